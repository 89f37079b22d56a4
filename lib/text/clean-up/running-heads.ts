import { lastAtMost } from "../halving";
import { findLabel } from "../speaker-label";
import type { LiveLine } from "./draft";
import { firstCase, hasLetters, isFinished, wordsOf } from "./punctuation";
import { siteKind } from "./site-lines";
import { isCountedPage, isPageStamp, loneNumber, stampOf } from "./stamps";
import { wrappingOf } from "./wrapping";
import { boundsOf } from "./zones";

/** The most lines that are passed over between the halves of a sentence: a foot, the number of a page, a head. */
const MOST_LINES = 8;

/** How many lines at the top and at the foot of a page may be running heads or feet. */
const EDGE = 3;

/**
 * Lines that come again on page after page, but for their numbers, by their place in the list. Where pages are known, a
 * line must stand at the same edge of two of them at least; where they are not, one occurrence must break into a sentence
 * or stand beside the number of a page. What comes again in speech ("Thank you.", "[Applause]", a name) is none. A line
 * that bears the number of a page at one end may part a sentence a single time.
 */
export function runningHeads(lines: readonly LiveLine[], numbers: ReadonlySet<number>): number[] {
  const pages = pagesOf(lines);
  const numbered = numberedHeads(lines);
  const again = new Set([...numbered, ...repeatedLines(lines).flat()]);
  const { first } = boundsOf(lines);
  const rests = wrappingOf(lines)?.rests ?? new Set();
  const repeated = repeatedLines(lines).flatMap((all) => {
    const counts = new Set(all.map((i) => lines[i]?.text)).size > 1;
    const places = counts ? all : all.filter((i) => !fills(i, lines));
    if (places.length < 2) return [];
    const atEdge = pages.length > 1 ? atEdges(places, pages, lines) : [];
    if (pages.length > 1 && areHeadings(places, atEdge, pages, lines)) return [];
    // A title that stands twice above the text heads no pages.
    if (atEdge.length < 2 && (places.every((i) => i < first) || places.some((i) => rests.has(i)))) return [];
    return atEdge.length >= 2
      ? withoutTitle(atEdge, lines)
      : breaksIn(places, lines, { numbers: new Set([...numbers, ...numbered]), numbered, again });
  });
  return [...numbered, ...repeated];
}

const NUMBERED_HEAD = /^\d{1,5}(?:\s{3,}|\s*\t)\S|\S(?:\s{3,}|\t\s*)\d{1,5}$/;
const MARKED_HEAD = /^[-–]\s?\d{1,4}\s?[-–]\s{3,}\S/;

// "- 2 -      PC.DEL/812/21", or a title and a number in the midst of a sentence or of a word, apart from what stands above.
function numberedHeads(lines: readonly LiveLine[]): Set<number> {
  const again = new Set(repeatedLines(lines).flat());
  return new Set(
    [...lines.keys()].filter((i) => {
      const [line, before] = [lines[i], lines[i - 1]];
      const isApart = line !== undefined && before !== undefined && line.block !== before.block;
      if (!isApart || line.kind === "cell") return false;
      return MARKED_HEAD.test(line.text) || (NUMBERED_HEAD.test(line.text) && breaksSentence(i, lines, again));
    }),
  );
}

// Two rules ask it of the same list.
const repeated = new WeakMap<readonly LiveLine[], readonly (readonly number[])[]>();

/** The places of lines that come again, but for their numbers, those that are alike together. */
function repeatedLines(lines: readonly LiveLine[]): readonly (readonly number[])[] {
  const known = repeated.get(lines);
  if (known) return known;
  const alike = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (!canRepeat(line)) return;
    const key = keyOf(line.text);
    const places = alike.get(key);
    if (places) places.push(i);
    else alike.set(key, [i]);
  });
  const found = [...alike.values()].filter((places) => places.length > 1);
  repeated.set(lines, found);
  return found;
}

// A full line that its paragraph goes on from, at its beginning or below a full one: some come twice, by chance or for effect.
function fills(i: number, lines: readonly LiveLine[]): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!line || line.startsPage || below?.block !== line.block || below.startsPage) return false;
  const wrapping = wrappingOf(lines);
  const isFull = (k: number) => (wrapping?.slack[k] ?? 1) <= (wrapping?.tolerance ?? 0) + 0.02;
  const isFirst = above !== undefined && (above.kind === "heading" || isFinished(above.text)) && !/\d/.test(line.text);
  return isFull(i) && (above?.block === line.block ? isFull(i - 1) : isFirst);
}

// Headings that count up through a text ("Article 7") come to stand at an edge now and then, several to a page; a running
// head stands there mostly, and says one thing on a page.
function areHeadings(
  places: readonly number[],
  atEdge: readonly number[],
  pages: readonly number[],
  lines: readonly LiveLine[],
): boolean {
  if (!places.every((i) => lines[i]?.kind === "heading")) return false;
  const said = new Map<number, string>();
  const differs = places.some((i) => {
    const [page, text] = [pageOf(pages, i), lines[i]?.text ?? ""];
    const other = said.get(page) ?? text;
    said.set(page, text);
    return other !== text;
  });
  return differs || atEdge.length * 2 < places.length;
}

/** "El", "Die": no head of a page, but the first line of what a page of the web breaks so. */
const SMALL_WORD = /^\p{Lu}?\p{Ll}{1,2}$/u;

function canRepeat({ text, kind }: LiveLine): boolean {
  if (SMALL_WORD.test(text)) return false;
  if (text.length > 200 || kind === "cell" || kind === "code" || kind === "item") return false;
  if (!hasLetters(text) || isFinished(text) || /^[([（*]|[!?…:;,][)”"’\]]?$/.test(text)) return false;
  // A title in capitals may have a colon, too.
  return findLabel(text) === null || (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase());
}

// Left and right pages have their heads the other way round. A day is no number that counts.
function keyOf(text: string): string {
  if (stampOf(text)?.rest.length === 0) return text;
  const even = text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/[|·•–—]+/g, " ");
  return even
    .split(/[\s\u00a0]+/)
    .map((word) => (/^[ivxlc]{1,5}$/.test(word) ? "#" : word))
    .sort()
    .join(" ");
}

/** Where each page begins, by place in the list; the first is 0. */
function pagesOf(lines: readonly LiveLine[]): number[] {
  return lines.flatMap((line, i) => (i === 0 || line.startsPage ? [i] : []));
}

function atEdges(places: readonly number[], pages: readonly number[], lines: readonly LiveLine[]): number[] {
  const [tops, feet]: [number[], number[]] = [[], []];
  for (const place of places) {
    const page = pageOf(pages, place);
    const [from, until] = [pages[page] ?? 0, pages[page + 1] ?? lines.length];
    if (place - from < EDGE) tops.push(place);
    else if (until - place <= EDGE) feet.push(place);
  }
  return [tops, feet].flatMap((list) => (new Set(list.map((place) => pageOf(pages, place))).size >= 2 ? list : []));
}

// The head of the first page may be the title of the text: it stays when no other line stands above the first sentence.
function withoutTitle(places: readonly number[], lines: readonly LiveLine[]): number[] {
  const [first = 0] = places;
  const text = lines[first]?.text ?? "";
  if (/\d/.test(text)) return [...places];
  const near = lines.slice(0, 60);
  const body = near.findIndex((line, i) => i !== first && (isFinished(line.text) || findLabel(line.text) !== null));
  const above = near.slice(0, Math.max(0, body));
  const hasOther = above.some(
    ({ text }, i) => !places.includes(i) && wordsOf(text).length >= 3 && siteKind(text) === null,
  );
  return first > body || hasOther ? [...places] : places.slice(1);
}

/** What may be heads and feet of pages. */
interface Known {
  readonly numbers: ReadonlySet<number>;
  readonly numbered: ReadonlySet<number>;
  /** All lines that come again. */
  readonly again: ReadonlySet<number>;
}

function breaksIn(places: readonly number[], lines: readonly LiveLine[], known: Known): number[] {
  const beside = numbersBeside(places, lines);
  const isBreaking =
    countsPages(places, lines) ||
    beside.length > 0 ||
    partSentences(places, lines, known) ||
    areBesidePrint(places, lines) ||
    areBesideNumbers(places, lines, known.numbers);
  return isBreaking ? [...withoutTitle(places, lines), ...beside] : [];
}

// Above or below a page break may stand, by chance, the name of one who speaks again and again, or a line of the text.
function areBesideNumbers(places: readonly number[], lines: readonly LiveLine[], numbers: ReadonlySet<number>) {
  const text = lines[places[0] ?? 0]?.text ?? "";
  const beside = places.filter((i) => isBesideNumber(i, lines, numbers)).length;
  const mayBeSaid = mayBeName(text) || (firstCase(text) === "lower" && !REACHED_AT.test(text));
  return mayBeSaid ? 2 * beside > places.length : beside > 0;
}

function mayBeName(text: string): boolean {
  return findLabel(`${text}: A`)?.isSure === true;
}

// The name of somebody who interrupts stands between two halves of what another says, now and then.
// Past all that comes again, as in a foot of several lines, one sentence among many may seem parted by chance, too.
function partSentences(places: readonly number[], lines: readonly LiveLine[], { numbered, again }: Known): boolean {
  const parting = places.filter((i) => breaksSentence(i, lines, again)).length;
  if (mayBeName(lines[places[0] ?? 0]?.text ?? "")) return 2 * parting > places.length;
  return 3 * parting >= places.length || places.some((i) => breaksSentence(i, lines, numbered));
}

// Most of them stand in one paragraph with what a browser prints on each page.
function areBesidePrint(places: readonly number[], lines: readonly LiveLine[]): boolean {
  const isPrint = (i: number, k: number) =>
    lines[k]?.block === lines[i]?.block && siteKind(lines[k]?.text ?? "") === "print";
  return 2 * places.filter((i) => isPrint(i, i - 1) || isPrint(i, i + 1)).length > places.length;
}

// A number set apart at either end of the line, that is one more each time.
function countsPages(places: readonly number[], lines: readonly LiveLine[]): boolean {
  const numbers = places.map((i) => {
    const text = lines[i]?.text ?? "";
    return Number(
      /^(\d{1,5})(?:\s{3,}|\s*\t)|(?:\s{3,}|\t\s*)(\d{1,5})$/.exec(text)?.slice(1).find(Boolean) ?? Number.NaN,
    );
  });
  return numbers.every((number, k) => k === 0 || number === (numbers[k - 1] ?? 0) + 1);
}

// The numbers of pages, each alone on the line above or on the line below.
function numbersBeside(places: readonly number[], lines: readonly LiveLine[]): number[] {
  const by = ([-1, 1] as const).find((side) => countsUpBeside(places, lines, side));
  return by ? places.map((i) => i + by) : [];
}

function countsUpBeside(places: readonly number[], lines: readonly LiveLine[], by: -1 | 1): boolean {
  const numbers = places.map((i) => loneNumber(lines[i + by]?.text ?? "") ?? Number.NaN);
  return numbers.every((number, k) => number > 0 && (k === 0 || number === (numbers[k - 1] ?? 0) + 1));
}

/** An address begins with a small letter and is no part of a sentence for that. */
const REACHED_AT = /^(?:\S+@\S|www\.)/;

/** Nor is the name of a file: "src/main.c". */
const PATH = /^\S*(?:_|[/\\]\S*[/\\.])\S/;

function breaksSentence(i: number, lines: readonly LiveLine[], again: ReadonlySet<number> = new Set()): boolean {
  const [before, after] = [nearestWords(lines, i, -1, again), nearestWords(lines, i, 1, again)];
  if (before === null || after === null) return false;
  return (
    !isFinished(before) &&
    hasLetters(before) &&
    firstCase(after) === "lower" &&
    !PATH.test(after) &&
    (firstCase(lines[i]?.text ?? "") !== "lower" || REACHED_AT.test(lines[i]?.text ?? ""))
  );
}

// Past the numbers of pages, and past lines that come again and may be heads of pages.
function nearestWords(lines: readonly LiveLine[], from: number, by: -1 | 1, again: ReadonlySet<number>): string | null {
  for (let i = from + by; lines[i] !== undefined && Math.abs(i - from) <= MOST_LINES; i += by) {
    const text = lines[i]?.text ?? "";
    const isNumber =
      loneNumber(text) !== null ||
      isCountedPage(text) ||
      siteKind(text) === "print" ||
      stampOf(text)?.rest.length === 0;
    if (!isNumber && !again.has(i)) return text;
  }
  return null;
}

// In scripts without small letters, a number between dashes with words on either side and no full stop before it.
function partsCaseless(i: number, lines: readonly LiveLine[]): boolean {
  const [before = "", after = ""] = [lines[i - 1]?.text, lines[i + 1]?.text];
  return /[\p{Lo}\p{M}،、，]$/u.test(before) && /^[\p{Lo}]/u.test(after) && findLabel(after) === null;
}

function isBesideNumber(i: number, lines: readonly LiveLine[], numbers: ReadonlySet<number>): boolean {
  return [i - 1, i + 1].some((k) => numbers.has(k) || isPageStamp(lines[k]?.text ?? ""));
}

/**
 * Numbers of pages that stand alone on a line, by place in the list: those at the edge of a known page, and those that
 * count up through a text whose pages are not known ("- 4 -" … "- 5 -").
 */
export function pageNumbers(lines: readonly LiveLine[]): number[] {
  const found: LoneNumber[] = [];
  lines.forEach(({ text, kind }, place) => {
    if (kind === "cell" || kind === "code" || kind === "note") return;
    const number = isCountedPage(text) ? Number.parseInt(text.replace(/^\D+/, ""), 10) : loneNumber(text);
    if (number !== null) found.push({ place, number, isMarked: MARKED.test(text) });
  });
  const hasPages = lines.some(({ startsPage }) => startsPage);
  const again = new Set(repeatedLines(lines).flat());
  const canCount = found.some((one) => breaksSentence(one.place, lines, again) || one.isMarked);
  return found
    .filter((one, i) => {
      const isOuter = one.place === 0 || one.place === lines.length - 1;
      return (
        ((one.isMarked || isParagraph(one.place, lines)) && breaksSentence(one.place, lines)) ||
        (one.isMarked && partsCaseless(one.place, lines)) ||
        (one.isMarked && isOuter) ||
        (hasPages && isAtEdge(one.place, lines)) ||
        (canCount && countsUp(found, i))
      );
    })
    .map(({ place }) => place);
}

/** Whether a line is all of its paragraph. */
export function isParagraph(place: number, lines: readonly LiveLine[]): boolean {
  return [place - 1, place + 1].every((i) => lines[i]?.block !== lines[place]?.block);
}

function isAtEdge(place: number, lines: readonly LiveLine[]): boolean {
  const near = [place, place - 1, place + 1, place + 2];
  return near.some((i) => lines[i]?.startsPage) || place >= lines.length - 2 || place === 0;
}

interface LoneNumber {
  readonly place: number;
  readonly number: number;
  /** Whether it stands between dashes or the like, as "- 4 -" does. */
  readonly isMarked: boolean;
}

// A number in square brackets is more often that of a note or of a place in a list.
const MARKED = /^[-–—|•·].*[-–—|•·]$/;

// The next number is one more, and words of the text stand between: a list has its numbers closer together.
function countsUp(found: readonly LoneNumber[], i: number): boolean {
  const [before, here, after] = [found[i - 1], found[i], found[i + 1]];
  if (!here || here.number === 0) return false;
  const follows = (a: LoneNumber, b: LoneNumber) => {
    const least = b === found.at(-1) ? 2 : a.isMarked && b.isMarked ? 3 : 6;
    return b.number === a.number + 1 && b.place - a.place >= least;
  };
  return (before !== undefined && follows(before, here)) || (after !== undefined && follows(here, after));
}

/** The index of the page on which a line stands; `pages` are the lines with which they begin. */
function pageOf(pages: readonly number[], line: number): number {
  return lastAtMost(pages.length, (i) => pages[i] ?? 0, line);
}
