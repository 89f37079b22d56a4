import { type Element, elementsIn, lineOf, textOf } from "./markup";
import type { FoundCitation } from "./reading";

// Names that pages give to what is sought, the most telling first.
const NAMES = {
  title: ["citation_title", "dc.title", "dcterms.title", "og:title"],
  author: ["citation_author", "dc.creator", "dcterms.creator", "author", "article:author"],
  publisher: ["citation_publisher", "citation_journal_title", "dc.publisher", "dcterms.publisher", "og:site_name"],
  date: [
    "citation_publication_date",
    "citation_date",
    "dc.date",
    "dcterms.date",
    "dcterms.issued",
    "article:published_time",
    "datepublished",
    "date",
  ],
  address: ["og:url", "citation_public_url"],
  language: ["citation_language", "dc.language", "content-language"],
} as const;

/** What a page says of itself: in its head, in data for search engines, and where it was saved from. */
export function htmlCitation(root: Element, text: string): FoundCitation {
  const elements = [...elementsIn(root)];
  const metas = metasOf(elements);
  const data = linkedData(elements);
  const said = (field: keyof typeof NAMES) => {
    const values = NAMES[field].flatMap((name) => metas.get(name) ?? []);
    return values[0];
  };
  const first = (name: string) => elements.find((element) => element.name === name);
  return {
    title: said("title") ?? data.title ?? lineOf(first("title") ?? null),
    author: authorsOf(metas) ?? data.author,
    publisher: said("publisher") ?? data.publisher,
    date: said("date") ?? data.date,
    address: canonicalLink(elements) ?? said("address") ?? savedFrom(text),
    language: first("html")?.attributes.lang || first("html")?.attributes["xml:lang"] || said("language"),
  };
}

function metasOf(elements: readonly Element[]): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const { name, attributes } of elements) {
    const key = (
      attributes.name ??
      attributes.property ??
      attributes["http-equiv"] ??
      attributes.itemprop
    )?.toLowerCase();
    const value = attributes.content?.trim();
    if (name === "meta" && key && value) metas.set(key, [...(metas.get(key) ?? []), value]);
  }
  return metas;
}

// Several authors are told one by one; an address in the place of a name names nobody.
function authorsOf(metas: ReadonlyMap<string, readonly string[]>): string | undefined {
  const found = NAMES.author.map((name) => metas.get(name) ?? []).find((values) => values.length > 0) ?? [];
  const names = [...new Set(found)].filter((value) => !/^https?:/i.test(value));
  return names.join("; ") || undefined;
}

function canonicalLink(elements: readonly Element[]): string | undefined {
  const link = elements.find(({ name, attributes }) => name === "link" && /\bcanonical\b/i.test(attributes.rel ?? ""));
  const address = link?.attributes.href?.trim();
  return address && /^https?:/i.test(address) ? address : undefined;
}

// Browsers write it at the top of what they save, with the length of the address before it.
function savedFrom(text: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(https?:\S+?)\s*-->/i.exec(text.slice(0, 4096))?.[1];
}

const ARTICLES = /Article|Posting|Report|WebPage|Book|Speech|Transcript|CreativeWork|Legislation/;

function linkedData(elements: readonly Element[]): FoundCitation {
  const scripts = elements.filter(
    ({ name, attributes }) => name === "script" && attributes.type?.trim().toLowerCase() === "application/ld+json",
  );
  for (const script of scripts) {
    const article = articlesIn(jsonOf(textOf(script)), 0).find(({ "@type": type }) => ARTICLES.test(String(type)));
    if (article) return ofArticle(article);
  }
  return {};
}

type Data = Readonly<Record<string, unknown>>;

function ofArticle(article: Data): FoundCitation {
  return {
    title: wordsOf(article.headline) ?? wordsOf(article.name),
    author: namesOf(article.author),
    publisher: namesOf(article.publisher),
    date: wordsOf(article.datePublished),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What a page says of itself may be broken; then it says nothing.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function articlesIn(value: unknown, depth: number): Data[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => articlesIn(one, depth + 1));
  if (!isData(value) || depth > 4) return [];
  return [value, ...articlesIn(value["@graph"], depth + 1)];
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const name = wordsOf(isData(one) ? one.name : one);
    return name ? [name] : [];
  });
  return names.join("; ") || undefined;
}
