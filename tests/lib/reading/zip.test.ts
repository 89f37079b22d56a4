import { describe, expect, it } from "vitest";
import { openArchive, Unreadable } from "@/lib/reading/zip";
import { docx, p, refusal, utf8, zipped } from "./documents";

const opened = (bytes: Uint8Array) => {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.reason);
  return archive;
};
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

/** The bytes of an archive with all of some fields changed: the flags of each file, for one. */
function withFlags(bytes: Uint8Array, flags: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 10 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + 6, flags, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, flags, true);
  }
  return changed;
}

describe("openArchive", () => {
  it("gives files by name, whatever their names would do on a disk, and null for others", () => {
    const archive = opened(zipped({ "../../evil": "a", "b/c.txt": "words" }));
    expect(text(archive.find("b/c.txt"))).toBe("words");
    expect(text(archive.find("../../evil"))).toBe("a");
    expect(archive.find("d")).toBeNull();
    expect(archive.problems).toEqual([]);
  });

  it("finds its files behind words that stand before it", () => {
    const bytes = new Uint8Array([...utf8("#!/bin/sh\n"), ...zipped({ a: "words" })]);
    expect(text(opened(bytes).find("a"))).toBe("words");
  });

  it("stops a bomb while it swells, long before it is whole", () => {
    const bomb = zipped({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(() => opened(bomb).find("word/document.xml")).toThrow(Unreadable);
    expect(() => opened(bomb).find("word/document.xml")).toThrow(
      /unpacked to (4|5|6|7|8|9|1\d|2\d) MB out of .* still growing/,
    );
  });

  it("counts all files together", () => {
    // Each file alone is well within the ratio.
    const sparse = Uint8Array.from({ length: 30 * 1024 * 1024 }, (_, i) => (i % 60 === 0 ? (i * 31) >> 5 : 0));
    const archive = opened(zipped(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`f${i}`, sparse]))));
    expect(() => [...archive.names].map((name) => archive.find(name))).toThrow(/still growing/);
  });

  it("says of a locked file that it is locked", async () => {
    expect(await refusal(withFlags(docx(p("Words")), 1), "a.docx")).toMatch(/protected with a password/);
  });

  it("says what is damaged", async () => {
    const bytes = docx(p("Words ".repeat(500)));
    const at = text(bytes)?.indexOf("word/document.xml") ?? 0;
    bytes.fill(0xff, at + 30, at + 60);
    expect(await refusal(bytes, "a.docx")).toMatch(/damaged/);
  });

  it("refuses an archive without a file, and one that holds no document", async () => {
    expect(await refusal(zipped({}), "a.docx")).toMatch(/damaged/);
    expect(await refusal(zipped({ "hello.txt": "hello" }), "a.docx")).toMatch(/zip archive that holds no document/);
    expect(await refusal(zipped({ "xl/workbook.xml": "<a/>" }), "a.docx")).toMatch(/an Excel workbook/);
  });
});
