import { neighbourFoot, neighbourOf } from "./beside";
import { type Block, type Blocks, boxOf, outlineOf, reachOf, unionOf } from "./block";
import type { Keep } from "./elastic";
import { fanOf } from "./fan";
import type { ClaimNode } from "./forest";
import { FOLD_FOOT, ROW_GAP } from "./measures";
import { widthForPorts } from "./ports";
import { setRows, singleRow } from "./rows-below";
import { band, merged, mergedAll } from "./skyline";

/** A claim with what bears on it: a restatement to its right, a preference to its left, all else in rows below. */
export function claimBlock(claim: ClaimNode, blocks: Blocks, keep: Keep): Block {
  if (claim.relations.length === 0) return bareClaim(claim);
  const { height } = claim.size;
  const width = Math.max(claim.size.width, widthForPorts(claim.below.length));
  const box = boxOf({ width, height });
  const sides = [claim.left, claim.right].filter((pill) => pill !== null);
  const foot = Math.max(height, ...sides.map((pill) => neighbourFoot(claim, pill, blocks, keep) + ROW_GAP));
  const rows = claim.below.length === 0 ? [] : (fanOf(claim, blocks, keep) ?? [singleRow(claim, width, blocks, keep)]);
  const below = setRows(claim, rows, foot, blocks, keep);
  const own = claim.hidden === 0 ? box : { ...box, bottom: height + FOLD_FOOT };
  const outlines = below.placed.map((placement) => outlineOf(blocks, placement));
  let skyline = mergedAll([band(0, own.bottom, own.left, own.right), ...below.zones, ...outlines]);
  const placed = [...below.placed];
  const lines = [...below.lines];
  for (const pill of sides) {
    const neighbour = neighbourOf(claim, pill, width, skyline, blocks, keep);
    skyline = merged(skyline, neighbour.skyline);
    placed.push(...neighbour.placed);
    lines.push(...neighbour.lines);
  }
  const reaches = placed.map((placement) => reachOf(blocks, placement));
  return { width, height, skyline, extent: unionOf([own, ...reaches]), placed, lines, drops: below.drops, drift: 0 };
}

/** A claim that nothing bears on. */
function bareClaim({ size: { width, height } }: ClaimNode): Block {
  const extent = boxOf({ width, height });
  const skyline = band(0, height, extent.left, extent.right);
  return { width, height, skyline, extent, placed: [], lines: [], drops: [], drift: 0 };
}
