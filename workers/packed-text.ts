import type { Change } from "@/lib/text/clean-up";
import { CLEAN_UP_RULES } from "@/lib/text/clean-up/rules";
import type { Block } from "@/lib/text/content";
import type { Prepared } from "./preparing-task";

/**
 * A prepared text as it goes from one thread to another: numbers in columns, and objects only where there is more to say.
 * Tens of thousands of small objects would hold up the page while it takes them in.
 */
export interface PackedText {
  readonly plain: string;
  /** The starts and ends of the blocks; those that are not bare paragraphs stand in `others`, too, by their index. */
  readonly blocks: Int32Array;
  readonly others: readonly (readonly [number, Block])[];
  readonly pages: Prepared["content"]["pages"];
  /** For each change its rule, and where it stands in the found and the clean text: five numbers. */
  readonly changes: Int32Array;
  readonly ids: string;
  readonly befores: string;
  readonly afters: string;
  readonly rest: Omit<Prepared, "content" | "changes">;
}

/** What parts one text from the next; no text holds it. */
const BETWEEN = "\0";

/** Packs what was prepared. */
export function packText({ content, changes, ...rest }: Prepared): PackedText {
  const { plain, blocks, pages } = content;
  return {
    plain,
    blocks: Int32Array.from(blocks.flatMap(({ start, end }) => [start, end])),
    others: blocks.flatMap((block, i) => (isBare(block) ? [] : [[i, block] as const])),
    pages,
    changes: Int32Array.from(
      changes.flatMap(({ rule, at, cleanAt }) => [CLEAN_UP_RULES.indexOf(rule), ...at, ...cleanAt]),
    ),
    ids: changes.map(({ id }) => id).join(BETWEEN),
    befores: changes.map(({ before }) => before).join(BETWEEN),
    afters: changes.map(({ after }) => after).join(BETWEEN),
    rest,
  };
}

/** Makes what was prepared of its pack again. */
export function unpackText(packed: PackedText): Prepared {
  const content = { plain: packed.plain, blocks: blocksOf(packed), ...(packed.pages && { pages: packed.pages }) };
  return { ...packed.rest, content, changes: changesOf(packed) };
}

function isBare({ kind, part }: Block): boolean {
  return kind === "paragraph" && part === undefined;
}

function blocksOf({ blocks, others }: PackedText): Block[] {
  const made = Array.from(
    { length: blocks.length / 2 },
    (_, i): Block => ({ kind: "paragraph", start: blocks[2 * i] ?? 0, end: blocks[2 * i + 1] ?? 0 }),
  );
  for (const [i, block] of others) made[i] = block;
  return made;
}

function changesOf({ changes, ids, befores, afters }: PackedText): Change[] {
  if (changes.length === 0) return [];
  const [names, olds, news] = [ids.split(BETWEEN), befores.split(BETWEEN), afters.split(BETWEEN)];
  return names.map((id, i): Change => {
    const [rule = 0, start = 0, end = 0, cleanStart = 0, cleanEnd = 0] = changes.subarray(5 * i, 5 * i + 5);
    return {
      id,
      rule: CLEAN_UP_RULES[rule] ?? "letters",
      before: olds[i] ?? "",
      after: news[i] ?? "",
      at: [start, end],
      cleanAt: [cleanStart, cleanEnd],
    };
  });
}
