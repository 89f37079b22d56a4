/** One part of a MIME message: its headers by their names in lower case, and its bytes, decoded. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** A header's value and its parameters: `text/html; charset="utf-8"`. Names in lower case. */
export interface HeaderValue {
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const MAX_PARTS = 5000;

/**
 * The parts of a MIME message, those in parts of parts among them, in order; a message without parts is one.
 * `isWhole` is false when the last boundary is missing.
 */
export function mimeParts(bytes: Uint8Array): {
  readonly head: MimePart;
  readonly parts: readonly MimePart[];
  readonly isWhole: boolean;
} {
  // One character a byte, so that places in the text are places in the bytes.
  const text = latin1(bytes);
  const head = partAt(text);
  const found: MimePart[] = [];
  const isWhole = collect(text, found, 0);
  return { head, parts: found, isWhole };
}

/** Takes a header's value apart. */
export function headerValue(header: string | undefined): HeaderValue {
  const [value = "", ...rest] = (header ?? "").split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const parameters = rest.flatMap((parameter) => {
    const [, name, quoted, plain] = /^\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|(\S+))/.exec(parameter) ?? [];
    return name ? [[name.toLowerCase(), quoted ?? plain ?? ""]] : [];
  });
  return { value: value.trim().toLowerCase(), parameters: Object.fromEntries(parameters) };
}

/** A header's words with those that are encoded in ASCII (RFC 2047) decoded. */
export function headerWords(header: string | undefined): string | undefined {
  return header
    ?.replace(/(\?=)\s+(=\?)/g, "$1$2")
    .replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([BQ])\?([^?]*)\?=/gi, (whole, charset: string, way: string, words: string) => {
      const bytes = way.toUpperCase() === "B" ? fromBase64(words) : fromQuoted(words.replaceAll("_", " "));
      const decoder = decoderOf(charset);
      return decoder ? decoder.decode(bytes) : whole;
    });
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    // An unknown name is a RangeError by the standard.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function collect(text: string, found: MimePart[], depth: number): boolean {
  const part = partAt(text);
  const { value, parameters } = headerValue(part.headers.get("content-type"));
  if (!value.startsWith("multipart/") || !parameters.boundary || depth > 10) {
    if (found.length < MAX_PARTS) found.push(part);
    return true;
  }
  const [, body] = split(text);
  const pieces = body.split(boundaryLine(parameters.boundary));
  // What stands before the first boundary is for readers without MIME; after the last nothing is meant.
  const wholes = pieces.slice(1).map((piece) => collect(piece.replace(/^\r?\n/, ""), found, depth + 1));
  return wholes.every(Boolean) && closes(body, parameters.boundary);
}

function boundaryLine(boundary: string): RegExp {
  return new RegExp(
    `(?:^|\\r?\\n)--${escaped(boundary)}[ \\t]*(?=\\r?\\n|$)|(?:^|\\r?\\n)--${escaped(boundary)}--[\\s\\S]*$`,
  );
}

function closes(body: string, boundary: string): boolean {
  return body.includes(`--${boundary}--`);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function split(text: string): [head: string, body: string] {
  const gap = /\r?\n\r?\n/.exec(text);
  if (/^\r?\n/.test(text)) return ["", text.replace(/^\r?\n/, "")];
  return gap ? [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)] : [text, ""];
}

function partAt(text: string): MimePart {
  const [head, body] = split(text);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value ?? "");
  }
  return { headers, bytes: decoded(body, headers.get("content-transfer-encoding")) };
}

function decoded(body: string, encoding = ""): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return fromBase64(body);
    case "quoted-printable":
      return fromQuoted(body.replace(/[ \t]+(?=\r?\n)/g, "").replace(/=\r?\n/g, ""));
    default:
      return bytesOf(body);
  }
}

function fromQuoted(words: string): Uint8Array {
  return bytesOf(
    words.replace(/=([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
  );
}

// What is no letter of base64 is passed over, and a broken end gives what it holds.
function fromBase64(words: string): Uint8Array {
  const letters = words.replace(/[^A-Za-z0-9+/]/g, "");
  return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return pieces.join("");
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
