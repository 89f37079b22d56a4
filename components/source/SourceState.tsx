"use client";

import { sourceStates } from "./source.gallery";

/** One state of the source pane, by its name in the gallery; nothing for a name that has none. */
export function SourceState({ name }: { readonly name: string }) {
  return sourceStates[name]?.() ?? null;
}
