import { causeSchemes } from "./cause";
import { everydaySchemes } from "./everyday";
import { personsSchemes } from "./persons";
import { politicsSchemes } from "./politics";
import { practicalSchemes } from "./practical";
import { rulesSchemes } from "./rules";
import type { Scheme } from "./scheme";
import { testimonySchemes } from "./testimony";

/**
 * All argumentation schemes that are known here, group by group. Names and numbers are those of the compendium; every
 * sentence is ours. Source: Walton, Reed & Macagno 2008, Argumentation Schemes, ch. 9.
 */
export const SCHEMES: readonly Scheme[] = [
  ...testimonySchemes,
  ...everydaySchemes,
  ...causeSchemes,
  ...practicalSchemes,
  ...rulesSchemes,
  ...personsSchemes,
  ...politicsSchemes,
];

/** A choice of schemes for one kind of work; a scheme can be in several. */
export interface SchemeSet {
  readonly id: string;
  readonly name: string;
  readonly schemes: readonly string[];
}

const idsOf = (schemes: readonly Scheme[]) => schemes.map(({ id }) => id);

/** The choices of schemes that a person can narrow the list to. */
export const SCHEME_SETS: readonly SchemeSet[] = [
  {
    id: "everyday",
    name: "Everyday argument",
    schemes: [
      ...idsOf(everydaySchemes),
      ...["expert-opinion", "popular-opinion", "popular-practice", "cause-to-effect", "practical-reasoning"],
      ...["positive-consequences", "negative-consequences", "slippery-slope", "rules", "ad-hominem"],
    ],
  },
  {
    id: "testimony",
    name: "Expert and witness testimony",
    schemes: [...idsOf(testimonySchemes), "official-statement", "ethotic", "ad-hominem", "bias"],
  },
  { id: "cause", name: "Cause", schemes: [...idsOf(causeSchemes), "sign", "lack-of-evidence"] },
  { id: "practical", name: "Practical reasoning", schemes: [...idsOf(practicalSchemes), "goal-and-plan"] },
  {
    id: "politics",
    name: "International politics",
    schemes: [
      ...idsOf(politicsSchemes),
      ...["commitment", "inconsistent-commitment", "precedent", "exceptional-case", "definition-to-classification"],
      ...["practical-reasoning", "positive-consequences", "negative-consequences", "pragmatic-alternatives"],
      ...["threat", "danger-appeal", "precedent-slippery-slope", "analogy", "bias"],
    ],
  },
];

const byName = new Map(
  SCHEMES.flatMap((scheme) => [scheme.id, scheme.name, ...scheme.aliases].map((name) => [bareName(name), scheme])),
);

/**
 * The scheme that a row or another format names, by its id, its name or one of its other names; null for one that is not
 * known here, and for names that only say that there is some inference. Case, hyphens, "Argument from" and the like do
 * not matter: "PositionToKnow_Inference" finds the same as "position-to-know".
 */
export function findScheme(nameOrId: string): Scheme | null {
  return byName.get(bareName(nameOrId)) ?? null;
}

/** What is left of a scheme's name without the words that all such names share. */
function bareName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(argument(ation|s)?|appeal|scheme|inference|reasoning|the|an?|to|from|for|of)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
