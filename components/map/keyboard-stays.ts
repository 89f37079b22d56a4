"use client";

import { type RefObject, useEffect } from "react";
import type { MapView } from "./view";

/**
 * Brings the keyboard back to the map when what it stood on has gone from the page: a row that was deleted, a claim whose
 * making was undone. Nowhere else do arrow keys lead on.
 */
export function useKeyboardStays(view: MapView, panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    let isHere = false;
    const onFocus = ({ target }: FocusEvent) => {
      isHere = target instanceof Node && element.contains(target);
    };
    // A press on bare ground lets go of the keyboard too: what it stood on is still there then, and nobody wants it back.
    const onBlur = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected && document.activeElement === document.body) isHere = false;
      });
    };
    const observer = new MutationObserver(() => {
      if (isHere && document.activeElement === document.body) view.takeKeyboard();
    });
    observer.observe(element, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", onBlur);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", onBlur);
    };
  }, [view, panel]);
}
