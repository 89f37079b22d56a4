import { createStore, type StoreApi } from "zustand/vanilla";
import type { DeskStore } from "@/components/workspace/desk";
import type { Id } from "@/lib/argument/rows";
import type { Progress } from "@/lib/evaluation/part-extensions";
import type { Switches } from "@/lib/evaluation/strikes";
import type { Measure, Seen, Why } from "@/workers/evaluating-task";

/** A search that is under way for longer than one waits unasked. */
export interface Searching extends Progress {
  /** When it began; ms, as the page counts them. */
  readonly since: number;
}

/** How the map of one desk is evaluated in this window. */
export interface EvaluationState {
  readonly isOn: boolean;
  readonly measure: Measure;
  /** Which of several extensions is looked at; null for all together. */
  readonly place: number | null;
  /** What is seen now; null before the first look is done, and after a search was given up. */
  readonly seen: Seen | null;
  readonly searching: Searching | null;
  /** Whether a search was given up, until something else is asked. */
  readonly isGivenUp: boolean;
  /** The what-if that is open: a kept one by its id, or one in which nothing is supposed yet (null); undefined where none is. */
  readonly whatIf: Id | null | undefined;
  /** What the open what-if supposes, as its rows tell. */
  readonly switches: Switches;
  /** The walk that is open, and what has a part in it. */
  readonly why: Why | null;
  readonly walk: ReadonlySet<Id> | null;
}

export type EvaluationStore = StoreApi<EvaluationState>;

const stores = new WeakMap<DeskStore, EvaluationStore>();

/** The evaluation of the map that lies on a desk; one for each desk. */
export function evaluationOf(desk: DeskStore): EvaluationStore {
  const known = stores.get(desk);
  if (known) return known;
  const store = createStore<EvaluationState>(() => ({
    isOn: false,
    measure: "grounded",
    place: null,
    seen: null,
    searching: null,
    isGivenUp: false,
    whatIf: undefined,
    switches: new Map(),
    why: null,
    walk: null,
  }));
  stores.set(desk, store);
  return store;
}
