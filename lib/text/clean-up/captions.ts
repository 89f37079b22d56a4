import { findLabel, isOffice, isParticle } from "../speaker-label";
import { leadsOn } from "./broken-sentences";
import { type Draft, type Finding, type LiveLine, liveLines, type Unsure } from "./draft";
import { findMarker } from "./markers";
import { firstCase, hasLetters, isFinished, isLeadingOn, wordsOf } from "./punctuation";
import { isRunning, type Wrapping, wrappingOf } from "./wrapping";
import { boundsOf } from "./zones";

/** The most lines that one caption has. */
const MOST_LINES = 3;

/**
 * Takes out a caption that stands in the midst of a sentence: one to three short lines between words that break off and
 * words that go on in small letters, which read like a name, a title or a credit, stand where wrapped words cannot, or
 * are a short paragraph between two long ones.
 */
export function dropCaptions(draft: Draft): Finding {
  const lines = liveLines(draft);
  const wrapping = wrappingOf(lines);
  const again = repeatedWords(lines);
  const dropped: number[] = [];
  const doubts: Unsure[] = [];
  // What the first line breaks off is a title.
  for (let i = Math.max(2, boundsOf(lines).first + 1); i < lines.length - 1; i++) {
    const isBelowLink = isLink(draft, lines[i]);
    const count = captionAt(lines, i, wrapping, isBelowLink);
    const last = lines[i + count - 1];
    if (count === 0 || !last) continue;
    const caption = lines.slice(i, i + count);
    // A name that comes again and again is that of a speaker who interrupts.
    if (count === 1 && again.has(lines[i]?.text ?? "")) continue;
    if (fills(i, count, wrapping) && !caption.some(({ text }) => isCredited(text))) continue;
    const next = lines[i + count];
    const goesOn = wrapping !== null && next !== undefined && isWrappedRound(caption, i, next, wrapping);
    const isCertain = wrapping?.rests.has(i)
      ? caption.some(({ text }) => isCredited(text) || isPointer(text))
      : isBelowLink || goesOn || isCaption(caption, lines[i - 1], next) || isSetApart(caption, lines[i - 1], next);
    if (isCertain) dropped.push(...caption.map(({ index }) => index));
    else
      doubts.push({
        at: [lines[i]?.start ?? 0, last.end],
        what: "This stands in the midst of a sentence and may be a caption.",
      });
    i += count;
  }
  for (const caption of creditedParagraphs(draft, lines)) {
    const [first, last] = [caption[0], caption.at(-1)];
    if (isOfPicture(caption)) dropped.push(...caption.map(({ index }) => index));
    else if (first && last)
      doubts.push({ at: [first.start, last.end], what: "Whose a picture is stood below this; it may be a caption." });
  }
  return { decisions: dropped.map((line) => ({ do: "drop", line })), doubts };
}

/** The longest caption that is a paragraph of its own. */
const LONGEST_CAPTION = 240;

// Short paragraphs that end with whose a picture is: in brackets, or on a line that has been taken out.
function creditedParagraphs(draft: Draft, lines: readonly LiveLine[]): LiveLine[][] {
  return lines.flatMap(({ block, index, text, kind }, i) => {
    const below = draft.lines[index + 1];
    const isCut = below?.block === block && draft.dropped.has(index + 1) && isCredited(below.text);
    if (kind !== "paragraph" || lines[i + 1]?.block === block || !(isCut || IN_BRACKETS.test(text))) return [];
    const near = lines.slice(Math.max(0, i - MOST_LINES), i + 1).filter((line) => line.block === block);
    const isLong = near.length > MOST_LINES || near.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CAPTION;
    return isLong || near.some(({ text, isKept }) => isKept || findLabel(text) !== null) ? [] : [near];
  });
}

const IN_BRACKETS =
  /[([](?:photo|foto|фото|image|imagen|picture|bild|crédit photo|quelle)\s?[:：©]\s?[^()[\]]{2,60}[)\]]\.?$/i;

// It ends with the credit, or begins with the name of someone whom it shows.
function isOfPicture(caption: readonly LiveLine[]): boolean {
  const [first = "", second = ""] = wordsOf(caption[0]?.text ?? "");
  const isNamed = isOffice(first) || (/^\p{Lu}\p{Ll}/u.test(first) && !isParticle(first));
  return IN_BRACKETS.test(caption.at(-1)?.text ?? "") || (isNamed && /^\p{Lu}\p{Ll}/u.test(second));
}

// Short lines that stand in the text more than once.
function repeatedWords(lines: readonly LiveLine[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { text } of lines) if (text.length <= 80) (once.has(text) ? again : once).add(text);
  return again;
}

// How many lines from here on part a sentence; 0 when none do.
function captionAt(lines: readonly LiveLine[], i: number, wrapping: Wrapping | null, isBelowLink: boolean): number {
  const [before, first] = [lines[i - 1], lines[i]];
  if (!before || !first || before.isKept || !isOpen(before) || !mayBeCaption(first)) return 0;
  if (firstCase(first.text) === "lower") return 0;
  for (let count = 1; count <= MOST_LINES; count++) {
    const [last, next] = [lines[i + count - 1], lines[i + count]];
    if (!last || !next || !mayBeCaption(last) || last.text.length > 120) return 0;
    if (count > 1 && !isBelow(first, last, wrapping)) return 0;
    const isEnd =
      isBelowLink || isCredited(last.text) || isPointer(last.text) || endsEarly(last, next, i + count - 1, wrapping);
    const isGoingOn = isNextOf(i - 1, next, wrapping) || (leadsOn(before.text) && findLabel(next.text) === null);
    const goesOn = firstCase(next.text) === "lower" || (isCredited(last.text) && isGoingOn);
    if (goesOn && isRunning(next) && isEnd) return isWhole(lines.slice(i, i + count)) ? count : 0;
    if (isFinished(last.text)) return 0;
  }
  return 0;
}

// What opens a bracket and does not close it goes on below.
function isWhole(caption: readonly LiveLine[]): boolean {
  const text = caption.map((line) => line.text).join(" ");
  return text.split("(").length === text.split(")").length;
}

// What stands apart from the line above is no more of its caption.
function isBelow(first: LiveLine, line: LiveLine, wrapping: Wrapping | null): boolean {
  return line.block === first.block || (wrapping !== null && line.blanks <= wrapping.spacing);
}

// A name may be the first word of a line that follows upon another.
function isNextOf(i: number, next: LiveLine, wrapping: Wrapping | null): boolean {
  const slack = wrapping?.slackTo(i, next.text) ?? null;
  return slack !== null && slack <= (wrapping?.tolerance ?? 0) + 0.02 && findLabel(next.text) === null;
}

function isOpen(line: LiveLine): boolean {
  return (
    isRunning(line) &&
    line.kind !== "heading" &&
    hasLetters(line.text) &&
    !isFinished(line.text) &&
    !isLeadingOn(line.text) &&
    wordsOf(line.text).length >= 3 &&
    !isTitled(line.text)
  );
}

function mayBeCaption(line: LiveLine): boolean {
  return (
    isRunning(line) &&
    !line.isKept &&
    line.kind !== "item" &&
    line.kind !== "note" &&
    (findLabel(line.text) === null || isCredited(line.text) || isPointer(line.text)) &&
    findMarker(line.text) === null &&
    !isLeadingOn(line.text) &&
    !/^[[(].*[\])]$/.test(line.text)
  );
}

// A caption ends where a wrapped line would not, or is a block of its own.
function endsEarly(last: LiveLine, next: LiveLine, i: number, wrapping: Wrapping | null): boolean {
  if (!wrapping || next.blanks > wrapping.spacing) return last.block !== next.block;
  return (wrapping.slack[i] ?? 0) > Math.max(0.12, 2 * wrapping.tolerance);
}

// A credit has a colon or the like behind it, and an agency brackets or a stroke: both are words of speech as well.
const CREDIT = new RegExp(
  [
    "(?:^|[\\s(/.])(?:photos?|photograph|images?|picture|video|photo credits?|image credits?|credits?|фото|foto|bild|quelle|crédits?|crédit photo|légende|imagen|صورة|图|写真)\\s*[:：©/]",
    "(?:^|[\\s(])(?:photo(?:graph)?|image|picture|foto) (?:by|von|de|di) ",
    "^(?:fig(?:ure|\\.)|abb(?:ildung|\\.)|рис(?:унок|\\.)|图)\\s*\\d",
    "©",
  ].join("|"),
  "iu",
);
const AGENCY =
  /(?:^|[(/]\s*)(?:Getty|GETTY|Reuters|REUTERS|TASS|RIA Novosti|AFP|AP|EPA|dpa|DPA|ТАСС|РИА Новости)(?:\s?Images)?(?:\s*\/[^()]*)?\)?$/u;

function isCredited(text: string): boolean {
  return CREDIT.test(text) || AGENCY.test(text);
}

function isCaption(caption: readonly LiveLine[], before: LiveLine | undefined, next: LiveLine | undefined): boolean {
  const text = caption.map((line) => line.text).join(" ");
  if (!before || !next) return false;
  if (isCredited(text) || isPointer(text)) return true;
  if (isTitled(text.replace(/\.$/, "")) && standsApart(caption, before, next)) return true;
  const isBroken =
    caption.some(({ startsPage, afterBreak }) => startsPage || afterBreak) || next.startsPage || next.afterBreak;
  return isTitled(text) && (isBroken || wordsOf(text).length >= 2) && !/,$/.test(before.text);
}

function standsApart([first, more]: readonly LiveLine[], before: LiveLine, next: LiveLine): boolean {
  const isOwn = first !== undefined && before.block !== first.block && first.block !== next.block;
  return isOwn && more === undefined && wordsOf(first.text).length >= 3 && /\p{Ll}$/u.test(before.text);
}

// A short line that is a paragraph of its own, between two long ones that make one sentence without it.
function isSetApart([only, more]: readonly LiveLine[], before: LiveLine | undefined, next: LiveLine | undefined) {
  if (!only || more || !before || !next || before.block === only.block || only.block === next.block) return false;
  const isWord = /\p{Ll}$/u.test(before.text) && !isFinished(only.text);
  return isWord && before.text.length >= 90 && next.text.length >= 30 && only.text.length <= 100;
}

// What stands below "See also", in the midst of a sentence, is the name of another page.
function isLink({ lines }: Draft, first: LiveLine | undefined): boolean {
  const above = first?.afterBreak ? lines[first.index - 1]?.text : undefined;
  return above !== undefined && RELATED.test(above.trim());
}

// "Read more: The name of another page".
function isPointer(text: string): boolean {
  const lead = /^[^:：]{1,40}[:：]/.exec(text)?.[0];
  return lead !== undefined && lead.length < text.length && RELATED.test(lead);
}

const RELATED =
  /^(?:see also|read also|read more|related|related articles?|related links?|related news|more on this|смотрите также|читайте также|по теме|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|voir aussi|ver también|leggi anche|leia também)[:.]?$/i;

// Lines that are full, below a full one, are what a paragraph goes on with: in German every other word has a capital.
function fills(i: number, count: number, wrapping: Wrapping | null): boolean {
  const isFull = (line: number) => {
    const slack = wrapping?.slack[line] ?? null;
    return slack !== null && slack <= (wrapping?.tolerance ?? 0) + 0.02;
  };
  return Array.from({ length: count + 1 }, (_, k) => isFull(i - 1 + k)).every(Boolean);
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
