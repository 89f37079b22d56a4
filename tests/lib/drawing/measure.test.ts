import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { openSync } from "fontkit";
import { describe, expect, it } from "vitest";
import { measureText, type Weight } from "@/lib/drawing/measure";
import { estimateEm } from "@/lib/drawing/other-scripts";
import { isRightToLeft } from "@/lib/text/direction";

const files: Record<Weight, string> = {
  regular: "@expo-google-fonts/commissioner/400Regular/Commissioner_400Regular.ttf",
  semibold: "@expo-google-fonts/commissioner/600SemiBold/Commissioner_600SemiBold.ttf",
};
const open = (weight: Weight) => {
  const font = openSync(fileURLToPath(import.meta.resolve(files[weight])));
  if ("fonts" in font) throw new Error("a collection of fonts, not a font");
  return font;
};
const fonts = { regular: open("regular"), semibold: open("semibold") };
const drawn = (text: string, weight: Weight, size: number) => {
  const font = fonts[weight];
  return (font.layout(text.normalize("NFC")).advanceWidth / font.unitsPerEm) * size;
};

// Without ß: among capitals the font sets another form of it, which no written word asks for.
const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?’“”–-()/äéñøĄčąжщяДЦЮїґλΣΩά"];
const sentences = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 });

describe("the width of a text", () => {
  it("is what the font's own tables say, in the regular weight", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const word = text.replaceAll(" ", "x");
        expect(measureText(word, { size: 13, weight: "regular" })).toBeCloseTo(drawn(word, "regular", 13), 0);
      }),
    );
  });

  it.each([
    "The freedom to choose alliances is conditioned on not harming others’ security.",
    "AVATAR: To Tolstoy, “Wave” off 1/2 — officially.",
    "Свобода выбирать союзы обусловлена тем, чтобы не вредить безопасности других.",
    "Η ελευθερία επιλογής συμμαχιών έχει έναν όρο.",
    "Jeder Staat darf „frei“ wählen; größer als Übermaß?",
    "Wolność zawierania sojuszy ma granice.",
  ])("differs from the font's by less than a pixel a line: %s", (text) => {
    expect(Math.abs(measureText(text, { size: 13, weight: "regular" }) - drawn(text, "regular", 13))).toBeLessThan(0.1);
    expect(Math.abs(measureText(text, { size: 13, weight: "semibold" }) - drawn(text, "semibold", 13))).toBeLessThan(1);
  });

  it("counts a letter and its mark as the one letter they make", () => {
    const font = { size: 13, weight: "regular" } as const;
    expect(measureText("cafe\u0301", font)).toBe(measureText("café", font));
  });

  it("grows with the size", () => {
    const at = (size: number) => measureText("security", { size, weight: "semibold" });
    expect(at(26)).toBeCloseTo(2 * at(13), 9);
  });
});

describe("the width of what the font lacks", () => {
  it.each([
    ["安全保障", 4],
    ["👩‍👩‍👧", 1.4],
    ["🇫🇮", 1.4],
    ["\u200d\u2067", 0],
  ])("is estimated by kind: %s", (text, em) => expect(estimateEm(text)).toBeCloseTo(em, 9));
});

describe("the direction of a text", () => {
  it.each([
    ["NATO", false],
    ["„— حرية", true],
    ["2022 חופש", true],
    ["12 %", false],
    ["", false],
  ])("follows its first letter: %s", (text, expected) => expect(isRightToLeft(text)).toBe(expected));
});
