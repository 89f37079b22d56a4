import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted, readText } from "@/lib/reading/text";
import { faultOf } from "@/lib/text/content";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
};
const read = (data: Uint8Array, name = "a.txt") => {
  const reading = readText(data, name);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
};
const reason = (data: Uint8Array, name = "a.txt") => {
  const reading = readText(data, name);
  return reading.ok ? "read" : reading.reason;
};

describe("readText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(read(bytes("\ufeffone\r\ntwo\r\n\r\nthree"))).toMatchObject({
      charset: "UTF-8",
      content: { plain: "one\ntwo\n\nthree" },
    });
    expect(read(bytes("one")).content).toEqual({ plain: "one", blocks: [{ kind: "paragraph", start: 0, end: 3 }] });
  });

  it("reads UTF-16 of either order where its mark says so", () => {
    expect(read(utf16("\ufeffŠtúr 😀", false))).toMatchObject({ charset: "UTF-16LE", content: { plain: "Štúr 😀" } });
    expect(read(utf16("\ufeffŠtúr 😀", true))).toMatchObject({ charset: "UTF-16BE", content: { plain: "Štúr 😀" } });
  });

  it("refuses half a character of UTF-16, and names the place", () => {
    expect(reason(utf16("\ufeffab", false).subarray(0, 5))).toMatch(/not UTF-16LE text: byte 62 at position 4/);
    expect(reason(utf16("\ufeffa\ud83d", false))).toMatch(/not UTF-16LE text/);
  });

  it("keeps a replacement character that stands in the file by right", () => {
    expect(read(bytes("a\ufffdb")).content.plain).toBe("a\ufffdb");
  });

  it("names what a file is when it is no text", () => {
    expect(reason(bytes("%PDF-1.7 …"))).toMatch(/a document/);
    expect(reason(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toMatch(/a PNG picture/);
  });

  it("does not take a text for data because of its first letters", () => {
    expect(read(bytes("ID3 tags, RIFF and GIF89a explained")).ok).toBe(true);
    expect(read(bytes("<p>A paragraph of HTML in a note")).ok).toBe(true);
  });

  it("refuses empty files, blank files, nulls and large files, each in one sentence", () => {
    const reasons = ["", " \n", "a\0b", "x".repeat(5_000_000)].map((text) => reason(bytes(text)));
    reasons.push(reason(new Uint8Array(50_000_000).fill(0x61)));
    for (const one of reasons) expect(one).toMatch(/^[A-Z].*\.$/);
    expect(reasons[2]).toMatch(/a control character \(00\) at position 1/);
    expect(reasons[4]).toMatch(/too large: it has 50 MB/);
  });

  it("reads one line of three million characters", () => {
    const plain = "word ".repeat(600_000);
    expect(read(bytes(plain)).content.plain).toBe(plain);
  });

  it("refuses more paragraphs than a source may have", () => {
    expect(reason(bytes("a\n\n".repeat(200_001)))).toMatch(/200001 paragraphs/);
  });

  it("loses no character of a plain text but the spelling of its line ends and composed characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const reading = readText(bytes(text), "a.txt");
        if (!reading.ok) return;
        expect(reading.content.plain).toBe(
          text
            .replace(/^\ufeff/, "")
            .replace(/\r\n?/g, "\n")
            .normalize("NFC"),
        );
        expect(faultOf(reading.content)).toBeNull();
      }),
    );
  });
});

describe("readPasted", () => {
  it("reads pasted words as plain text, whatever marks they hold", () => {
    const reading = readPasted("# not a heading\r\n\r\n* nor a list");
    expect(reading).toMatchObject({
      ok: true,
      title: null,
      charset: null,
      content: { plain: "# not a heading\n\n* nor a list" },
    });
  });

  it("refuses half a character", () => {
    expect(readPasted("a\ud800b")).toMatchObject({ ok: false, reason: expect.stringMatching(/half a character/) });
  });
});

const transcripts = new URL("../../../../shared/sources/", import.meta.url);
describe.skipIf(!existsSync(transcripts))("real transcripts", () => {
  for (const name of existsSync(transcripts) ? readdirSync(transcripts) : []) {
    it(`reads ${name.slice(0, 3)} whole`, () => {
      const found = readFileSync(new URL(name, transcripts));
      const { content } = read(found, name);
      expect(content.plain).toBe(found.toString("utf8").normalize("NFC"));
      expect(faultOf(content)).toBeNull();
      expect(content.blocks.length).toBeGreaterThan(8);
    });
  }
});
