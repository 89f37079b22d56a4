"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./Button";
import { Mark } from "./icons";
import { useDialogFocus } from "./use-dialog-focus";
import "./full-dialog.css";

interface FullDialogProps {
  readonly title: string;
  /** Where one comes from, before the title. */
  readonly crumb: string;
  readonly onClose: () => void;
  /** What stands at the right of the bar, before the button that closes. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the lower edge of it all. */
  readonly foot?: ReactNode;
}

/** A dialog that takes the whole window, open as long as it is rendered. Escape closes it. */
export function FullDialog({ title, crumb, onClose, tools, children, foot }: FullDialogProps) {
  // The dialog itself has the keyboard, so that no button is pressed unawares, and no field is typed into.
  const focus = useDialogFocus((dialog) => dialog.focus());
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Content
          className="full-dialog"
          aria-describedby={undefined}
          {...focus}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <div className="top">
            <Mark />
            <span className="crumb">{crumb}</span>
            <span className="slash" aria-hidden="true">
              /
            </span>
            <Radix.Title>{title}</Radix.Title>
            <span className="grow" />
            {tools}
            <IconButton icon="close" label="Close" keyName="Escape" onClick={onClose} />
          </div>
          <div className="within">{children}</div>
          {foot && <div className="foot">{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
