import type { Content, Page } from "@/lib/text/content";
import { MAX_OFFSET } from "@/lib/text/extent";
import { tooLong } from "@/lib/text/plain";
import { type Part, partsContent } from "./parts";
import { type FoundCitation, type Read, type Reading, refuse } from "./reading";

/** Blocks that a source may have. */
const MAX_BLOCKS = 200_000;

/** What a reader of documents has found, before it is known whether a source can hold it. */
export interface Found extends Omit<Read, "ok" | "content" | "title"> {
  readonly parts: readonly Part[];
  /** Pages that begin after the last part. */
  readonly pages?: readonly Page[];
}

/** The reading of a document from what was found in it; refused when it has no words or more than a source may have. */
export function composed({ parts, pages = [], citation, problems, ...rest }: Found): Reading {
  const content = partsContent(parts, pages);
  const fault = faultOfSize(content);
  if (fault) return refuse(hasOnlyPictures(content, problems) ? "There are no words in it, only pictures." : fault);
  const found = tidy(citation);
  return {
    ok: true,
    ...rest,
    content,
    title: found.title ?? firstHeading(content),
    citation: found,
    problems: merged(problems),
  };
}

function hasOnlyPictures({ blocks }: Content, problems: Read["problems"]): boolean {
  return blocks.length === 0 && problems.some(({ what }) => what.includes("picture"));
}

/** Why a content is too small or too large for a source, in a sentence; null when it is neither. */
export function faultOfSize({ plain, blocks }: Content): string | null {
  if (blocks.length === 0) return "There are no words in it.";
  if (plain.length > MAX_OFFSET) return tooLong(plain.length);
  if (blocks.length <= MAX_BLOCKS) return null;
  return `The text has ${blocks.length} paragraphs, and a source may have ${MAX_BLOCKS}; bring it in in parts.`;
}

const LONGEST: Readonly<Record<keyof FoundCitation, number>> = {
  title: 1000,
  author: 200,
  publisher: 200,
  date: 200,
  address: 2000,
  language: 200,
  pages: 200,
};

// One line each, and no longer than a citation holds. What has no words says nothing.
function tidy(citation: FoundCitation): FoundCitation {
  const fields = (Object.keys(LONGEST) as (keyof FoundCitation)[]).flatMap((name) => {
    const words = citation[name]
      ?.replaceAll("\0", "")
      .normalize("NFC")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST[name])
      .toWellFormed();
    return words ? [[name, words]] : [];
  });
  return Object.fromEntries(fields);
}

function firstHeading({ plain, blocks }: Content): string | null {
  const block = blocks.find(({ kind, part }) => kind === "heading" && part === undefined);
  return block ? plain.slice(block.start, block.end).replace(/\s+/g, " ").trim().slice(0, 200).toWellFormed() : null;
}

// The same remark from many places is one remark.
function merged(problems: Read["problems"]): Read["problems"] {
  const counts = new Map<string, { where: string; what: string; count: number }>();
  for (const { where, what } of problems) {
    const known = counts.get(what);
    if (known) known.count += 1;
    else counts.set(what, { where, what, count: 1 });
  }
  return [...counts.values()].map(({ where, what, count }) => ({
    where: count === 1 ? where : `${where}, and ${count - 1} more`,
    what,
  }));
}
