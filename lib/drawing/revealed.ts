import type { Revealed } from "@/lib/argument/scenes";
import type { Layout, Line } from "@/lib/layout/layout";

/** The part of a layout that is to be seen, every box where it was. */
export function revealedLayout(layout: Layout, { claims, relations }: Revealed): Layout {
  const isSeen = ({ relationId, claimId }: Pick<Line, "relationId" | "claimId">) =>
    relations.has(relationId) && (claimId === null || claims.has(claimId));
  return {
    ...layout,
    claims: new Map([...layout.claims].filter(([id]) => claims.has(id))),
    pills: new Map([...layout.pills].filter(([id]) => relations.has(id))),
    lines: layout.lines.filter(isSeen),
    stubs: layout.stubs.filter(isSeen),
  };
}

/** What of a layout is not in an earlier one: both are parts of the same. */
export function newIn(layout: Layout, before: Layout): Layout {
  const lines = new Set(before.lines);
  const stubs = new Set(before.stubs);
  return {
    ...layout,
    claims: new Map([...layout.claims].filter(([id]) => !before.claims.has(id))),
    pills: new Map([...layout.pills].filter(([id]) => !before.pills.has(id))),
    lines: layout.lines.filter((line) => !lines.has(line)),
    stubs: layout.stubs.filter((stub) => !stubs.has(stub)),
  };
}
