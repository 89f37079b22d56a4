"use client";

import { Tooltip as Radix } from "radix-ui";
import type { FocusEvent, ReactNode } from "react";
import { Key } from "./Key";
import type { KeyName } from "./keys";

/** Lets tooltips below it follow each other without a wait. */
export function Tooltips({ children }: { readonly children: ReactNode }) {
  return <Radix.Provider delayDuration={400}>{children}</Radix.Provider>;
}

/** Names a control, with its key, when the pointer or the focus rests on it. */
export function Tooltip(props: { readonly text: string; readonly keyName?: KeyName; readonly children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={notOfPointer}>
        {props.children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {props.text}
          {props.keyName && <Key name={props.keyName} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The focus that comes back to a button as its menu closes under the pointer rests on nothing that needs a name. */
function notOfPointer(event: FocusEvent): void {
  if (!event.currentTarget.matches(":focus-visible")) event.preventDefault();
}
