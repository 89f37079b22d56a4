import { likeness } from "@/lib/text/likeness";
import { type ArgumentMap, all } from "../argument-map";
import { premisesOf, relationsFrom } from "../graph";
import { keptByClaim } from "../kept";
import type { Claim, Id } from "../rows";
import { type Hint, hint } from "./hint";
import { negationsIn } from "./negations";
import { type Term, termsOf } from "./terms";

/** As much of the terms of two claims must be shared (Jaccard), and as much of their letters be the same. */
const SHARED = 0.75;
const LETTERS = 0.7;
/** What says more than another claim in more terms than these says something else about it ("studies have shown that …"). */
const APART = 2;
/** A claim with fewer terms is like many others. */
const FEW = 3;

interface Worded {
  readonly claim: Claim;
  /** The stems, those that fewest claims have first. */
  readonly stems: readonly string[];
  readonly terms: ReadonlyMap<string, Term>;
}

/**
 * Pairs of claims that say nearly the same, for the person to merge or to call a rephrasing. A claim is paired with the
 * most like one of those before it. Nothing is said of claims that differ in a number, a name or a denial, nor of those
 * that are already tied as rephrasings.
 * Only claims that share one of their rarest terms are compared, so that the cost grows about as the map does.
 * Source: prefix filtering, Chaudhuri, Ganti & Kaushik 2006.
 */
export function alikeClaims(map: ArgumentMap, language: string | null): Hint[] {
  const byRarest = new Map<string, Worded[]>();
  // Of claims with the same terms the first stands for all, so that many of them cost no more than few.
  const bySame = new Map<string, readonly Worded[]>();
  return wordedClaims(map, language).flatMap((worded) => {
    const same = [isDenied(worded.claim, language), ...worded.stems].join(" ");
    const twin = mostAlike(map, worded, bySame.get(same) ?? [], language);
    if (twin) return [sayAlike(map, twin.claim, worded.claim)];
    const best = mostAlike(map, worded, candidatesFor(worded, byRarest), language);
    if (!bySame.has(same)) bySame.set(same, [worded]);
    for (const stem of prefixOf(worded)) append(byRarest, stem, worded);
    return best ? [sayAlike(map, best.claim, worded.claim)] : [];
  });
}

function wordedClaims(map: ArgumentMap, language: string | null): Worded[] {
  const claims = all(map, "claims").sort((a, b) => a.number - b.number);
  const counts = new Map<string, number>();
  for (const claim of claims)
    for (const { stem } of termsOf(claim, language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => counts.get(stem) ?? 0;
  return claims.flatMap((claim) => {
    const own = new Map<string, Term>();
    for (const term of termsOf(claim, language)) own.set(term.stem, term);
    const stems = [...own.keys()].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    return stems.length < FEW ? [] : [{ claim, stems, terms: own }];
  });
}

/** Two claims that share enough terms share one of these. */
function prefixOf({ stems }: Worded): readonly string[] {
  const sharedAtLeast = Math.max(Math.ceil(SHARED * stems.length), stems.length - APART);
  return stems.slice(0, stems.length - sharedAtLeast + 1);
}

function candidatesFor(worded: Worded, byRarest: ReadonlyMap<string, readonly Worded[]>): Worded[] {
  const size = worded.stems.length;
  const found = new Set(prefixOf(worded).flatMap((stem) => byRarest.get(stem) ?? []));
  return [...found].filter(({ stems }) => Math.abs(stems.length - size) <= APART && isShared(worded, stems));
}

function isShared({ terms }: Worded, stems: readonly string[]): boolean {
  const both = stems.filter((stem) => terms.has(stem)).length;
  const apart = terms.size + stems.length - 2 * both;
  return apart <= APART && both >= SHARED * (both + apart);
}

function mostAlike(
  map: ArgumentMap,
  worded: Worded,
  candidates: readonly Worded[],
  language: string | null,
): Worded | null {
  let [best, most]: [Worded | null, number] = [null, LETTERS];
  for (const other of candidates) {
    const alike = likeness(worded.claim.text.toLowerCase(), other.claim.text.toLowerCase());
    if (alike < most || !sayTheSame(worded, other, language) || areRephrased(map, worded.claim.id, other.claim.id))
      continue;
    [best, most] = [other, alike];
  }
  return best;
}

function sayTheSame(a: Worded, b: Worded, language: string | null): boolean {
  const [onlyA, onlyB] = [unshared(a, b), unshared(b, a)];
  if (isDenied(a.claim, language) !== isDenied(b.claim, language)) return false;
  if ([...onlyA, ...onlyB].some(({ word }) => /\p{N}/u.test(word))) return false;
  if (onlyA.some(isName) && onlyB.some(isName)) return false;
  return !onlyA.some((x) => onlyB.some((y) => x.stem.endsWith(y.stem) || y.stem.endsWith(x.stem)));
}

const isDenied = keptByClaim((text, language) => negationsIn(text, language) % 2 === 1);

function unshared(of: Worded, than: Worded): Term[] {
  return [...of.terms.values()].filter(({ stem }) => !than.terms.has(stem));
}

function isName({ word }: Term): boolean {
  return /^\p{Lu}/u.test(word);
}

function areRephrased(map: ArgumentMap, a: Id, b: Id): boolean {
  const ties = (from: Id, to: Id) =>
    relationsFrom(map, from).some(({ kind, targetClaimId }) => kind === "rephrase" && targetClaimId === to);
  return ties(a, b) || ties(b, a);
}

function sayAlike(map: ArgumentMap, first: Claim, second: Claim): Hint {
  const key = [first.id, second.id].sort().join("+");
  const places = { claimIds: [second.id, first.id] };
  const supports = (from: Claim, to: Claim) =>
    relationsFrom(map, from.id).some(
      (relation) =>
        relation.kind === "support" && relation.targetClaimId === to.id && premisesOf(map, relation.id).length === 1,
    );
  const [from, to] = supports(first, second) ? [first, second] : [second, first];
  const sentence = supports(from, to)
    ? `${from.number} is given as a reason for ${to.number} and says nearly the same. Who doubts the one doubts the other.`
    : `${second.number} says nearly the same as ${first.number}. They can be merged, or tied as rephrasings.`;
  return hint("alike", key, sentence, places);
}

function append<Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}
