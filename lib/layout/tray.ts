import { SHELF_STEP, TRAY_GAP } from "./measures";
import type { Standing } from "./memory";
import { type Part, partBox } from "./part";

export type IsFree = (part: Part, place: Standing) => boolean;

/** Claims that wait in the tray, where they stand already. */
export type Waiting = ReadonlyMap<Part, Standing>;

/**
 * Places for further claims of the tray: in rows below `floor`, no wider than `width`, after those that wait there already,
 * and only where `isFree`. The columns are as wide as the widest claim and the rows have room to spare, so that a text can grow in its place.
 */
export function setTray(
  parts: readonly Part[],
  waiting: Waiting,
  floor: number,
  width: number,
  isFree: IsFree,
): ReadonlyMap<Part, Standing> {
  const places = new Map<Part, Standing>();
  const widest = Math.max(...[...parts, ...waiting.keys()].map((part) => partBox(part, 0, 0).width));
  const column = widest + TRAY_GAP;
  let { x, y, bottom } = lastRow(waiting, floor, column);
  for (const part of parts) {
    do {
      x += column;
      if (x + widest / 2 > Math.max(width, widest)) {
        x = widest >> 1;
        y = Math.max(bottom, y + SHELF_STEP);
      }
    } while (!isFree(part, { x, y, shelf: null }));
    places.set(part, { x, y, shelf: null });
    bottom = Math.max(bottom, rowFoot(y, part));
  }
  return places;
}

/** The end of the last row: the middle of its last claim, its height, and where the next row begins. */
function lastRow(waiting: Waiting, floor: number, column: number): { x: number; y: number; bottom: number } {
  const inTray = [...waiting].filter(([, place]) => place.y >= floor);
  if (inTray.length === 0) return { x: ((column - TRAY_GAP) >> 1) - column, y: floor, bottom: floor };
  const y = Math.max(...inTray.map(([, place]) => place.y));
  const x = Math.max(...inTray.filter(([, place]) => place.y === y).map(([, place]) => place.x));
  const bottom = Math.max(...inTray.map(([part, place]) => rowFoot(place.y, part)));
  return { x, y, bottom };
}

function rowFoot(y: number, part: Part): number {
  return y + Math.ceil((partBox(part, 0, 0).height + TRAY_GAP) / SHELF_STEP) * SHELF_STEP;
}
