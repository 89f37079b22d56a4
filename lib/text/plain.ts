import { MAX_OFFSET } from "./extent";

/**
 * A text as found, in the one spelling that offsets count: lines end in LF, characters are in normal form C, and a byte
 * order mark at the start is off. Nothing else is altered. `reason` is a sentence for the person who brought the text:
 * it is empty, too long, or holds what no text can.
 */
export function plainOf(found: string): { ok: true; plain: string } | { ok: false; reason: string } {
  if (found.length > 2 * MAX_OFFSET) return { ok: false, reason: tooLong(found.length) };
  const fault = found.includes("\0") ? nullFault(found) : found.isWellFormed() ? null : halfFault(found);
  if (fault) return { ok: false, reason: fault };
  const plain = found
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  if (plain.length > MAX_OFFSET) return { ok: false, reason: tooLong(plain.length) };
  if (plain === "") return { ok: false, reason: "There is nothing in it: the text is empty." };
  if (plain.trim() === "") return { ok: false, reason: "There are no words in it, only spaces and empty lines." };
  return { ok: true, plain };
}

/** The name of a file without signs that show nothing or turn words round, by which it could pass for another kind. */
export function plainName(name: string): string {
  return name.toWellFormed().replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "") || "file";
}

/** The sentence that refuses a text of so many UTF-16 code units. */
export function tooLong(length: number): string {
  return `The text is too long: it has ${counted(length)} characters, and a source may have ${counted(MAX_OFFSET)}; bring it in in parts.`;
}

function nullFault(text: string): string {
  return `The text holds a null character at position ${text.indexOf("\0")}, so it is no plain text but other data, or text in a spelling other than UTF-8.`;
}

function halfFault(text: string): string {
  return `The text holds half a character (a lone surrogate) at position ${loneSurrogate(text)}, so it was damaged on the way; copy it again.`;
}

function loneSurrogate(text: string): number {
  return text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
}

// Thousands are parted by a thin space, which no locale mistakes for a decimal sign.
function counted(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}
