"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface PointMenuProps {
  /** Px of the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly onClose: () => void;
  /** Where the keyboard goes when the menu has closed. */
  readonly onFocusBack: () => void;
  readonly children: ReactNode;
}

/** A menu that opens at a point of the window and closes once something is chosen. */
export function PointMenu({ x, y, label, onClose, onFocusBack, children }: PointMenuProps) {
  return (
    <Radix.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Trigger asChild>
        <span className="menu-point" style={{ left: x, top: y }} aria-hidden="true" tabIndex={-1} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onFocusBack();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
