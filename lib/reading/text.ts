import { MAX_OFFSET } from "@/lib/text/extent";
import { paragraphsOf } from "@/lib/text/paragraphs";
import { plainOf } from "@/lib/text/plain";
import { type Decoded, decodeText } from "./charset";
import { faultOfSize } from "./composed";
import { extensionOf, inferContainer, inferData } from "./file-kind";
import { frontMatterOf } from "./front-matter";
import { markdownContent } from "./markdown";
import { type Problem, type Reading, refuse } from "./reading";

/** Files larger than this hold more than a source may, in whatever charset: three bytes of UTF-8 spell one code unit. */
const MAX_BYTES = 3 * MAX_OFFSET + 3;

const MARKDOWN = new Set(["md", "markdown", "mdown", "mkd", "mdx"]);

/**
 * Reads a file of plain text, or of Markdown where its name says so.
 * Nothing of the text is lost or altered but the spelling of line ends and composed characters; what cannot be read is
 * refused with one sentence. `name` is the file's name, with its ending; `forced` a charset that a person chose.
 */
export function readText(bytes: Uint8Array, name: string, forced?: string): Reading {
  if (inferContainer(bytes)) return refuse("This is a document, not a plain text.");
  if (bytes.length > MAX_BYTES) return refuse(tooLarge(bytes.length));
  const decoded = decodeText(bytes, { forced });
  const data = !decoded.ok || decoded.text.includes("\0") ? inferData(bytes) : null;
  if (data) return refuse(`This is ${data}, which holds no text that Warrant could read.`);
  return decoded.ok ? readDecoded(decoded, name) : decoded;
}

/** Reads a text whose characters are known, as plain text or Markdown. */
function readDecoded({ text, charset }: Decoded, name: string): Reading {
  return MARKDOWN.has(extensionOf(name)) ? readMarkdown(text, charset) : readPlain(text, charset);
}

/** Reads words that a person pasted or typed, as plain text. */
export function readPasted(text: string): Reading {
  return readPlain(text, null);
}

function readPlain(text: string, charset: string | null, problems: readonly Problem[] = []): Reading {
  const read = plainOf(text);
  if (!read.ok) return read;
  const content = { plain: read.plain, blocks: paragraphsOf(read.plain) };
  const fault = faultOfSize(content);
  if (fault) return refuse(fault);
  return { ok: true, format: "txt", content, title: null, charset, citation: {}, problems };
}

function readMarkdown(text: string, charset: string | null): Reading {
  const read = plainOf(text);
  if (!read.ok) return read;
  const front = frontMatterOf(read.plain);
  const marked = markdownContent(front?.body ?? read.plain);
  if (!marked.ok) return readPlain(text, charset, [{ where: "the whole file", what: marked.reason }]);
  const { content } = marked;
  const title = front?.citation.title ?? marked.title;
  const problems = [...(front?.problems ?? []), ...marked.problems];
  if (content.blocks.length === 0) return refuse("There are no words in it, only marks of Markdown.");
  const fault = faultOfSize(content);
  return fault
    ? refuse(fault)
    : { ok: true, format: "md", content, title, charset, citation: front?.citation ?? {}, problems };
}

function tooLarge(bytes: number): string {
  const megabytes = (n: number) => Math.round(n / 1_000_000);
  return `The file is too large: it has ${megabytes(bytes)} MB, and a source may have ${megabytes(MAX_BYTES)} MB of text; bring it in in parts.`;
}
