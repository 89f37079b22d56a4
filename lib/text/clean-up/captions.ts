import { findLabel } from "../speaker-label";
import { type Draft, type Finding, type LiveLine, liveLines, type Unsure } from "./draft";
import { findMarker } from "./markers";
import { firstCase, hasLetters, isFinished, isLeadingOn, wordsOf } from "./punctuation";
import { isRunning, type Wrapping, wrappingOf } from "./wrapping";
import { boundsOf } from "./zones";

/** The most lines that one caption has. */
const MOST_LINES = 3;

/**
 * Takes out a caption that stands in the midst of a sentence: one to three short lines between words that break off and
 * words that go on in small letters, which read like a name, a title or a credit, or stand where wrapped words cannot.
 */
export function dropCaptions(draft: Draft): Finding {
  const lines = liveLines(draft);
  const wrapping = wrappingOf(lines);
  const dropped: number[] = [];
  const doubts: Unsure[] = [];
  for (let i = boundsOf(lines).first + 1; i < lines.length - 1; i++) {
    const count = captionAt(lines, i, wrapping);
    const last = lines[i + count - 1];
    if (count === 0 || !last) continue;
    const caption = lines.slice(i, i + count);
    const next = lines[i + count];
    const goesOn = wrapping !== null && next !== undefined && isWrappedRound(caption, i, next, wrapping);
    if (goesOn || isCertain(caption, lines[i - 1], next)) dropped.push(...caption.map(({ index }) => index));
    else
      doubts.push({
        at: [lines[i]?.start ?? 0, last.end],
        what: "This stands in the midst of a sentence and may be a caption.",
      });
    i += count;
  }
  return { decisions: dropped.map((line) => ({ do: "drop", line })), doubts };
}

// How many lines from here on part a sentence; 0 when none do.
function captionAt(lines: readonly LiveLine[], i: number, wrapping: Wrapping | null): number {
  const [before, first] = [lines[i - 1], lines[i]];
  if (!before || !first || before.isKept || !isOpen(before) || !mayBeCaption(first)) return 0;
  if (firstCase(first.text) === "lower") return 0;
  for (let count = 1; count <= MOST_LINES; count++) {
    const [last, next] = [lines[i + count - 1], lines[i + count]];
    if (!last || !next || !mayBeCaption(last) || last.text.length > 120) return 0;
    if (firstCase(next.text) === "lower" && isRunning(next) && endsEarly(last, next, i + count - 1, wrapping))
      return count;
  }
  return 0;
}

function isOpen(line: LiveLine): boolean {
  return (
    isRunning(line) &&
    line.kind !== "heading" &&
    hasLetters(line.text) &&
    !isFinished(line.text) &&
    !isLeadingOn(line.text) &&
    wordsOf(line.text).length >= 3
  );
}

function mayBeCaption(line: LiveLine): boolean {
  return (
    isRunning(line) &&
    !line.isKept &&
    line.kind !== "item" &&
    findLabel(line.text) === null &&
    findMarker(line.text) === null
  );
}

// A caption ends where a wrapped line would not, or is a block of its own.
function endsEarly(last: LiveLine, next: LiveLine, i: number, wrapping: Wrapping | null): boolean {
  if (!wrapping || next.blanks > wrapping.spacing) return last.block !== next.block;
  return (wrapping.slack[i] ?? 0) > Math.max(0.12, 2 * wrapping.tolerance);
}

const CREDIT =
  /(?:^|\s|\()(?:photo|photograph|image|picture|figure|fig\.|credit|©|getty|reuters|tass|ria novosti|afp|ap photo|epa|фото|тасс|рис\.|foto|bild|abb\.|abbildung|crédit|légende|imagen|صورة|图|写真)(?:[\s:./)]|$)/iu;

function isCertain(caption: readonly LiveLine[], before: LiveLine | undefined, next: LiveLine | undefined): boolean {
  const text = caption.map((line) => line.text).join(" ");
  if (!before || !next) return false;
  if (CREDIT.test(text)) return true;
  const isBroken =
    caption.some(({ startsPage, afterBreak }) => startsPage || afterBreak) || next.startsPage || next.afterBreak;
  return isTitled(text) && (isBroken || wordsOf(text).length >= 2) && !/,$/.test(before.text);
}

// The words around it were one wrapped line and the next: no word that came later would have fitted above.
function isWrappedRound(caption: readonly LiveLine[], i: number, next: LiveLine, wrapping: Wrapping): boolean {
  const [first] = caption;
  const slack = wrapping.slackTo(i - 1, next.text);
  if (!first || caption.length > 1 || slack === null || slack > wrapping.tolerance + 0.02) return false;
  const isShort = (wrapping.slack[i] ?? 0) > 0.4 && wordsOf(first.text).length <= 8;
  return isShort && next.blanks <= wrapping.spacing && first.blanks <= wrapping.spacing;
}

/** Whether all words but the small ones begin with a capital, as in a name or a title. */
function isTitled(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 14 &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 4) &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    !isFinished(text)
  );
}
