import { monthOf } from "../dates";

const TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?$/;
const HALF = /^[ap]\.?\s?m\.?$/i;
const ZONE =
  /^(?:GMT|UTC|MSK|МСК|CET|CEST|EST|EDT|ET|PST|PDT|BST|IST|JST|Uhr|ч|hrs?|local|time|h)(?:[+-]\d{1,2})?\.?$/i;
const NUMERIC_DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const DAY_OR_YEAR = /^(?:\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?|\d{4}|г\.?|года|de|of|di|do|del|d')$/i;
const FILLER = /^(?:at|um|à|a|alle|в|on|am|le|el|den|–|—|-|\||•|·|\/)$/i;

/** What a line holds that is made of dates and times of day. */
export interface Stamp {
  readonly hasTime: boolean;
  readonly hasDate: boolean;
  readonly hasNumericDate: boolean;
  /** The words that are neither date nor time, in their order. */
  readonly rest: readonly string[];
}

/** Takes a short line apart into dates, times, and the words beside them; null where there is neither date nor time. */
export function stampOf(text: string): Stamp | null {
  if (text.length > 200 || !/\d/.test(text)) return null;
  const words = text.split(/[\s\u00a0,;()]+/).filter((word) => word !== "");
  const rest: string[] = [];
  let [hasTime, hasNumericDate, hasMonth, hasNumber] = [false, false, false, false];
  for (const word of words) {
    if (TIME.test(word) && !NUMERIC_DATE.test(word)) hasTime = true;
    else if (NUMERIC_DATE.test(word)) hasNumericDate = true;
    else if (/^\d{1,2}[:.]\d{2}[ap]\.?m\.?$/i.test(word)) hasTime = true;
    else if (DAY_OR_YEAR.test(word)) hasNumber ||= /\d/.test(word);
    else if (monthOf(word) !== null) hasMonth = true;
    else if (!HALF.test(word) && !ZONE.test(word) && !FILLER.test(word) && !isWeekday(word)) rest.push(word);
  }
  const hasDate = hasNumericDate || (hasMonth && hasNumber);
  return hasTime || hasDate ? { hasTime, hasDate, hasNumericDate, rest } : null;
}

const WEEKDAYS = new Set(
  ["en", "de", "fr", "es", "it", "pt", "ru", "pl", "nl", "uk", "tr", "ar"].flatMap((language) =>
    (["long", "short"] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
      return [4, 5, 6, 7, 8, 9, 10].map((day) =>
        format
          .format(Date.UTC(1970, 0, day))
          .toLowerCase()
          .replace(/\.$/, ""),
      );
    }),
  ),
);

function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase().replace(/\.$/, ""));
}

const PAGE_WORDS =
  "page|pages|pg|p|seite|s|стр|страница|с|página|pág|pagina|pag|sida|strona|str|sayfa|side|صفحة|صفحه|עמוד|पृष्ठ|पेज|পৃষ্ঠা|σελίδα|trang|halaman|sivu|oldal";
const OF_WORDS = "of|von|из|de|sur|di|z|av|van|من|מתוך|\\/|\\|";
const PAGE_STAMP = new RegExp(
  `^[-–—\\[(|•·\\s]*(?:${PAGE_WORDS})\\.?\\s*\\d{1,4}(?:\\s*(?:${OF_WORDS})\\s*\\d{1,4})?[-–—\\])|•·\\s]*$`,
  "iu",
);
const COUNTED = /^[-–—[(\s]*\d{1,4}\s*(?:\/|of|von|из|sur|de)\s*\d{1,4}[-–—\])\s]*$/iu;
const ASIAN_STAMP =
  /^[-–—\s]*(?:第\s*)?\d{1,4}\s*(?:页|頁|ページ|쪽)(?:\s*[/,，]?\s*(?:共|全)?\s*\d{1,4}\s*(?:页|頁|ページ|쪽))?$/u;
const LONE_NUMBER = /^[-–—[(|•·\s]*(\d{1,4}|[ivxlc]{1,6})[-–—\])|•·\s]*$/;

/** Whether a line says which page this is, in words: "Page 3 of 9", "Seite 4", "стр. 5". */
export function isPageStamp(text: string): boolean {
  return text.length <= 40 && (PAGE_STAMP.test(text) || ASIAN_STAMP.test(text));
}

/** Whether a line counts pages without saying so: "3/9", "3 of 9". */
export function isCountedPage(text: string): boolean {
  return text.length <= 20 && COUNTED.test(text);
}

const LAST_FOOT = new RegExp(
  `\\S\\s+(?:(?:${PAGE_WORDS})\\.?\\s*(\\d{1,4})\\s*(?:${OF_WORDS})\\s*(\\d{1,4})|(\\d{1,4})\\s+(?:/|of|von|из|sur|de)\\s+(\\d{1,4}))$`,
  "iu",
);

/** Whether a line ends by counting the last of its pages: "Press office, page 3 of 3", "Consejo 14/01/2031 3 / 3". */
export function isLastFoot(text: string): boolean {
  const found = text.length <= 120 ? LAST_FOOT.exec(text) : null;
  return found !== null && (found[1] ?? found[3]) === (found[2] ?? found[4]);
}

/** The number that stands alone on a line, as a page number would ("- 5 -", "12"); null when something else does. Roman ones are 0. */
export function loneNumber(text: string): number | null {
  const found = text.length <= 16 ? LONE_NUMBER.exec(text)?.[1] : undefined;
  if (found === undefined) return null;
  return /\d/.test(found) ? Number(found) : 0;
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/\S*$/iu;

/** Whether a word is the address of a page. */
export function isAddress(word: string): boolean {
  const bare = word.replace(/^[<([]+|[>)\].,;]+$/g, "");
  return word.length <= 2000 && ADDRESS.test(bare) && !SYMBOL.test(bare);
}

const DOCUMENT_NUMBER =
  /^(?:(?:№|no\.?|nr\.?|n°|nº|ref\.?:?|document no\.?:?)\s*)?\d+(?:[-–/.]\d+)+$|^(?:№|n°|nº)\s*\d+$/iu;

/** "PC.DEL/211/22": no address, though it looks like one. */
const SYMBOL = /^\p{Lu}+(?:\.\p{Lu}+)+\/[\d/]+$/u;

/** Whether a line is nothing but the number of a document: "№ 132-01-02-2022", "PC.DEL/211/22". */
export function isDocumentNumber(text: string): boolean {
  if (text.length > 60 || NUMERIC_DATE.test(text)) return false;
  return DOCUMENT_NUMBER.test(text) || SYMBOL.test(text);
}
