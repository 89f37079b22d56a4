import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAll as findIn, searchable } from "@/lib/text/find";
import { type FindFormsOptions, findInForms } from "@/lib/text/find-forms";
import { endAfter, findUnitAt, startBefore } from "@/lib/text/sentences";

const findAll = (text: string, sought: string, limit?: number) => findIn(searchable(text), sought, { limit });
/** The words that are found in a text of a language. */
const inLanguage = (language: string | null, text: string, sought: string, options?: FindFormsOptions) =>
  findInForms(searchable(text, language), sought, options).map(([start, end]) => text.slice(start, end));
const words = (text: string, sought: string) => findAll(text, sought).map(([start, end]) => text.slice(start, end));

describe("findAll", () => {
  it("finds words in either case and with or without accents", () => {
    expect(words("Élite, ELITE, e\u0301lite", "elite")).toEqual(["Élite", "ELITE", "e\u0301lite"]);
  });

  it("finds words across line ends, and quotes of either make", () => {
    expect(words("NATO’s\n  eastward expansion", "nato's eastward")).toEqual(["NATO’s\n  eastward"]);
  });

  it("finds what lies behind characters of two code units", () => {
    expect(findAll("😀😀 İstanbul x", "x")).toEqual([[14, 15]]);
    expect(words("😀 family 👩‍👩‍👧", "👩‍👩‍👧")).toEqual(["👩‍👩‍👧"]);
  });

  it("takes letters with marks as the language takes them", () => {
    expect(inLanguage("en", "Malmö", "malmo")).toEqual(["Malmö"]);
    expect(inLanguage("sv", "Malmö malmo", "malmo")).toEqual(["malmo"]);
    expect(inLanguage("de", "Größe, Grösse, Groesse", "grosse")).toEqual(["Größe", "Grösse"]);
    expect(inLanguage("tr", "ISPARTA Isparta isparta ısparta", "ısparta")).toEqual(["ISPARTA", "Isparta", "ısparta"]);
    expect(inLanguage("es", "ano año", "ano")).toEqual(["ano"]);
    expect(inLanguage("ru", "мой еще ещё", "ещё")).toEqual(["еще", "ещё"]);
    expect(inLanguage("ru", "мои мой", "мои")).toEqual(["мои"]);
  });

  it("passes over points of Hebrew and Arabic, and not over vowels of Devanagari or sounds of kana", () => {
    expect(words("בְּרֵאשִׁית", "בראשית")).toEqual(["בְּרֵאשִׁית"]);
    expect(words("كَتَبَ", "كتب")).toEqual(["كَتَبَ"]);
    expect(words("का कि", "कि")).toEqual(["कि"]);
    expect(inLanguage("ja", "かきがき", "がき")).toEqual(["がき"]);
    expect(inLanguage("ko", "한국어", "한")).toEqual(["한"]);
  });

  it("finds whole words alone where that is wanted, in scripts without spaces too", () => {
    const whole = { wholeWords: true };
    expect(inLanguage("en", "an ant, an", "an", whole)).toHaveLength(2);
    expect(inLanguage("ru", "мир мира", "мир", whole)).toEqual(["мир"]);
    expect(inLanguage("ja", "東京都に住む。京都に住む。", "京都", whole)).toHaveLength(1);
    expect(inLanguage("en", "ań an", "an", whole)).toHaveLength(2);
  });

  it("finds the other forms of words where that is wanted", () => {
    const forms = { forms: true };
    expect(inLanguage("en", "Alliances, an alliance; allied", "alliance", forms)).toEqual(["Alliances", "alliance"]);
    expect(inLanguage("ru", "безопасность безопасности", "безопасность", forms)).toHaveLength(2);
    expect(inLanguage("en", "choosing alliances. chose an alliance", "choose alliance", forms)).toEqual([
      "choosing alliances",
    ]);
    expect(inLanguage("en", "the dome", "…", forms)).toEqual([]);
    expect(inLanguage("en", "Élise measured it", "elise", forms)).toEqual(["Élise"]);
    expect(inLanguage("fr", "les alliés et l’alliée", "allié", forms)).toEqual(["alliés", "alliée"]);
    expect(inLanguage("he", "בְּרֵאשִׁית", "בראשית", forms)).toEqual(["בְּרֵאשִׁית"]);
  });

  it("finds nothing for nothing, and no more than asked", () => {
    expect(findAll("a b", "  ")).toEqual([]);
    expect(findAll("a a a a", "a", 2)).toHaveLength(2);
  });

  it("finds every stretch of a text in that text, at its place or before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), fc.nat(8), (text, from, length) => {
        const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
        const start = graphemes.slice(0, from).join("").length;
        const sought = graphemes.slice(from, from + length + 1).join("");
        if (sought.trim() === "" || sought !== sought.trim() || /^\p{M}+$/u.test(sought.normalize("NFD"))) return;
        const first = findAll(text, sought)[0];
        expect(first?.[0]).toBeLessThanOrEqual(start);
      }),
    );
  });
});

describe("sentences and words", () => {
  const text = "  He came.\nShe, who\nsaw him, left!  Why?";

  it("ends a sentence at its mark, not at a line end", () => {
    expect(endAfter(text, 0, "sentence")).toBe(10);
    expect(endAfter(text, 10, "sentence")).toBe(34);
    expect(endAfter(text, 40, "sentence")).toBe(40);
  });

  it("starts a sentence at its first word", () => {
    expect(startBefore(text, 40, "sentence")).toBe(36);
    expect(startBefore(text, 36, "sentence")).toBe(11);
    expect(startBefore(text, 2, "sentence")).toBe(0);
  });

  it("steps by words and passes over marks and spaces", () => {
    expect(endAfter(text, 4, "word")).toBe(9);
    expect(endAfter(text, 9, "word")).toBe(14);
    expect(startBefore(text, 11, "word")).toBe(5);
    expect(findUnitAt(text, 6, "word")).toEqual([5, 9]);
    expect(findUnitAt(text, 9, "word")).toBeNull();
  });

  it("[S8] knows words and sentences of scripts without spaces, from right to left, and with points over and under", () => {
    const chinese = "我们需要自由和安全。他们不同意！";
    expect(endAfter(chinese, 0, "sentence")).toBe(10);
    expect(startBefore(chinese, 16, "sentence")).toBe(10);
    expect(findUnitAt(chinese, 4, "word")).toEqual([4, 6]);
    const arabic = "هل جاء؟ نعم، جاء أمس.";
    expect(arabic.slice(0, endAfter(arabic, 0, "sentence"))).toBe("هل جاء؟");
    expect(arabic.slice(startBefore(arabic, arabic.length, "word"))).toBe("أمس.");
    const pointed = "בְּרֵאשִׁית בָּרָא";
    expect(findUnitAt(pointed, 3, "word")).toEqual([0, pointed.indexOf(" ")]);
    const thai = "ภาษาไทย";
    expect(findUnitAt(thai, 0, "word")).toEqual([0, 4]);
  });

  it("[S8] never stops inside what a reader takes for one character", () => {
    const text = "x 👩‍👩‍👧 ชี้ e\u0301a 🇩🇪 हिन्दी";
    const edges = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index).concat(text.length));
    for (let at = 0; at <= text.length; at++) {
      expect(edges).toContain(endAfter(text, at, "word"));
      expect(edges).toContain(startBefore(text, at, "word"));
    }
  });

  it("always moves on until the end, in any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("word" as const, "sentence" as const),
        (any, unit) => {
          for (let at = 0; at < any.length; ) {
            const next = endAfter(any, at, unit);
            expect(next).toBeGreaterThan(at);
            at = next;
          }
          for (let at = any.length; at > 0; ) {
            const next = startBefore(any, at, unit);
            expect(next).toBeLessThan(at);
            at = next;
          }
        },
      ),
    );
  });
});
