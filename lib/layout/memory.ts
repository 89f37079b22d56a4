import type { Id } from "@/lib/argument/rows";

/** The row of what stands beside a claim. */
export const BESIDE = -1;

/** Holds the claims that are roots although relations use them. */
export const NOTHING = "";

/** Where a node stood: the middle of its top edge, from that of the node whose block held it. */
export interface Offset {
  readonly holder: Id;
  readonly dx: number;
  /** The row of a fan that it stood in, from the top; 0 elsewhere, −1 beside a claim. */
  readonly row: number;
}

/** The root of a part: the middle of its top edge, in the coordinates of the map. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  /** The shelf that it stood on, from the top; null for a claim of the tray and for what stands loose. */
  readonly shelf: number | null;
}

/**
 * What the next elastic layout needs to keep places. Plain data, so that it can cross to a worker and back.
 * Nodes that are folded away or deleted are remembered too: unfolding and undo bring them back to where they stood.
 */
export interface LayoutMemory {
  readonly offsets: ReadonlyMap<Id, Offset>;
  /**
   * The relation under which each claim stands, drawn or folded away; `NOTHING` for a claim that closes a circle, so that it
   * is a root although relations use it.
   */
  readonly holders: ReadonlyMap<Id, Id>;
  /** From the upper edge of a claim down to the pills of each of its rows, or of a pill down to its premises. */
  readonly drops: ReadonlyMap<Id, readonly number[]>;
  readonly parts: ReadonlyMap<Id, Standing>;
  /** The middle of the top edge of every box that was drawn, in the coordinates of the map. */
  readonly anchors: ReadonlyMap<Id, readonly [x: number, y: number]>;
  /** Lower edge of the shelves. */
  readonly floor: number;
  /** Whether boxes lay on their sides: the places are no use for boxes that stand. */
  readonly sideways: boolean;
}

/** Nothing to remember: laid out afresh. */
export const noMemory: LayoutMemory = {
  offsets: new Map(),
  holders: new Map(),
  drops: new Map(),
  parts: new Map(),
  anchors: new Map(),
  floor: 0,
  sideways: false,
};
