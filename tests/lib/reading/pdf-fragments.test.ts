import { describe, expect, it } from "vitest";
import { fragmentsOf } from "@/lib/reading/pdf-fragments";
import { rowsOf } from "@/lib/reading/pdf-lines";

/** A run of signs on one line, 16 points tall, at `left`. */
const run = (str: string, left: number, width: number) => ({
  str,
  dir: "ltr",
  width,
  height: 16,
  transform: [16, 0, 0, 16, left, 700],
  fontName: "f",
  hasEOL: false,
});
const font = { ascent: 1, descent: 0, vertical: false, fontFamily: "serif" };
const linesOf = (...items: ReturnType<typeof run>[]) =>
  fragmentsOf({ items, styles: { f: font }, lang: null }).flatMap((list) =>
    rowsOf(list)
      .flat()
      .map(({ text }) => text),
  );

describe("fragmentsOf", () => {
  it("takes no gap for a space behind signs that the file tells no width of", () => {
    expect(linesOf(run("प्रस्", 6, 0), run("तावना", 22, 30))).toEqual(["प्रस्तावना"]);
  });

  it("keeps the space that a gap stands for where the width is told", () => {
    expect(linesOf(run("सभी", 6, 20), run("सदस्य", 31, 30))).toEqual(["सभी सदस्य"]);
  });
});
