import fc from "fast-check";
import type { Content } from "@/lib/text/content";
import { paragraphsOf } from "@/lib/text/paragraphs";

const pieces = fc.constantFrom(
  "We are also concerned over the position of",
  "we are also concerned over the position of other states, for instance",
  "the inter-",
  "departmental format of govern-",
  "ment. It is clear",
  "Sergei Lavrov",
  "Sergei Lavrov: Thank you.",
  "Question (retranslated from English): Why?",
  "Page 3 of 9",
  "- 4 -",
  "12.05.2020 14:30",
  "№ 132-01-02-2022",
  "https://example.org/a/b",
  "Share on Facebook",
  "Дополнительные материалы",
  "• first of all",
  "Article 5",
  "the ﬁrst of\u00a0the of\u00adfice",
  "name      number     sum",
  "north        12      3.5",
  "我们注意到这个问题",
  "والسلام عليكم ورحمة",
  "e\u0301tat  and\ttabs",
  "shall be the same, and it shall be",
  "\u0301 alone",
  "I have a dream today.",
);

const gaps = fc.constantFrom("\n", "\n", "\n\n", "\n\n", "\n \n", "\n\n\n", "\n    ", " \f", "\n\f", " ");

/** Texts put together from scraps such as pages leave, in any order, with any line ends. Some have pages. */
export const messyTexts: fc.Arbitrary<Content> = fc
  .tuple(fc.array(fc.tuple(pieces, gaps), { minLength: 1, maxLength: 30 }), fc.boolean())
  .map(([parts, hasPages]) => {
    const plain = parts.flat().join("").normalize("NFC");
    const blocks = paragraphsOf(plain);
    if (!hasPages) return { plain, blocks };
    const pages = blocks.filter((_, i) => i % 3 === 0).map(({ start }, i) => ({ at: start, label: String(i + 1) }));
    return { plain, blocks, pages };
  });
