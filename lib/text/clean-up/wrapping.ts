import type { LiveLine } from "./draft";
import { firstCase, hasLetters, isFinished, isLeadingOn, isUnspaced } from "./punctuation";
import { tableLines } from "./tables";
import { columns, firstPiece, type Measure, printed } from "./widths";

/** How a text was broken into lines. */
export interface Wrapping {
  /** How many empty lines stand between the lines of one paragraph: 0, or 1 where every line is followed by an empty one. */
  readonly spacing: number;
  /** Whether paragraphs stand farther apart than their lines. */
  readonly isParted: boolean;
  /**
   * For each line, what was left of the line when the first piece of the next one is put to it, as a share of the full
   * width: above `tolerance` it would have fitted, so the line ends there on purpose. Null where the lines around tell
   * no width.
   */
  readonly slack: readonly (number | null)[];
  /** The same for a line, by its place in the list, when another text than the next line's is put to it. */
  slackTo(i: number, text: string): number | null;
  readonly tolerance: number;
  /** The column at which lines go on that a paragraph was broken into; null where they begin at several. */
  readonly margin: number | null;
  readonly tables: ReadonlySet<number>;
  /**
   * Where lines that were wrapped once were wrapped again, narrower: the short lines with what was over of each, by their
   * place in the list. Empty where nothing shows that they were.
   */
  readonly rests: ReadonlySet<number>;
}

/** Lines on either side whose widths are looked at. */
const AROUND = 24;

/** The shortest line, in columns, that counts as one that was wrapped. */
const SHORTEST = 24;

/** The longest: what is longer is a paragraph that somebody typed. */
const LONGEST = 200;

// Several rules ask it of the same list.
const known = new WeakMap<readonly LiveLine[], Wrapping | null>();

/** Finds out how a list of lines was wrapped. Null when nothing shows that it was. */
export function wrappingOf(lines: readonly LiveLine[]): Wrapping | null {
  const wrapping = known.get(lines);
  if (wrapping !== undefined) return wrapping;
  const found = inferWrapping(lines);
  known.set(lines, found);
  return found;
}

function inferWrapping(lines: readonly LiveLine[]): Wrapping | null {
  const tables = tableLines(lines);
  const evident = lines.map((_, i) => isEvident(lines, i, tables));
  const spacing = spacingOf(lines, evident);
  if (spacing === null) return null;
  const wraps = evident.flatMap((is, i) => (is && (lines[i + 1]?.blanks ?? 0) <= spacing ? [i] : []));
  const best = [columns, printed]
    .map((measure) => slacksBy(measure, lines, wraps))
    .sort((a, b) => a.noise - b.noise)[0];
  if (!best || best.noise > 0.3 || best.over > Math.max(1, wraps.length)) return null;
  const wider = lines.filter(({ blanks }, i) => i > 0 && blanks > spacing).length;
  const isParted = wider >= 2 && wider >= lines.length / 40;
  const tolerance = Math.max(0.004, best.noise);
  return {
    spacing,
    isParted,
    slack: best.slack,
    slackTo: best.slackTo,
    tolerance,
    rests: restsOf(lines, best, spacing, tolerance),
    margin: marginOf(wraps.flatMap((i) => lines[i + 1]?.indent ?? [])),
    tables,
  };
}

/** From such a share of the width on, what is left of a line is too much for one in the midst of a paragraph. */
const REST = 0.4;

// Short lines below a full one that ends no sentence. Captions look like that, unless some begin in small letters.
function restsOf(
  lines: readonly LiveLine[],
  { slack, slackTo }: Pick<Wrapping, "slack" | "slackTo">,
  spacing: number,
  tolerance: number,
): ReadonlySet<number> {
  const isBelow = (i: number) => lines[i]?.block === lines[i - 1]?.block && (lines[i]?.blanks ?? 0) <= spacing;
  // Not everything that breaks lines parts a word behind its own hyphen.
  const wordAt = (i: number) => /^\S+/.exec(lines[i]?.text ?? "")?.[0].replaceAll("-", "n") ?? "";
  const isFull = (i: number) => [slack[i], slackTo(i, wordAt(i + 1))].some((one) => (one ?? 1) <= tolerance + 0.02);
  const rests = [...lines.keys()].filter((i) => {
    return isFull(i - 1) && isBelow(i) && (slack[i] ?? 0) > REST && !isFinished(lines[i - 1]?.text ?? "");
  });
  const goesOn = (i: number) => isBelow(i) && firstCase(lines[i]?.text ?? "") === "lower";
  const evident = rests.filter((i) => !isFinished(lines[i]?.text ?? "") && goesOn(i) && goesOn(i + 1));
  return new Set(evident.length >= 2 ? rests : []);
}

function marginOf(indents: readonly number[]): number | null {
  const least = Math.min(...indents);
  const within = indents.filter((indent) => indent <= least + 1).length;
  return indents.length >= 3 && within >= indents.length * 0.95 ? least : null;
}

// A line that cannot be the end of a paragraph: no sentence ends with it, and the next goes on in small letters.
function isEvident(lines: readonly LiveLine[], i: number, tables: ReadonlySet<number>): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line || !next || !isRunning(line) || !isRunning(next) || tables.has(i) || tables.has(i + 1)) return false;
  if (
    line.text.length > LONGEST ||
    columns(line.text) < SHORTEST ||
    isFinished(line.text) ||
    isLeadingOn(line.text) ||
    !hasLetters(line.text)
  )
    return false;
  const how = firstCase(next.text);
  return (
    how === "lower" ||
    (how === "none" && /^["“«(]?\p{Lo}/u.test(next.text) && /\p{Lo}|[،、，]/u.test(line.text.slice(-1)))
  );
}

/** Whether a line is of running text: neither code nor the cell of a table. */
export function isRunning({ kind }: LiveLine): boolean {
  return kind !== "cell" && kind !== "code";
}

// The most empty lines that often stand in the midst of sentences. Those round the heads of pages, now taken out, count for
// nothing, unless something stood between all lines.
function spacingOf(lines: readonly LiveLine[], evident: readonly boolean[]): number | null {
  const arePages = lines.filter(({ afterBreak }) => afterBreak).length < lines.length / 4;
  for (const spacing of [3, 2, 1, 0]) {
    let [all, within] = [0, 0];
    lines.forEach(({ blanks, afterBreak }, i) => {
      if (i === 0 || (arePages && afterBreak) || blanks !== spacing) return;
      all++;
      if (evident[i - 1]) within++;
    });
    if (spacing === 0 ? within >= 1 : within >= 2 && within >= all / 5) return spacing;
  }
  return null;
}

function slacksBy(measure: Measure, lines: readonly LiveLine[], wraps: readonly number[]) {
  const widths = lines.map(({ text }) => measure(text));
  const full = fullWidths(widths, wraps, lines.length);
  // A line much longer than those that were wrapped was not wrapped itself.
  const isOver = (i: number) => (widths[i] ?? 0) > (full[i] ?? 0) * 1.5 && full[i] !== 0;
  const slackTo = (i: number, next: string) => {
    const [width, text] = [full[i] ?? 0, lines[i]?.text ?? ""];
    if (width === 0 || isOver(i)) return null;
    const glue = isUnspaced(text.slice(-1)) || /[-‐]$/.test(text) ? "" : " ";
    return (width - (widths[i] ?? 0) - measure(glue + firstPiece(next))) / width;
  };
  const slack = lines.map((_, i) => slackTo(i, lines[i + 1]?.text ?? ""));
  const slacks = wraps.flatMap((i) => slack[i] ?? []).sort((a, b) => a - b);
  const over = lines.filter((line, i) => isRunning(line) && isOver(i)).length;
  return { slack, slackTo, over, noise: slacks[Math.floor((slacks.length - 1) * 0.92)] ?? 1 };
}

// The width that lines around a place were set to: nearly the widest of those that were wrapped.
function fullWidths(widths: readonly number[], wraps: readonly number[], count: number): number[] {
  const full: number[] = [];
  let [from, until] = [0, 0];
  for (let i = 0; i < count; i++) {
    while (from < wraps.length && (wraps[from] ?? 0) < i - AROUND) from++;
    while (until < wraps.length && (wraps[until] ?? 0) <= i + AROUND) until++;
    const near = wraps
      .slice(from, until)
      .map((wrap) => widths[wrap] ?? 0)
      .sort((a, b) => a - b);
    full.push(near[Math.floor((near.length - 1) * 0.9)] ?? 0);
  }
  return full;
}
