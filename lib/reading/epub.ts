import type { Page } from "@/lib/text/content";
import { decodeText } from "./charset";
import { composed } from "./composed";
import { declaredIn } from "./html";
import { htmlParts } from "./html-parts";
import { parseHtml } from "./html-tree";
import { childrenOf, type Element, elementsIn, findChild, findElement, findPath, lineOf } from "./markup";
import { resolvePath, type XmlFiles, xmlFilesOf } from "./package-file";
import type { Part } from "./parts";
import { type FoundCitation, type Problem, type Reading, refuse } from "./reading";
import type { Archive } from "./zip";

/** Reads an EPUB: its chapters in their order, with the page numbers of the printed book where the file knows them. */
export function readEpub(archive: Archive): Reading {
  const files = xmlFilesOf(archive);
  const path = packagePath(files);
  const book = path ? files.find(path) : null;
  if (!path || !book) return refuse("The EPUB is damaged: the list of its chapters is missing.");
  const chapters = chaptersOf(book, path);
  const locked = lockedFiles(files);
  if (chapters.some((chapter) => locked.has(chapter))) {
    return refuse("The book is protected against copying (DRM), so its words cannot be read.");
  }
  const problems: Problem[] = [];
  const { parts, pages } = readChapters(chapters, pageAnchors(files, book, path), archive, problems);
  if (parts.length === 0) return refuse("The EPUB holds no chapter with words.");
  return composed({
    format: "epub",
    parts,
    pages,
    charset: null,
    citation: citationOf(findChild(book, "metadata")),
    problems: [...archive.problems, ...files.problems, ...problems],
  });
}

function packagePath(files: XmlFiles): string | null {
  const container = files.find("META-INF/container.xml");
  const root = findPath(container, "rootfiles", "rootfile");
  return root?.attributes["full-path"] ?? null;
}

function chaptersOf(book: Element, path: string): string[] {
  const items = new Map(
    childrenOf(findChild(book, "manifest"), "item").map(({ attributes }) => [
      attributes.id ?? "",
      attributes.href ?? "",
    ]),
  );
  return childrenOf(findChild(book, "spine"), "itemref").flatMap(({ attributes }) => {
    const href = items.get(attributes.idref ?? "");
    return href ? [resolvePath(path, decoded(href))] : [];
  });
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch (error) {
    // A name with a bare percent sign is no address, and stands for itself.
    if (error instanceof URIError) return href;
    throw error;
  }
}

const OBFUSCATED_FONT = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/;

function lockedFiles(files: XmlFiles): Set<string> {
  const encryption = files.find("META-INF/encryption.xml");
  const locked = childrenOf(encryption, "EncryptedData").filter(
    (data) => !OBFUSCATED_FONT.test(findChild(data, "EncryptionMethod")?.attributes.Algorithm ?? ""),
  );
  return new Set(locked.flatMap((data) => decoded(findElement(data, "CipherReference")?.attributes.URI ?? "")));
}

/** The numbers of pages by the places where they begin: `chapter.xhtml#id`. */
type Anchors = ReadonlyMap<string, string>;

function pageAnchors(files: XmlFiles, book: Element, path: string): Anchors {
  const anchors = new Map<string, string>();
  for (const { attributes } of childrenOf(findChild(book, "manifest"), "item")) {
    const isNav = /\bnav\b/.test(attributes.properties ?? "");
    if (!isNav && attributes["media-type"] !== "application/x-dtbncx+xml") continue;
    const file = resolvePath(path, decoded(attributes.href ?? ""));
    const root = files.find(file);
    for (const [target, label] of root ? pageTargets(root) : []) {
      const [chapter = "", id] = target.split("#");
      if (id) anchors.set(`${resolvePath(file, decoded(chapter))}#${id}`, label);
    }
  }
  return anchors;
}

function pageTargets(root: Element): [target: string, label: string][] {
  const lists = [...elementsIn(root)].filter(
    ({ name, attributes }) =>
      name === "pageList" || (name === "nav" && /\bpage-list\b/.test(attributes["epub:type"] ?? "")),
  );
  return lists.flatMap((list) =>
    [...elementsIn(list)].flatMap((element): [string, string][] => {
      if (element.name === "a") return [[element.attributes.href ?? "", lineOf(element) ?? ""]];
      if (element.name !== "pageTarget") return [];
      return [[findChild(element, "content")?.attributes.src ?? "", lineOf(findChild(element, "navLabel")) ?? ""]];
    }),
  );
}

function readChapters(
  chapters: readonly string[],
  anchors: Anchors,
  archive: Archive,
  problems: Problem[],
): { parts: Part[]; pages: readonly Page[] } {
  const parts: Part[] = [];
  let waiting: readonly Page[] = [];
  let tables = 0;
  for (const chapter of chapters) {
    const root = chapterAt(chapter, archive, problems);
    if (!root) continue;
    const read = htmlParts(root, chapter, {
      firstTable: tables,
      pageAt: (id) => anchors.get(`${chapter}#${id}`) ?? null,
    });
    tables = read.tables;
    problems.push(...read.problems);
    const [first, ...rest] = read.parts;
    // A page that began after the last words of a chapter begins with the next one's.
    const before = waiting.map(({ label }) => ({ at: 0, label }));
    if (first)
      parts.push(before.length > 0 ? { ...first, pages: [...before, ...(first.pages ?? [])] } : first, ...rest);
    waiting = first ? read.pages : [...waiting, ...read.pages];
  }
  return { parts, pages: waiting };
}

function chapterAt(chapter: string, archive: Archive, problems: Problem[]): Element | null {
  if (!/\.(x?html?|xml)$/i.test(chapter)) return null;
  const bytes = archive.find(chapter);
  const text = bytes && decodeText(bytes, { declared: declaredIn(bytes) });
  if (!text?.ok) {
    problems.push({ where: chapter, what: text ? text.reason : "This chapter is missing from the file." });
    return null;
  }
  const root = parseHtml(openedTags(text.text));
  if (!root) problems.push({ where: chapter, what: "This chapter is nested too deep to be read." });
  return root && (findElement(root, "body") ?? root);
}

const EMPTY = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

// XHTML closes any element in its own tag, which HTML does not know: an empty title would swallow the chapter.
function openedTags(text: string): string {
  return text.replace(
    /<([a-z][\w:-]*)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/>/gi,
    (tag, name: string, rest: string) => (EMPTY.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`),
  );
}

function citationOf(metadata: Element | null): FoundCitation {
  const all = (name: string) => childrenOf(metadata, name).flatMap((element) => lineOf(element) ?? []);
  const [title] = all("title");
  const [publisher] = all("publisher");
  const [date] = all("date");
  const [language] = all("language");
  const address = [...all("identifier"), ...all("source")].find((one) => /^https?:/i.test(one));
  return { title, author: all("creator").join("; "), publisher, date, language, address };
}
