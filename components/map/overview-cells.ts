import type { PathShape } from "@/lib/drawing/shape";
import type { SmallPart } from "@/lib/drawing/thumbnail";
import { mergedByPaint } from "./overview-picture";

/** Px of the map that a cell is wide and high. */
const SIZE = 1000;

/** What of a picture lies in one square of the map, in few shapes. Its lines may reach beyond. */
export interface Cell {
  readonly name: string;
  /** What its parts are drawn of. */
  readonly of: readonly unknown[];
  readonly shapes: readonly PathShape[];
}

/**
 * The picture of a large map cut into cells, what lies below before what lies above it. A browser that paints a corner of the view then
 * looks only at the cells there: one path for the whole map would be walked through at every step of every movement.
 * A cell whose parts are as they were in `before` is the same as there, and need be neither drawn nor painted again.
 */
export function cellsOf(parts: readonly SmallPart[], before: readonly Cell[] = []): Cell[] {
  const known = new Map(before.map((cell) => [cell.name, cell]));
  const groups = new Map<string, SmallPart[]>();
  for (const part of parts) {
    const name = `${part.is} ${Math.floor(part.at[0] / SIZE)} ${Math.floor(part.at[1] / SIZE)}`;
    const group = groups.get(name);
    if (group) group.push(part);
    else groups.set(name, [part]);
  }
  return ["line", "pill", "claim"].flatMap((kind) =>
    Array.from(groups)
      .filter(([name]) => name.startsWith(kind))
      .map(([name, group]) => cellOf(name, group, known.get(name))),
  );
}

function cellOf(name: string, parts: readonly SmallPart[], before: Cell | undefined): Cell {
  const of = parts.flatMap((part) => part.of);
  const isSame = before?.of.length === of.length && of.every((thing, i) => thing === before.of[i]);
  return isSame ? before : { name, of, shapes: mergedByPaint(parts.flatMap((part) => part.draw())) };
}
