import type { Direction } from "@/lib/argument/direction";
import type { Id, RelationKind, Rows } from "@/lib/argument/rows";
import type { LayoutMemory } from "./memory";

/** Pixels at 100 %, integers; y grows downward; `x`, `y` is the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes by id. They may be measured when they are asked for: what is folded away is never asked. */
export type Sizes = Pick<ReadonlyMap<Id, Size>, "get">;

/** What is laid out: rows as they are, sizes as measured, and what came before. */
export interface LayoutInput {
  readonly rows: Pick<Rows, "claims" | "relations" | "premises" | "places">;
  /** Size of every claim's box. */
  readonly claimSizes: Sizes;
  /** Size of every relation's pill. */
  readonly pillSizes: Sizes;
  /** Claims whose reasons are hidden. */
  readonly folded?: ReadonlySet<Id>;
  /** The layout before the edit: children keep their offsets from their parents (elastic). Absent: laid out afresh. */
  readonly previous?: Pick<Layout, "memory">;
  /** The claim or relation that the person has just touched: its path to the root stays put. */
  readonly edited?: Id;
  /** Rows of reasons wider than this are broken around a channel. 1,500 when absent. */
  readonly rowLimit?: number;
  /** Where the conclusions stand; at the top when absent. */
  readonly direction?: Direction;
  /** How cross links are drawn: round everything (when absent), or straight at once, until a worker has found the ways. */
  readonly crossLinks?: "routed" | "straight";
}

/** The way a line ends at its target. */
export type Head = "triangle" | "bar" | "circle" | "diamond" | "chevron" | "ring" | "none";

/**
 * A line of one relation, orthogonal, from the premises toward the target.
 * `stem`: premise to bar or pill. `bar`: the bar of linked premises. `arrow`: pill to target; it has the dash and the head.
 * `cross`: from a claim drawn elsewhere to the pill, ends in a dot; slanted while the layout is asked for straight ones.
 */
export interface Line {
  readonly relationId: Id;
  readonly kind: RelationKind;
  readonly role: "stem" | "bar" | "arrow" | "cross";
  readonly points: readonly Point[];
  readonly head: Head;
  /** The claim at the line's start; null for bars, arrows, and the stem from a bar up to its pill. */
  readonly claimId: Id | null;
}

/** A line's own name among all lines of a map. A claim is a premise of a relation once, so role and claim tell it. */
export function nameOf({ relationId, role, claimId }: Line): string {
  return `${relationId}/${role}/${claimId ?? ""}`;
}

/**
 * The two ends of a cross link that is not drawn: "to 11" at the claim, "from 5" at the pill.
 * `at` is where the tab touches the box: the right border of the claim, the lower border of the pill.
 */
export interface Stub {
  readonly relationId: Id;
  readonly claimId: Id;
  readonly at: Point;
  readonly end: "claim" | "pill";
}

/**
 * Where everything stands. Holds only what is shown: what is folded away has no box.
 * Boxes are as measured, rounded up, or wider where a claim needs room for ports, or a pill for lanes.
 */
export interface Layout {
  readonly claims: ReadonlyMap<Id, Box>;
  readonly pills: ReadonlyMap<Id, Box>;
  readonly lines: readonly Line[];
  readonly stubs: readonly Stub[];
  /** How many claims each folded claim hides. */
  readonly hidden: ReadonlyMap<Id, number>;
  /** Extent of all of it, heads and stubs included. */
  readonly bounds: Box;
  /** Where the conclusions stand. */
  readonly direction: Direction;
  /** What the next elastic layout needs to keep places; plain data, opaque to others. */
  readonly memory: LayoutMemory;
}
