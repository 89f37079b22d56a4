import type { Content } from "../content";
import type { Stretch } from "../extent";
import { columnsOf, type Line, linesOf } from "./lines";

/** What a rule would do at one place. Lines are named by their index in `draft.lines`. */
export type Decision =
  /** Take a line out. */
  | { readonly do: "drop"; readonly line: number }
  /**
   * Put `after` in place of what stands between a line and the one before it that is left. `hyphen` takes out the last
   * character before the gap, too.
   */
  | { readonly do: "join"; readonly line: number; readonly after: "" | " " | "\n" | "\n\n"; readonly hyphen?: boolean }
  /** Put `after` in place of a few characters inside a line. */
  | { readonly do: "spell"; readonly start: number; readonly end: number; readonly after: string };

/** A place where a rule was unsure and left the text as it is. `at` is a stretch of the found text. */
export interface Unsure {
  readonly at: Stretch;
  readonly what: string;
}

/** What a rule found: what it would do, and where it was unsure. */
export interface Finding {
  readonly decisions: readonly Decision[];
  readonly doubts: readonly Unsure[];
}

/** A line that is still in the text, and what was decided so far about the gap before it. */
export interface LiveLine extends Line {
  /** Its index in `draft.lines`. */
  readonly index: number;
  /** What now stands before it in place of its gap; null while the gap is as found. */
  readonly joined: string | null;
  /** Whether a page begins, or something was taken out, between the line before and this one. */
  readonly afterBreak: boolean;
  /** Whether a person kept something here as found, so that nothing is joined to it. */
  readonly isKept: boolean;
}

/** A text while it is being cleaned: the found content, its lines, and what was decided. */
export interface Draft {
  readonly found: Content;
  readonly lines: readonly Line[];
  readonly dropped: Map<number, string>;
  readonly joins: Map<number, { readonly rule: string; readonly after: string; readonly hyphen: boolean }>;
  readonly spellings: { readonly rule: string; readonly start: number; readonly end: number; readonly after: string }[];
  readonly kept: Set<number>;
  /** The live lines as long as nothing is decided anew; null when they are to be listed again. */
  live: readonly LiveLine[] | null;
}

/** A text before anything is decided. */
export function draftOf(found: Content): Draft {
  return {
    found,
    lines: linesOf(found),
    dropped: new Map(),
    joins: new Map(),
    spellings: [],
    kept: new Set(),
    live: null,
  };
}

/** The lines that are still in the text: the same list until something more is decided. */
export function liveLines(draft: Draft): readonly LiveLine[] {
  draft.live ??= listLive(draft);
  return draft.live;
}

function listLive(draft: Draft): LiveLine[] {
  const live: LiveLine[] = [];
  const cuts = new Map(draft.spellings.flatMap(({ start, end, after }) => (after === "" ? [[start, end]] : [])));
  let isBroken = false;
  for (const [index, whole] of draft.lines.entries()) {
    const line = withoutStart(whole, cuts.get(whole.start));
    if (draft.dropped.has(index)) {
      isBroken = true;
      continue;
    }
    const joined = draft.joins.get(index)?.after ?? null;
    const afterBreak = isBroken || line.startsPage || line.start > whole.start;
    live.push({ ...line, index, joined, afterBreak, isKept: draft.kept.has(index) });
    isBroken = false;
  }
  return live;
}

// A line from which something at its start was taken out begins behind it, as far in as it stood before.
function withoutStart(line: Line, cut: number | undefined): Line {
  if (cut === undefined || cut >= line.end) return line;
  const text = line.text.slice(cut - line.start);
  return { ...line, start: cut, text, indent: line.indent + columnsOf(line.text.slice(0, cut - line.start)) };
}

/** The name of a decision of a rule: the same however often the text is cleaned, whatever else is kept. */
export function idOf(rule: string, decision: Decision, draft: Draft): string {
  const at = decision.do === "spell" ? decision.start : (draft.lines[decision.line]?.start ?? 0);
  return `${rule}@${at}`;
}

/**
 * Takes up what a rule found, but for decisions that a person took back (`keep`, by id): their places are left as found
 * by the rules that follow. The first decision about a place holds.
 */
export function take(draft: Draft, rule: string, decisions: readonly Decision[], keep: ReadonlySet<string>): void {
  if (decisions.some((decision) => decision.do !== "spell" || decision.after === "")) draft.live = null;
  for (const decision of decisions) {
    if (composes(draft, decision)) continue;
    if (keep.has(idOf(rule, decision, draft))) {
      if (decision.do !== "spell" && rule !== "hyphens") draft.kept.add(decision.line);
    } else if (decision.do === "spell") draft.spellings.push({ rule, ...decision });
    else if (decision.do === "join") takeJoin(draft, rule, decision);
    else if (!draft.dropped.has(decision.line)) draft.dropped.set(decision.line, rule);
  }
}

function takeJoin({ joins }: Draft, rule: string, { line, after, hyphen = false }: Decision & { do: "join" }): void {
  if (!joins.has(line)) joins.set(line, { rule, after, hyphen });
}

// What would bring a combining mark, or the vowel of a Korean syllable, to another letter is not done: the two would become one.
function composes({ found: { plain }, lines }: Draft, decision: Decision): boolean {
  if (decision.do === "drop" || (decision.do === "join" && decision.after !== "")) return false;
  const next = decision.do === "spell" ? decision.end : (lines[decision.line]?.start ?? 0);
  return /[\p{M}\u1160-\u11ff]/u.test(plain.charAt(next));
}
