import { COMMON_WORDS, NOTE_KEYS, SURE_WORDS } from "./site-words";
import { isAddress, isCountedPage, isDocumentNumber, isPageStamp, stampOf } from "./stamps";

/**
 * What a line is beside the text. `sure`: nothing else than furniture wherever it stands. `note`: made by the site about
 * the page. `common`: site's words that may be words of the text. `stamp`: a date with a time of day, and perhaps a place.
 * `address`, `number`: an address, or the number of the document, alone on a line. `print`: what a browser prints at the
 * head or foot of a page. Null: words of the text, as far as one line tells.
 */
export type SiteKind = "sure" | "note" | "common" | "stamp" | "address" | "number" | "print" | null;

/** The longest line that is looked at: furniture is short. */
const LONGEST = 300;

/** What a line is beside the text, judged by itself. */
export function siteKind(found: string): SiteKind {
  if (found.length > LONGEST) return null;
  if (found.length > 60 && !MAY_BE.test(found)) return null;
  const line = found.replaceAll("\u00a0", " ");
  if (isPageStamp(line) || /^\[?col(?:umn|s|umns)?\.?\s*\d{1,5}(?:[–-]\d{1,5})?(?:\s?(?:WH|WS|W))?\]?$/i.test(line))
    return "print";
  const printed = printKind(line);
  if (printed) return printed;
  if (isDocumentNumber(line)) return "number";
  if (isStampLine(line)) return "stamp";
  return wordKind(line);
}

// What a line of more than a few words must hold to be looked at closely.
const MAY_BE =
  /^\d|https?:|www\.|[a-z]\/\S|\d\s*\/\s*\d+$|[©›»>|•·→]|cookie|commons|licensed|rights|^reproduction is|official|offizi|^[^:：]{1,40}[:：]|^\p{L}+ \d{1,2},? |\d{4}|\s{2}/iu;

// What the printers of the American congress leave at the foot of each page, and where a page or an hour begins.
const TYPESETTER =
  /^VerDate\s.*\bJkt\s*\d+|^[a-z]+ on [A-Z\d-]{8,} with [A-Z\d-]+$|^\[\[Page [A-Z]{0,2}\d+\]\]$|^\{time\}\s+\d{4}$/i;

// What offices of the press set below a page that is not the last.
const MORE_BELOW = /^(?:\(more\)|[-–—]{1,2}\s?more\s?[-–—]{1,2})$/i;

function printKind(line: string): SiteKind {
  if (TYPESETTER.test(line) || MORE_BELOW.test(line)) return "print";
  const words = line.split(/[\s\u00a0]+/);
  const isNumbered = words.every((word) => isCountedPage(word) || isDocumentNumber(word));
  if (words.length === 2 && isNumbered && words.some(isCountedPage)) return "print";
  const addresses = words.filter(isAddress);
  if (addresses.length > 0) {
    const rest = words.filter((word) => !isAddress(word)).join(" ");
    if (rest === "") return "address";
    if (isCountedPage(rest) || isPageStamp(rest)) return "print";
    if (stampOf(rest)?.rest.every((word) => /^[\d/]+$/.test(word))) return "print";
  }
  // "2/14/22, 2:13 PM Title of the page": what browsers print above a page.
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?\s+\S/.test(line) && !isStampLine(line)
    ? "print"
    : null;
}

// A day alone is a dateline that belongs to the text; with a time of day, or in figures alone, it was stamped on it.
function isStampLine(line: string): boolean {
  const stamp = stampOf(line);
  if (!stamp) return false;
  // The hour of a sitting ("2.15 pm") belongs to its record.
  if (stamp.rest.length === 0)
    return (stamp.hasTime && (stamp.hasDate || /^\d{1,2}:\d{2}$/.test(line))) || stamp.hasNumericDate;
  const isPlace =
    stamp.rest.length <= 6 && stamp.rest.every((word) => /^\p{Lu}|^\p{Lo}|^(?:the|of|de|la|le|der|am|di)$/u.test(word));
  return isPlace && stamp.hasTime && stamp.hasDate && !/[.!?:]$/.test(line);
}

const MARKS = /^[\s\u00a0•·›»>|→←↑↓▶►▸◂«<‹+×✕✖☰🔍\-–—*[\]()#/]+|[\s\u00a0•·›»>|→←↑↓▶►▸◂«<‹+×✕✖\-–—*[\]()#/:]+$/gu;

function wordKind(line: string): SiteKind {
  if (/^(?:©|\(c\)|copyright\b)/i.test(line) || /\ball rights reserved\b/i.test(line)) return "sure";
  if (/^reproduction is (?:permitted|authori[sz]ed),? provided/i.test(line)) return "sure";
  const core = line
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(MARKS, "");
  if (SURE_WORDS.has(core) || isRowOfPhrases(core.split(/[\s,|]+/)) || isLedRow(core)) return "sure";
  const key = keyOf(line);
  if (key && NOTE_KEYS.has(key))
    return SURE_WORDS.has(key) ||
      /^(?:publication date|published in|direct link|permalink|дата публикации|прямая ссылка|опубликовано в)/.test(key)
      ? "sure"
      : "note";
  if (
    /^(?:read more|also read|lesen sie auch|lire aussi|à lire aussi|читайте также|leggi anche|leia também|lee también) ?[:：]/.test(
      core,
    ) ||
    /^sign up (?:for|to) .*newsletters?$/.test(core) ||
    /^listen to this (?:article|story)\b/.test(core)
  )
    return "sure";
  if (isNoticed(core)) return "note";
  if (COMMON_WORDS.has(core)) return "common";
  return partsKind(line);
}

/** The words before the first colon of a line, in lower case; null when there is none near its beginning. */
function keyOf(line: string): string | null {
  const at = line.search(/[:：]/);
  return at > 0 && at <= 40 ? line.slice(0, at).trim().toLowerCase().replace(MARKS, "") : null;
}

function isNoticed(core: string): boolean {
  return (
    /^(?:published|posted|updated|last updated|last modified|printed|retrieved|accessed|опубликовано|обновлено|veröffentlicht am|aktualisiert am|publié le|mis à jour le|publicado el|aggiornato il)\s.*\d/.test(
      core,
    ) ||
    /^\d+ (?:of|из|von|de|sur|di) \d+ (?:photo|image|picture|slide|фото|bild|foto)/.test(core) ||
    /^(?:share (?:this|on|via)|follow (?:us|@)|subscribe to|sign up (?:for|to)|click here|tap here|download the|поделиться в|подпис(?:аться|ывайтесь) на|folgen sie uns|suivez-nous|abonnez-vous|síguenos|تابعنا على|关注我们)/.test(
      core,
    ) ||
    /^(?:accept|allow|reject|manage) (?:all |only )?(?:\p{L}+ )?cookies\b/u.test(core) ||
    /(?:мы используем|сайт использует|использовани\p{L}*) (?:файл\p{L}* )?(?:cookie|куки)/u.test(core) ||
    (/\bcookies?\b/.test(core) &&
      /\b(?:site|website|webseite|policy|we use|nous utilisons|verwenden|utilizamos|usamos|utilizziamo|aceptar|accepter|accetta|akzeptieren|sitio|sito)\b/.test(
        core,
      )) ||
    /\b(?:creative commons|licensed under|cc by)\b/.test(core) ||
    /^\d[\d.,]*[km]? (?:views|comments|shares|likes|reads|просмотр|комментар)/.test(core) ||
    /^(?:the )?sources?(?: of (?:the )?information)?\s*[-–—:]\s*(?:https?:|www\.)/.test(core) ||
    /^(?:back|return|zurück|retour|volver|назад|вернуться) (?:to|zu[rm]?|à|aux?|a|к) [\p{L} ]{3,40}$/u.test(core) ||
    /^(?:congressional record volume \d+, number \d+|pages [a-z]+\d+(?:-[a-z]+\d+)?$|from the congressional record online through )/.test(
      core,
    ) ||
    /^(?:an official website of|eine offizielle website|site officiel d)/.test(core) ||
    /^(?:you are here|you're here|вы здесь|sie sind hier|vous êtes ici|estás aquí)/.test(core)
  );
}

/** What a trail begins with that leads to a page, in lower case. */
const HOME =
  /^(?:home|home ?page|main|main page|startseite|accueil|inicio|início|главная|главная страница|strona główna|首页|首頁|ホーム|トップ|홈|الرئيسية|होम)$/;

/**
 * The parts of a line that may be the trail from the first page of a site to this one ("Kremlin > Events", "Home / News"),
 * in lower case, the site first; empty when it is none. `isSure` where it can be nothing else.
 */
export function trailOf(found: string): { readonly parts: readonly string[]; readonly isSure: boolean } {
  const none = { parts: [], isSure: false };
  if (found.length > LONGEST) return none;
  const whole = found.toLowerCase().replace(/[\s\u00a0]+/g, " ");
  const line = whole.replace(/^(?:you are here|you're here|sie sind hier|vous êtes ici|estás aquí|вы здесь) ?:? /, "");
  if (/[.!?]$|^[›»>→]/.test(line)) return none;
  for (const mark of [/ ?[›»] ?| [>→] /, / [/|•·] /]) {
    const parts = line.split(mark).map((part) => part.trim());
    if (parts.length < 2 || parts.includes("")) continue;
    const isLed = line !== whole || HOME.test(parts[0] ?? "") || HOME.test(parts.at(-1) ?? "");
    const known = parts.filter((part) => SURE_WORDS.has(part) || COMMON_WORDS.has(part)).length;
    return { parts, isSure: isLed || (mark.source.includes("›") && (known > 0 || parts.length > 2)) };
  }
  return none;
}

// A row of links: "Home › News › Speeches", "Facebook Twitter Print".
function partsKind(line: string): SiteKind {
  const parts = line
    .split(/\s*[|•·›»>→/]\s*|\s{2,}|\t/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");
  const known = parts.filter((part) => SURE_WORDS.has(part) || COMMON_WORDS.has(part)).length;
  if (parts.length >= 4 && parts.every((part) => /^\d{4}$/.test(part)) && /[|•·]/.test(line)) return "sure";
  if (parts.length >= 2 && known === parts.length) return parts.length >= 3 ? "sure" : "note";
  if (known >= 3 && known >= parts.length - 1 && parts.every((part) => part.length <= 30)) return "note";
  if (parts.length >= 3 && known >= 1 && /[›»>→]/.test(line) && parts.every((part) => part.length <= 60)) return "note";
  const isMenu = parts.length >= 4 && known >= 1 && /\S(?:\s{2,}|\t)\S/.test(line) && !/[.!?…:;]/.test(line);
  if (isMenu && parts.every((part) => part.length <= 40 && !/\d/.test(part))) return "common";
  const words = line
    .toLowerCase()
    .split(/[\s\u00a0,]+/)
    .filter((word) => word !== "");
  return words.length >= 2 &&
    words.every((word) => COMMON_WORDS.has(word) || /^\d+$/.test(word) || word === "+") &&
    /\p{L}/u.test(line)
    ? "note"
    : null;
}

// "Share on Facebook Share on Twitter Print": two or more phrases of sites, one after the other, and nothing else.
function isRowOfPhrases(words: readonly string[]): boolean {
  return words.length >= 4 && (phrasesOf(words)?.filter((phrase) => phrase.includes(" ")).length ?? 0) >= 2;
}

// "Share this page: Facebook Twitter Print".
function isLedRow(core: string): boolean {
  const [, lead = "", row = ""] = /^([^:：]{2,40})[:：]\s*(\S.*)$/u.exec(core) ?? [];
  return SURE_WORDS.has(lead.trim()) && phrasesOf(row.split(/[\s,|·•]+/)) !== null;
}

/** Words taken apart into the words and phrases of sites that they are made of; null where any is none of those. */
function phrasesOf(words: readonly string[]): string[] | null {
  const phrases: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [5, 4, 3, 2, 1].find((one) => {
      const phrase = words.slice(at, at + one).join(" ");
      return SURE_WORDS.has(phrase) || (one === 1 && COMMON_WORDS.has(phrase));
    });
    if (length === undefined) return null;
    phrases.push(words.slice(at, at + length).join(" "));
    at += length;
  }
  return phrases;
}
