import { describe, expect, it } from "vitest";
import { isZip, packed, textOf, togetherByName, unpacked } from "@/lib/formats/packed";

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
    expect(found.ok && found.files.map(({ path, bytes }) => ({ name: path, text: textOf(bytes) }))).toEqual(files);
  });

  it("are refused in a sentence when they are broken", () => {
    const zip = packed(files);
    for (let cut = 4; cut < zip.length - 1; cut += 7) expect(unpacked(zip.slice(0, cut)).ok, String(cut)).toBe(false);
  });

  it("are read as UTF-16 where a mark says so", () => {
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe("a");
    expect(textOf(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toBe("a");
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe("a");
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
