import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { found } from "./found";
import { SPEECHES } from "./speech";
import { type Setting, typeset } from "./typesetter";

function cleaned(text: string): string[] {
  const { content } = cleanUp(found(text));
  return content.blocks.map(({ start, end }) => content.plain.slice(start, end));
}

const language = fc.constantFrom("en" as const, "de" as const, "ru" as const, "fr" as const);

const furniture = fc.constantFrom(
  { head: [] as string[], foot: ["- # -"] },
  { head: ["The Harbour Gazette"], foot: ["Page # of 9"] },
  {
    head: ["12/05/2020, 14:30 The harbour agreement | River Towns"],
    foot: ["https://example.org/harbour/agreement #/9"],
  },
  { head: ["RIVER TOWNS COUNCIL    Verbatim record    #"], foot: [] as string[] },
);

const setting: fc.Arbitrary<Setting> = fc.record({
  width: fc.integer({ min: 50, max: 100 }),
  spacing: fc.constant<0>(0),
  hyphenates: fc.boolean(),
  pageLines: fc.constant(null),
  head: fc.constant([]),
  foot: fc.constant([]),
  feed: fc.constant<"">(""),
});

describe("[S2] a speech that was set into lines", () => {
  it("comes back whole from lines of any width", () => {
    fc.assert(
      fc.property(language, setting, (key, set) => {
        const speech = SPEECHES[key];
        expect(cleaned(typeset(speech, { ...set, hyphenates: false }))).toEqual(speech);
      }),
      { numRuns: 200 },
    );
  });

  it("comes back from pages with their heads and feet, where no paragraph ends with its page", () => {
    fc.assert(
      fc.property(
        language,
        setting,
        furniture,
        fc.integer({ min: 7, max: 14 }),
        fc.constantFrom("" as const, "\f" as const),
        (key, set, around, pageLines, feed) => {
          const speech = ["A speech about the river and the bridge over it", ...SPEECHES[key]];
          const pages = { ...set, ...around, hyphenates: false, pageLines, feed };
          const words = (paragraphs: readonly string[]) => paragraphs.join(" ");
          expect(words(cleaned(typeset(speech, pages)))).toBe(words(speech));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("comes back from lines with parted words, but for words that stand nowhere else whole", () => {
    fc.assert(
      fc.property(language, setting, (key, set) => {
        const speech = [
          ...SPEECHES[key],
          SPEECHES[key]
            .join(" ")
            .replace(/[^\p{L} -]/gu, "")
            .concat("."),
        ];
        const text = `${typeset(SPEECHES[key], { ...set, hyphenates: true })}\n\n${speech.at(-1)}`;
        const whole = cleaned(text).slice(0, -1).join(" ");
        expect(whole).toBe(SPEECHES[key].join(" "));
      }),
      { numRuns: 200 },
    );
  });

  it("comes back word for word where every line is followed by an empty one", () => {
    fc.assert(
      fc.property(language, setting, (key, set) => {
        const speech = SPEECHES[key];
        expect(cleaned(typeset(speech, { ...set, spacing: 1, hyphenates: false })).join(" ")).toBe(speech.join(" "));
      }),
      { numRuns: 200 },
    );
  });

  it("stays as it is when it was never set into lines", () => {
    for (const speech of Object.values(SPEECHES)) expect(cleanUp(found(speech.join("\n\n"))).changes).toEqual([]);
  });
});
