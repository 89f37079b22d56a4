import type { Content } from "@/lib/text/content";
import { Random } from "../../lib/layout/random";

/** A passage to be highlighted, in UTF-16 code units of the plain text; `hue` is one of eight. */
export interface Passage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly hue: number;
}

/** A text with its passages. `added` are those that come one by one once the others are shown. */
export interface Passages {
  readonly content: Content;
  readonly passages: readonly Passage[];
  readonly added: readonly Passage[];
}

const WORDS = 100_000;
const PASSAGES = 5000;
const ADDED = 20;
/** What the first thousand words hold: what is added must come into sight. */
const IN_SIGHT = 1500;

const SYLLABLES = "a be con de en for ga hi in jo ke la men no or per qua re si ta un ver wa yes".split(" ");

/** A text of 100,000 words in paragraphs of 20 to 140, and 5,000 passages that overlap, nest and cross paragraphs. The same at every call. */
export function largePassages(): Passages {
  const random = new Random(11);
  const paragraphs = paragraphsOf(random);
  const plain = paragraphs.join("\n");
  let end = -1;
  const blocks = paragraphs.map((paragraph) => {
    const start = end + 1;
    end = start + paragraph.length;
    return { kind: "paragraph" as const, start, end };
  });
  const passage = (limit: number, id: string): Passage => {
    const start = random.between(0, limit);
    const length = random.chance(0.1) ? random.between(200, 900) : random.between(12, 160);
    return { id, start, end: Math.min(plain.length, start + length), hue: random.between(0, 7) };
  };
  const passages = Array.from({ length: PASSAGES }, (_, i) => passage(plain.length - 20, `p${i}`));
  const added = Array.from({ length: ADDED }, (_, i) => passage(IN_SIGHT, `a${i}`));
  return { content: { plain, blocks }, passages, added };
}

function paragraphsOf(random: Random): string[] {
  const paragraphs: string[] = [];
  for (let left = WORDS; left > 0; ) {
    const length = Math.min(left, random.between(20, 140));
    paragraphs.push(Array.from({ length }, () => word(random)).join(" "));
    left -= length;
  }
  return paragraphs;
}

function word(random: Random): string {
  return Array.from({ length: random.between(1, 4) }, () => random.pick(SYLLABLES)).join("");
}
