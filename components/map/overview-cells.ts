import type { PathShape, Shape } from "@/lib/drawing/shape";
import type { SmallPart } from "@/lib/drawing/thumbnail";
import { mergedByPaint } from "./overview";

/** Px of the map that a cell is wide and high. */
const SIZE = 1000;

/** What of a picture lies in one square of the map, in few shapes. Its lines may reach beyond. */
export interface Cell {
  readonly name: string;
  readonly shapes: readonly PathShape[];
}

/**
 * The picture of a large map cut into cells, what lies below before what lies above it. A browser that paints a corner of the view then
 * looks only at the cells there: one path for the whole map would be walked through at every step of every movement.
 */
export function cellsOf(parts: readonly SmallPart[]): Cell[] {
  const cells = new Map<string, Shape[]>();
  for (const { is, at, shapes } of parts) {
    const name = `${is} ${Math.floor(at[0] / SIZE)} ${Math.floor(at[1] / SIZE)}`;
    const known = cells.get(name);
    if (known) known.push(...shapes);
    else cells.set(name, [...shapes]);
  }
  return ["line", "pill", "claim"].flatMap((kind) =>
    Array.from(cells)
      .filter(([name]) => name.startsWith(kind))
      .map(([name, shapes]) => ({ name, shapes: mergedByPaint(shapes) })),
  );
}
