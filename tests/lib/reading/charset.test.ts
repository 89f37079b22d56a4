import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, isCharset } from "@/lib/reading/charset";

const RUSSIAN =
  "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.";
const JAPANESE =
  "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられている。";
const ENGLISH = "It’s “quoted” — and the café isn’t closed… The committee’s view was that nothing had been said.";

/** Bytes of a text in a charset of one byte a character, found by asking for each byte what it spells. */
function inSingleBytes(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const decoded = decodeText(new Uint8Array([byte]), { forced: charset });
    if (decoded.ok) table.set(decoded.text, byte);
  }
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

function inUtf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

// The two leading bytes of each character of Shift_JIS in JAPANESE are found by decoding all pairs once.
function inShiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xa0; lead++) {
    for (let trail = 0x40; trail < 0xfd; trail++)
      table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [0x3f]));
}

describe("decodeText", () => {
  it.each([
    ["KOI8-R", RUSSIAN, inSingleBytes(RUSSIAN, "koi8-r")],
    ["windows-1251", RUSSIAN, inSingleBytes(RUSSIAN, "windows-1251")],
    ["windows-1252", ENGLISH, inSingleBytes(ENGLISH, "windows-1252")],
    ["UTF-16LE", ENGLISH, inUtf16(ENGLISH, false)],
    ["UTF-16BE", RUSSIAN, inUtf16(RUSSIAN, true)],
    ["UTF-16BE", JAPANESE, inUtf16(JAPANESE, true)],
    ["shift_jis", JAPANESE, inShiftJis(JAPANESE)],
    ["UTF-8", JAPANESE, new TextEncoder().encode(JAPANESE)],
  ])("finds %s without being told", (charset, text, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, charset, text, problem: null });
  });

  it("reads UTF-8 as UTF-8, whatever its letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(text.isWellFormed() && !/\p{Cc}|\ufeff/u.test(text));
        expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ charset: "UTF-8", text });
      }),
    );
  });

  it("believes a mark more than a declaration, a declaration more than the looks, a person more than all", () => {
    const bytes = inSingleBytes(RUSSIAN, "koi8-r");
    const marked = new TextEncoder().encode("\ufeffwords");
    expect(decodeText(marked, { declared: "koi8-r" })).toMatchObject({ charset: "UTF-8", text: "words" });
    expect(decodeText(bytes, { declared: "windows-1251" })).toMatchObject({ charset: "windows-1251" });
    expect(decodeText(bytes, { declared: "windows-1251", forced: "KOI8-R" })).toMatchObject({ text: RUSSIAN });
  });

  it("passes over a declaration that cannot be, and says so", () => {
    const decoded = decodeText(inSingleBytes(RUSSIAN, "koi8-r"), { declared: "utf-8" });
    expect(decoded).toMatchObject({ text: RUSSIAN, problem: expect.stringMatching(/says .* utf-8.* read as KOI8-R/) });
  });

  it("reads the marks of windows-1252 that stand where ISO-8859-1 has control characters", () => {
    expect(decodeText(new Uint8Array([0x93, 0x61, 0x94, 0x80]), { declared: "iso-8859-1" })).toMatchObject({
      charset: "windows-1252",
      text: "“a”€",
    });
  });

  it("refuses what a forced charset cannot spell, with the place, and a name that is none", () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0x92, 0x73]);
    expect(decodeText(bytes, { forced: "utf-8" })).toMatchObject({
      reason: expect.stringMatching(/not UTF-8 text: byte 92 at position 2, in line 2/),
    });
    expect(decodeText(bytes, { forced: "klingon" })).toMatchObject({ reason: expect.stringMatching(/klingon/) });
    expect([isCharset("latin1"), isCharset("klingon")]).toEqual([true, false]);
  });

  it("refuses data that are no text in any charset", () => {
    expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]))).toMatchObject({ ok: false });
  });
});
