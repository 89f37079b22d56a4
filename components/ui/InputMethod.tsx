"use client";

import { useEffect } from "react";

/**
 * Leaves its keys to an input method, as for Chinese or Japanese: while it puts a word together its Enter takes the word and
 * its Escape lets it go. To the page neither means anything, so nothing on it hears them.
 */
export function InputMethod(): null {
  useEffect(() => {
    window.addEventListener("keydown", keepBack, true);
    return () => window.removeEventListener("keydown", keepBack, true);
  }, []);
  return null;
}

function keepBack(event: KeyboardEvent): void {
  // Safari says that the word is finished before it sends the key that finished it, and tells it by this number alone.
  if (event.isComposing || (event.key === "Enter" && event.keyCode === 229)) event.stopImmediatePropagation();
}
