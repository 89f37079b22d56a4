import { MAX_OFFSET } from "@/lib/text/extent";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { plainOf, tooLong } from "@/lib/text/plain";
import { decode } from "./decode";
import { extensionOf, inferData, inferDocument } from "./file-kind";
import { markdownContent } from "./markdown";
import { type Reading, refuse } from "./reading";

/** Files larger than this hold more than a source may, in whatever charset: three bytes of UTF-8 spell one code unit. */
const MAX_BYTES = 3 * MAX_OFFSET + 3;

const MAX_BLOCKS = 200_000;

const MARKDOWN = new Set(["md", "markdown", "mdown", "mkd", "mdx"]);
const WEB = new Set(["html", "htm", "xhtml"]);

/**
 * Reads a file that a person dropped or chose: plain text, or Markdown where its name says so.
 * Nothing of the text is lost or altered but the spelling of line ends and composed characters; what cannot be read is
 * refused with one sentence. `name` is the file's name, with its ending.
 */
export function readText(bytes: Uint8Array, name: string): Reading {
  const document = inferDocument(bytes, name);
  if (document) return refuse(notText(document));
  if (bytes.length > MAX_BYTES) return refuse(tooLarge(bytes.length));
  const decoded = decode(bytes);
  const data = !decoded.ok || decoded.text.includes("\0") ? inferData(bytes) : null;
  if (data) return refuse(notText(data));
  if (!decoded.ok) return decoded;
  if (WEB.has(extensionOf(name)) || /^\s*<(!doctype html|html)\b/i.test(decoded.text)) {
    return refuse(
      "This is a web page; Warrant reads plain text and Markdown for now, so copy its words and paste them.",
    );
  }
  return MARKDOWN.has(extensionOf(name))
    ? readMarkdown(decoded.text, decoded.charset)
    : readPlain(decoded.text, decoded.charset);
}

/** Reads words that a person pasted or typed, as plain text. */
export function readPasted(text: string): Reading {
  return readPlain(text, null);
}

function readPlain(text: string, charset: string | null): Reading {
  const read = plainOf(text);
  if (!read.ok) return read;
  const blocks = paragraphsOf(read.plain);
  if (blocks.length > MAX_BLOCKS) return refuse(tooManyParagraphs(blocks.length));
  const content = { plain: read.plain, blocks };
  return { ok: true, format: "txt", content, title: null, charset, citation: {}, problems: [] };
}

function readMarkdown(text: string, charset: string | null): Reading {
  const read = plainOf(text);
  if (!read.ok) return read;
  const marked = markdownContent(read.plain);
  if (!marked.ok) {
    const plain = readPlain(text, charset);
    return plain.ok ? { ...plain, problems: [{ where: "the whole file", what: marked.reason }] } : plain;
  }
  const { content, title, problems } = marked;
  if (content.plain.length > MAX_OFFSET) return refuse(tooLong(content.plain.length));
  if (content.blocks.length === 0) return refuse("There are no words in it, only marks of Markdown.");
  if (content.blocks.length > MAX_BLOCKS) return refuse(tooManyParagraphs(content.blocks.length));
  return { ok: true, format: "md", content, title, charset, citation: {}, problems };
}

function notText(kind: string): string {
  return `This is ${kind}; Warrant reads plain text and Markdown files for now.`;
}

function tooLarge(bytes: number): string {
  const megabytes = (n: number) => Math.round(n / 1_000_000);
  return `The file is too large: it has ${megabytes(bytes)} MB, and a source may have ${megabytes(MAX_BYTES)} MB of text; bring it in in parts.`;
}

function tooManyParagraphs(count: number): string {
  return `The text has ${count} paragraphs, and a source may have ${MAX_BLOCKS}; bring it in in parts.`;
}
