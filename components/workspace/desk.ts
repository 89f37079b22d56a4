import { createStore } from "zustand/vanilla";
import type { Id } from "@/lib/argument/rows";
import type { Extent } from "@/lib/text/extent";

/** What a person has picked: one row of the map. */
export type Picked = { readonly table: "claims" | "relations" | "spans"; readonly id: Id };

/** Words that are selected in a source text and not yet tied to anything. */
export interface PickedWords {
  readonly textId: Id;
  readonly extent: Extent;
}

/** How one person's desk lies: what is selected, lit, folded and open. Never stored with the map. */
export interface Desk {
  readonly picked: Picked | null;
  readonly words: PickedWords | null;
  /** The claim whose sentence is being edited in the map, and whether it was just made. */
  readonly editing: { readonly claimId: Id; readonly isNew: boolean } | null;
  /** Claims lit because the pointer is on one of their passages, or the other way round. */
  readonly litClaims: ReadonlySet<Id>;
  readonly litSpans: ReadonlySet<Id>;
  /** Claims whose reasons are hidden. */
  readonly folded: ReadonlySet<Id>;
  /** The claim or relation that waits for a partner to be picked (key L). */
  readonly relating: Picked | null;
  readonly openTextId: Id | null;
  /** The claims, relations and spans that are shown in full while all else is dimmed; null where nothing is dimmed. */
  readonly only: ReadonlySet<Id> | null;
}

/** A desk on which nothing lies yet. */
export function createDesk() {
  return createStore<Desk>(() => ({
    picked: null,
    words: null,
    editing: null,
    litClaims: new Set(),
    litSpans: new Set(),
    folded: new Set(),
    relating: null,
    openTextId: null,
    only: null,
  }));
}

export type DeskStore = ReturnType<typeof createDesk>;
