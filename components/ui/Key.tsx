"use client";

import { type KeyName, keyLabel, useIsMac } from "./keys";

/** A key cap as it is written on the reader's keyboard; passed over by assistive technology, which learns keys elsewhere. */
export function Key({ name }: { readonly name: KeyName }) {
  return (
    <span className="key" aria-hidden="true">
      {keyLabel(name, useIsMac())}
    </span>
  );
}
