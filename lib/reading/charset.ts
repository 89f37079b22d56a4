import { analyse } from "chardet";
import { leastThat } from "@/lib/text/halving";
import { type Refusal, refuse } from "./reading";

/** Characters that bytes spell, and by which charset; `problem` says what was declared but cannot be so. */
export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly charset: string;
  readonly problem: string | null;
}

/** Larger texts are judged by their beginning. */
const SAMPLE = 256 * 1024;

/**
 * The characters of a text whose charset is not known for sure. In order: the one that is `forced` by a person, a byte
 * order mark, the `declared` one, UTF-8, and what the bytes look like. A declared charset in which the bytes spell no
 * characters is passed over, and said so. The mark itself is left out. Names are those of the Encoding standard.
 */
export function decodeText(
  bytes: Uint8Array,
  { forced, declared }: { readonly forced?: string | undefined; readonly declared?: string | null } = {},
): Decoded | Refusal {
  if (forced !== undefined) return decodeForced(bytes, forced);
  const mark = markOf(bytes);
  if (mark) return decodeSurely(bytes, mark);
  const name = declared ? canonical(declared) : null;
  const asDeclared = name ? decodeAs(bytes, name) : null;
  if (asDeclared !== null && name) return { ok: true, text: asDeclared, charset: name, problem: null };
  const guessed = guess(bytes);
  if (!guessed) return refuse(nothingFits(bytes, declared ?? null));
  const problem = declared
    ? `It says that it is spelled in ${declared}, but its bytes are not; it is read as ${guessed.charset}.`
    : null;
  return { ok: true, ...guessed, problem };
}

/** Whether a name is a charset that can be read. */
export function isCharset(name: string): boolean {
  return canonical(name) !== null;
}

function decodeForced(bytes: Uint8Array, forced: string): Decoded | Refusal {
  const charset = canonical(forced);
  return charset ? decodeSurely(bytes, charset) : refuse(`“${forced}” is no charset that Warrant knows.`);
}

function decodeSurely(bytes: Uint8Array, charset: string): Decoded | Refusal {
  const text = decodeAs(bytes, charset);
  return text === null ? refuse(notSpelled(bytes, charset)) : { ok: true, text, charset, problem: null };
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "UTF-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "UTF-16BE" : null;
}

// The standard's own spelling; what it calls utf-16 is little-endian, and "replacement" decodes nothing.
function canonical(name: string): string | null {
  const decoder = decoderOf(name.trim());
  if (!decoder || decoder.encoding === "replacement") return null;
  const { encoding } = decoder;
  return /^(utf|big5|euc|gb|iso|koi8|ibm)/.test(encoding) ? encoding.toUpperCase() : encoding;
}

function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch (error) {
    // An unknown name is a RangeError by the standard.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  const decoder = decoderOf(charset);
  if (!decoder) return null;
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? mendControls(text) : text;
  } catch (error) {
    // Bytes that spell nothing are a TypeError by the standard.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const FROM_80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

// Some versions of Node read windows-1252 as ISO-8859-1, which has control characters where quotation marks should be.
function mendControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => FROM_80.charAt(control.charCodeAt(0) - 0x80));
}

function guess(bytes: Uint8Array): { text: string; charset: string } | null {
  for (const charset of likely(bytes)) {
    const text = decodeAs(bytes, charset);
    if (text !== null && isText(text)) return { text, charset };
  }
  return null;
}

// UTF-16 shows by its null bytes, ISO-2022 by its escapes; what is good UTF-8 by its form is so by all odds.
function* likely(bytes: Uint8Array): Generator<string> {
  const wide = wideOf(bytes);
  if (wide) yield wide;
  const isEscaped = bytes.includes(0x1b);
  if (!isEscaped) yield "UTF-8";
  // A long ASCII beginning tells nothing: the sample begins a little before the first byte that is not ASCII.
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  if (first < 0) return;
  const from = Math.max(0, first - 512);
  if (bytes.length % 2 === 0) yield* ["UTF-16LE", "UTF-16BE"].filter((name) => isEastAsian(bytes, name));
  for (const { name } of analyse(bytes.subarray(from, from + SAMPLE))) {
    const charset = canonical(name);
    if (charset && !/^UTF-(8|16|32)/.test(charset)) yield charset === "ISO-8859-1" ? "windows-1252" : charset;
  }
  if (isEscaped) yield "UTF-8";
  yield "windows-1252";
}

// Without a space or a line end, UTF-16 of East Asian words has no null byte. Read in another charset's stead it would fall
// into ideographs too, but not on the punctuation and syllables that no such text goes without.
function isEastAsian(bytes: Uint8Array, charset: string): boolean {
  const text = decodeAs(bytes.subarray(0, 4096), charset);
  if (!text || text.length < 4) return false;
  const count = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length;
  return (
    count(/[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uff65]/g) > 0.95 &&
    count(/[\u3000-\u30ff\uff00-\uff65]/g) > 0.02
  );
}

function wideOf(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const nulls = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (odd > sample.length / 16 && even * 8 < odd) return "UTF-16LE";
  return even > sample.length / 16 && odd * 8 < even ? "UTF-16BE" : null;
}

/** Control characters other than those that set a line or page: they mean that the bytes are something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f]/;

function isText(text: string): boolean {
  return !CONTROL.test(text.slice(0, SAMPLE));
}

function notSpelled(bytes: Uint8Array, charset: string): string {
  const at = firstFault(bytes, charset);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const line = 1 + bytes.subarray(0, at).reduce((lines, b) => lines + (b === 0x0a ? 1 : 0), 0);
  return `The file is not ${charset} text: byte ${byte} at position ${at}, in line ${line}, spells no character there.`;
}

function nothingFits(bytes: Uint8Array, declared: string | null): string {
  const spelled = decodeAs(bytes, "UTF-8");
  if (spelled !== null) return controlled(spelled);
  const at = firstFault(bytes, "UTF-8");
  const said = declared ? `is neither ${declared}, as it says, nor` : "is not";
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return `The file ${said} text in any charset that could be found: the first byte that spells no character in UTF-8 is ${byte} at position ${at}.`;
}

function controlled(text: string): string {
  const at = text.search(CONTROL);
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(2, "0");
  return `The file is not text: it has a control character (${code}) at position ${at}, as only programs write.`;
}

// The longest beginning that decodes, found by halving: a decoder in stream mode waits for the rest of a character. The
// fault begins where the character does that it breaks off in.
function firstFault(bytes: Uint8Array, charset: string): number {
  const isBroken = (length: number) => !decodes(bytes.subarray(0, length), charset, true);
  const longest = leastThat(1, bytes.length + 1, isBroken) - 1;
  const whole = [0, 1, 2, 3].find(
    (back) => back <= longest && decodes(bytes.subarray(0, longest - back), charset, false),
  );
  return Math.min(longest - (whole ?? 0), Math.max(0, bytes.length - 1));
}

function decodes(bytes: Uint8Array, charset: string, stream: boolean): boolean {
  try {
    decoderOf(charset)?.decode(bytes, { stream });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
