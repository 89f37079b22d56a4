import type { Id, Row } from "@/lib/argument/rows";
import type { Box, Layout, LayoutInput, Line, Point, Size, Sizes } from "@/lib/layout/layout";
import type { LayoutMemory, Offset } from "@/lib/layout/memory";
import { heard, heardMap, type Told, type ToldMap, told, toldMap } from "./telling";

/**
 * What the page and a layout thread both know: what was asked last, and what was answered. Each keeps its own, in the same
 * order, so that only what is new needs to pass between them: the page stands still while it writes down what it tells.
 */
export interface Known {
  readonly rows: LayoutInput["rows"];
  /** Sizes in the order of the rows; undefined where none was told. */
  readonly claimSizes: readonly (Size | undefined)[];
  readonly pillSizes: readonly (Size | undefined)[];
  /** The memory that the last question began with. */
  readonly asked: LayoutMemory | null;
  readonly layout: Layout | null;
}

/** What a new thread knows. */
export const nothingKnown: Known = {
  rows: { claims: [], relations: [], premises: [], places: [] },
  claimSizes: [],
  pillSizes: [],
  asked: null,
  layout: null,
};

/** What a layout thread is asked: for the whole layout, or only for the ways of cross links in one that is known. */
export interface LayoutQuestion {
  readonly for: "layout" | "ways";
  readonly rows: { readonly [T in keyof LayoutInput["rows"]]: Told<Row<T>> };
  readonly claimSizes: Told<Size | undefined>;
  readonly pillSizes: Told<Size | undefined>;
  /** What is remembered of the layout before; a word where both know it. */
  readonly memory: LayoutMemory | "as asked" | "as answered" | null;
  readonly rest: Omit<LayoutInput, "rows" | "claimSizes" | "pillSizes" | "previous">;
}

/** A question to somebody who knows something already. All boxes are measured for it, or only those in `shown`. */
export function question(
  wanted: LayoutQuestion["for"],
  { rows, claimSizes, pillSizes, previous, ...rest }: LayoutInput,
  shown: Layout | null,
  known: Known,
): { readonly words: LayoutQuestion; readonly known: Known } {
  const now = {
    rows,
    claimSizes: sizesOf(rows.claims, claimSizes, shown?.claims),
    pillSizes: sizesOf(rows.relations, pillSizes, shown?.pills),
    asked: previous?.memory ?? null,
    layout: known.layout,
  };
  const words = {
    for: wanted,
    rows: {
      claims: told(rows.claims, known.rows.claims),
      relations: told(rows.relations, known.rows.relations),
      premises: told(rows.premises, known.rows.premises),
      places: told(rows.places, known.rows.places),
    },
    claimSizes: told(now.claimSizes, known.claimSizes),
    pillSizes: told(now.pillSizes, known.pillSizes),
    memory: memoryIn(now.asked, known),
    rest,
  };
  return { words, known: now };
}

/** What a question asks for, to be laid out. */
export function heardQuestion(
  { rows, claimSizes, pillSizes, memory, rest }: LayoutQuestion,
  known: Known,
): { readonly input: LayoutInput; readonly known: Known } {
  const now = {
    rows: {
      claims: heard(rows.claims, known.rows.claims),
      relations: heard(rows.relations, known.rows.relations),
      premises: heard(rows.premises, known.rows.premises),
      places: heard(rows.places, known.rows.places),
    },
    claimSizes: heard(claimSizes, known.claimSizes),
    pillSizes: heard(pillSizes, known.pillSizes),
    asked: memoryMeant(memory, known),
    layout: known.layout,
  };
  const input = {
    ...rest,
    rows: now.rows,
    claimSizes: sizesBy(now.rows.claims, now.claimSizes),
    pillSizes: sizesBy(now.rows.relations, now.pillSizes),
    ...(now.asked ? { previous: { memory: now.asked } } : {}),
  };
  return { input, known: now };
}

function memoryIn(memory: LayoutMemory | null, { asked, layout }: Known): LayoutQuestion["memory"] {
  if (memory !== null && memory === layout?.memory) return "as answered";
  return memory !== null && memory === asked ? "as asked" : memory;
}

function memoryMeant(memory: LayoutQuestion["memory"], { asked, layout }: Known): LayoutMemory | null {
  if (memory === "as answered") return layout?.memory ?? null;
  return memory === "as asked" ? asked : memory;
}

function sizesOf(rows: readonly { readonly id: Id }[], sizes: Sizes, shown: ReadonlyMap<Id, Box> | undefined) {
  return rows.map(({ id }) => (!shown || shown.has(id) ? sizes.get(id) : undefined));
}

function sizesBy(rows: readonly { readonly id: Id }[], sizes: readonly (Size | undefined)[]): Sizes {
  return new Map(rows.map(({ id }, i) => [id, sizes[i]] as const));
}

/** A layout for somebody who knows another one. */
export interface ToldLayout {
  readonly claims: ToldMap<Box>;
  readonly pills: ToldMap<Box>;
  readonly lines: Told<Line>;
  readonly offsets: ToldMap<Offset>;
  readonly holders: ToldMap<Id>;
  readonly drops: ToldMap<readonly number[]>;
  readonly anchors: ToldMap<Point>;
  readonly memory: Pick<LayoutMemory, "parts" | "floor" | "sideways">;
  readonly rest: Pick<Layout, "stubs" | "hidden" | "bounds" | "direction">;
}

/** What has to be told of a layout. What is as it was must be the same object as in the one that is known. */
export function toldLayout(layout: Layout, known: Layout | null): ToldLayout {
  const { claims, pills, lines, memory, ...rest } = layout;
  const { offsets, holders, drops, anchors, ...remembered } = memory;
  return {
    claims: toldMap(claims, known?.claims),
    pills: toldMap(pills, known?.pills),
    lines: told(lines, known?.lines),
    offsets: toldMap(offsets, known?.memory.offsets),
    holders: toldMap(holders, known?.memory.holders),
    drops: toldMap(drops, known?.memory.drops),
    anchors: toldMap(anchors, known?.memory.anchors),
    memory: remembered,
    rest,
  };
}

/** The layout that was told of. */
export function heardLayout(words: ToldLayout, known: Layout | null): Layout {
  return {
    ...words.rest,
    claims: heardMap(words.claims, known?.claims),
    pills: heardMap(words.pills, known?.pills),
    lines: heard(words.lines, known?.lines),
    memory: {
      ...words.memory,
      offsets: heardMap(words.offsets, known?.memory.offsets),
      holders: heardMap(words.holders, known?.memory.holders),
      drops: heardMap(words.drops, known?.memory.drops),
      anchors: heardMap(words.anchors, known?.memory.anchors),
    },
  };
}

/** The part of a layout that finding the ways of cross links changes. */
export type Ways = Pick<Layout, "lines" | "stubs" | "bounds">;

/** What leads from a finished layout to its ways: the cross links without the lines of the trees. */
export function waysIn({ lines, stubs, bounds }: Layout): Ways {
  return { lines: lines.filter(({ role }) => role === "cross"), stubs, bounds };
}

/** A layout whose cross links go the ways that were found for it. */
export function withWays(layout: Layout, { lines, stubs, bounds }: Ways): Layout {
  return { ...layout, lines: [...lines, ...layout.lines.filter(({ role }) => role !== "cross")], stubs, bounds };
}
