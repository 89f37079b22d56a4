import { findLabel, isParticle } from "../speaker-label";
import { type Decision, type Draft, type Finding, type LiveLine, liveLines, type Unsure } from "./draft";
import { glueOf } from "./glue";
import { isSaidAgain } from "./hyphens";
import { findMarker } from "./markers";
import { firstCase, hasLetters, isDirection, isFinished, isLeadingOn, wordsOf } from "./punctuation";
import { isRunning, type Wrapping, wrappingOf } from "./wrapping";
import { boundsOf } from "./zones";

/** The most words of a fragment that are looked for on the other side of a break. */
const MOST_WORDS = 60;

/**
 * Joins a sentence that a page break, or what was taken out there, has broken in two paragraphs. Where the words before
 * the break come again behind it, one of the two goes.
 */
export function joinBroken(draft: Draft): Finding {
  const lines = liveLines(draft);
  const wrapping = wrappingOf(lines);
  const { first } = boundsOf(lines);
  const breaks = lines.flatMap((_, i) =>
    (i > first || isBrokenOff(lines, i)) && isCandidate(lines, i, wrapping) ? [i] : [],
  );
  const decisions: Decision[] = [];
  const doubts: Unsure[] = [];
  for (const i of breaks) {
    const doubled = findDoubled(draft, lines, i) ?? findCutWord(lines, i);
    if (doubled === "unsure")
      doubts.push({
        at: [lines[i - 1]?.start ?? 0, lines[i]?.end ?? 0],
        what: "The same words end here and begin again below; they may be said twice.",
      });
    else if (doubled) decisions.push(...doubled);
    else if (goesOn(lines, i, wrapping)) decisions.push(joining(lines, i));
    else if (isNote(lines, i))
      doubts.push({
        at: [lines[i]?.start ?? 0, lines[i]?.end ?? 0],
        what: "A note stands in the midst of this sentence.",
      });
  }
  // What happens at every other line is no accident of pages but verse, or a list.
  const joined = decisions.filter((decision) => decision.do === "join");
  if (joined.length > 4 && joined.length > lines.length / 4)
    return { decisions: decisions.filter((one) => one.do !== "join"), doubts };
  return { decisions, doubts };
}

function isCandidate(lines: readonly LiveLine[], i: number, wrapping: Wrapping | null): boolean {
  const [before, line] = [lines[i - 1], lines[i]];
  if (
    !before ||
    !line ||
    before.isKept ||
    line.isKept ||
    line.joined !== null ||
    !isRunning(before) ||
    !isRunning(line)
  )
    return false;
  if (before.kind === "heading" || !hasLetters(before.text) || isFinished(before.text)) return false;
  if (isLeadingOn(before.text) && !isCutBehindSemicolon(lines, i, wrapping)) return false;
  if (findMarker(line.text)) return false;
  return line.afterBreak || (before.block !== line.block && (!wrapping || line.blanks > wrapping.spacing));
}

// A page ends with a full line and a semicolon, and the sentence goes on overleaf; a list would end its entry early.
function isCutBehindSemicolon(lines: readonly LiveLine[], i: number, wrapping: Wrapping | null): boolean {
  const [before, line, slack] = [lines[i - 1], lines[i], wrapping?.slack[i - 1] ?? null];
  const isFull = slack !== null && slack <= (wrapping?.tolerance ?? 0) + 0.02;
  return (
    isFull &&
    line?.afterBreak === true &&
    /;(?:\s\p{L}{1,4})?$/u.test(before?.text.slice(-8) ?? "") &&
    firstCase(line.text) === "lower"
  );
}

function goesOn(lines: readonly LiveLine[], i: number, wrapping: Wrapping | null): boolean {
  const [before, line] = [lines[i - 1], lines[i]];
  if (!before || !line || line.kind === "heading" || line.kind === "note" || before.kind === "note") return false;
  const how = firstCase(line.text);
  if (how === "none" && !(line.afterBreak && /^\p{Lo}/u.test(line.text))) return false;
  if (wordsOf(before.text).length < 3) return false;
  if (how === "upper")
    return (
      line.afterBreak &&
      ((wrapping?.slack[i - 1] ?? 1) <= (wrapping?.tolerance ?? 0) + 0.02 || leadsOn(before.text)) &&
      findLabel(line.text) === null &&
      !isDirection(line.text)
    );
  if (line.afterBreak) return true;
  if (before.kind !== "paragraph" || line.kind !== "paragraph") return false;
  const isLong = before.text.length >= (wrapping ? 25 : 60);
  const slack = wrapping?.slack[i - 1] ?? null;
  return isLong && !/[,،、]$/.test(before.text) && (slack === null || slack <= (wrapping?.tolerance ?? 0) + 0.05);
}

// What the first lines break off may be a title, but not behind a word that joins.
function isBrokenOff(lines: readonly LiveLine[], i: number): boolean {
  return lines[i]?.afterBreak === true && leadsOn(lines[i - 1]?.text ?? "");
}

/** Whether a text breaks off: nothing ends with a word that joins, "he told a news conference on". */
export function leadsOn(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 5 && isParticle(words.at(-1) ?? "") && /\p{Ll}$/u.test(text);
}

function joining(lines: readonly LiveLine[], i: number): Decision {
  const [before, line] = [lines[i - 1], lines[i]];
  return { do: "join", line: line?.index ?? 0, after: glueOf(before?.text ?? "", line?.text ?? "") };
}

function isNote(lines: readonly LiveLine[], i: number): boolean {
  const after = lines.slice(i, i + 6).find(({ kind }) => kind !== "note");
  return lines[i]?.kind === "note" && after !== undefined && firstCase(after.text) === "lower";
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

// The words before the break that come again behind it, and what to do about them; null when they do not.
function findDoubled(draft: Draft, lines: readonly LiveLine[], i: number): Decision[] | "unsure" | null {
  const before = tokensBefore(lines, i);
  const after = tokensAfter(lines, i);
  const count = overlap(before, after);
  if (count === 0) return null;
  const [first, head, tail] = [before[before.length - count], after[0], after[count - 1]];
  if (!first || !head || !tail) return null;
  const [opening, line] = [lines[first.line], lines[i]];
  if (!opening || !line || opening.kind !== "paragraph" || line.kind !== "paragraph") return null;
  if (mayBeMeant(lines, i, count)) return "unsure";
  const lead = draft.found.plain.slice(opening.start, first.start);
  if (lead.trim() === "" ? isParagraphStart(lines, first.line) : isFinished(lead.trimEnd()))
    return dropTail(lines, i, first, lead);
  return dropHead(draft, lines, i, tail);
}

/** From so many words on nobody says the same again by the way. */
const LONG = 8;

// "Not this time", and then "Not this time will we sign": a few words that make sense by themselves, and again with a capital.
function mayBeMeant(lines: readonly LiveLine[], i: number, count: number): boolean {
  const [before, line] = [lines[i - 1], lines[i]];
  if (!before || !line || line.afterBreak || count >= LONG || firstCase(line.text) === "lower") return false;
  const last = wordsOf(before.text).at(-1) ?? "";
  return !isParticle(last);
}

// A word that was parted before the break and stands whole behind it.
function findCutWord(lines: readonly LiveLine[], i: number): Decision[] | null {
  const [before, line] = [lines[i - 1], lines[i]];
  if (!before || !line?.afterBreak || before.kind !== "paragraph" || line.kind !== "paragraph") return null;
  const [cut, head] = /\s+(\p{L}+)[-‐]$/u.exec(before.text) ?? [];
  const tail = /^\p{L}+/u.exec(line.text)?.[0];
  if (!cut || !head || !tail || !isSaidAgain(head, tail)) return null;
  const end = before.start + before.text.length;
  return [
    { do: "spell", start: end - cut.length, end, after: "" },
    { do: "join", line: line.index, after: " " },
  ];
}

function isParagraphStart(lines: readonly LiveLine[], i: number): boolean {
  const [line, before] = [lines[i], lines[i - 1]];
  return line !== undefined && (before === undefined || before.block !== line.block || isFinished(before.text));
}

// The fragment before the break opens a sentence that stands whole behind it.
function dropTail(lines: readonly LiveLine[], i: number, first: Token, lead: string): Decision[] {
  const opening = lines[first.line];
  if (!opening) return [];
  const whole = lead.trim() === "" ? first.line : first.line + 1;
  const dropped = lines.slice(whole, i).map(({ index }): Decision => ({ do: "drop", line: index }));
  if (whole === first.line) return dropped;
  const start = opening.start + lead.trimEnd().length;
  return [
    { do: "spell", start, end: opening.end, after: "" },
    ...dropped,
    { do: "join", line: lines[i]?.index ?? 0, after: " " },
  ];
}

// The words behind the break say again what stood before it; they go, and the sentence is whole.
function dropHead({ found }: Draft, lines: readonly LiveLine[], i: number, tail: Token): Decision[] | null {
  const line = lines[tail.line];
  if (!line) return null;
  const dropped = lines.slice(i, tail.line).map(({ index }): Decision => ({ do: "drop", line: index }));
  const rest = found.plain.slice(tail.end, line.end);
  const end = tail.end + (rest.length - rest.trimStart().length);
  // A paragraph that only says again what was said is none of a page break's doing, unless a page breaks there.
  if (end >= line.end) return lines[i]?.afterBreak ? [...dropped, { do: "drop", line: line.index }] : null;
  return [...dropped, { do: "spell", start: line.start, end, after: "" }, { do: "join", line: line.index, after: " " }];
}

function tokensBefore(lines: readonly LiveLine[], i: number): Token[] {
  const tokens: Token[] = [];
  for (let k = i - 1; k >= 0 && tokens.length < MOST_WORDS; k--) {
    const line = lines[k];
    if (!line || (k < i - 1 && isFinished(line.text) && line.block !== lines[k + 1]?.block)) break;
    tokens.unshift(...tokensOf(line, k));
    if (i - k > 12) break;
  }
  return tokens.slice(-MOST_WORDS);
}

function tokensAfter(lines: readonly LiveLine[], i: number): Token[] {
  const tokens: Token[] = [];
  for (let k = i; k < lines.length && k < i + 12 && tokens.length < MOST_WORDS; k++) {
    const line = lines[k];
    if (line) tokens.push(...tokensOf(line, k));
  }
  return tokens.slice(0, MOST_WORDS);
}

function tokensOf({ text, start }: LiveLine, line: number): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
    word: word.toLowerCase().replaceAll("’", "'"),
    start: start + index,
    end: start + index + word.length,
    line,
  }));
}

// How many words end the one list and begin the other, three at least; the last before the break may be cut short.
function overlap(before: readonly Token[], after: readonly Token[]): number {
  for (let count = Math.min(before.length, after.length); count >= 3; count--) {
    const from = before.length - count;
    const isAlike = (k: number) => {
      const [a, b] = [before[from + k]?.word, after[k]?.word];
      return a === b || (k === count - 1 && k >= 3 && a !== undefined && a.length >= 3 && b?.startsWith(a) === true);
    };
    if (Array.from({ length: count }, (_, k) => isAlike(k)).every(Boolean)) return count;
  }
  return 0;
}

/** A capital for a sentence whose first words were taken out by a rule, as the double of what follows. */
export function raiseCapitals(rule: string): (draft: Draft) => Finding {
  return (draft) => {
    const cuts = draft.spellings.filter((one) => one.rule === rule && one.after === "");
    const openings = new Map(cuts.map(({ start, end }) => [end, draft.found.plain.slice(start, end).trimStart()]));
    const lines = liveLines(draft);
    const decisions = lines.flatMap((line, i): Decision[] => {
      const first = line.text.charAt(0);
      if (!/\p{Ll}/u.test(first)) return [];
      const before = lines[i - 1];
      const opening = openings.get(before?.end ?? -1) ?? droppedBetween(draft, before, line, rule);
      const letter = opening?.charAt(0) ?? first;
      if (letter === first || letter.toLowerCase() !== first) return [];
      return [{ do: "spell", start: line.start, end: line.start + 1, after: letter }];
    });
    return { decisions, doubts: [] };
  };
}

// The first words that a rule has taken out between two lines.
function droppedBetween(draft: Draft, before: LiveLine | undefined, line: LiveLine, rule: string): string | undefined {
  for (let index = (before?.index ?? -1) + 1; index < line.index; index++)
    if (draft.dropped.get(index) === rule) return draft.lines[index]?.text;
  return undefined;
}
