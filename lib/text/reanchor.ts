import type { Shift } from "./edits";
import { contextOf, type Extent, endOf, isExtent, quoteOf, type Stretch, startOf } from "./extent";
import { likeness } from "./likeness";
import { seek, trimmedStretch } from "./seek";
import type { WordIndex } from "./word-index";

/** Words that were marked in an older text, stretch by stretch, with up to 64 code units that stood before and after. */
export interface Marked {
  readonly parts: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

/** A place where marked words may stand now. `score` is 1 for the same words among the same, 0 for none in common. */
export interface Candidate {
  readonly extent: Extent;
  readonly quote: string;
  readonly score: number;
}

/** A place is certain from this score on … */
export const FLOOR = 0.85;
/** … if it is so much better than any other … */
export const LEAD = 0.1;
/** … and the words are so many code units long, or the very same: in a short passage one letter changes the sense. */
const LEAST_LENGTH = 16;

/** What the score owes to the words, and what to those round them. */
const OF_WORDS = 0.85;

const MOST = 5;

/** How alike words must be to be looked for at all … */
const LEAST_ALIKE = 0.55;
/** … and to rival a place that would be certain. */
export const RIVAL = 0.7;
/** What is less alike is not worth showing. */
const LEAST_SCORE = 0.45;

/** A place by the edits whose words are so alike stands against others that lie over it. */
const GOOD = 0.7;
/** A place by the edits that is shorter than this share of the words may want one of its ends. */
const WHOLE = 0.98;

/** What a passage said, and what stood round it. Throws where the extent reaches beyond the text. */
export function markedIn(plain: string, extent: Extent): Marked {
  if (endOf(extent) > plain.length) throw new RangeError(`extent to ${endOf(extent)} of a text of ${plain.length}`);
  return { parts: extent.map(([start, end]) => plain.slice(start, end)), ...contextOf(plain, extent) };
}

/**
 * Places for marked words in a newer text, best first, at most five, none over another. `near` is where each part would
 * stand by the edits between the two texts: a stretch, or the offset where it was cut out.
 * A passage of several parts is placed part by part, in their order; one whose part is nowhere is never certain.
 * Where only what is certain is asked for, with {@link RIVAL} as `least`, places that could not rival it are passed over.
 */
export function reanchor(
  marked: Marked,
  index: WordIndex,
  near: readonly (Stretch | number)[],
  least: number = LEAST_ALIKE,
): Candidate[] {
  const found = marked.parts.map((words, i) => placesOf(words, index, near[i] ?? 0, least));
  const lead = longestPart(marked.parts);
  const candidates = (found[lead] ?? []).map((at) => assembled(marked, index.plain, found, lead, at));
  const worthwhile = candidates.filter((each) => each !== null).filter(({ score }) => score >= LEAST_SCORE);
  return apart(worthwhile.sort((a, b) => b.score - a.score)).slice(0, MOST);
}

/** The place that can be taken without asking; null where none is certain. */
export function findCertain(marked: Marked, candidates: readonly Candidate[]): Candidate | null {
  const [best, second] = candidates;
  if (!best || best.score < FLOOR || best.score - (second?.score ?? 0) < LEAD) return null;
  const length = marked.parts.reduce((sum, part) => sum + part.length, 0);
  return length >= LEAST_LENGTH || best.score > OF_WORDS + 0.1 ? best : null;
}

/** Where each part of an extent stands by edits that reach into it: a stretch, or where it was cut out. */
export function nearBy(shift: Shift, extent: Extent): (Stretch | number)[] {
  return extent.map(([start, end]) => {
    const [from, to] = [shift.offset(start, 1), shift.offset(end, -1)];
    return from < to ? [from, to] : from;
  });
}

function longestPart(parts: readonly string[]): number {
  return parts.reduce((longest, part, i) => (part.length > (parts[longest]?.length ?? 0) ? i : longest), 0);
}

/** Where one part may stand, the place by the edits first. */
function placesOf(words: string, index: WordIndex, near: Stretch | number, least: number): Stretch[] {
  if (typeof near === "number") return seek(index, words, near, least);
  const by = trimmedStretch(index.plain, near);
  const sought = seek(index, words, near[0], least);
  if (!by) return sought;
  // The edits know the ends of the passage better than a search that counts letters, unless they may have cut one off.
  const isWhole = by[1] - by[0] >= words.length * WHOLE;
  const isGood = isWhole && likeness(words, index.plain.slice(...by)) >= GOOD;
  return [by, ...(isGood ? sought.filter((each) => !overlap([by], [each])) : sought)];
}

/** One place of the leading part with the others where they are most alike and nearest in order; null where they cross. */
function assembled(
  marked: Marked,
  plain: string,
  found: readonly (readonly Stretch[])[],
  lead: number,
  at: Stretch,
): Candidate | null {
  const chosen: (Stretch | null)[] = found.map((places, i) =>
    i === lead ? at : bestBeside(marked.parts[i] ?? "", plain, places, at, i - lead),
  );
  const extent = chosen.filter((each) => each !== null);
  if (!isExtent(extent)) return null;
  return { extent, quote: quoteOf(plain, extent), score: scoreOf(marked, plain, chosen, extent) };
}

/** The place of a part that is most like it on its side of the leading part; of equal ones the nearest. */
function bestBeside(words: string, plain: string, places: readonly Stretch[], at: Stretch, side: number) {
  const fitting = places.filter(([start, end]) => (side < 0 ? end < at[0] : start > at[1]));
  const rated = fitting.map((place) => ({
    place,
    likeness: likeness(words, plain.slice(...place)),
    distance: Math.abs(place[0] - at[0]),
  }));
  const [best] = rated.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance);
  return best && best.likeness >= GOOD ? best.place : null;
}

function scoreOf(marked: Marked, plain: string, chosen: readonly (Stretch | null)[], extent: Extent): number {
  const length = marked.parts.reduce((sum, part) => sum + part.length, 0);
  const ofWords = marked.parts.reduce((sum, part, i) => {
    const place = chosen[i];
    return place ? sum + (part.length / length) * likeness(part, plain.slice(...place)) : sum;
  }, 0);
  const score = OF_WORDS * ofWords + (1 - OF_WORDS) * likenessAround(marked, plain, extent);
  return chosen.includes(null) ? Math.min(score, FLOOR - 0.01) : Math.min(1, score);
}

/** How alike what stands round a place is to what stood round the words, 0–1. */
function likenessAround({ prefix, suffix }: Marked, plain: string, extent: Extent): number {
  const [start, end] = [startOf(extent), endOf(extent)];
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = likeness(prefix, plain.slice(Math.max(0, start - prefix.length), start));
  const after = likeness(suffix, plain.slice(end, end + suffix.length));
  return (before * prefix.length + after * suffix.length) / length;
}

/** Candidates of which none lies over a better one. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const each of candidates) {
    if (!kept.some((better) => overlap(better.extent, each.extent))) kept.push(each);
  }
  return kept;
}

function overlap(a: Extent, b: Extent): boolean {
  return a.some(([start, end]) => b.some((other) => start < other[1] && other[0] < end));
}
