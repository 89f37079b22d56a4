import type { Act, RelationKind } from "@/lib/argument/rows";
import { findScheme } from "@/lib/argument/schemes/catalogue";
import { type JsonObject, wordsAt } from "./json";

/** The types of nodes that stand for a relation, and what they are called when no scheme is named. */
export const STEP_TYPES = {
  RA: { kind: "support", usual: "Default Inference" },
  CA: { kind: "attack", usual: "Default Conflict" },
  MA: { kind: "rephrase", usual: "Default Rephrase" },
  PA: { kind: "preference", usual: "Default Preference" },
} as const;

export type StepType = keyof typeof STEP_TYPES;

export function isStepType(type: string): type is StepType {
  return type in STEP_TYPES;
}

/** The type of node for a kind of relation; null where AIF has none. */
export function stepTypeOf(kind: RelationKind): StepType | null {
  const found = Object.entries(STEP_TYPES).find(([, step]) => step.kind === kind);
  return found && isStepType(found[0]) ? found[0] : null;
}

/** The scheme that a node names: an id of ours where we know it, else its name; null where it names none. */
export function schemeNamed(name: string | null, type: string): string | null {
  const words = name?.trim() ?? "";
  if (words === "" || words === type || /^default\b/i.test(words)) return null;
  return (findScheme(words)?.id ?? words).slice(0, 200);
}

/** What a scheme of a relation is called in files of others. */
export function schemeName(scheme: string): string {
  return findScheme(scheme)?.name ?? scheme;
}

const ACT_NAMES: Readonly<Record<Act, string>> = {
  asserts: "Asserting",
  reports: "Reporting",
  concedes: "Conceding",
  denies: "Denying",
  asks: "Pure Questioning",
  demands: "Directing",
  promises: "Promising",
};

/** The illocution that an act is called. */
export function illocutionOf(act: Act): string {
  return ACT_NAMES[act];
}

const ACTS_BY_WORD: readonly (readonly [RegExp, Act])[] = [
  [/question|challeng|asking/i, "asks"],
  [/report/i, "reports"],
  [/conced/i, "concedes"],
  [/deny|disagree/i, "denies"],
  [/direct|demand|request|order/i, "demands"],
  [/promis|commit/i, "promises"],
];

/** The act that an illocution names; whatever is not told apart asserts. */
export function actOf(illocution: string): Act {
  return ACTS_BY_WORD.find(([pattern]) => pattern.test(illocution))?.[1] ?? "asserts";
}

/** The name of a participant, as one. */
export function fullName(person: JsonObject): string {
  return [wordsAt(person, "firstname"), wordsAt(person, "surname")].filter(Boolean).join(" ").trim();
}

/** Who speaks by the words of a locution, and what they say: "Name : text". `known` is the name that the file gives. */
export function saidBy(text: string, known: string | null): { readonly name: string | null; readonly words: string } {
  if (known !== null && text.startsWith(known)) {
    const after = /^ ?: ?/.exec(text.slice(known.length));
    if (after) return { name: known, words: text.slice(known.length + after[0].length) };
  }
  const [prefix, name = ""] = /^([^:\n]{0,80}?) ?: ?/.exec(text) ?? [];
  const words = prefix === undefined ? text : text.slice(prefix.length);
  const isHourOrAddress = prefix === `${name}:` && (/^\/\//.test(words) || (/^\d+$/.test(name) && /^\d/.test(words)));
  const isName =
    prefix !== undefined && words.trim() !== "" && name.trim().split(/\s+/).length <= 6 && !isHourOrAddress;
  if (!isName) return { name: known, words: text };
  return { name: known ?? (name.trim() || null), words };
}
