import type { PageData } from "@/lib/reports/page/map-parts";
import type { Box } from "./camera";

/** The data of a page as its script works with them. */
export interface ReadData extends Omit<PageData, "bounds"> {
  readonly bounds: Box;
}

/** The data that stand in the page; the page is ours, so they are what they are said to be. */
export function readData(json: string | null): ReadData {
  const { bounds, ...data } = JSON.parse(json ?? "") as PageData;
  return { ...data, bounds: [bounds.x, bounds.y, bounds.width, bounds.height] };
}

/** What of a map is seen: numbers of claims, places of relations, and how many claims each folded one hides. */
export interface Shown {
  readonly claims: ReadonlySet<number>;
  readonly relations: ReadonlySet<number>;
  readonly hiddenBelow: ReadonlyMap<number, number>;
}

/**
 * What is neither folded away nor out of focus. What leads to a folded claim is hidden where it leads to nothing else
 * that is seen; of a claim in focus everything that leads to it is seen, and the claim.
 */
export function shownOf(data: ReadData, folded: ReadonlySet<number>, focus: number | null): Shown {
  const numbers = data.claims.map(([number]) => number);
  const roots = focus === null ? rootsOf(data, numbers) : [focus];
  const seen = reached(data, roots, folded);
  const whole = folded.size === 0 ? seen : reached(data, roots, new Set());
  const hidden = [...folded]
    .filter((number) => seen.claims.has(number))
    .map((number) => {
      const below = reached(data, [number], new Set());
      return [
        number,
        [...below.claims].filter((other) => whole.claims.has(other) && !seen.claims.has(other)).length,
      ] as const;
    });
  return { ...seen, hiddenBelow: new Map(hidden) };
}

/** Claims that lead to nothing, and one of every circle that leads nowhere else. */
function rootsOf(data: ReadData, numbers: readonly number[]): number[] {
  const leads = new Set(data.relations.flatMap(({ premises }) => premises));
  const roots = numbers.filter((number) => !leads.has(number));
  const { claims } = reached(data, roots, new Set());
  const known = new Set(claims);
  for (const number of numbers) {
    if (known.has(number)) continue;
    roots.push(number);
    for (const other of reached(data, [number], new Set()).claims) known.add(other);
  }
  return roots;
}

const onTargets = new WeakMap<ReadData, { claim: Map<number, number[]>; relation: Map<number, number[]> }>();

/** The relations that bear on each claim, and on each relation. */
function bearing(data: ReadData) {
  const known = onTargets.get(data);
  if (known) return known;
  const made = { claim: new Map<number, number[]>(), relation: new Map<number, number[]>() };
  for (const [i, { claim, relation }] of data.relations.entries()) {
    const [table, target] = claim === null ? [made.relation, relation] : [made.claim, claim];
    if (target !== null) table.set(target, [...(table.get(target) ?? []), i]);
  }
  onTargets.set(data, made);
  return made;
}

function reached(data: ReadData, roots: readonly number[], folded: ReadonlySet<number>) {
  const on = bearing(data);
  const claims = new Set(roots);
  const relations = new Set<number>();
  const open = [...roots];
  const follow = (places: readonly number[]) => {
    for (const place of places) {
      if (relations.has(place)) continue;
      relations.add(place);
      for (const number of data.relations[place]?.premises ?? []) {
        if (!claims.has(number)) open.push(number);
        claims.add(number);
      }
      follow(on.relation.get(place) ?? []);
    }
  };
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (!folded.has(number)) follow(on.claim.get(number) ?? []);
  }
  return { claims, relations };
}
