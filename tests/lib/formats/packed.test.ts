import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFiles } from "@/lib/formats/catalogue";
import { isZip, packed, textFile, togetherByName, unpacked } from "@/lib/formats/packed";

describe("packed files", () => {
  const files = [
    { name: "a/x.txt", text: "🙂" },
    { name: "a/x.ann", text: "T1\tC 0 1\t🙂" },
  ];

  it("come out as they went in, and are the same bytes each time", () => {
    const zip = packed(files);
    expect(zip).toEqual(packed(files));
    expect(isZip(zip)).toBe(true);
    const found = unpacked(zip);
    expect(found.ok && found.files.map(({ path, bytes }) => ({ ...textFile(path, bytes), name: path }))).toEqual(files);
  });

  it("are refused in a sentence when they are broken", () => {
    const zip = packed(files);
    for (let cut = 4; cut < zip.length - 1; cut += 7) expect(unpacked(zip.slice(0, cut)).ok, String(cut)).toBe(false);
  });

  it("are read as UTF-16 where a mark says so", () => {
    const a = { name: "x", text: "a" };
    expect(textFile("x", new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual(a);
    expect(textFile("y/x", new Uint8Array([0xfe, 0xff, 0, 0x61]))).toEqual(a);
    expect(textFile("x", new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual(a);
  });

  it("lose no letter where they are spelled otherwise, and say how they are read", () => {
    const spelled = (text: string) => textFile("x.argdown", new Uint8Array(Buffer.from(text, "latin1")));
    const said = spelled("[A]: Über die Größe sind sich alle einig, außer dem Bäcker.\n");
    expect(said.text).toBe("[A]: Über die Größe sind sich alle einig, außer dem Bäcker.\n");
    const reading = readFiles([said]);
    expect(reading.ok && reading.problems).toEqual([
      { where: "x.argdown", what: "It is no UTF-8, and is read as windows-1252." },
    ]);
    expect(spelled('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>')).toEqual({
      name: "x.argdown",
      text: '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    });
  });

  it("say of a zip within a zip what it is", () => {
    const inner = textFile("in.zip", packed(files));
    expect(readFiles([inner])).toMatchObject({ ok: false, reason: expect.stringContaining("a zip within another") });
  });

  it("are refused unopened where their list names more than any corpus", () => {
    const file = zipSync({ "a.txt": new Uint8Array(10) }, { level: 6 });
    const view = new DataView(file.buffer, file.byteOffset);
    const list = file.findLastIndex((_, i) => i + 4 <= file.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(list + 24, 2_000_000_000, true);
    expect(unpacked(file)).toMatchObject({ ok: false, reason: expect.stringContaining("more than any corpus") });
  });

  it("that hold other things than text are not taken for a map", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
    expect(readFiles([textFile("x.argdown", bytes)])).toMatchObject({
      ok: false,
      reason: "It holds no text, but other data.",
    });
  });

  it("go together where they are one map", () => {
    expect(togetherByName(["a.txt", "b.json", "a.ann", "c.txt", "t/claims.csv", "t/map.csv", "u/claims.csv"])).toEqual([
      ["a.txt", "a.ann"],
      ["b.json"],
      ["c.txt"],
      ["t/claims.csv", "t/map.csv"],
      ["u/claims.csv"],
    ]);
  });
});
