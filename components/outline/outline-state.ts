import { createStore, type StoreApi } from "zustand/vanilla";
import type { DeskStore } from "@/components/workspace/desk";
import type { OutlineOrder } from "@/lib/argument/outline";
import type { Id } from "@/lib/argument/rows";

/** A branch that was cut or copied, and how it reads as a list; pasting that same list pastes the branch. */
export interface Clip {
  readonly claimId: Id;
  readonly isCut: boolean;
  readonly words: string;
  /** The keys of its rows. */
  readonly rows: ReadonlySet<Id>;
}

/** How the outline of one map is seen and handled in this window. */
export interface OutlineState {
  readonly order: OutlineOrder;
  /** The key of the row on which the keyboard stands; null before it stood on one. */
  readonly current: Id | null;
  readonly clip: Clip | null;
  /** How often the keyboard was asked for: each time it goes to the current row. */
  readonly asked: number;
}

export type OutlineStore = StoreApi<OutlineState>;

const stores = new WeakMap<DeskStore, OutlineStore>();

/** The outline of the map that lies on a desk; one for each desk. */
export function outlineStoreOf(desk: DeskStore): OutlineStore {
  const known = stores.get(desk);
  if (known) return known;
  const store = createStore<OutlineState>(() => ({ order: "argued", current: null, clip: null, asked: 0 }));
  stores.set(desk, store);
  return store;
}
