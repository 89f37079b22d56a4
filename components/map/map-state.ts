import { createStore, type StoreApi } from "zustand/vanilla";
import type { Picked } from "@/components/workspace/desk";
import type { Id, RelationKind } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import type { Drawn } from "./drawn";
import type { Focus } from "./focus";

/** A menu that is open on the canvas; `x`, `y` are px of the window. */
export type OpenMenu =
  | { readonly kind: "actions"; readonly x: number; readonly y: number }
  | {
      readonly kind: "kinds";
      /** The claim that was just tied to something, what to, and how. */
      readonly claimId: Id;
      readonly to: Picked;
      readonly chosen: Tie;
      readonly x: number;
      readonly y: number;
    };

/** How a claim is tied to something: by a relation of some kind, or as a further premise of a step. */
export type Tie = RelationKind | "join";

/** What is shown of a map on the canvas, and how it is being handled there. */
export interface MapState {
  readonly drawn: Drawn | null;
  /** What is new since the last drawing: it fades in. */
  readonly fresh: ReadonlySet<Id>;
  /** How far the whole drawing was moved since the last, so that the pressed box can stand still on the screen. */
  readonly drift: { readonly dx: number; readonly dy: number };
  /** What is one step away from the picked claim or relation. */
  readonly kin: ReadonlySet<Id>;
  /** What is focused on; all that has no part in it is dimmed, or left out. */
  readonly focus: Focus | null;
  /** What is neither dimmed nor left out; null where all is lit. */
  readonly spotlight: ReadonlySet<Id> | null;
  /** What was picked before a claim was made: it is picked again where that is given up. */
  readonly origin: Picked | null;
  readonly dragged: Picked | null;
  /** What the dragged thing would be dropped on. */
  readonly under: Picked | null;
  /** What the pointer is over where boxes are drawn as one picture. */
  readonly hovered: Id | null;
  readonly menu: OpenMenu | null;
  /** The claim whose sentence was written last, while nothing else has been picked since. */
  readonly finished: Id | null;
  /** The box of the sentence that is being written. */
  readonly draft: { readonly claimId: Id; readonly size: Size } | null;
  /** The premise by which a relation is picked, where its claim is only named; deleting takes no more than that out. */
  readonly mention: Id | null;
  /** What was deleted, or made of a pasted list, last, in a sentence, for the notice that offers to undo it. */
  readonly removal: { readonly commandId: string; readonly sentence: string } | null;
  /** The claim or relation on which the Tab key enters the canvas: the picked one, or else the first root. */
  readonly stop: Id | null;
  /** Whether that one is on the page, and not beyond the edge of the view. */
  readonly stopIsDrawn: boolean;
}

/** A canvas on which nothing is drawn yet. */
export function createMapState(): StoreApi<MapState> {
  return createStore<MapState>(() => ({
    drawn: null,
    fresh: new Set(),
    drift: { dx: 0, dy: 0 },
    kin: new Set(),
    focus: null,
    spotlight: null,
    origin: null,
    dragged: null,
    under: null,
    hovered: null,
    menu: null,
    finished: null,
    draft: null,
    mention: null,
    removal: null,
    stop: null,
    stopIsDrawn: false,
  }));
}
