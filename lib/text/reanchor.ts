import { editsBetween } from "./diff";
import { type Edge, edgeNear, type Sides, sidesAt } from "./edges";
import { type Shift, shiftOf, type TextEdits } from "./edits";
import { contextOf, type Extent, endOf, isExtent, quoteOf, type Stretch, startOf } from "./extent";
import { likeness } from "./likeness";
import { seek, trimmedStretch } from "./seek";
import { type WordIndex, wordIndexOf } from "./word-index";

/** Words that were marked in an older text, stretch by stretch, with up to 64 code units that stood before and after. */
interface Marked {
  readonly extent: Extent;
  readonly parts: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  /** What stood on either side of where each part begins, and of where it ends. */
  readonly edges: readonly { readonly start: Sides; readonly end: Sides }[];
}

/** A place where marked words may stand now. `score` is 1 for the same words among the same, 0 for none in common. */
export interface Candidate {
  readonly extent: Extent;
  readonly quote: string;
  readonly score: number;
}

/** A candidate, and whether it is clear where each of its parts begins and ends. */
interface Placed extends Candidate {
  readonly hasSureEdges: boolean;
}

/** Two versions of a text, made ready to find passages of the older one in the newer. */
export interface Reanchoring {
  readonly edits: TextEdits;
  /** Where places stand by the edits alone. */
  readonly shift: Shift;
  /** Places for a passage, best first, at most five, none over another. */
  readonly candidates: (extent: Extent) => Candidate[];
  /** The place of a passage that can be taken without asking; null where none is certain. */
  readonly findCertain: (extent: Extent) => Candidate | null;
}

/** A place is certain from this score on … */
export const FLOOR = 0.85;
/** … if it is so much better than any other … */
const LEAD = 0.1;
/** … no other words of the older text are as much like what stands there, or nearly … */
const TWIN = 0.05;
/** … and the words are so many code units long, or the very same: in a short passage one letter changes the sense. */
const LEAST_LENGTH = 16;

/** What the score owes to the words, and what to those round them. */
const OF_WORDS = 0.85;

const MOST = 5;

/** How alike words must be to be looked for at all … */
const LEAST_ALIKE = 0.55;
/** … and to rival a place that would be certain. */
const RIVAL = 0.7;
/** What is less alike is not worth showing. */
const LEAST_SCORE = 0.45;

/** A place by the edits whose words are so alike stands against others that lie over it. */
const GOOD = 0.7;

/** Makes two versions ready; what takes long is done when it is first asked for. Throws where an extent reaches beyond the older. */
export function reanchoringOf(old: string, now: string, edits: TextEdits = editsBetween(old, now)): Reanchoring {
  const shift = shiftOf(edits);
  const [oldIndex, index] = [once(() => wordIndexOf(old)), once(() => wordIndexOf(now))];
  return {
    edits,
    shift,
    candidates: (extent) => placed(markedIn(old, extent), index(), nearBy(shift, extent), LEAST_ALIKE).map(candidateOf),
    findCertain: (extent) => {
      const marked = markedIn(old, extent);
      // Places that could not rival a certain one are passed over.
      const best = leading(placed(marked, index(), nearBy(shift, extent), RIVAL));
      return best && isLongEnough(marked, best) && !hasTwin(marked, best, oldIndex(), now) ? candidateOf(best) : null;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a passage said, and what stood round it. */
function markedIn(plain: string, extent: Extent): Marked {
  if (endOf(extent) > plain.length) throw new RangeError(`extent to ${endOf(extent)} of a text of ${plain.length}`);
  return {
    extent,
    parts: extent.map(([start, end]) => plain.slice(start, end)),
    edges: extent.map(([start, end]) => ({ start: sidesAt(plain, start), end: sidesAt(plain, end) })),
    ...contextOf(plain, extent),
  };
}

/**
 * Places for marked words in a newer text. `near` is where each part would stand by the edits between the two texts: a
 * stretch, or the offset where it was cut out; `least` is how alike words must be.
 * A passage of several parts is placed part by part, in their order; one whose part is nowhere is never certain.
 */
function placed(marked: Marked, index: WordIndex, near: readonly (Stretch | number)[], least: number): Placed[] {
  const found = marked.parts.map((words, i) => placesOf(words, index, near[i] ?? 0, least));
  const lead = longestPart(marked.parts);
  const candidates = (found[lead] ?? []).map((at) => assembled(marked, index.plain, found, lead, at));
  const worthwhile = candidates.filter((each) => each !== null).filter(({ score }) => score >= LEAST_SCORE);
  const best = apart(worthwhile.sort((a, b) => b.score - a.score)).slice(0, MOST);
  return apart(best.map((each) => trued(marked, index.plain, each)).sort((a, b) => b.score - a.score));
}

function candidateOf({ extent, quote, score }: Placed): Candidate {
  return { extent, quote, score };
}

/** The first place, where it is good enough, well before the second, and clear in its ends. */
function leading([best, second]: readonly Placed[]): Placed | null {
  if (!best || best.score < FLOOR || !best.hasSureEdges) return null;
  return best.score - (second?.score ?? 0) >= LEAD ? best : null;
}

function isLongEnough({ parts }: Marked, { score }: Placed): boolean {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length >= LEAST_LENGTH || score > OF_WORDS + 0.1;
}

/** Whether other words of the older text are as much like those of a place as the marked ones: then it may be theirs. */
function hasTwin({ extent, parts }: Marked, { extent: place }: Placed, old: WordIndex, now: string): boolean {
  return parts.some((part, i) => {
    const words = now.slice(...(place[i] ?? [0, 0]));
    const least = likeness(part, words) - TWIN;
    const others = seek(old, words, extent[i]?.[0] ?? 0, least, extent[i]).filter((each) => !overlap(extent, [each]));
    return others.some((each) => likeness(words, old.plain.slice(...each)) >= least);
  });
}

/** A place with its ends where what stood on either side of them meets now. */
function trued(marked: Marked, plain: string, place: Placed): Placed {
  if (place.extent.length !== marked.parts.length) return { ...place, hasSureEdges: false };
  const ends = place.extent.map((stretch, i) => endsOf(marked, plain, stretch, i));
  const extent = ends
    .map(([start, end]) => trimmedStretch(plain, [start.at, Math.max(start.at, end.at)]))
    .filter((stretch) => stretch !== null);
  if (extent.length !== ends.length || !isExtent(extent)) return { ...place, hasSureEdges: false };
  return {
    extent,
    quote: quoteOf(plain, extent),
    score: scoreOf(marked, plain, extent, extent),
    hasSureEdges: ends.flat().every(({ isSure }) => isSure),
  };
}

/** Where a part begins and ends, as near as can be told; where its very words stand, and are not few, that is clear. */
function endsOf({ parts, edges }: Marked, plain: string, [start, end]: Stretch, i: number): readonly [Edge, Edge] {
  const sides = edges[i];
  const isSame = end - start >= LEAST_LENGTH && parts[i] === plain.slice(start, end);
  if (isSame || !sides) return [at(start), at(end)];
  return [edgeNear(plain, sides.start, start, 1), edgeNear(plain, sides.end, end, -1)];
}

function at(offset: number): Edge {
  return { at: offset, isSure: true };
}

/** Where each part of an extent stands by edits that reach into it: a stretch, or where it was cut out. */
function nearBy(shift: Shift, extent: Extent): (Stretch | number)[] {
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
  if (!by) return seek(index, words, near[0], least);
  // The edits know the ends of the passage better than a search that counts letters.
  const isGood = likeness(words, index.plain.slice(...by)) >= GOOD;
  return [by, ...seek(index, words, near[0], least, isGood ? by : null)];
}

/** One place of the leading part with the others where they are most alike and nearest in order; null where they cross. */
function assembled(
  marked: Marked,
  plain: string,
  found: readonly (readonly Stretch[])[],
  lead: number,
  at: Stretch,
): Placed | null {
  const chosen: (Stretch | null)[] = found.map((places, i) =>
    i === lead ? at : bestBeside(marked.parts[i] ?? "", plain, places, at, i - lead),
  );
  const extent = chosen.filter((each) => each !== null);
  if (!isExtent(extent)) return null;
  return { extent, quote: quoteOf(plain, extent), score: scoreOf(marked, plain, chosen, extent), hasSureEdges: false };
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
function apart(candidates: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const each of candidates) {
    if (!kept.some((better) => overlap(better.extent, each.extent))) kept.push(each);
  }
  return kept;
}

function overlap(a: Extent, b: Extent): boolean {
  return a.some(([start, end]) => b.some((other) => start < other[1] && other[0] < end));
}
