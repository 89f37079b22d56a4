"use client";

import { Dialog as Radix } from "radix-ui";
import type { CSSProperties, ReactNode } from "react";
import { IconButton } from "./Button";
import { useDialogFocus } from "./use-dialog-focus";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly widthPx?: number;
  readonly children: ReactNode;
  /** Buttons at the lower edge. */
  readonly foot?: ReactNode;
}

/** A dialog over the page, open as long as it is rendered. Escape and a press beside it close it. */
export function Dialog({ title, onClose, widthPx = 560, children, foot }: DialogProps) {
  const focus = useDialogFocus(focusFirstField);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className="dialog"
          style={{ "--dialog-width": `${widthPx}px` } as CSSProperties}
          aria-describedby={undefined}
          {...focus}
        >
          <div className="top">
            <Radix.Title>{title}</Radix.Title>
            <IconButton icon="close" label="Close" keyName="Escape" onClick={onClose} />
          </div>
          <div className="within">{children}</div>
          {foot && <div className="foot">{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first field takes the keyboard; where there is none, the dialog itself does, so that no button is pressed unawares. */
function focusFirstField(dialog: HTMLElement): void {
  const field = dialog.querySelector<HTMLElement>(".within :is(textarea, input:not([hidden]), select)");
  (field ?? dialog).focus();
}
