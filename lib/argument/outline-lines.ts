import type { Action, Target } from "./command";
import { type Id, isStorable, type RelationKind } from "./rows";

/** One line of a pasted list: how deep it stands, from 0, and what it is to the line above it. */
export interface OutlineLine {
  readonly depth: number;
  readonly text: string;
  readonly kind: RelationKind;
  /** Whether it bears on the step of the line above it, rather than on that line's claim. */
  readonly onStep: boolean;
  /** Whether it is linked with the line before it in the same row. */
  readonly isLinked: boolean;
}

/** What a pasted list comes to. */
export interface PastedOutline {
  readonly actions: readonly Action[];
  /** The first claim that it makes. */
  readonly first: Id | null;
  readonly claims: number;
  readonly relations: number;
}

type Meaning = Pick<OutlineLine, "kind" | "onStep" | "isLinked">;

const meaning = (kind: RelationKind, more: Partial<Meaning> = {}): Meaning => ({
  kind,
  onStep: false,
  isLinked: false,
  ...more,
});

/** The words before a sentence that say what it is to the line above, each with a colon behind it. */
const WORDS: Readonly<Record<string, Meaning>> = {
  because: meaning("support"),
  and: meaning("support", { isLinked: true }),
  but: meaning("attack"),
  since: meaning("support", { onStep: true }),
  undercut: meaning("attack", { onStep: true }),
  "only if": meaning("onlyIf"),
  unless: meaning("unless"),
  "same as": meaning("rephrase"),
  over: meaning("preference"),
  relates: meaning("unknown"),
};

const TAB_WIDTH = 4;
const LONGEST = 4000;

/**
 * Reads an indented list, a claim a line. A line is a reason for the nearest line above that is less indented; "+" before
 * it says so, "-" and "but" that it is an objection, and a word with a colon ("undercut:", "and:", "only if:") what else it
 * is. Where every line below the first has a "-", or "*" or "•", these are only bullets. Empty lines are passed over.
 */
export function readOutlineLines(words: string): OutlineLine[] {
  const lines = words.split(/\r?\n|\r/).filter((line) => line.trim() !== "");
  const isList = lines.slice(1).every((line) => /^\s*-\s/.test(line));
  const read = lines.map((line) => lineOf(line, isList)).filter(({ text }) => text !== "");
  const open: number[] = [];
  return read.map(({ indent, ...line }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    return { ...line, depth: open.length - 1 };
  });
}

function lineOf(line: string, isList: boolean): Omit<OutlineLine, "depth"> & { readonly indent: number } {
  const [, space = "", sign = "", rest = ""] = /^(\s*)(?:([-+*•–−]|\d{1,3}[.)])\s+)?(.*)$/su.exec(line) ?? [];
  const indent = [...space].reduce((width, character) => width + (character === "\t" ? TAB_WIDTH : 1), 0);
  const named = /^(because|and|but|since|undercut|only if|unless|same as|over|relates)\s*:\s*(.+)$/isu.exec(rest);
  const objection = /^but,?\s+(.+)$/isu.exec(rest);
  const isObjection = !isList && /[-–−]/.test(sign);
  const how = named ? WORDS[(named[1] ?? "").toLowerCase()] : objection || isObjection ? WORDS.but : WORDS.because;
  return { indent, text: sentenceOf(named?.[2] ?? objection?.[1] ?? rest), ...(how ?? meaning("support")) };
}

function sentenceOf(words: string): string {
  const text = words.replace(/\s+/g, " ").trim().slice(0, LONGEST).toWellFormed();
  return isStorable(text) ? text : text.replaceAll("\0", "");
}

/** What the lines that are still open say: their claim, and the relation that it is a premise of. */
interface Open {
  readonly claimId: Id;
  readonly relationId: Id | null;
}

/**
 * The actions that make a list into claims, below a claim or, for null, as claims that stand for themselves. What has no
 * step to bear on bears on the claim. `newId` gives an id at each call.
 */
export function pasteOutline(lines: readonly OutlineLine[], onto: Id | null, newId: () => Id): PastedOutline {
  const actions: Action[] = [];
  const open: Open[] = [];
  let [first, relations]: [Id | null, number] = [null, 0];
  for (const line of lines) {
    const before = open[line.depth];
    open.length = line.depth;
    const claimId = newId();
    first ??= claimId;
    actions.push({ type: "addClaim", id: claimId, text: line.text });
    open.push({ claimId, relationId: tie(claimId, line, open.at(-1), before) });
  }
  return { actions, first, claims: lines.length, relations };

  /** Ties a claim to the line above it; the relation that it is a premise of then, null where it stands for itself. */
  function tie(claimId: Id, line: OutlineLine, above: Open | undefined, before: Open | undefined): Id | null {
    if (line.isLinked && before?.relationId) {
      actions.push({ type: "addPremise", id: newId(), relationId: before.relationId, claimId });
      return before.relationId;
    }
    const target = targetOf(line, above, onto);
    if (!target) return null;
    const id = newId();
    actions.push({ type: "addRelation", id, kind: line.kind, target, premises: [{ id: newId(), claimId }] });
    relations += 1;
    return id;
  }
}

function targetOf(line: OutlineLine, above: Open | undefined, onto: Id | null): Target | null {
  if (line.onStep && above?.relationId) return { relationId: above.relationId };
  const claimId = above?.claimId ?? onto;
  return claimId ? { claimId } : null;
}
