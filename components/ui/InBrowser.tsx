"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/** What only a browser can tell, such as a moment by the reader's clock; nothing while the server writes the page. */
export function InBrowser({ children }: { readonly children: () => ReactNode }) {
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHere ? children() : null;
}

/** The locale of the reader: undefined, which stands for the browser's own; while the server writes the page, English. */
export function useLocale(): string | undefined {
  return useSyncExternalStore(
    never,
    () => undefined,
    () => "en",
  );
}
