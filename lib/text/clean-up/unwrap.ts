import { findLabel, isOffice, isUnnamed } from "../speaker-label";
import { type Decision, type Draft, type Finding, type LiveLine, liveLines, type Unsure } from "./draft";
import { glueOf } from "./glue";
import { findMarker } from "./markers";
import { firstCase, isDirection, isFinished, isLeadingOn, wordsOf } from "./punctuation";
import { stampOf } from "./stamps";
import { isRunning, type Wrapping, wrappingOf } from "./wrapping";

/**
 * Makes one line of the lines of a paragraph that was wrapped, also where every line is followed by an empty one. What
 * ends early on purpose keeps its break: verse, lists, headings, addresses, names of speakers, tables. Paragraphs that
 * stood on lines right below one another are parted.
 */
export function unwrapLines(draft: Draft): Finding {
  const lines = liveLines(draft);
  const wrapping = wrappingOf(lines);
  const pairs = wrapping ? namePairs(lines) : new Set<string>();
  const dialogues = wrapping ? new Set<number>() : dialogueBlocks(lines);
  const verse = wrapping ? verseBlocks(lines, wrapping) : new Set<number>();
  const directions = wrapping ? directionsIn(lines) : new Map<number, number>();
  const decisions: Decision[] = [];
  const doubts: Unsure[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (
      !before ||
      !line ||
      line.joined !== null ||
      before.isKept ||
      line.isKept ||
      !isRunning(before) ||
      !isRunning(line)
    )
      continue;
    const gap = {
      before,
      line,
      i,
      pairs,
      directions,
      isVerse: verse.has(line.block),
      isDialogue: dialogues.has(line.block),
    };
    const verdict = wrapping ? judge(gap, wrapping) : judgeUnwrapped(gap);
    if (verdict === "join") decisions.push({ do: "join", line: line.index, after: glueOf(before.text, line.text) });
    else if (verdict === "part" && line.block === before.block)
      decisions.push({ do: "join", line: line.index, after: "\n\n" });
    else if (verdict === "unsure")
      doubts.push({
        at: [before.start, line.end],
        what: "A sentence ends where the line is full; the paragraph may go on below.",
      });
  }
  return { decisions, doubts };
}

interface Gap {
  readonly before: LiveLine;
  readonly line: LiveLine;
  readonly i: number;
  readonly pairs: ReadonlySet<string>;
  readonly isVerse: boolean;
  readonly isDialogue: boolean;
  readonly directions: ReadonlyMap<number, number>;
}

/** The dots of a roll or of a table of contents. */
const LEADERS = /(?:\.\s?){5}/;

type Verdict = "join" | "part" | "leave" | "unsure";

function judge(gap: Gap, wrapping: Wrapping): Verdict {
  const { before, line, i, isVerse, directions } = gap;
  const slack = wrapping.slack[i - 1] ?? null;
  if (wrapping.tables.has(i) && wrapping.tables.has(i - 1)) return "leave";
  if (line.blanks > wrapping.spacing || !isSameSetting(before, line)) return "leave";
  if (isWithinWord(gap)) return "join";
  if (LEADERS.test(before.text) || LEADERS.test(line.text)) return "leave";
  if (directions.has(i) && directions.get(i - 1) === directions.get(i)) return "join";
  if (isShouted(before.text) !== isShouted(line.text) && !isSpoken(line.text)) return "leave";
  if (isDateline(line.text)) return "leave";
  if (slack === null) return judgeUnwrapped(gap);
  const isFull = slack <= wrapping.tolerance;
  if (isFull && isPartedLabel(gap)) return "join";
  if (startsAnew(gap, isFull))
    return (isVerse && !isSpoken(line.text)) || findMarker(line.text)?.isBullet ? "leave" : "part";
  if (!isVerse && isFirstLine(line, wrapping.margin) && (isEnd(before.text) || !isFull)) return "part";
  if (isDirection(before.text) || isDirection(line.text)) return "leave";
  if (directions.get(i - 1) !== directions.get(i) && isEnd(before.text)) return "part";
  const isRest = wrapping.rests.has(i - 1) && wrapping.isParted && before.block === line.block;
  if (isRest && !isLeadingOn(before.text)) return "join";
  if (isVerse) return isFull && firstCase(line.text) === "lower" ? "join" : "leave";
  if (isFinished(before.text)) return afterSentence(gap, wrapping, slack, isFull);
  if (isLeadingOn(before.text)) return isFull || (firstCase(line.text) === "lower" && slack < 0.25) ? "join" : "leave";
  if (/,$/.test(before.text) && ANEW.test(line.text)) return "leave";
  if (firstCase(line.text) === "lower") return slack < 0.35 || isInside(gap) ? "join" : "leave";
  return isFull || slack <= wrapping.tolerance + 0.04 || isNamePair(gap) || isUnparted(gap, wrapping)
    ? "join"
    : "leave";
}

// What a sentence begins with, and no name: behind a comma and the end of a line it follows upon an address ("Mr President,").
const ANEW =
  /^(?:We|It|This|These|Those|Our|My|As|But|Let|Thank|Today|If|There|Мы|Это|Сегодня|Наш[аеи]?|Спасибо|Wir|Heute|Nous|Aujourd[’']hui)\s/u;

function afterSentence(
  { line, before }: Gap,
  { spacing, isParted, tolerance }: Wrapping,
  slack: number,
  isFull: boolean,
): Verdict {
  if (firstCase(line.text) === "lower") return slack < 0.25 + tolerance ? "join" : "leave";
  if (!isFull && !(isParted && spacing === 0 && slack < 0.15)) return "part";
  if (spacing > 0 && !isParted) return "unsure";
  return line.indent >= before.indent + 2 && line.indent <= before.indent + 12 ? "part" : "join";
}

// A short line in the midst of a sentence, with nothing but one line end after it, where no page ends.
function isInside({ before, line, i }: Gap): boolean {
  return (
    before.block === line.block &&
    line.blanks === 0 &&
    i > 1 &&
    !/[,;:–—-]$/.test(before.text) &&
    wordsOf(before.text).length > 7
  );
}

// "President of the Northern Union and", and below it "Chairman Anton Lund: Thank you."
function isPartedLabel({ before, line }: Gap): boolean {
  if (!/^\p{Lu}/u.test(before.text) || before.block !== line.block) return false;
  if (!findLabel(line.text)?.isSure || findLabel(before.text)) return false;
  const whole = findLabel(`${before.text} ${line.text}`);
  return whole?.isSure === true && whole.said > before.text.length + 1;
}

// A hyphen that belongs to its word, with the rest of the word below.
function isWithinWord({ before, line }: Gap): boolean {
  return (
    before.block === line.block &&
    line.blanks === 0 &&
    /\p{L}[-‐]$/u.test(before.text) &&
    (/^\p{Ll}/u.test(line.text) || (/\p{Lu}{2}[-‐]$/u.test(before.text) && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(line.text)))
  );
}

// Text whose lines were never wrapped: each is a paragraph, and some stand right below one another.
function judgeUnwrapped(gap: Gap): Verdict {
  const { before, line, isDialogue } = gap;
  if (before.block !== line.block || before.kind !== "paragraph") return "leave";
  if (isWithinWord(gap) || (firstCase(line.text) === "lower" && before.text.length >= 60 && isInside(gap)))
    return "join";
  if (isDialogue) return "part";
  const label = findLabel(line.text);
  if (label?.isSure && (isFinished(before.text) || findLabel(before.text)?.isSure)) return "part";
  if (!isFinished(before.text) || firstCase(line.text) === "lower") return "leave";
  return before.text.length > 130 || line.text.length > 130 ? "part" : "leave";
}

// Blocks of lines that were never wrapped, in which speakers take turns.
function dialogueBlocks(lines: readonly LiveLine[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { block, text } of lines)
    if (findLabel(text)?.isSure && isFinished(text)) counts.set(block, (counts.get(block) ?? 0) + 1);
  return new Set([...counts].flatMap(([block, count]) => (count >= 2 ? [block] : [])));
}

function isSpoken(text: string): boolean {
  return findLabel(text)?.isSure === true || /^[QA]\.[\s\u00a0]/.test(text);
}

/** The most lines that what happens meanwhile is broken into. */
const DIRECTION_LINES = 4;

// "(Applause from the left and from the benches", "of the opposition)": the lines of each, by the first of them.
function directionsIn(lines: readonly LiveLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  lines.forEach(({ text }, first) => {
    if (!/^[([]/.test(text) || !isEnd(lines[first - 1]?.text ?? "")) return;
    const length = lines.slice(first, first + DIRECTION_LINES).findIndex(({ text }) => /[)\]]$/.test(text)) + 1;
    const words = lines.slice(first, first + length).map(({ text }) => text);
    if (length < 2 || words.slice(0, -1).some((text) => text.includes(")"))) return;
    for (let i = first; i < first + length; i++) found.set(i, first);
  });
  return found;
}

// Where a sentence, a list's opening, or what stands in brackets comes to its end.
function isEnd(text: string): boolean {
  return isFinished(text) || isLeadingOn(text) || /[)\]]$/.test(text);
}

// A first line stands farther in than those that its paragraph goes on with.
function isFirstLine(line: LiveLine, margin: number | null): boolean {
  const by = margin === null ? 0 : line.indent - margin;
  return by >= 2 && by <= 12 && firstCase(line.text) !== "lower";
}

// A place and a day, and nothing else: what stands above it is a title.
function isDateline(text: string): boolean {
  const stamp = /^\p{Lu}/u.test(text) && text.length <= 60 && /\d{4}$/.test(text) ? stampOf(text) : null;
  return stamp?.hasDate === true && stamp.rest.length > 0 && stamp.rest.every((word) => /^\p{Lu}/u.test(word));
}

// Headings in capitals end where small letters begin.
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function isSameSetting(before: LiveLine, line: LiveLine): boolean {
  if (before.block === line.block) return true;
  if (before.kind === line.kind) return line.kind === "paragraph" || line.kind === "quote";
  return before.kind === "item" && line.kind === "paragraph";
}

// A speaker, or the next entry of a list.
function startsAnew({ before, line }: Gap, isFull: boolean): boolean {
  const isOpen = !isFinished(before.text) && !isLeadingOn(before.text) && isFull;
  const label = findLabel(line.text);
  if (label?.isSure) return !isOpen || label.said >= line.text.length || isCalled(label.name);
  if (label) return !isOpen;
  const marker = findMarker(line.text);
  return marker !== null && (marker.isSure || !isOpen);
}

// Not everything that breaks lines parts a word behind its own hyphen: "Nord-Süd-Dialog" would not have fitted whole.
function isUnparted({ line, i }: Gap, wrapping: Wrapping): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  const slack = /[-–]/.test(word) ? wrapping.slackTo(i - 1, word.replaceAll(/[-–]/g, "n")) : null;
  return slack !== null && slack <= wrapping.tolerance;
}

// Two words with capitals before a colon may be the end of a sentence; an office, or a name in capitals, hardly is.
function isCalled(name: string): boolean {
  return isUnnamed(name) || name === name.toUpperCase() || name.split(/[ ,]+/).some(isOffice);
}

function isNamePair({ before, line, pairs }: Gap): boolean {
  const [last, first] = [wordsOf(before.text).at(-1), wordsOf(line.text)[0]];
  return (
    before.text.length >= 40 &&
    last !== undefined &&
    first !== undefined &&
    /[\p{L}]$/u.test(before.text) &&
    pairs.has(`${last} ${first}`)
  );
}

// Two words with capitals that stand side by side on one line: "Sergei Lavrov".
function namePairs(lines: readonly LiveLine[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of lines) {
    for (const { 1: first, 2: second } of text.matchAll(
      /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}'’-]*)[ \u00a0](?=(\p{Lu}[\p{L}\p{M}'’-]*))/gu,
    ))
      pairs.add(`${first} ${second}`);
  }
  return pairs;
}

// Blocks of which so many lines end early that they were not wrapped: verse, addresses, rolls of names.
function verseBlocks(lines: readonly LiveLine[], { slack, tolerance, margin, rests }: Wrapping): ReadonlySet<number> {
  const counts = new Map<number, { all: number; early: number }>();
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (!before || !line || before.block !== line.block) continue;
    const count = counts.get(line.block) ?? { all: 0, early: 0 };
    const isEarly =
      (slack[i - 1] ?? 0) > tolerance + 0.1 &&
      !rests.has(i - 1) &&
      !findLabel(line.text) &&
      !(isEnd(before.text) && isFirstLine(line, margin));
    counts.set(line.block, { all: count.all + 1, early: count.early + (isEarly ? 1 : 0) });
  }
  return new Set(
    [...counts].flatMap(([block, { all, early }]) => (early >= 2 && early >= all * 0.45 && all < 60 ? [block] : [])),
  );
}
