import type { Id, Relation } from "@/lib/argument/rows";

/** Px from one lane of bows to the next. */
export const LANE = 40;
/** More lanes than these are not drawn: what finds no room in them is told in words. */
const MOST_LANES = 9;

/** A relation by the rows that its premises stand in, and that of its target; null where it bears on a relation. */
export interface Tie {
  readonly relation: Relation;
  readonly premises: readonly number[];
  readonly target: number | null;
}

/** A relation drawn beside the column: in which lane, with its pill in the room below which row. */
export interface Bow extends Tie {
  readonly lane: number;
  readonly gap: number;
  /** The lane of the relation that it bears on; null where it bears on a claim. */
  readonly struckLane: number | null;
}

/** Bows that do not run over one another, and the relations for which there is no room; short bows lie innermost. */
export function bowsOf(ties: readonly Tie[]): { bows: readonly Bow[]; told: readonly Relation[] } {
  const bows = new Map<Id, Bow>();
  const whole = ties.filter(({ premises }) => premises.length > 0);
  const onClaims = whole.filter(({ target }) => target !== null).sort(byReach);
  for (const tie of onClaims) addBow(bows, bowOnClaim([...bows.values()], tie));
  // What bears on a relation is placed once that one is: as long as anything finds its place.
  for (let before = -1; before < bows.size; ) {
    before = bows.size;
    for (const tie of whole) if (!bows.has(tie.relation.id)) addBow(bows, bowOnBow(bows, tie));
  }
  return {
    bows: [...bows.values()],
    told: ties.flatMap(({ relation }) => (bows.has(relation.id) ? [] : [relation])),
  };
}

function addBow(bows: Map<Id, Bow>, bow: Bow | null): void {
  if (bow) bows.set(bow.relation.id, bow);
}

function byReach(a: Tie, b: Tie): number {
  const [from, to] = [reachOf(a), reachOf(b)];
  return (
    from.last - from.first - (to.last - to.first) || from.first - to.first || (a.relation.id < b.relation.id ? -1 : 1)
  );
}

/** From where to where a tie reaches, in halves: an even number is a row, an odd one the room below it. */
function reachOf({ premises, target }: Tie, gap: number | null = null): { first: number; last: number } {
  const rows = [...premises, ...(target === null ? [] : [target])].map((row) => 2 * row);
  const all = gap === null ? rows : [...rows, 2 * gap + 1];
  return { first: Math.min(...all), last: Math.max(...all) };
}

function isFree(bows: readonly Bow[], lane: number, reach: { first: number; last: number }): boolean {
  return bows.every((bow) => {
    if (bow.lane !== lane) return true;
    const other = reachOf(bow, bow.gap);
    return other.last < reach.first || reach.last < other.first;
  });
}

function bowOnClaim(bows: readonly Bow[], tie: Tie): Bow | null {
  const reach = reachOf(tie);
  if (reach.first === reach.last) return null;
  const lane = firstLane((at) => isFree(bows, at, reach));
  return lane === null ? null : { ...tie, lane, gap: gapWithin(bows, reach), struckLane: null };
}

/** The room nearest to the middle of a reach in which no pill stands yet; the nearest of all where each has one. */
function gapWithin(bows: readonly Bow[], { first, last }: { first: number; last: number }): number {
  const middle = (first + last - 2) / 4;
  const gaps = Array.from({ length: (last - first) / 2 }, (_, i) => first / 2 + i);
  const nearest = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  const taken = new Set(bows.map(({ gap }) => gap));
  return nearest.find((gap) => !taken.has(gap)) ?? nearest[0] ?? 0;
}

/** One bow at most strikes a pill, level with it and from the right, over no other pill. */
function bowOnBow(bows: ReadonlyMap<Id, Bow>, tie: Tie): Bow | null {
  const struckId = tie.relation.targetRelationId;
  const struck = struckId === null ? undefined : bows.get(struckId);
  const all = [...bows.values()];
  if (!struck || all.some(({ relation }) => relation.targetRelationId === struckId)) return null;
  const { gap } = struck;
  const reach = reachOf(tie, gap);
  const beyond = all.filter((bow) => bow.gap === gap && bow.lane > struck.lane).map(({ lane }) => lane);
  const wall = Math.min(MOST_LANES, ...beyond);
  const lane = firstLane((at) => at > struck.lane && at < wall && isFree(all, at, reach));
  return lane === null ? null : { ...tie, lane, gap, struckLane: struck.lane };
}

function firstLane(isGood: (lane: number) => boolean): number | null {
  for (let lane = 0; lane < MOST_LANES; lane++) if (isGood(lane)) return lane;
  return null;
}
