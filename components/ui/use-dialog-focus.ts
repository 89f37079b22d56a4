"use client";

import { useRef } from "react";

/**
 * Where the keyboard goes as a dialog comes and goes that no trigger opens: into it by `enter`, and back to what had it
 * before, unless something else has taken it meanwhile. To be given to the content of the dialog.
 */
export function useDialogFocus(enter: (content: HTMLElement) => void) {
  const origin = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      event.preventDefault();
      origin.current = document.activeElement;
      if (event.currentTarget instanceof HTMLElement) enter(event.currentTarget);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const { activeElement, body } = document;
      if (activeElement === body && origin.current instanceof HTMLElement)
        origin.current.focus({ preventScroll: true });
    },
  };
}
