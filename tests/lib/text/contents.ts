import fc from "fast-check";
import type { Block, Content } from "@/lib/text/content";

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "word", "שלום", "👩‍👩‍👧", "नि", "e\u0301", "مرحبا", "x\ny", "𝔸𝔹", "long ".repeat(40).trim()),
      fc.stringMatching(/^[a-z]{1,9}$/),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(" ").normalize("NFC"));

const setting = fc.constantFrom<Block["kind"]>("paragraph", "heading", "quote", "item", "code", "cell", "note");

/** Random contents of all kinds of block, in several scripts, some with blocks too long for one element, some with pages. */
export const contents: fc.Arbitrary<Content> = fc
  .tuple(unpaged(), fc.array(fc.nat(400), { maxLength: 5 }))
  .map(([content, cuts]) => {
    const places = cuts.filter((cut) => cut <= content.plain.length).sort((a, b) => a - b);
    const pages = places.map((at, i) => ({ at, label: String(i + 1) }));
    return pages.length > 0 ? { ...content, pages } : content;
  });

function unpaged(): fc.Arbitrary<Content> {
  return fc
    .array(fc.tuple(setting, words, fc.constantFrom("\n\n", " ", "\n \n"), fc.constantFrom(1, 1, 1, 60)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => {
      const blocks: Block[] = [];
      let plain = "";
      for (const [kind, text, gap, times] of parts) {
        const start = plain.length;
        plain += Array.from({ length: times }, () => text).join(times % 2 === 0 ? " " : "");
        blocks.push(blockOf(kind, start, plain.length, blocks.length));
        plain += gap;
      }
      return { plain, blocks };
    });
}

function blockOf(kind: Block["kind"], start: number, end: number, place: number): Block {
  const row = place >> 1;
  if (kind === "heading") return { kind, level: 2, start, end };
  if (kind === "item") return { kind, depth: 1, marker: "•", start, end };
  if (kind === "cell") return { kind, table: 0, row, column: place % 2, isHeader: row === 0, start, end };
  if (kind === "note") return { kind, label: String(place), part: "footer", start, end };
  return { kind, start, end };
}
