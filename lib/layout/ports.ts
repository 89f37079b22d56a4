import { PORT_INSET, PORT_SLACK, PORT_STEP, TRACK_FOOT, TRACK_HEAD, TRACK_STEP, ZONE } from "./measures";

/** The width that a claim needs so that each relation below it has a port of its own. */
export function widthForPorts(count: number): number {
  return count === 0 ? 0 : 2 * PORT_INSET + PORT_STEP * (count - 1);
}

/**
 * A port on the lower edge for each pill, in the order of the pills: straight above it where that can be, else near the
 * corner. `pills` ascend; the edge runs from `left` to `right` and holds them all (see widthForPorts).
 */
export function portsAbove(pills: readonly number[], left: number, right: number): readonly number[] {
  const ports: number[] = [];
  const last = pills.length - 1;
  for (const [i, x] of pills.entries()) {
    const most = right - PORT_INSET - PORT_STEP * (last - i);
    const port = x > most && x <= most + PORT_SLACK ? x : nearestTo(x, left + PORT_INSET + PORT_STEP * i, most);
    ports.push(Math.max(port, (ports[i - 1] ?? Number.NEGATIVE_INFINITY) + PORT_STEP));
  }
  return nearLeftCorner(pills, ports, left);
}

/** The same ports, with those straight above their pills that come a little nearer to the left corner so. */
function nearLeftCorner(pills: readonly number[], ports: readonly number[], left: number): readonly number[] {
  const found = [...ports];
  let next = Number.POSITIVE_INFINITY;
  for (const [i, x] of [...pills.entries()].reverse()) {
    const port = Math.min(ports[i] ?? x, next - PORT_STEP);
    const isNear = x < port && x >= left + PORT_INSET + PORT_STEP * i - PORT_SLACK;
    next = isNear ? x : port;
    found[i] = next;
  }
  return found;
}

function nearestTo(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), most);
}

/**
 * The track on which each line turns from its pill to its port, 0 being the highest; −1 for a straight line.
 * Of lines that go right the leftmost turns highest, of those that go left the rightmost: so no two cross.
 */
export function tracksBetween(pills: readonly number[], ports: readonly number[]): readonly number[] {
  const leftward = tracksToTheRight(mirrored(pills), mirrored(ports)).reverse();
  return tracksToTheRight(pills, ports).map((track, i) => Math.max(track, leftward[i] ?? -1));
}

/** How far below the top of its zone a track runs. */
export function trackDepth(track: number): number {
  return TRACK_HEAD + TRACK_STEP * track;
}

/** The height between a claim and its pills: room for the tracks, and for `headroom`, what rises above the pills. */
export function zoneHeight(tracks: readonly number[], headroom: number): number {
  const lowest = Math.max(0, ...tracks);
  return Math.max(ZONE, trackDepth(lowest) + TRACK_FOOT + headroom);
}

function tracksToTheRight(pills: readonly number[], ports: readonly number[]): number[] {
  const tracks: number[] = [];
  for (const [i, x] of pills.entries()) {
    const before = tracks[i - 1] ?? -1;
    const meets = before >= 0 && x < (ports[i - 1] ?? x) + PORT_STEP;
    tracks.push(x >= (ports[i] ?? x) ? -1 : meets ? before + 1 : 0);
  }
  return tracks;
}

function mirrored(xs: readonly number[]): number[] {
  return xs.map((x) => -x).reverse();
}
