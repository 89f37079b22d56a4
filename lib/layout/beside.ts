import { type Block, type Blocks, boxOf, getBlock, type Placement } from "./block";
import { fixedX, type Keep, keptOffset, pinnedY } from "./elastic";
import type { ClaimNode, PillNode } from "./forest";
import { headOf } from "./heads";
import type { Line } from "./layout";
import { BESIDE_GAP, LEVEL_OVERLAP, SIDE_GAP } from "./measures";
import { BESIDE } from "./memory";
import { band, merged, type Skyline, separation, shifted } from "./skyline";

/** A claim that is set level with another, and the pill between them. */
export interface Neighbour {
  readonly placed: readonly Placement[];
  readonly lines: readonly Line[];
  readonly skyline: Skyline;
}

/** How far down a neighbour's box reaches, from the upper edge of the claim. */
export function neighbourFoot(claim: ClaimNode, pill: PillNode, blocks: Blocks, keep: Keep): number {
  const { block, top } = otherOf(claim, pill, blocks, keep);
  return top + block.height;
}

/**
 * Sets a restatement to the right of its claim, or what is preferred to it to the left, level with it:
 * as near as the outline of all else on the claim allows, or where it stood if that is farther.
 */
export function neighbourOf(
  claim: ClaimNode,
  pill: PillNode,
  width: number,
  outline: Skyline,
  blocks: Blocks,
  keep: Keep,
): Neighbour {
  const { node, block, top } = otherOf(claim, pill, blocks, keep);
  const side = pill.relation.kind === "preference" ? -1 : 1;
  const skyline = shifted(block.skyline, 0, top);
  const apart = side > 0 ? separation(outline, skyline) : separation(skyline, outline);
  const box = boxOf({ width, height: claim.size.height });
  const other = boxOf(block);
  const touching = side > 0 ? box.right - other.left : other.right - box.left;
  const kept = fixedX(keep, node, claim) ?? keptOffset(keep, node, claim)?.dx ?? 0;
  const dx = side * Math.max(touching + 2 * BESIDE_GAP + pill.size.width, apart + SIDE_GAP, side * kept);
  const near = side > 0 ? box.right : box.left;
  const far = dx + (side > 0 ? other.left : other.right);
  const y = (Math.max(0, top) + Math.min(claim.size.height, top + block.height)) >> 1;
  const middle = (near + far) >> 1;
  const pillTop = y - (pill.size.height >> 1);
  const corridor = band(pillTop, pillTop + pill.size.height, Math.min(near, far), Math.max(near, far));
  return {
    placed: [
      { id: pill.id, dx: middle, dy: pillTop, row: BESIDE },
      { id: node.id, dx, dy: top, row: BESIDE },
    ],
    lines: levelLines(pill, node, y, [far, middle, near]),
    skyline: merged(corridor, shifted(skyline, dx, 0)),
  };
}

/** The other claim, and how far below the upper edge of this one it begins: level, unless a pin holds it lower or higher. */
function otherOf(
  claim: ClaimNode,
  pill: PillNode,
  blocks: Blocks,
  keep: Keep,
): { node: ClaimNode; block: Block; top: number } {
  const [node] = pill.premises;
  if (node === undefined) throw new Error(`Relation ${pill.id} stands beside its target without a premise`);
  const block = getBlock(blocks, node);
  const top = pinnedY(keep, node, claim) ?? 0;
  const lowest = claim.size.height - LEVEL_OVERLAP;
  return { node, block, top: Math.min(Math.max(top, LEVEL_OVERLAP - block.height), lowest) };
}

/** The level lines from the other claim to the pill, and from the pill to the claim. */
function levelLines(
  { relation, size }: PillNode,
  from: ClaimNode,
  y: number,
  [far, middle, near]: readonly [number, number, number],
): Line[] {
  const pill = boxOf(size);
  const outer = middle + (far < near ? pill.left : pill.right);
  const inner = middle + (far < near ? pill.right : pill.left);
  const { id: relationId, kind } = relation;
  return [
    {
      relationId,
      kind,
      role: "stem",
      points: [
        [far, y],
        [outer, y],
      ],
      head: "none",
      claimId: from.id,
    },
    {
      relationId,
      kind,
      role: "arrow",
      points: [
        [inner, y],
        [near, y],
      ],
      head: headOf(relation),
      claimId: null,
    },
  ];
}
