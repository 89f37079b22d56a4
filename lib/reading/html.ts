import { decodeText } from "./charset";
import { composed } from "./composed";
import { htmlCitation } from "./html-citation";
import { htmlParts } from "./html-parts";
import { parseHtml } from "./html-tree";
import { type Element, findElement } from "./markup";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";

/** How a page came, where something outside of it says so. */
export interface Transport {
  /** A charset that a person chose. */
  readonly forced?: string | undefined;
  /** The charset that the page was sent in. */
  readonly charset?: string | null;
  readonly format?: "html" | "mhtml";
  /** What is known of the page before it is read, and holds where it says nothing itself. */
  readonly citation?: FoundCitation;
  readonly problems?: readonly Problem[];
}

/** Reads a web page: its words as found, with what stands round them marked as such. Nothing it names is asked for. */
export function readHtml(bytes: Uint8Array, name: string, transport: Transport = {}): Reading {
  const declared = transport.charset ?? declaredIn(bytes);
  const decoded = decodeText(bytes, { forced: transport.forced, declared });
  if (!decoded.ok) return decoded;
  const root = parseHtml(decoded.text);
  if (!root) return refuse("The page is nested thousands of levels deep, which no page that can be read is.");
  const { parts, pages, problems } = htmlParts(bodyOf(root), name);
  const ofCharset = decoded.problem ? [{ where: "charset", what: decoded.problem }] : [];
  return composed({
    format: transport.format ?? "html",
    parts,
    pages,
    charset: decoded.charset,
    citation: { ...transport.citation, ...withoutGaps(htmlCitation(root, decoded.text)) },
    problems: [...(transport.problems ?? []), ...ofCharset, ...problems],
  });
}

function bodyOf(root: Element): Element {
  return findElement(root, "body") ?? root;
}

function withoutGaps(citation: FoundCitation): FoundCitation {
  return Object.fromEntries(Object.entries(citation).filter(([, words]) => words !== undefined && words.trim() !== ""));
}

/**
 * The charset that a page or an XML file declares in its first bytes; null when it declares none. A page in UTF-16
 * cannot say so in bytes like these, so such a claim means UTF-8, as in the HTML standard.
 */
export function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const xml = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const said = meta ?? xml ?? null;
  return said && /^(utf-?16|unicode|ucs-2)/i.test(said) ? "UTF-8" : said;
}
