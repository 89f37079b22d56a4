import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFiles } from "@/lib/formats/catalogue";
import { mapsAmong, openPacked } from "@/lib/formats/opened";
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
    expect(found.ok && found.files.map(({ path, bytes }) => ({ ...textFile({ path, bytes }), name: path }))).toEqual(
      files,
    );
  });

  it("are refused in a sentence when they are broken", () => {
    const zip = packed(files);
    for (let cut = 4; cut < zip.length - 1; cut += 7) expect(unpacked(zip.slice(0, cut)).ok, String(cut)).toBe(false);
  });

  it("are read as UTF-16 where a mark says so", () => {
    const a = { name: "x", text: "a" };
    expect(textFile({ path: "x", bytes: new Uint8Array([0xff, 0xfe, 0x61, 0]) })).toEqual(a);
    expect(textFile({ path: "y/x", bytes: new Uint8Array([0xfe, 0xff, 0, 0x61]) })).toEqual(a);
    expect(textFile({ path: "x", bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x61]) })).toEqual(a);
  });

  it("lose no letter where they are spelled otherwise, and say how they are read", () => {
    const spelled = (text: string) =>
      textFile({ path: "x.argdown", bytes: new Uint8Array(Buffer.from(text, "latin1")) });
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
    const inner = textFile({ path: "in.zip", bytes: packed(files) });
    expect(readFiles([inner])).toMatchObject({ ok: false, reason: expect.stringContaining("a zip within another") });
    const telling = { name: "in.zip", text: `PK\u0003\u0004 {"nodes": [{"nodeID": "1"}], "edges": []}` };
    expect(readFiles([telling])).toMatchObject({ ok: false, reason: expect.stringContaining("a zip within another") });
  });

  it("tell of hidden files that are passed over, and of nothing that systems put there", async () => {
    const one = new TextEncoder().encode("[A]: a");
    const opened = async (...paths: string[]) =>
      openPacked("x.zip", zipSync(Object.fromEntries(paths.map((path) => [path, one]))));
    const problemsOf = async (...paths: string[]) => {
      const zip = await opened(...paths);
      const [map] = mapsAmong(zip.ok ? zip.files : []);
      const reading = readFiles(map?.files ?? []);
      return reading.ok && reading.problems;
    };
    expect(await problemsOf("./a.argdown", "__MACOSX/._a.argdown", "._b", "c/.DS_Store", "c/")).toEqual([]);
    expect(await problemsOf("a.argdown", ".b.argdown", ".git/c", "../d")).toEqual([
      { where: "a.argdown", what: "Hidden files in the zip are passed over: .b.argdown, .git/c." },
    ]);
    expect(await opened(...[1, 2, 3, 4, 5, 6, 7].map((i) => `.git/${i}`))).toEqual({
      ok: false,
      reason: "There are only hidden files in it: .git/1, .git/2, .git/3, .git/4, .git/5 and 2 more.",
    });
  });

  it("tell of files of one name, of which one is lost", () => {
    const zip = zipSync({ "a.txt": new Uint8Array([97]), "b.txt": new Uint8Array([98]) });
    const twice = Uint8Array.from(zip, (byte, i) => (byte === 98 && zip[i + 1] === 46 ? 97 : byte));
    const found = unpacked(twice);
    expect(found.ok && found.files.map(({ path, odd }) => [path, odd])).toEqual([
      ["a.txt", "Files of one name in the zip, of which the last is read: a.txt."],
    ]);
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
    expect(readFiles([textFile({ path: "x.argdown", bytes })])).toMatchObject({
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
    // Tables of claims that lie in one folder are maps of their own.
    expect(togetherByName(["d/claims 1.csv", "d/claims 2.csv"])).toEqual([["d/claims 1.csv"], ["d/claims 2.csv"]]);
  });

  it("say of gzip what it is", () => {
    const name = "x.json.gz";
    expect(readFiles([textFile({ path: name, bytes: gzipSync(new Uint8Array(50)) })])).toMatchObject({
      ok: false,
      reason: expect.stringContaining("packed with gzip"),
    });
  });
});
