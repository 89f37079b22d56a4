import { type Blocks, type Extent, getBlock } from "./block";
import { fixedX, type Keep, keptOffset, keptX } from "./elastic";
import type { ClaimNode, PillNode } from "./forest";
import { FAN_DEPTH, PORT_STEP, SIBLING_GAP } from "./measures";
import type { Offset } from "./memory";
import type { PillRow } from "./rows-below";
import { band, merged, type Skyline, separation, shifted } from "./skyline";

/** One row of a fan: what stands left of the channel, and right of it. */
interface Halves {
  readonly left: readonly PillNode[];
  readonly right: readonly PillNode[];
}

/** A reach that every block lies within. */
const EVERYWHERE = 1e9;

/**
 * Reasons too many for one row, in rows around a channel of lanes that lead up to their ports. Lower rows take the inner
 * lanes, so no two lines cross. Null where one row will do, and where the reasons are too broad or too deep to be stacked.
 * A claim that had one row before the edit keeps one, and a fan stays a fan.
 */
export function fanOf(claim: ClaimNode, blocks: Blocks, keep: Keep): readonly PillRow[] | null {
  const kept = claim.below.some((pill) => keptOffset(keep, pill, claim) !== null);
  if (kept) {
    const rowCount = keep.memory.drops.get(claim.id)?.length ?? 0;
    return rowCount < 2 ? null : setHalves(claim, keptHalves(claim, rowCount, keep), blocks, keep);
  }
  const extents = claim.below.map((pill) => getBlock(blocks, pill).extent);
  if (!isFan(extents, keep.rowLimit)) return null;
  return setHalves(claim, freshHalves(claim, extents, keep.rowLimit), blocks, keep);
}

function isFan(extents: readonly Extent[], limit: number): boolean {
  if (extents.length < 4 || breadth(extents) <= limit) return false;
  return extents.every(({ left, right, bottom }) => right - left <= limit / 2 && bottom <= FAN_DEPTH);
}

function breadth(extents: readonly Extent[]): number {
  return extents.reduce((sum, { left, right }) => sum + right - left + SIBLING_GAP, -SIBLING_GAP);
}

function freshHalves({ below }: ClaimNode, extents: readonly Extent[], limit: number): readonly Halves[] {
  const widths = extents.map((extent) => breadth([extent]) + SIBLING_GAP);
  const rows = Math.ceil(breadth(extents) / limit);
  return split(below, widths, rows * 2).reduce<Halves[]>((halves, part, i, parts) => {
    if (i % 2 === 0) halves.push({ left: part, right: parts[i + 1] ?? [] });
    return halves;
  }, []);
}

/** Splits a list into runs of about equal width, none of them empty while there are enough items. */
function split<T>(items: readonly T[], widths: readonly number[], count: number): T[][] {
  const runs: T[][] = Array.from({ length: Math.min(count, items.length) }, () => []);
  const total = widths.reduce((a, b) => a + b, 0);
  let before = 0;
  for (const [i, item] of items.entries()) {
    const middle = before + (widths[i] ?? 0) / 2;
    const fair = Math.floor((middle / total) * runs.length);
    runs[Math.min(Math.max(fair, runs.length - items.length + i), i, runs.length - 1)]?.push(item);
    before += widths[i] ?? 0;
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * The rows as they were, also those that are empty now, so that the others keep their heights; what is new stands with the
 * one before it, and so does what was moved before some of them.
 */
function keptHalves(claim: ClaimNode, rowCount: number, keep: Keep): readonly Halves[] {
  const rows = Array.from({ length: rowCount }, () => ({ left: [] as PillNode[], right: [] as PillNode[] }));
  const cells = claim.below.map((pill) => cellOf(keptOffset(keep, pill, claim)));
  let cell = 0;
  for (const [i, pill] of claim.below.entries()) {
    const kept = cells[i] ?? 0;
    const isMoved = keep.path.has(pill) && cells.slice(i + 1).some((later) => (later ?? kept) < kept);
    if (!isMoved) cell = Math.max(cell, kept);
    while (rows.length <= cell >> 1) rows.push({ left: [], right: [] });
    rows[cell >> 1]?.[cell % 2 === 0 ? "left" : "right"].push(pill);
  }
  return rows;
}

/** Rows are counted by halves, from the left of the topmost. */
function cellOf(offset: Offset | null): number | null {
  return offset && offset.row * 2 + (offset.dx < 0 ? 0 : 1);
}

function setHalves(claim: ClaimNode, rows: readonly Halves[], blocks: Blocks, keep: Keep): readonly PillRow[] {
  const inward = [...rows.flatMap(({ left }) => left), ...[...rows].reverse().flatMap(({ right }) => right)];
  const ports = new Map(inward.map((pill, i) => [pill, (i - (inward.length - 1) / 2) * PORT_STEP]));
  const set: PillRow[] = [];
  let channel = { lo: 0, hi: 0 };
  for (const { left, right } of [...rows].reverse()) {
    const pills = [...left, ...right];
    const lanes = pills.map((pill) => ports.get(pill) ?? 0);
    const kept = band(-EVERYWHERE, EVERYWHERE, channel.lo, channel.hi);
    const place = (list: readonly PillNode[], side: -1 | 1) => outward(claim, list, kept, side, blocks, keep);
    set.push({ pills, xs: [...place([...left].reverse(), -1).reverse(), ...place(right, 1)], ports: lanes });
    channel = {
      lo: Math.min(channel.lo, ...lanes.map((lane) => lane - PORT_STEP / 2)),
      hi: Math.max(channel.hi, ...lanes.map((lane) => lane + PORT_STEP / 2)),
    };
  }
  return set.reverse();
}

/** Sets pills one by one from the channel outward, to the left (−1) or to the right (1). */
function outward(
  claim: ClaimNode,
  pills: readonly PillNode[],
  channel: Skyline,
  side: -1 | 1,
  blocks: Blocks,
  keep: Keep,
): number[] {
  let line = channel;
  return pills.map((pill, i) => {
    const { skyline, drift } = getBlock(blocks, pill);
    const gap = i === 0 ? SIBLING_GAP / 2 : SIBLING_GAP;
    const apart = side < 0 ? separation(skyline, line) : separation(line, skyline);
    const kept = fixedX(keep, pill, claim) ?? keptX(keep, pill, claim, drift) ?? 0;
    const x = side * Math.max(apart + gap, side * kept);
    line = merged(line, shifted(skyline, x, 0));
    return x;
  });
}
