import { type Block, type Blocks, boxOf, getBlock, type Placement } from "./block";
import { fixedX, type Keep, keptX } from "./elastic";
import type { PillNode } from "./forest";
import { headOf } from "./heads";
import type { Line, Point } from "./layout";
import { ARROW_BERTH, LANDING_STEP, LANE, LANE_INSET, LANE_STEP, SIDE_GAP } from "./measures";
import { band, merged, type Skyline, separation, shifted } from "./skyline";

/** What bears on a step from one side, set at the height of its pill. */
export interface Steps {
  readonly placed: readonly Placement[];
  readonly lines: readonly Line[];
  /** The pill with all that has been set so far. */
  readonly outline: Skyline;
  /** How far the highest lane runs above the pill. */
  readonly rise: number;
}

/** The pill that is borne upon: its width, with room for lanes, and how far it moved (see Block). */
interface Base {
  readonly pill: PillNode;
  readonly width: number;
  readonly drift: number;
}

/** The width that a pill needs for all lanes to come down beside its arrow. */
export function widthForLanes(steps: readonly PillNode[], side: -1 | 1): number {
  const lanes = steps.length - (isLevel(steps, 0, side) ? 1 : 0);
  return lanes === 0 ? 0 : 2 * (LANE_INSET + LANDING_STEP * (lanes - 1) + ARROW_BERTH);
}

/**
 * Pushes the pills that bear on a step outward, one after the other: to the left (−1) or to the right (1).
 * The first one's arrow is level, unless something stands between; the others go over the top, on lanes.
 */
export function setSteps(
  steps: readonly PillNode[],
  side: -1 | 1,
  base: Base,
  core: Skyline,
  blocks: Blocks,
  keep: Keep,
): Steps {
  const set = { placed: [] as Placement[], lines: [] as Line[], outline: core, rise: 0 };
  if (steps.length === 0) return set;
  let landing = side * ((base.width >> 1) - LANE_INSET);
  let headroom = 0;
  for (const [i, node] of steps.entries()) {
    const block = getBlock(blocks, node);
    const apart = side < 0 ? separation(block.skyline, set.outline) : separation(set.outline, block.skyline);
    const kept = fixedX(keep, node, base.pill) ?? keptX(keep, node, base.pill, block.drift - base.drift) ?? 0;
    const dx = side * Math.max(apart + SIDE_GAP, side * kept);
    set.placed.push({ id: node.id, dx, dy: 0, row: 0 });
    set.outline = merged(set.outline, shifted(block.skyline, dx, 0));
    headroom = Math.max(headroom, -block.extent.top);
    if (isLevel(steps, i, side)) {
      set.lines.push(arrow(node, levelPoints(block, dx, base, side)));
    } else {
      set.rise = Math.max(LANE, set.rise + LANE_STEP, headroom + LANE_STEP);
      set.lines.push(arrow(node, lanePoints(dx, set.rise, landing)));
      set.outline = merged(set.outline, band(-set.rise, 0, Math.min(dx, landing), Math.max(dx, landing)));
      landing -= side * LANDING_STEP;
    }
  }
  return set;
}

/** Whether an arrow runs straight from side to side: from the nearest step, if nothing bears on it from this side. */
function isLevel(steps: readonly PillNode[], i: number, side: -1 | 1): boolean {
  const between = steps[i]?.relations.some(({ relation }) => (relation.kind === "support") === side > 0);
  return i === 0 && between === false;
}

function levelPoints(block: Block, dx: number, { pill, width }: Base, side: -1 | 1): Point[] {
  const y = Math.min(block.height, pill.size.height) >> 1;
  const near = boxOf({ width, height: 0 });
  const far = boxOf(block);
  const [from, to] = side > 0 ? [far.left, near.right] : [far.right, near.left];
  // biome-ignore format: a line reads as its points
  return [[dx + from, y], [to, y]];
}

function lanePoints(dx: number, rise: number, landing: number): Point[] {
  // biome-ignore format: a line reads as its points
  return [[dx, 0], [dx, -rise], [landing, -rise], [landing, 0]];
}

function arrow({ relation }: PillNode, points: readonly Point[]): Line {
  return { relationId: relation.id, kind: relation.kind, role: "arrow", points, head: headOf(relation), claimId: null };
}
