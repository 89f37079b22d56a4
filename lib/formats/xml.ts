import { SaxesParser } from "saxes";
import type { Remark } from "./format";
import { type JsonObject, objectAt, objectsAt, placeIn, wholeWords, wordsAt } from "./json";

/** An element of XML with what stands in it. `text` is all text in it, in order, also that of inner elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** The line that it begins in, counted from 1. */
  readonly line: number;
}

/** XML taken apart, with what of its spelling had to be mended; or where and why it is none. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement; readonly mended: readonly Remark[] }
  | { readonly ok: false; readonly where: string; readonly reason: string };

const MAX_DEPTH = 500;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

/**
 * Takes XML apart. Declared entities are not expanded, and nothing outside the text is asked for. An & that begins
 * nothing that XML knows is taken as it stands, as programs write it that put words into a file without looking.
 */
export function parseXml(text: string): XmlReading {
  const first = parsedStrictly(text);
  if (first.ok) return first;
  const found = withoutBareSigns(text);
  const second = found === text ? first : parsedStrictly(found);
  if (!second.ok) return first;
  let at = 0;
  while (text[at] === found[at]) at += 1;
  return {
    ...second,
    mended: [
      { where: placeIn(text, text.lastIndexOf("&", at)), what: "An & here, or more of them, is taken as it stands." },
    ],
  };
}

const CDATA = "<![CDATA[";

function withoutBareSigns(text: string): string {
  const parts = text.split(CDATA).map((part, i) => {
    const found = i === 0 ? 0 : part.indexOf("]]>");
    const end = found < 0 ? part.length : found;
    return part.slice(0, end) + part.slice(end).replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, "&amp;");
  });
  return parts.join(CDATA);
}

function parsedStrictly(text: string): XmlReading {
  const parser = new SaxesParser({ position: true });
  const open: Open[] = [{ name: "", attributes: {}, children: [], line: 1, text: "" }];
  let fault: { where: string; reason: string } | null = null;
  const fail = (reason: string) => {
    fault ??= { where: `line ${parser.line}, column ${parser.column + 1}`, reason };
  };
  parser.on("error", ({ message }) =>
    fail(`The file is not well-formed XML (${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}).`),
  );
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) fail(`The file is nested more than ${MAX_DEPTH} deep.`);
    else open.push({ name, attributes: plainAttributes(attributes), children: [], line: parser.line, text: "" });
  });
  const addText = (words: string) => {
    const last = open.at(-1);
    if (last) last.text += words;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (open.length < 2 || fault) return;
    const closed = open.pop();
    const parent = open.at(-1);
    if (!closed || !parent) return;
    parent.children.push({ ...closed, text: wholeWords(closed.text) });
    parent.text += closed.text;
  });
  for (let at = 0; at < text.length && !fault; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (!fault) parser.close();
  if (fault) return { ok: false, ...(fault as { where: string; reason: string }) };
  const [root] = open[0]?.children ?? [];
  return root ? { ok: true, root, mended: [] } : { ok: false, where: "", reason: "The file holds no XML." };
}

function plainAttributes(attributes: Record<string, string | { value: string }>): Record<string, string> {
  const entries = Object.entries(attributes);
  return Object.fromEntries(
    entries.map(([name, found]) => [name, wholeWords(typeof found === "string" ? found : found.value)]),
  );
}

/** The elements directly in another that bear a name. */
export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** Words as they stand in XML, also between double quotes; what XML cannot hold becomes a replacement character. */
export function escapedXml(words: string): string {
  return writable(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}

/** An element as data: its name, its attributes, and what stands in it, other elements or words. */
export function elementAsData({ name, attributes, children, text }: XmlElement): JsonObject {
  return { name, attributes, ...(children.length > 0 ? { children: children.map(elementAsData) } : { text }) };
}

/** An element that was kept as data, as XML; empty for data that are none. */
export function elementFromData(data: JsonObject): string {
  const name = wordsAt(data, "name") ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) return "";
  const attributes = Object.entries(objectAt(data, "attributes")).map(
    ([key, value]) => ` ${key}="${escapedXml(String(value))}"`,
  );
  const inner = objectsAt(data, "children").map(elementFromData).join("") || escapedXml(wordsAt(data, "text") ?? "");
  return `<${name}${attributes.join("")}>${inner}</${name}>`;
}

/** Words as a CDATA section. */
export function cdata(words: string): string {
  return `<![CDATA[${writable(words).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function writable(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what XML cannot hold
  return words.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");
}
