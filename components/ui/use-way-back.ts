"use client";

import { useRef } from "react";

/** Lets the keyboard come back to what stood in place of a field, once the field has been ended by a key. */
export function useWayBack() {
  const isWanted = useRef(false);
  return {
    /** To be called by the key that ends the field: whoever presses elsewhere is there already. */
    want: () => {
      isWanted.current = true;
    },
    /** The ref of what takes the keyboard when it comes. */
    ref: (element: HTMLElement | null) => {
      if (element && isWanted.current) element.focus();
      isWanted.current = false;
    },
  };
}
