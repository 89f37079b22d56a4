import { openQuestions } from "@/components/map/names";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { isOnStep, premisesOf } from "@/lib/argument/graph";
import type { OutlineRow } from "@/lib/argument/outline";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import { wordOf } from "@/lib/drawing/pill";

/** The word in the gutter: what a row is to the row that it hangs below; empty for a claim that stands for itself. */
export function gutterWord({ relation, isFurther }: OutlineRow): string {
  if (!relation) return "";
  return isFurther ? "and" : wordOf(relation.kind, isOnStep(relation));
}

/** What a row on a step does there: "breaks the step from 5, 6"; null for all others. */
export function stepNote({ relation, onStepFrom, isFurther }: OutlineRow): string | null {
  if (!relation || onStepFrom.length === 0 || isFurther) return null;
  return `${doesToStep[relation.kind]} the step from ${onStepFrom.join(", ")}`;
}

const doesToStep = {
  support: "warrants",
  attack: "breaks",
  onlyIf: "is needed for",
  unless: "is an exception to",
  rephrase: "restates",
  preference: "outranks",
  unknown: "relates to",
} as const;

/** How a row is read out; its level, its place and whether it is folded are told by the grid. */
export function nameOfRow(map: ArgumentMap, row: OutlineRow, face: ClaimFace): string {
  const { number = "", text } = face;
  const begin = [gutterWord(row), row.isReference ? `see ${number}` : String(number)].filter((word) => word !== "");
  const sentence = text === "" ? "no sentence yet" : text;
  const asked = openQuestions(face.marks.questions);
  const details = [linkedWith(map, row), stepNote(row), face.chip || null, passages(face.marks.passages), ...asked];
  return [`${begin.join(" ")}: ${sentence}`, ...details.filter((detail) => detail !== null)].join("; ");
}

function passages(n: number): string | null {
  if (n === 0) return null;
  return n === 1 ? "1 passage" : `${n} passages`;
}

function linkedWith(map: ArgumentMap, { relation, key }: OutlineRow): string | null {
  if (!relation) return null;
  const others = premisesOf(map, relation.id).filter(({ id }) => id !== key);
  if (others.length === 0) return null;
  return `linked with ${others.map(({ claimId }) => find(map, "claims", claimId)?.number ?? "").join(", ")}`;
}
