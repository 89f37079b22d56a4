"use client";

import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 720px)";

/** Whether the window is as narrow as a phone; false while the server writes the page. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}

function listen(changed: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
