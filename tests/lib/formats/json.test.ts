import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseFormat } from "@/lib/formats/catalogue";
import { parseJson } from "@/lib/formats/json";
import { searching } from "../../searching";

describe("JSON of other programs", () => {
  it("tells each field that stands twice in one object, and where", () => {
    const text = '{ "a": 1,\n  "b": { "a:": ":", "a:": "\\":" },\n  "a": [{ "c": 1 }, { "c": 2 }] }';
    expect(parseJson(text)).toEqual({
      ok: true,
      value: { a: [{ c: 1 }, { c: 2 }], b: { "a:": '":' } },
      doubled: [
        { where: "line 2, column 21", what: "The field “a:” stands there twice; the last counts." },
        { where: "line 3, column 3", what: "The field “a” stands there twice; the last counts." },
      ],
    });
  });

  it("finds nothing doubled in what JSON itself writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseJson(JSON.stringify(value))).toMatchObject({ ok: true, doubled: [] });
      }),
      searching(200),
    );
  });

  it("tells of doubled fields in files of every format that is JSON", () => {
    const files = {
      aif: '{"nodes":[{"nodeID":"1","type":"I","text":"a","text":"b"}],"edges":[]}',
      xaif: '{"AIF":{"nodes":[],"edges":[]},"text":"","text":"b"}',
      ova2: '{"nodes":[],"edges":[],"analysis":{"txt":"a","txt":"b"}}',
      sadface: '{"nodes":[{"id":"1","type":"atom","text":"a","text":"b"}],"edges":[],"resources":[]}',
      mindmup: '{"title":"a","title":"b","formatVersion":3,"ideas":{}}',
    };
    for (const [id, text] of Object.entries(files)) {
      const format = recogniseFormat([{ name: "x", text }]);
      expect(format?.id).toBe(id);
      const reading = format?.read?.([{ name: "x", text }], () => crypto.randomUUID());
      expect(reading?.ok && reading.problems.map(({ what }) => what), id).toEqual([
        expect.stringContaining("stands there twice"),
      ]);
    }
  });
});
