/** A mark before it has a lane: where it begins and ends, in pixels down the text. */
export interface Unplaced {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** A mark in its lane, counted from the text outwards, 0 first. */
export interface Placed {
  readonly key: string;
  readonly lane: number;
  readonly top: number;
  readonly height: number;
}

// The number stands above its mark and needs so much room; a mark may be pushed down a little to make it.
const NUMBER = 15;
const SLACK = 8;
const MIN_HEIGHT = 12;

/**
 * Puts marks into lanes so that no two in one lane touch, from the top, the longest first where they begin together.
 * A mark that had a lane keeps it when it is free: `remembered` is read, and filled for the next time.
 */
export function packMarks(marks: readonly Unplaced[], remembered: Map<string, number>): Placed[] {
  const ends: number[] = [];
  const isFree = (lane: number, top: number) => (ends[lane] ?? Number.NEGATIVE_INFINITY) < top + SLACK;
  return [...marks]
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom)
    .map(({ key, top, bottom }) => {
      let lane = remembered.get(key) ?? 0;
      if (!remembered.has(key) || !isFree(lane, top)) for (lane = 0; !isFree(lane, top); ) lane++;
      const from = Math.max(top, (ends[lane] ?? Number.NEGATIVE_INFINITY) + NUMBER);
      const to = Math.max(bottom, from + MIN_HEIGHT);
      remembered.set(key, lane);
      ends[lane] = to;
      return { key, lane, top: from, height: to - from };
    });
}

const WIDTH = 9;
const STEP = 10;
const CLOSEST = 3;

/** How far apart lanes stand, in pixels, so that so many fit into `room`: 10 where they can, else closer. */
export function laneStep(lanes: number, room: number): number {
  return lanes <= 1 ? STEP : Math.min(STEP, Math.max(CLOSEST, (room - WIDTH) / (lanes - 1)));
}

/** The keys of marks whose number has a place of its own: above its mark, on no other number. Marks come from the top. */
export function labelled(marks: readonly Placed[], step: number): Set<string> {
  let shown: Placed[] = [];
  const keys = new Set<string>();
  for (const mark of marks) {
    // A mark may have been pushed down by a number and the slack, so the next one may stand higher by as much.
    shown = shown.filter(({ top }) => mark.top - top < 2 * NUMBER + SLACK);
    const isFree = shown.every(
      (one) => Math.abs(one.lane - mark.lane) * step >= WIDTH || Math.abs(one.top - mark.top) >= NUMBER - 3,
    );
    if (isFree) keys.add(mark.key);
    if (isFree) shown.push(mark);
  }
  return keys;
}
