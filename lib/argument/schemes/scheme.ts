/** The kinds of schemes, in the order in which a person is shown them. */
export const SCHEME_GROUPS = {
  testimony: "Experts, witnesses and what others think",
  everyday: "Everyday argument",
  cause: "Cause and explanation",
  practical: "What to do",
  rules: "Words and rules",
  persons: "Persons and their character",
  politics: "International politics",
} as const;
export type SchemeGroup = keyof typeof SCHEME_GROUPS;

/** What a premise does in a scheme. `pattern` is a sentence whose blanks stand in square brackets: "[source] says so." */
export interface SchemeRole {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
}

/** What an unanswered question turns into: an objection to the step, to the conclusion, or to one premise. */
export type Objection = "undercut" | "rebuttal" | "undermining";

/** A question that whoever argues so must be able to answer. */
export interface CriticalQuestion {
  /** Unique within its scheme; kept with the answer. */
  readonly id: string;
  readonly ask: string;
  /** The id of the premise's role that it doubts, or the step, or the conclusion. */
  readonly against: string;
  readonly becomes: Objection;
}

/** A pattern of argument that people use again and again, with what must be asked of it. */
export interface Scheme {
  /** Kebab case; kept in rows, so never renamed. */
  readonly id: string;
  readonly name: string;
  readonly group: SchemeGroup;
  /** Its number in the compendium (chapter 9) of Walton, Reed & Macagno 2008, "WRM 2008, 2"; "Warrant" for those that are ours. */
  readonly source: string;
  /** The pattern in one sentence. */
  readonly gist: string;
  readonly premises: readonly SchemeRole[];
  /** A sentence with blanks, as in a role. */
  readonly conclusion: string;
  readonly questions: readonly CriticalQuestion[];
  /** What other books and formats call it. */
  readonly aliases: readonly string[];
}

/** A scheme as it is written down: without its group, which its file gives it. */
export type SchemeEntry = Omit<Scheme, "group">;

/** The schemes of one file with their group. */
export function inGroup(group: SchemeGroup, entries: readonly SchemeEntry[]): Scheme[] {
  return entries.map((entry) => ({ ...entry, group }));
}

/** The source of a scheme with a number in the compendium (1 to 60). */
export function compendium(number: number): string {
  return `WRM 2008, ${number}`;
}

/** A scheme that no compendium lists. */
export const OURS = "Warrant";

/** The role of a premise. */
export function role(id: string, name: string, pattern: string): SchemeRole {
  return { id, name, pattern };
}

/** A question that doubts the premise in a role. */
export function onRole(against: string, id: string, ask: string): CriticalQuestion {
  return { id, ask, against, becomes: "undermining" };
}

/** A question that grants the premises and doubts that they lead to the conclusion. */
export function onStep(id: string, ask: string): CriticalQuestion {
  return { id, ask, against: "step", becomes: "undercut" };
}

/** A question that looks for reasons against the conclusion itself. */
export function onConclusion(id: string, ask: string): CriticalQuestion {
  return { id, ask, against: "conclusion", becomes: "rebuttal" };
}
