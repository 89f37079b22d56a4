import { type ArgumentMap, all, get } from "../argument-map";
import { isOnStep, relationsOn } from "../graph";
import { keptByMap, premisesByRelation } from "../kept";
import type { Claim, Relation } from "../rows";
import { type Hint, hint, listed } from "./hint";
import { type Term, termsOf } from "./terms";

/** A reason: premises, taken together, for a claim. */
interface Reason {
  readonly relation: Relation;
  readonly conclusion: Claim;
  readonly premises: readonly Claim[];
}

/** A claim with fewer terms says too little to be measured by its words. */
const FEW = 3;
/** As many terms may be named; where more are missing, the reason was not written word by word. */
const MOST = 2;

/**
 * Terms of a conclusion that none of its linked premises carries. Said only of reasons that carry the most of it, so
 * that what is missing stands out. Source: van Gelder's rabbit rule, as Rider & Thomason 2008 tell it (Knowledge Cartography).
 */
export function missingTerms(map: ArgumentMap, language: string | null): Hint[] {
  return linkedReasons(map).flatMap(({ relation, conclusion, premises }) => {
    const carried = families(premises.flatMap((premise) => termsOf(premise, language)));
    const [held, missing] = split(termsOf(conclusion, language), carried);
    if (held.length < missing.length || missing.length === 0 || missing.length > MOST) return [];
    const sentence = `${listed(numbers(premises))} give a reason for ${conclusion.number}, but none of them speaks of ${named(missing)}, which ${conclusion.number} does.`;
    return [
      hint("missingTerm", `${relation.id}/${stems(missing)}`, sentence, {
        claimIds: [conclusion.id, ...premises.map(({ id }) => id)],
        relationIds: [relation.id],
      }),
    ];
  });
}

/**
 * Terms of one linked premise that neither its companions nor the conclusion share, where it shares the most of the
 * others. Source: van Gelder's rule of holding hands, ibid.
 */
export function looseTerms(map: ArgumentMap, language: string | null): Hint[] {
  return linkedReasons(map).flatMap(({ relation, conclusion, premises }) =>
    premises.flatMap((premise) => {
      const others = [conclusion, ...premises.filter((other) => other !== premise)];
      const [held, loose] = split(
        termsOf(premise, language),
        families(others.flatMap((other) => termsOf(other, language))),
      );
      if (held.length + loose.length < FEW || loose.length === 0 || !isTelling(held, loose)) return [];
      const key = `${relation.id}/${premise.id}/${stems(loose)}`;
      const places = { claimIds: [premise.id, ...others.map(({ id }) => id)], relationIds: [relation.id] };
      return [hint("looseTerm", key, sayLoose(premise, conclusion, others, held, loose), places)];
    }),
  );
}

// One or two loose terms among many held ones stand out; so does a premise that shares nothing at all.
function isTelling(held: readonly Term[], loose: readonly Term[]): boolean {
  return held.length === 0 || (loose.length <= MOST && held.length >= 2 * loose.length);
}

function sayLoose(
  premise: Claim,
  conclusion: Claim,
  others: readonly Claim[],
  held: readonly Term[],
  loose: readonly Term[],
): string {
  const rest = listed(numbers(others), "or");
  if (held.length === 0)
    return `${premise.number} shares no term with ${rest}. What does it do for ${conclusion.number}?`;
  return `${premise.number} speaks of ${named(loose)}, and neither ${conclusion.number} nor another premise does. What does that part do for ${conclusion.number}?`;
}

/**
 * Single premises that share no term with their conclusion, both of them full sentences, without warrant or scheme:
 * something unsaid must lead from the one to the other.
 */
export function loneReasons(map: ArgumentMap, language: string | null): Hint[] {
  return reasonsIn(map).flatMap(({ relation, conclusion, premises }) => {
    const [premise, companion] = premises;
    if (!premise || companion || relation.scheme !== null || isWarranted(map, relation)) return [];
    const [from, to] = [termsOf(premise, language), termsOf(conclusion, language)];
    if (from.length < FEW || to.length < FEW || split(from, families(to))[0].length > 0) return [];
    const sentence = `${premise.number} stands alone as a reason for ${conclusion.number} and shares no term with it. Something unsaid leads from one to the other.`;
    return [
      hint("loneReason", relation.id, sentence, {
        claimIds: [premise.id, conclusion.id],
        relationIds: [relation.id],
      }),
    ];
  });
}

function linkedReasons(map: ArgumentMap): Reason[] {
  return reasonsIn(map).filter(({ premises }) => premises.length > 1);
}

/** Every reason for a claim whose words can be compared: all in one script. */
const reasonsIn = keptByMap((map): readonly Reason[] => {
  const premisesOf = premisesByRelation(map);
  return all(map, "relations").flatMap((relation) => {
    if (relation.kind !== "support" || isOnStep(relation) || relation.targetClaimId === null) return [];
    const conclusion = get(map, "claims", relation.targetClaimId);
    const premises = (premisesOf.get(relation.id) ?? []).map(({ claimId }) => get(map, "claims", claimId));
    const scripts = new Set([conclusion, ...premises].map(({ text }) => scriptOf(text)));
    return scripts.size === 1 ? [{ relation, conclusion, premises }] : [];
  });
});

function scriptOf(text: string): string {
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return SCRIPTS.find(([, expression]) => expression.test(letter))?.[0] ?? "other";
}

const SCRIPTS = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Han", /\p{Script=Han}/u],
] as const;

function isWarranted(map: ArgumentMap, relation: Relation): boolean {
  return relationsOn(map, relation.id).some(({ kind }) => kind === "support");
}

function families(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.map(({ family }) => family));
}

function split(terms: readonly Term[], shared: ReadonlySet<string>): [held: Term[], rest: Term[]] {
  return [terms.filter(({ family }) => shared.has(family)), terms.filter(({ family }) => !shared.has(family))];
}

function named(terms: readonly Term[]): string {
  return listed(
    terms.map(({ word }) => `“${word}”`),
    "or",
  );
}

function stems(terms: readonly Term[]): string {
  return terms.map(({ stem }) => stem).join("+");
}

function numbers(claims: readonly Claim[]): number[] {
  return claims.map(({ number }) => number).sort((a, b) => a - b);
}
