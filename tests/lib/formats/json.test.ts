import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aif } from "@/lib/formats/aif";
import { recogniseFormat } from "@/lib/formats/catalogue";
import { parseJson } from "@/lib/formats/json";
import { readWell } from "../../laws-of-formats";
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

  it("tells of what is no object where one belongs, and where it stands, in files of every format that is JSON", () => {
    const files = {
      aif: ['{"nodes":[{"nodeID":"1","type":"I","text":"a"},7],"edges":"?"}', ["nodes, number 2 of the list", "edges"]],
      xaif: [
        '{"AIF":{"nodes":[null],"edges":[[]]},"text":""}',
        ["nodes, number 1 of the list", "edges, number 1 of the list"],
      ],
      ova2: ['{"nodes":["b"],"edges":[],"analysis":{"txt":"a"}}', ["nodes, number 1 of the list"]],
      sadface: [
        '{"nodes":[true,{"id":"1","type":"atom","text":"a","sources":[3]}],"edges":[4],"resources":{"id":"r"}}',
        [
          "resources",
          "nodes, number 1 of the list",
          "node 1, sources, number 1 of the list",
          "edges, number 1 of the list",
        ],
      ],
      mindmup: [
        '{"title":"a","formatVersion":3,"ideas":{"1":{"id":5,"title":"b","ideas":"?"},"2":"c"}}',
        ["idea , rank 2", "idea 5"],
      ],
      "web-annotation": [
        '{"type":"AnnotationPage","items":["urn:x",{"type":"Annotation","bodyValue":"a","target":"urn:y"}]}',
        ["annotation 1"],
      ],
    } as const;
    for (const [id, [text, places]] of Object.entries(files)) {
      const format = recogniseFormat([{ name: "x", text }]);
      expect(format?.id).toBe(id);
      const reading = format?.read?.([{ name: "x", text }], () => crypto.randomUUID());
      const told = reading?.ok
        ? reading.problems.filter(({ what }) => what.endsWith("it is left out.") || what.endsWith("It is left out."))
        : [];
      expect(told.map(({ where }) => where).sort(), id).toEqual([...places].sort());
    }
  });

  it("gives back in AIF the members of lists that name nobody", () => {
    const text = '{"nodes":[{"nodeID":"1","type":"I","text":"a"}],"edges":[],"participants":[5],"locutions":["?"]}';
    const [written] = aif.write?.(readWell(aif, [{ name: "x", text }]), "x") ?? [];
    expect(JSON.parse(written?.text ?? "")).toMatchObject({ participants: [5], locutions: ["?"] });
  });
});
