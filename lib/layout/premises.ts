import { type Block, type Blocks, getBlock, type Placement } from "./block";
import { fixedX, type Keep, keptX, pinnedY, rowItem } from "./elastic";
import type { ClaimNode, PillNode } from "./forest";
import type { Line } from "./layout";
import { BAR_OVERHANG, BAR_STEM, LINK_BERTH, LINK_DOOR, PIN_SLACK, SIBLING_GAP, STEM } from "./measures";
import { placeRow } from "./row";
import { band, merged, type Skyline, shifted } from "./skyline";

/** The premises of a step, set below its pill. */
export interface Premises {
  readonly placed: readonly Placement[];
  readonly lines: readonly Line[];
  readonly outlines: readonly Skyline[];
  /** How far the pill moved so as to stand over premises that kept their places. */
  readonly drift: number;
  /** From the upper edge of the pill down to its premises, as one number; none where that is the least there can be. */
  readonly drops: readonly number[];
}

/**
 * One premise straight below the pill; several side by side under a bar, the pill over their middle. They stand no higher
 * than they stood before.
 */
export function setPremises(pill: PillNode, blocks: Blocks, keep: Keep): Premises {
  const { height } = pill.size;
  const [only, another] = pill.premises;
  if (only === undefined) return { placed: [], lines: [], outlines: [wayIn(height)], drift: 0, drops: [] };
  if (another === undefined) return onlyPremise(pill, only, getBlock(blocks, only), keep);
  const below = pill.premises.map((premise) => getBlock(blocks, premise));
  const kept = keep.memory.drops.get(pill.id)?.[0] ?? 0;
  const top = Math.max(height + 2 * BAR_STEM - Math.min(...below.map(({ extent }) => extent.top)), kept);
  const sinks = pill.premises.map((premise) => Math.max(-PIN_SLACK, (pinnedY(keep, premise, pill) ?? top) - top));
  const outlines = below.map((block, i) => sunk(block, sinks[i] ?? 0));
  const items = pill.premises.map((premise, i) => {
    return { ...rowItem(keep, premise, pill, below[i]?.drift ?? 0), skyline: outlines[i] ?? null };
  });
  const found = placeRow(items, SIBLING_GAP);
  const drift = (Math.min(...found) + Math.max(...found)) >> 1;
  const placed = pill.premises.map(({ id }, i) => ({
    id,
    dx: (found[i] ?? 0) - drift,
    dy: top + (sinks[i] ?? 0),
    row: 0,
  }));
  const xs = [0, ...placed.map(({ dx }) => dx)];
  const left = Math.min(...xs) - BAR_OVERHANG;
  const right = Math.max(...xs) + BAR_OVERHANG;
  return {
    placed,
    lines: linked(pill, placed, left, right),
    outlines: [
      band(height, top - PIN_SLACK, left, right),
      ...placed.map(({ dx }, i) => shifted(outlines[i] ?? null, dx, top)),
    ],
    drift,
    drops: [top],
  };
}

/** One premise alone, straight below its pill, which stands over it wherever that is. */
function onlyPremise(pill: PillNode, premise: ClaimNode, block: Block, keep: Keep): Premises {
  const { height } = pill.size;
  const top = Math.max(height + STEM - block.extent.top, keep.memory.drops.get(pill.id)?.[0] ?? 0);
  const sink = Math.max(-PIN_SLACK, (pinnedY(keep, premise, pill) ?? top) - top);
  const placement = { id: premise.id, dx: 0, dy: top + sink, row: 0 };
  const way = band(height, top - PIN_SLACK, -BAR_OVERHANG, BAR_OVERHANG);
  return {
    placed: [placement],
    lines: [stem(pill, placement, height)],
    outlines: [way, shifted(sunk(block, sink), 0, top)],
    drift: fixedX(keep, premise, pill) ?? keptX(keep, premise, pill, block.drift) ?? 0,
    drops: top > height + STEM ? [top] : [],
  };
}

/** Room for a link to come up from below. */
function wayIn(top: number): Skyline {
  return band(top, top + LINK_DOOR, -LINK_BERTH, LINK_BERTH);
}

/** The outline of a premise that a pin holds farther down, with the line that leads to it. */
function sunk({ skyline }: Block, depth: number): Skyline {
  return depth <= 0 ? shifted(skyline, 0, depth) : merged(band(0, depth, -1, 1), shifted(skyline, 0, depth));
}

function linked(pill: PillNode, placed: readonly Placement[], left: number, right: number): Line[] {
  const { relation, size } = pill;
  const bar = size.height + BAR_STEM;
  const { id: relationId, kind } = relation;
  return [
    ...placed.map((placement) => stem(pill, placement, bar)),
    {
      relationId,
      kind,
      role: "bar",
      points: [
        [left, bar],
        [right, bar],
      ],
      head: "none",
      claimId: null,
    },
    {
      relationId,
      kind,
      role: "stem",
      points: [
        [0, bar],
        [0, size.height],
      ],
      head: "none",
      claimId: null,
    },
  ];
}

function stem({ relation }: PillNode, { id, dx, dy }: Placement, end: number): Line {
  return {
    relationId: relation.id,
    kind: relation.kind,
    role: "stem",
    points: [
      [dx, dy],
      [dx, end],
    ],
    head: "none",
    claimId: id,
  };
}
