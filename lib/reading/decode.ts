import { type Refusal, refuse } from "./reading";

/**
 * The characters that bytes spell: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is left out.
 * Bytes that spell none are refused with the place of the first one, counted from 0.
 */
export function decode(bytes: Uint8Array): { ok: true; text: string; charset: string } | Refusal {
  const charset = charsetOf(bytes);
  const text = new TextDecoder(charset, { ignoreBOM: false }).decode(bytes);
  if (charset === "UTF-8") {
    const at = text.includes("\ufffd") ? firstFault(bytes) : null;
    return at === null ? { ok: true, text, charset } : refuse(notUtf8(bytes, at));
  }
  return bytes.length % 2 === 0 && !text.includes("\ufffd")
    ? { ok: true, text, charset }
    : refuse("The file begins like UTF-16 text but holds half a character; save it as UTF-8 and bring it in again.");
}

function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  return "UTF-8";
}

function notUtf8(bytes: Uint8Array, at: number): string {
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const line = 1 + bytes.subarray(0, at).reduce((lines, b) => lines + (b === 0x0a ? 1 : 0), 0);
  return `The file is not UTF-8 text: byte ${byte} at position ${at}, in line ${line}, spells no character; save it as UTF-8 and bring it in again.`;
}

// U+FFFD may stand in a file by right, so the bytes decide, not the decoded text.
function firstFault(bytes: Uint8Array): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

// Length of the well-formed sequence at a place, 0 when there is none. Source: Unicode 16, table 3-7.
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function secondByteRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
