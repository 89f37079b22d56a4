import type { Id } from "@/lib/argument/rows";
import type { Layout, LayoutInput, Size, Sizes } from "@/lib/layout/layout";

/** What a layout thread is asked: for the whole layout, or only for the ways of cross links in one that is known. */
export interface LayoutQuestion {
  readonly for: "layout" | "ways";
  readonly input: LayoutInput;
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

/**
 * What has to be told to another thread of what is laid out: all sizes, or only those of the boxes in `shown`; no words, and
 * of the layout before only its memory. The page stands still while it writes this down.
 */
export function plainInput(input: LayoutInput, shown: Layout | null): LayoutInput {
  const { rows, claimSizes, pillSizes, previous } = input;
  return {
    ...input,
    rows: { ...rows, claims: rows.claims.map((claim) => ({ ...claim, text: "", note: "" })) },
    claimSizes: written(claimSizes, shown ? shown.claims.keys() : rows.claims.map(({ id }) => id)),
    pillSizes: written(pillSizes, shown ? shown.pills.keys() : rows.relations.map(({ id }) => id)),
    ...(previous ? { previous: { memory: previous.memory } } : {}),
  };
}

function written(sizes: Sizes, ids: Iterable<Id>): ReadonlyMap<Id, Size> {
  const plain = new Map<Id, Size>();
  for (const id of ids) {
    const size = sizes.get(id);
    if (size) plain.set(id, size);
  }
  return plain;
}
