import type { LiveLine } from "./clean-up/draft";
import { firstCase, isDirection, isFinished, isLeadingOn, wordsOf } from "./clean-up/punctuation";
import { siteKind } from "./clean-up/site-lines";
import { NOTE_KEYS } from "./clean-up/site-words";
import { isAddress, isDocumentNumber, stampOf } from "./clean-up/stamps";
import { wrappingOf } from "./clean-up/wrapping";
import type { Content } from "./content";
import { datesIn } from "./dates";
import type { Stretch } from "./extent";
import { inferLanguage } from "./language";
import { mergePersons, partsOf } from "./persons";
import { findLabel, isParticle, isUnnamed } from "./speaker-label";
import { findSoleSpeaker, findTitleSpeaker, namesSpeech } from "./title-speaker";
import { type Furniture, furnitureOf, turnsOf } from "./turns";

/** A proposed part of a citation, and where in the text the words stand that say so, `[start, end)`. */
export interface Cited {
  readonly value: string;
  readonly at: Stretch;
}

/** The parts of a citation that a text may tell. `date` is ISO 8601, `language` BCP 47. */
export type CitationField = "title" | "author" | "publisher" | "date" | "number" | "address" | "language" | "place";

/**
 * The citation of a text, as far as its own words tell: each part with where it was found, nothing else. It is best
 * read from the text as found, since clean-up takes out stamps, numbers and addresses.
 */
export function citationOf(found: Content): Partial<Record<CitationField, Cited>> {
  const furniture = furnitureOf(found);
  const page = pageOf(found, furniture);
  const title = titleOf(page);
  const parts: Record<CitationField, Cited | null> = {
    title,
    author: authorOf(found, furniture, title),
    publisher: publisherOf(page, title),
    date: dateOf(page, title),
    number: numberOf(page),
    address: addressOf(page),
    language: languageOf(page),
    place: placeOf(page, title),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, cited]) => cited !== null));
}

/** The lines of a text, which of them are its words, and which stand before and after those. */
interface Page {
  readonly plain: string;
  readonly lines: readonly LiveLine[];
  readonly isFurniture: (line: LiveLine) => boolean;
  readonly head: readonly LiveLine[];
  readonly outside: readonly LiveLine[];
}

/** The most lines at the head of a text that are looked at for what is said of it. */
const HEAD = 40;

function pageOf(found: Content, { lines, dropped }: Furniture): Page {
  const isFurniture = ({ index }: LiveLine) => dropped.has(index);
  const head = lines.slice(0, headEnd(lines, isFurniture));
  return {
    plain: found.plain,
    lines,
    isFurniture,
    head,
    outside: [...head, ...lines.filter((line) => line.index >= head.length && isFurniture(line))],
  };
}

// Up to the first speaker, or else to the first sentence.
function headEnd(lines: readonly LiveLine[], isFurniture: (line: LiveLine) => boolean): number {
  const near = lines.slice(0, HEAD);
  const speaks = near.findIndex((line) => !isFurniture(line) && isSpoken(line.text));
  if (speaks >= 0) return speaks;
  const body = near.findIndex((line) => !isFurniture(line) && isSentence(line.text));
  return body < 0 ? near.length : body;
}

function isSentence(text: string): boolean {
  return isFinished(text) && wordsOf(text).length > 3 && stampOf(text) === null && !isStoppedTitle(text);
}

// "Déclaration de M. Anton Lund, ministre des ports, à Port-Nord le 22 juin 2031.": some titles end with a full stop.
function isStoppedTitle(text: string): boolean {
  return namesSpeech(text.slice(0, 30)) && datesIn(text).some(({ end }) => end >= text.length - 1);
}

// "Good evening.": no title stands below it.
function isGreeting(text: string): boolean {
  return isFinished(text) && /^\p{Lu}\p{L}+(?:,? \p{L}+){1,2}[.!]$/u.test(text) && /\s\p{Ll}/u.test(text);
}

// A name, and words enough behind it: "Harbour Defences: Northport" is a title, and so is "Council: Remarks by Ida Holm".
function isSpoken(text: string): boolean {
  const label = findLabel(text);
  const said = text.slice(label?.said ?? 0);
  if (label?.isSure !== true) return false;
  return said === "" || isFinished(said) || (wordsOf(said).length > 3 && findTitleSpeaker(said) === null);
}

// The first heading, or the first lines above the text that read like a title: several words, neither date nor number.
function titleOf({ plain, lines, head, isFurniture }: Page): Cited | null {
  const heading = lines.find((line) => line.kind === "heading" && !isFurniture(line));
  if (heading) return cite(plain, heading.start, blockEnd(lines, heading));
  const above = head.filter((line) => !isFurniture(line));
  const body = above.findIndex(({ text }, i) => i > 0 && (isSentence(text) || hasSentence(text) || isGreeting(text)));
  const titles = above.slice(0, body < 0 ? above.length : body).filter(({ text }) => isTitle(text));
  const line =
    titles.find(({ text }) => findTitleSpeaker(text) !== null) ??
    titles.find(({ text }) => wordsOf(text).length >= 4) ??
    titles[0];
  if (!line) return null;
  const first = head.indexOf(line);
  let last = line;
  for (const next of head.slice(first + 1)) {
    const isBelow = next.block === line.block && next.blanks === 0;
    if (isFurniture(next) || isFinished(last.text) || stampOf(next.text)?.rest.length === 0) break;
    if (isBelow ? !isOfLine(last, next) || stampOf(next.text) !== null : !goesOn(lines, last, next)) break;
    last = next;
  }
  return cite(plain, line.start, last.end);
}

function isOfLine(above: LiveLine, line: LiveLine): boolean {
  return above.text.length >= 50 || firstCase(line.text) === "lower";
}

// A title may be broken into lines as all of the text is, with an empty one below each.
function goesOn(lines: readonly LiveLine[], above: LiveLine, line: LiveLine): boolean {
  if (isFinished(above.text) || isLeadingOn(above.text)) return false;
  if (firstCase(line.text) === "lower") return true;
  const wrapping = wrappingOf(lines);
  const slack = wrapping?.slackTo(lines.indexOf(above), line.text) ?? null;
  return wrapping !== null && line.blanks <= wrapping.spacing && slack !== null && slack <= wrapping.tolerance + 0.02;
}

/** "[00:12:40] ": when it was said, before what was said. */
const TIMED = /^[[(]?\d{1,2}:\d{2}/;

/** "Dear colleagues,": what a letter begins with. */
const ADDRESSED =
  /^(?:Dear|Sehr geehrte[rn]?|Liebe[rn]?|Chers?|Chères?|Estimad[oa]s?|Gentil[ei]|Car[oi]|Prezad[oa]s?|Уважаем\p{L}+|Дороги\p{L}+|Szanown\p{L}+)\s.*,$/u;

/** "Department of Ports • News Division • Northport", "President: Mr. Lund ........... (Northport)". */
const ROW = /(?:\s[•|·]\s.*){2}|(?:\.\s?){8}/;

function isTitle(text: string): boolean {
  const words = wordsOf(text);
  return (
    siteKind(text) === null &&
    text.length <= 400 &&
    (words.length >= 2 || text.length >= 6) &&
    stampOf(text)?.rest.length !== 0 &&
    datesIn(text)[0]?.start !== 0 &&
    !TIMED.test(text) &&
    !ADDRESSED.test(text) &&
    !ROW.test(text) &&
    !isDirection(text) &&
    !hasSentence(text) &&
    firstCase(text) !== "lower"
  );
}

// A sentence, and more behind it: words of the text.
function hasSentence(text: string): boolean {
  return [...text.matchAll(/(?<=\p{Ll}{2})[.!?](?=\s+\p{Lu})/gu)].some(({ index }) =>
    isFinished(text.slice(0, index + 1)),
  );
}

function blockEnd(lines: readonly LiveLine[], { block, end }: LiveLine): number {
  return lines.findLast((line) => line.block === block)?.end ?? end;
}

function isAsking(name: string): boolean {
  return isUnnamed(name) || /记者$|記者$/.test(name);
}

// Whose statement the title says it is, or the one person who speaks.
function authorOf(found: Content, { lines, blocks }: Furniture, title: Cited | null): Cited | null {
  const named = title ? findSoleSpeaker(title.value) : null;
  const turns = turnsOf(found, blocks).filter(({ name }) => name !== "" && !isAsking(name));
  if (title && named) {
    const [person] = mergePersons([named, ...turns.map(({ name }) => name)], found.plain);
    const at = found.plain
      .slice(...title.at)
      .replace(/\s/g, " ")
      .indexOf(named);
    return at < 0 ? null : { value: person?.speaker ?? named, at: [title.at[0] + at, title.at[0] + at + named.length] };
  }
  const [first] = turns;
  if (!first || turns.some(({ speaker }) => speaker !== first.speaker)) return null;
  // Where paragraphs are told by their indent alone, speakers stand within what is found as one.
  const within = lines
    .flatMap(({ text }) => findLabel(text) ?? [])
    .filter(({ isSure, name }) => isSure && !isAsking(name));
  const persons = mergePersons([first.name, ...within.map(({ name }) => name)], found.plain);
  if (persons.some(({ speaker }) => speaker !== persons[0]?.speaker)) return null;
  // An office is nobody's name.
  if (first.speaker.toLowerCase() === first.name.toLowerCase() && partsOf(first.name).name.length === 0) return null;
  return { value: first.speaker, at: [first.start, first.start + first.name.length] };
}

const PUBLISHED_BY =
  /^(?:published by|publisher|herausgeber|herausgegeben von|издатель|éditeur|publié par|editor)\s*[:：]?\s*(.{3,120})$/iu;
const OWNED_BY =
  /^(?:©|\(c\)|copyright(?: ©)?)[\s,]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(.{3,120}?)[\s,]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[.,]?(?:\s*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|все права защищены)\.?)?$/iu;

// Who is named as publisher, or as owner (at the foot: above it pictures have owners, too), or the name of the site that a
// browser prints behind the title of the page.
function publisherOf({ plain, outside }: Page, title: Cited | null): Cited | null {
  const named = (find: (text: string) => string | null | undefined) =>
    outside.flatMap(({ text, start }) => {
      const name = text.length > 240 ? null : find(text)?.trim();
      return name && /\p{L}{3}/u.test(name) ? (citeWords(plain, start, text, name) ?? []) : [];
    });
  return (
    named((text) => PUBLISHED_BY.exec(text)?.[1])[0] ??
    named((text) => OWNED_BY.exec(text)?.[1]).at(-1) ??
    named((text) => (title ? siteBehind(text, title.value) : null))[0] ??
    null
  );
}

function siteBehind(text: string, title: string): string | null {
  const even = (words: string) => words.replace(/[\s\u00a0]+/g, " ");
  const at = even(text).indexOf(even(title));
  if (at < 0) return null;
  return /^\s*[•|·—–-]\s*(.{3,80})$/u.exec(even(text).slice(at + even(title).length))?.[1]?.trim() ?? null;
}

// The day of the speech: named in the title, else at the head of the page, else where the page says when it was published.
function dateOf(page: Page, title: Cited | null): Cited | null {
  const places: Stretch[] = [
    ...(title ? [title.at] : []),
    ...page.outside.map(({ start, end }): Stretch => [start, end]),
  ];
  for (const [start, end] of places) {
    const text = page.plain.slice(start, end);
    if (text.length > 600 || isPrintStamp(text)) continue;
    const [date] = datesIn(text);
    if (date) return { value: date.iso, at: [start + date.start, start + date.end] };
  }
  return null;
}

// When a page was printed or fetched says nothing of when it was said.
function isPrintStamp(text: string): boolean {
  return siteKind(text) === "print" || /^(?:printed|retrieved|accessed|downloaded|abgerufen|consulté)/i.test(text);
}

const SYMBOL = /^(?:[A-Z]{1,6}\/){1,3}[A-Z0-9.]+(?:\/[A-Z0-9.]+)*(?:\s?\([^)]{1,20}\))?$/;

function numberOf({ plain, outside }: Page): Cited | null {
  const line = outside.find(({ text }) => isDocumentNumber(text) || SYMBOL.test(text));
  const lead = line ? (/^(?:№|no\.?|nr\.?|n°|nº|ref\.?:?|document no\.?:?)\s*/iu.exec(line.text)?.[0].length ?? 0) : 0;
  return line ? cite(plain, line.start + lead, line.end) : null;
}

// An address that the page calls its own, or the longest of those that stand alone or that a browser printed.
function addressOf({ plain, outside }: Page): Cited | null {
  const found = outside.flatMap(({ text, start }) => {
    if (text.length > 2200) return [];
    return [...text.matchAll(/\S+/g)]
      .filter(([word]) => isAddress(word))
      .map(({ index, 0: word }) => {
        const address = word.replace(/^[<([]+|[>)\].,;]+$/g, "");
        const from = start + index + word.indexOf(address);
        return {
          address,
          from,
          isOwn:
            /^(?:direct link|permalink|permanent link|short link|page url|url|прямая ссылка|постоянная ссылка|lien direct)/i.test(
              text,
            ),
        };
      });
  });
  const longest = (list: typeof found) => [...list].sort((a, b) => b.address.length - a.address.length)[0];
  const best = longest(found.filter(({ isOwn }) => isOwn)) ?? longest(found);
  return best ? cite(plain, best.from, best.from + best.address.length) : null;
}

// Told by the words of the text, so it stands in all of them.
function languageOf({ lines, isFurniture }: Page): Cited | null {
  const words = lines.filter((line) => !isFurniture(line));
  const [first, last] = [words[0], words.at(-1)];
  const value = inferLanguage(words.map(({ text }) => text).join(" "));
  return first && last && value ? { value, at: [first.start, last.end] } : null;
}

// Beside the day: before it in the title ("…, Moscow, February 10, 2022"), or after it at the head of the page.
function placeOf({ plain, head }: Page, title: Cited | null): Cited | null {
  const inTitle = title ? placeInTitle(title) : null;
  if (inTitle) return inTitle;
  for (const { text, start } of head) {
    const stamp = stampOf(text);
    const rest = stamp?.hasDate && stamp.rest.length > 0 && stamp.rest.length <= 8 ? stamp.rest : null;
    if (!rest || isPrintStamp(text) || siteKind(text) === "note" || namesSpeech(text)) continue;
    const even = text.replaceAll("\u00a0", " ");
    const at = even.indexOf(rest[0] ?? "");
    const place = even
      .slice(at, even.lastIndexOf(rest.at(-1) ?? "") + (rest.at(-1)?.length ?? 0))
      .replace(/[،、，]$/u, "");
    if (
      at >= 0 &&
      rest.every(isOfPlace) &&
      !isParticle(rest.at(-1) ?? "") &&
      !NOTE_KEYS.has(place.toLowerCase()) &&
      datesIn(place).length === 0 &&
      !place.includes(":") &&
      place.length <= 80
    )
      return cite(plain, start + at, start + at + place.length);
  }
  return null;
}

// The words of a place's name; "Seul le prononcé fait foi" beside a day is none.
function isOfPlace(word: string, i: number): boolean {
  // Who wrote it stands beside the day as often.
  if (/\p{L}\d/u.test(word)) return false;
  if (i === 0 && /^(?:by|von|par|por|di|da|автор)$/i.test(word)) return false;
  return /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word) || (i > 0 && (!/\p{L}/u.test(word) || isParticle(word)));
}

function placeInTitle({ value, at: [start] }: Cited): Cited | null {
  const date = datesIn(value)[0];
  if (!date) return null;
  const lead = value.slice(0, date.start);
  const found = /,\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:[ \u00a0]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}),\s*$/u.exec(lead);
  const place = found?.[1];
  if (!found || !place) return null;
  const from = start + found.index + found[0].indexOf(place);
  return { value: place, at: [from, from + place.length] };
}

function cite(plain: string, start: number, end: number): Cited {
  return { value: plain.slice(start, end).replace(/[\s\u00a0]+/g, " "), at: [start, end] };
}

function citeWords(plain: string, start: number, text: string, words: string): Cited | null {
  const at = text.replaceAll("\u00a0", " ").indexOf(words);
  return at < 0 ? null : cite(plain, start + at, start + at + words.length);
}
