import type { ClaimRole } from "@/lib/argument/roles";
import type { Act, Fidelity, Relation, RelationKind } from "@/lib/argument/rows";
import { ACTS, FIDELITIES, RELATION_KINDS } from "@/lib/argument/rows";

/** How near a claim stands to its words, as the interface calls it. */
const FIDELITY_WORDS: Readonly<Record<Fidelity, string>> = {
  quotation: "Quotation",
  paraphrase: "Paraphrase",
  compression: "Compression",
  interpretation: "Interpretation",
};

export const FIDELITY_OPTIONS = FIDELITIES.map((value) => ({ value, name: FIDELITY_WORDS[value] }));

export const ACT_OPTIONS = ACTS.map((value: Act) => ({ value, name: value }));

const KINDS_ON_CLAIM: Readonly<Record<RelationKind, string>> = {
  support: "Support",
  attack: "Attack",
  onlyIf: "Condition: only if",
  unless: "Exception: unless",
  rephrase: "Restatement",
  preference: "Preference",
  unknown: "Not told",
};

const KINDS_ON_STEP: Readonly<Record<RelationKind, string>> = {
  ...KINDS_ON_CLAIM,
  support: "Warrant",
  attack: "Undercut",
};

/** What a relation is called, by what it bears on. */
export function kindWords(relation: Pick<Relation, "kind" | "targetRelationId">): string {
  return namesFor(relation)[relation.kind];
}

/** The kinds that a relation can be given; the unknown one only where it is so already. */
export function kindOptions(relation: Pick<Relation, "kind" | "targetRelationId">) {
  const kinds = RELATION_KINDS.filter((kind) => kind !== "unknown" || relation.kind === "unknown");
  return kinds.map((value) => ({ value, name: namesFor(relation)[value] }));
}

function namesFor({ targetRelationId }: Pick<Relation, "targetRelationId">) {
  return targetRelationId === null ? KINDS_ON_CLAIM : KINDS_ON_STEP;
}

const STRENGTHS = ["none", "weak", "middling", "strong"] as const;
/** How strong somebody says something is; `none` where nobody has said. */
export type StrengthWord = (typeof STRENGTHS)[number];

export const STRENGTH_OPTIONS = [
  { value: "none", name: "not said" },
  { value: "weak", name: "weak" },
  { value: "middling", name: "middling" },
  { value: "strong", name: "strong" },
] as const satisfies readonly { value: StrengthWord; name: string }[];

const SHARES: Readonly<Record<StrengthWord, number | null>> = { none: null, weak: 0.2, middling: 0.5, strong: 0.8 };

/** The share of 1 that a word stands for. */
export function strengthFrom(word: StrengthWord): number | null {
  return SHARES[word];
}

/** The word for a share of 1: thirds. */
export function strengthWord(share: number | null): StrengthWord {
  if (share === null) return "none";
  return share < 1 / 3 ? "weak" : share < 2 / 3 ? "middling" : "strong";
}

/** The class that gives a row its three colours; see tokens.css. */
export function toneClass(role: ClaimRole | "loose" | "unknown"): string {
  return `k-${role}`;
}
