import { findLabel, isParticle } from "../speaker-label";
import type { Draft, Finding, LiveLine, Unsure } from "./draft";
import { liveLines } from "./draft";
import { firstCase, isFinished, isLeadingOn, wordsOf } from "./punctuation";
import { isParagraph, pageNumbers, runningHeads } from "./running-heads";
import { scriptOf, scriptsOf } from "./scripts";
import { trailOf } from "./site-lines";
import { isLastFoot, loneNumber, stampOf } from "./stamps";
import { type Zones, zonesOf } from "./zones";

/**
 * Takes out the furniture of pages: running heads and feet, page numbers, what a browser prints above and below, share
 * bars, navigation, notes of the site about the page, and the words of a site that is in another language than the text.
 * In the midst of the text only what is nothing else; at its head and foot also what sites commonly put there.
 */
export function dropFurniture(draft: Draft): Finding {
  const lines = liveLines(draft);
  const zones = zonesOf(lines);
  const numbers = new Set(pageNumbers(lines));
  const out = new Set<number>([...runningHeads(lines, numbers), ...numbers]);
  const doubts: Unsure[] = [];
  for (const i of lines.keys()) if (isFurniture(lines, i, zones, doubts)) out.add(i);
  for (const i of siteHead(lines, zones)) out.add(i);
  for (const i of titlesOfPage(lines, zones)) out.add(i);
  const others = foreign(lines, zones);
  for (const i of others) out.add(i);
  for (const i of amongLinks(lines, zones, out, others)) out.add(i);
  doubts.push(...loneNumbers(lines, out));
  if (out.size === lines.length) return { decisions: [], doubts: [] };
  return { decisions: [...out].sort((a, b) => a - b).map((i) => ({ do: "drop", line: lines[i]?.index ?? 0 })), doubts };
}

function isFurniture(
  lines: readonly LiveLine[],
  i: number,
  { first, end, kinds, speaks }: Zones,
  doubts: Unsure[],
): boolean {
  const line = lines[i];
  if (!line || line.kind === "cell" || line.kind === "code" || line.kind === "note") return false;
  if (line.part) return isPagePart(line, lines, doubts);
  if (i >= end && isLastFoot(line.text)) return true;
  if (i >= end && isOfContact(lines, i)) return true;
  if (isPictureCount(lines, i) || isPictureCount(lines, i + 1)) return true;
  const kind = kinds[i] ?? null;
  const isOutside = i < first || i >= end;
  if (kind === null) return false;
  if (kind === "stamp" && !isOwnStamp(lines, i, kinds)) return false;
  if (isOutside)
    return (
      kind !== "common" ||
      (SHARE.test(line.text) && isParagraph(i, lines)) ||
      (i >= end && TAGS.test(line.text)) ||
      hasLike(kinds, i, i < first ? [0, first] : [end, lines.length])
    );
  if (kind === "print" || isShareBar(lines, i, kinds) || CREDIT.test(line.text)) return true;
  if (kind === "stamp") return (i < speaks || isBelowPrint(lines, i, kinds)) && isWholeStamp(line.text);
  if (kind === "sure")
    return (
      line.kind !== "heading" &&
      firstCase(line.text) !== "lower" &&
      (standsAlone(lines, i, kinds) || partsSentence(lines, i) || BUTTON.test(line.text))
    );
  if (kind === "address" && standsAlone(lines, i, kinds) && isBetweenSentences(lines, i))
    doubts.push({
      at: [line.start, line.end],
      what: "An address stands alone among the words; it may belong to them.",
    });
  return false;
}

/** Whose a picture is, on a line of its own. */
const CREDIT =
  /^(?:photo|photos|photo credit|image credit|picture|foto|фото|crédit photo|bild)\s?[:©]\s?[^.!?]{2,60}$/i;

// "Media contacts", and below it in one paragraph where to write or call.
function isOfContact(lines: readonly LiveLine[], i: number): boolean {
  let from = i;
  while (i - from < LONGEST_BAR && lines[from - 1]?.block === lines[i]?.block) from--;
  const [lead, ...rest] = lines.slice(from, from + LONGEST_BAR).filter(({ block }) => block === lines[i]?.block);
  const isLed = /^(?:(?:media|press|news) )?contacts?:?$|^(?:presse)?kontakt:?$|^contact(?:o|s)? presse?:?$/i;
  return isLed.test(lead?.text ?? "") && rest.some(({ text }) => /\S@\S+\.\S|\+?\d[\d\s().-]{6,}\d$/.test(text));
}

// "1", and below it "of 12": which picture of a gallery is shown.
function isPictureCount(lines: readonly LiveLine[], i: number): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  const total = Number(/^(?:of|из|von|sur|de|di)\s(\d{1,3})$/i.exec(line?.text ?? "")?.[1] ?? 0);
  const number = total > 0 ? loneNumber(above?.text ?? "") : null;
  return number !== null && number > 0 && number <= total;
}

// What may be the number of a page, and nothing tells that it is.
function loneNumbers(lines: readonly LiveLine[], out: ReadonlySet<number>): Unsure[] {
  return [...lines.entries()]
    .filter(([i, { text, kind }]) => !out.has(i) && kind === "paragraph" && isParagraph(i, lines) && loneNumber(text))
    .map(([, { start, end }]) => ({ at: [start, end], what: "A number stands alone; it may be that of a page." }));
}

/** What a button says that no heading would. */
const SHARE = /^(?:share|teilen|partager|compartir|condividi|compartilhar|поделиться|udostępnij)$/i;

/** A button that stands right below a name or above words, and no line of the text. */
const BUTTON = /^(?:share|print|download|copy|email) this (?:page|article|contribution|debate|speech|story)$/i;

/** What stands above words that a page is filed under. */
const TAGS = /^(?:tags|topics|keywords|теги|темы|метки|schlagw(?:örter|orte)|mots-clés|etiquetas)\s*:?$/i;

/** The most lines to either side that are looked at. */
const LONGEST_BAR = 20;

// "Share", "Facebook", "Twitter", "Print", one below the other and nothing else beside them.
function isShareBar(lines: readonly LiveLine[], i: number, kinds: Zones["kinds"]): boolean {
  const block = lines[i]?.block;
  let [from, until] = [i, i + 1];
  while (i - from < LONGEST_BAR && lines[from - 1]?.block === block) from--;
  while (until - i < LONGEST_BAR && lines[until]?.block === block) until++;
  const bar = lines.slice(from, until);
  const isOfSite = bar.every((_, k) => ["sure", "note", "common"].includes(kinds[from + k] ?? ""));
  return isOfSite && bar.length >= 3 && bar.filter(({ text }) => NETWORK.test(text)).length >= 2;
}

const NETWORK = /^\W*(?:facebook|twitter|x|linkedin|whatsapp|telegram|vk|vkontakte|reddit|e-?mail|print)\W*$/i;

// When a page was printed, in one paragraph with the rest of its head or foot.
function isBelowPrint(lines: readonly LiveLine[], i: number, kinds: Zones["kinds"]): boolean {
  return [i - 1, i + 1].some((k) => kinds[k] === "print" && lines[k]?.block === lines[i]?.block);
}

// A day with an hour, or an hour alone, where nobody has spoken yet.
function isWholeStamp(text: string): boolean {
  const stamp = stampOf(text);
  return stamp?.hasTime === true && (stamp.hasDate || stamp.rest.length === 0);
}

// "The record of", and below it in one paragraph "09/05/2031".
function goesOnWith(above: LiveLine | undefined, line: LiveLine | undefined): boolean {
  return above?.block === line?.block && isParticle(/\p{Ll}+$/u.exec(above?.text ?? "")?.[0] ?? "");
}

// A day with an hour in the midst of other lines belongs to the heading that they make up.
function isOwnStamp(lines: readonly LiveLine[], i: number, kinds: Zones["kinds"]): boolean {
  const { text = "", block = -1 } = lines[i] ?? {};
  if (goesOnWith(lines[i - 1], lines[i])) return false;
  if (!/\p{L}{3}/u.test(text)) return true;
  return [i - 1, i + 1].every((k) => lines[k]?.block !== block || kinds[k] !== null);
}

/** From so many lines on, words in an aside are not sought in all others. */
const LARGE = 5000;

// What the file itself marks as beside the text. An aside or a header may hold words that stand nowhere else.
function isPagePart(line: LiveLine, lines: readonly LiveLine[], doubts: Unsure[]): boolean {
  if (line.part === "navigation") return true;
  if (line.part === "header" && line.kind === "heading") return false;
  const isSpoken = line.text.length > 120 && isFinished(line.text);
  if (line.part === "footer" || !isSpoken) return !(line.part === "header" && line.text.length > 60);
  const isElsewhere = lines.length < LARGE && lines.some((other) => !other.part && other.text.includes(line.text));
  if (!isElsewhere)
    doubts.push({
      at: [line.start, line.end],
      what: `The file marks this as ${line.part}, but it reads like the text.`,
    });
  return isElsewhere;
}

function standsAlone(lines: readonly LiveLine[], i: number, kinds: Zones["kinds"]): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line) return false;
  const isApart =
    line.block !== lines[i - 1]?.block || line.block !== next?.block || kinds[i - 1] !== null || kinds[i + 1] !== null;
  return isApart || line.startsPage || (next?.startsPage ?? true);
}

function partsSentence(lines: readonly LiveLine[], i: number): boolean {
  const [before = "", after = ""] = [lines[i - 1]?.text, lines[i + 1]?.text];
  return wordsOf(before).length >= 3 && !isFinished(before) && !isLeadingOn(before) && firstCase(after) === "lower";
}

function isBetweenSentences(lines: readonly LiveLine[], i: number): boolean {
  const before = lines[i - 1]?.text ?? "";
  return isFinished(before) && !isLeadingOn(before) && firstCase(lines[i + 1]?.text ?? "") !== "lower";
}

// A word like "More" counts beside another line of the site, not by itself.
function hasLike(kinds: Zones["kinds"], i: number, [from, until]: readonly [number, number]): boolean {
  for (let k = Math.max(from, i - 2); k < Math.min(until, i + 3); k++) if (k !== i && kinds[k] !== null) return true;
  return false;
}

/** The most lines of menus that are looked through for a trail. */
const LONGEST_HEAD = 300;

/**
 * The name of a site and the trail that leads to the page, above the title: a trail begins with the first page, or names
 * the page that the title names again, and nothing above it is of the text.
 */
function siteHead(lines: readonly LiveLine[], { first, kinds }: Zones): number[] {
  const head = lines.slice(0, Math.min(first, LONGEST_HEAD));
  const isTrail = ({ text, kind }: LiveLine, i: number) => {
    const { parts, isSure } = trailOf(text);
    if (parts.length === 0 || kind === "heading") return false;
    const below = head.slice(i + 1);
    if (!below.some((line) => mayBeTitle(line))) return false;
    const page = parts.at(-1) ?? "";
    return isSure || (page.length >= 8 && below.some(({ text }) => text.toLowerCase().startsWith(page)));
  };
  const trail = head.findLastIndex(isTrail);
  return [...head.keys()].filter((i) => {
    const line = head[i];
    if (!line || i > trail || line.kind === "heading") return false;
    if (i === trail || isTrail(line, i)) return true;
    return kinds[i] === null && stampOf(line.text) === null && isLinkLike(line, undefined);
  });
}

/** From so many words on, what stands above a text is its title. */
const TITLE_WORDS = 4;

// "The title | The site": what a page is called in the window of a browser, and at the head or foot of each printed page.
function titlesOfPage(lines: readonly LiveLine[], { first }: Zones): number[] {
  const head = lines.slice(0, Math.min(first, LONGEST_HEAD)).filter(({ text }) => wordsOf(text).length >= TITLE_WORDS);
  const titles = new Set(head.map(({ text }) => text));
  return [...lines.keys()].filter((i) => {
    const [, title = ""] = CALLED.exec(lines[i]?.text ?? "") ?? [];
    return titles.has(title);
  });
}

const CALLED = /^(.{15,200}?)\s[|•·]\s[^|•·.!?]{2,60}(?:\s[|•·]\s[^|•·.!?]{2,60})?$/u;

function mayBeTitle({ text, kind }: LiveLine): boolean {
  return kind === "heading" || (wordsOf(text).length >= 3 && stampOf(text)?.rest.length !== 0);
}

// Short lines in another script than the text, before its first or after its last words. A sentence may be quoted, and a
// text may be in two languages by turns.
function foreign(lines: readonly LiveLine[], { first, end }: Zones): number[] {
  const scripts = scriptsOf(lines.slice(first, end));
  return [...lines.keys()].filter((i) => {
    const text = lines[i]?.text ?? "";
    const own = scriptOf(text);
    return (
      ((i < first && wordsOf(text).length <= 4) || i >= end) &&
      own !== null &&
      !scripts.has(own) &&
      text.length <= 160 &&
      !isFinished(text) &&
      lines[i]?.kind !== "note"
    );
  });
}

// Once the words of a site have begun after a text, or until they end before it, short lines among them are theirs, too.
function amongLinks(
  lines: readonly LiveLine[],
  { first, end, kinds }: Zones,
  out: ReadonlySet<number>,
  others: readonly number[],
): number[] {
  const anchors = new Set([
    ...[...out].filter((i) => ANCHORS.has(kinds[i] ?? "") && !SHARE.test(lines[i]?.text ?? "")),
    ...others,
  ]);
  const head = [...lines.keys()].slice(0, first).filter((i) => anchors.has(i));
  const tail = [...lines.keys()].slice(end).find((i) => anchors.has(i)) ?? lines.length;
  const lastHead = head.length >= 3 ? (head.at(-1) ?? -1) : -1;
  const said = new Set(lines.slice(first, end).map(({ text }) => text));
  const titles = new Set(lines.slice(0, first).flatMap(({ text }) => trailOf(text).parts.at(-1) ?? []));
  return [...lines.keys()].filter((i) => {
    const line = lines[i];
    let next = i + 1;
    while (out.has(next)) next++;
    if (!line || out.has(i) || !isLinkLike(line, lines[next])) return false;
    if (isBelowLead(lines, i, out)) return true;
    if (i < lastHead) {
      const isOfText =
        said.has(line.text) ||
        titles.has(line.text.toLowerCase()) ||
        [line, lines[i + 1]].some((one) => MEMBER.test(one?.text ?? ""));
      return wordsOf(line.text).length <= 4 && line.kind !== "heading" && stampOf(line.text) === null && !isOfText;
    }
    return i > tail && i >= end;
  });
}

/** What stands below the name of one who speaks in a parliament: "(Northport) (Lab)", or a button. */
const MEMBER = /^\(.+\)$|^share this contribution$/i;

const ANCHORS: ReadonlySet<string> = new Set(["sure", "note", "common"]);

/** What stands above links to other pages. */
const LEAD =
  /^(?:read also|also read|see also|read more|related (?:articles|stories|news|links|content)|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leggi anche|leia também|читайте также|смотрите также|материалы по теме|czytaj także)\s*:?$/i;

// In one paragraph with "Read also", with nothing but links between.
function isBelowLead(lines: readonly LiveLine[], i: number, out: ReadonlySet<number>): boolean {
  let at = i - 1;
  while (lines[at]?.block === lines[i]?.block && i - at < LONGEST_BAR && isLinkLike(lines[at], lines[at + 1])) {
    if (out.has(at) && LEAD.test(lines[at]?.text ?? "")) return true;
    at--;
  }
  return false;
}

// No sentence, no part of one, and no name before a colon.
function isLinkLike(line: LiveLine | undefined, next: LiveLine | undefined): boolean {
  const { text, kind } = line ?? { text: "", kind: "note" };
  if (kind === "note" || kind === "cell" || text.length > 160 || wordsOf(text).length > 16) return false;
  if (isFinished(text) || firstCase(text) === "lower" || findLabel(text)) return false;
  return next === undefined || firstCase(next.text) !== "lower";
}
