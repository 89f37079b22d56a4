import type { Premise, Question } from "../rows";
import type { CriticalQuestion, Objection, Scheme, SchemeRole } from "./scheme";

/** What is kept about one question of one step; a question that no row speaks of is open. */
export type QuestionAnswer = Pick<Question, "question" | "state" | "answer" | "objectionId">;

/** A question of a scheme with what has been done about it; `kept` is null while it is open. */
export interface ChecklistItem<Answer extends QuestionAnswer = QuestionAnswer> {
  readonly question: CriticalQuestion;
  /** The role of the premise that it doubts; null where it doubts the step or the conclusion. */
  readonly role: SchemeRole | null;
  readonly state: "open" | Question["state"];
  readonly kept: Answer | null;
}

/** The roles of a scheme that no premise fills, in the scheme's order. Null (a premise without role) fills none. */
export function missingRoles(scheme: Scheme, filledRoles: Iterable<string | null>): SchemeRole[] {
  const filled = new Set(filledRoles);
  return scheme.premises.filter(({ id }) => !filled.has(id));
}

/** The questions of a scheme with the roles that they doubt, none of them answered. */
export function questionsOf(scheme: Scheme): ChecklistItem[] {
  return checklistOf(scheme, []);
}

/** The questions of a scheme, each with what is kept about it. Answers to questions of other schemes are passed over. */
export function checklistOf<Answer extends QuestionAnswer>(
  scheme: Scheme,
  answers: readonly Answer[],
): ChecklistItem<Answer>[] {
  const kept = new Map(answers.map((answer) => [answer.question, answer]));
  return scheme.questions.map((question) => {
    const answer = kept.get(question.id) ?? null;
    const doubted = scheme.premises.find(({ id }) => id === question.against) ?? null;
    return { question, role: doubted, state: answer?.state ?? "open", kept: answer };
  });
}

/** How many questions of a scheme nobody has answered, raised or taken as a task. */
export function countOpen(scheme: Scheme, answers: readonly QuestionAnswer[]): number {
  return checklistOf(scheme, answers).filter(({ state }) => state === "open").length;
}

/** What an unanswered question objects to: the step, its target, or the premise in a role. */
export type QuestionTarget =
  | { readonly on: "step" }
  | { readonly on: "conclusion" }
  | { readonly on: "premise"; readonly claimId: string };

/**
 * Where the objection that a question turns into belongs. `premises` are those of the step. Where the premise that is
 * doubted has not been written down, its absence is held against the step.
 */
export function questionTarget(
  question: CriticalQuestion,
  premises: readonly Pick<Premise, "claimId" | "role">[],
): QuestionTarget {
  switch (question.becomes) {
    case "undercut":
      return { on: "step" };
    case "rebuttal":
      return { on: "conclusion" };
    case "undermining": {
      const doubted = premises.find(({ role }) => role === question.against);
      return doubted ? { on: "premise", claimId: doubted.claimId } : { on: "step" };
    }
    default:
      return question.becomes satisfies never;
  }
}

/** How an objection of a kind is announced to a person. */
export const OBJECTION_NAMES: Readonly<Record<Objection, string>> = {
  undercut: "Objection to the step",
  rebuttal: "Objection to the conclusion",
  undermining: "Objection to the premise",
};
