import type { Citation, Source } from "@/lib/argument/rows";
import { datesIn } from "@/lib/text/dates";
import { partsOf } from "@/lib/text/persons";

/** Somebody as CSL-JSON names them: a person by the parts of the name, anybody else by the whole. */
type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A source as CSL-JSON has it. Source: CSL 1.0.2 specification, appendix IV. */
export interface CitedItem {
  readonly id: string;
  readonly type: "webpage" | "document";
  readonly title: string;
  readonly author?: readonly Name[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly number?: string;
  readonly page?: string;
  readonly URL?: string;
  readonly language?: string;
}

/** A source as an item that a citation style can format. What is not known stays out; nothing is made up. */
export function itemOf({ id, title, citation }: Pick<Source, "id" | "title" | "citation">): CitedItem {
  const { author, date, publisher, place, number, pages, address, language } = citation;
  return {
    id,
    type: address ? "webpage" : "document",
    title: citation.title || title,
    ...(author && { author: namesIn(author) }),
    ...(date && { issued: issuedOn(date) }),
    ...(publisher && { publisher }),
    ...(place && { "publisher-place": place }),
    ...(number && { number: asOneNumber(number) }),
    ...(pages && { page: pages }),
    ...(address && { URL: addressOf(address) }),
    ...(language && { language }),
  };
}

/** Several authors are parted by semicolons, or two by "and". */
function namesIn(author: string): Name[] {
  const parted = author.split(/\s*;\s*/).filter(Boolean);
  const names = parted.length > 1 ? parted : author.split(/\s+(?:and|&)\s+/);
  const all = names.map(nameOf);
  // "Ministry of Trade and Industry" is one author, not two.
  return parted.length <= 1 && all.some((name) => "literal" in name) ? [nameOf(author)] : all;
}

const INSTITUTION =
  /\b(ministry|department|university|agency|committee|council|union|commission|bank|institute|organi[sz]ation|service|office|government|court|foundation|association|party|press|news|group|center|centre|society|company|team)\b/i;

function nameOf(name: string): Name {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (turned) return { family: turned[1] ?? "", given: turned[2] ?? "" };
  const parts = partsOf(name);
  const isPerson = parts.name.length >= 2 && parts.name.length <= 4 && !INSTITUTION.test(name);
  const family = parts.name.at(-1);
  return isPerson && family ? { family, given: parts.name.slice(0, -1).join(" ") } : { literal: name };
}

function issuedOn(date: string): NonNullable<CitedItem["issued"]> {
  const numbers = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)?.slice(1).filter(Boolean);
  const iso = numbers ?? datesIn(date)[0]?.iso.split("-");
  return iso ? { "date-parts": [iso.map(Number)] } : { literal: date };
}

function addressOf(address: NonNullable<Citation["address"]>): string {
  return /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
}

// A hyphen between figures reads as a range ("12-14"), one behind a backslash does not.
function asOneNumber(number: string): string {
  return number.replaceAll("-", "\\-");
}
