import { type Block, type Blocks, boxOf, reachOf, unionOf } from "./block";
import type { Keep } from "./elastic";
import type { PillNode } from "./forest";
import { type Premises, setPremises } from "./premises";
import { band, mergedAll } from "./skyline";
import { setSteps, widthForLanes } from "./steps";

/** A step with what hangs on it: its premises below, warrants to the left, undercuts and all else to the right. */
export function pillBlock(pill: PillNode, blocks: Blocks, keep: Keep): Block {
  const { height } = pill.size;
  if (pill.relations.length === 0) return freeStep(pill, setPremises(pill, blocks, keep), blocks);
  const left = pill.relations.filter(({ relation }) => relation.kind === "support");
  const right = pill.relations.filter(({ relation }) => relation.kind !== "support");
  const width = Math.max(pill.size.width, widthForLanes(left, -1), widthForLanes(right, 1));
  const box = boxOf({ width, height });
  const premises = setPremises(pill, blocks, keep);
  const core = mergedAll([band(0, height, box.left, box.right), ...premises.outlines]);
  const base = { pill, width, drift: premises.drift };
  const leftFirst = !right.some((step) => keep.path.has(step));
  const first = setSteps(leftFirst ? left : right, leftFirst ? -1 : 1, base, core, blocks, keep);
  const second = setSteps(leftFirst ? right : left, leftFirst ? 1 : -1, base, first.outline, blocks, keep);
  const sides = leftFirst ? [first, second] : [second, first];
  const placed = [...premises.placed, ...sides.flatMap((steps) => steps.placed)];
  const reaches = placed.map((placement) => reachOf(blocks, placement));
  return {
    width,
    height,
    skyline: second.outline,
    extent: unionOf([{ ...box, top: Math.min(0, -first.rise, -second.rise) }, ...reaches]),
    placed,
    lines: [...premises.lines, ...sides.flatMap((steps) => steps.lines)],
    drops: premises.drops,
    drift: premises.drift,
  };
}

/** A step that nothing bears on. */
function freeStep({ size }: PillNode, { placed, lines, outlines, drift, drops }: Premises, blocks: Blocks): Block {
  const box = boxOf(size);
  const skyline = mergedAll([band(0, size.height, box.left, box.right), ...outlines]);
  const reaches = placed.map((placement) => reachOf(blocks, placement));
  return { ...size, skyline, extent: unionOf([box, ...reaches]), placed, lines, drops, drift };
}

/** A pill that stands between two claims on one level, and so holds nothing itself. */
export function barePill({ size }: PillNode): Block {
  const box = boxOf(size);
  const skyline = band(0, size.height, box.left, box.right);
  return { ...size, skyline, extent: box, placed: [], lines: [], drops: [], drift: 0 };
}
