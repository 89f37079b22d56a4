import { isEqual } from "@/lib/argument/edit";
import type { Id } from "@/lib/argument/rows";
import { type Layout, type Line, nameOf } from "./layout";
import type { LayoutMemory } from "./memory";

/**
 * The same layout, in which each box, line and memory that is as it was before is the very object that it was: what
 * follows from it need not be worked out again, nor told to another thread.
 */
export function kept(layout: Layout, before: Layout | null): Layout {
  if (!before) return layout;
  return {
    ...layout,
    claims: keptMap(layout.claims, before.claims),
    pills: keptMap(layout.pills, before.pills),
    lines: keptLines(layout.lines, before.lines),
    memory: keptMemory(layout.memory, before.memory),
  };
}

function keptMemory(memory: LayoutMemory, before: LayoutMemory): LayoutMemory {
  return {
    ...memory,
    offsets: keptMap(memory.offsets, before.offsets),
    drops: keptMap(memory.drops, before.drops),
    parts: keptMap(memory.parts, before.parts),
    anchors: keptMap(memory.anchors, before.anchors),
  };
}

function keptMap<T>(map: ReadonlyMap<Id, T>, before: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> {
  return new Map(Array.from(map, ([id, thing]) => [id, sameOr(before.get(id), thing)]));
}

function keptLines(lines: readonly Line[], before: readonly Line[]): Line[] {
  const known = new Map(before.map((line) => [nameOf(line), line]));
  return lines.map((line) => {
    const old = known.get(nameOf(line));
    return old && isSameLine(old, line) ? old : line;
  });
}

/** Whether two lines of one name go the same way to the same head. */
export function isSameLine(a: Line, b: Line): boolean {
  if (a === b) return true;
  return (
    a.kind === b.kind &&
    a.head === b.head &&
    a.points.length === b.points.length &&
    a.points.every(([x, y], i) => x === b.points[i]?.[0] && y === b.points[i]?.[1])
  );
}

function sameOr<T>(old: T | undefined, now: T): T {
  return old !== undefined && isEqual(old, now) ? old : now;
}
