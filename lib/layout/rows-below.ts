import { type Blocks, boxOf, getBlock, type Placement } from "./block";
import { type Keep, rowItem } from "./elastic";
import type { ClaimNode, PillNode } from "./forest";
import { headOf } from "./heads";
import type { Line, Point } from "./layout";
import { ROW_GAP, SIBLING_GAP } from "./measures";
import { portsAbove, trackDepth, tracksBetween, zoneHeight } from "./ports";
import { placeRow } from "./row";
import { band, type Skyline } from "./skyline";

/** Pills of one row, from left to right, with the port that each leads up to. */
export interface PillRow {
  readonly pills: readonly PillNode[];
  readonly xs: readonly number[];
  readonly ports: readonly number[];
}

/** The rows below a claim, set at their heights. */
export interface RowsBelow {
  readonly placed: readonly Placement[];
  readonly lines: readonly Line[];
  /** Where those lines run. */
  readonly zones: readonly Skyline[];
  readonly drops: readonly number[];
}

/** All relations below a claim in one row. */
export function singleRow(claim: ClaimNode, width: number, blocks: Blocks, keep: Keep): PillRow {
  const items = claim.below.map((pill) => {
    const { skyline, drift } = getBlock(blocks, pill);
    return { ...rowItem(keep, pill, claim, drift), skyline };
  });
  const xs = placeRow(items, SIBLING_GAP);
  const across = claim.below.map((pill, i) => ({ pill, x: xs[i] ?? 0 })).sort((a, b) => a.x - b.x);
  const { left, right } = boxOf({ width, height: 0 });
  const sorted = across.map(({ x }) => x);
  return { pills: across.map(({ pill }) => pill), xs: sorted, ports: portsAbove(sorted, left, right) };
}

/** Sets rows under each other: the first below `foot`, and each at least as far down as it stood before. */
export function setRows(
  claim: ClaimNode,
  rows: readonly PillRow[],
  foot: number,
  blocks: Blocks,
  keep: Keep,
): RowsBelow {
  const { height } = claim.size;
  const kept = keep.memory.drops.get(claim.id) ?? [];
  const set = { placed: [] as Placement[], lines: [] as Line[], zones: [] as Skyline[], drops: [] as number[] };
  let above = foot;
  for (const [row, { pills, xs, ports }] of rows.entries()) {
    if (pills.length === 0) {
      set.drops.push(kept[row] ?? 0);
      continue;
    }
    const extents = pills.map((pill) => getBlock(blocks, pill).extent);
    const tracks = tracksBetween(xs, ports);
    const zone = zoneHeight(tracks, -Math.min(...extents.map(({ top }) => top)));
    const y = Math.max(above + zone, kept[row] ?? 0);
    for (const [i, pill] of pills.entries()) {
      const x = xs[i] ?? 0;
      set.placed.push({ id: pill.id, dx: x, dy: y, row });
      set.lines.push(arrowUp(pill, [x, y], [ports[i] ?? x, height], y - zone + trackDepth(tracks[i] ?? 0)));
    }
    set.zones.push(band(height, y - zone + 1, Math.min(...ports), Math.max(...ports)));
    set.zones.push(band(y - zone + 1, y, Math.min(...ports, ...xs), Math.max(...ports, ...xs)));
    set.drops.push(y);
    above = y + Math.max(...extents.map(({ bottom }) => bottom)) + ROW_GAP;
  }
  return set;
}

/** From the pill up to its track, along it, and up into the port. */
function arrowUp({ relation }: PillNode, [x, y]: Point, [port, end]: Point, track: number): Line {
  const turn: Point[] =
    x === port
      ? []
      : [
          [x, track],
          [port, track],
        ];
  const points: Point[] = [[x, y], ...turn, [port, end]];
  return { relationId: relation.id, kind: relation.kind, role: "arrow", points, head: headOf(relation), claimId: null };
}
