import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aif } from "@/lib/formats/aif";
import { reduceTo } from "@/lib/formats/reduce";
import { xaif } from "@/lib/formats/xaif";
import { checkFile, checkFormat, readWell } from "../../laws-of-formats";
import { searching } from "../../searching";
import { fixture } from "./fixture";

/** A file of AIF in small notation: nodes "1 I words", edges "1>2". */
function small(nodes: string, edges: string, more: object = {}) {
  const text = JSON.stringify({
    nodes: nodes.split("\n").map((line) => {
      const [nodeID, type, ...words] = line.trim().split(" ");
      return { nodeID, type, text: words.join(" ") };
    }),
    edges: edges
      .split(" ")
      .filter(Boolean)
      .map((edge, i) => ({ edgeID: `e${i}`, fromID: edge.split(">")[0], toID: edge.split(">")[1] })),
    ...more,
  });
  return { name: "small.json", text };
}

const kinds = (reading: ReturnType<typeof readWell>) => reading.rows.relations.map(({ kind }) => kind);

describe("AIF", () => {
  it("[X1] gives back what it keeps of any map", () => checkFormat(aif));

  it("[X1] reads a published map, with speakers, and gives it back", () => {
    const file = fixture("aif/arguebuf-6064.json");
    if (!file) return;
    checkFormat(aif, [file]);
    const { rows } = readWell(aif, [file]);
    expect(rows.speakers.map(({ name }) => name)).toContain("CL");
    expect(rows.voices.length).toBeGreaterThan(4);
    const again = aif.write?.(readWell(aif, [file]), "map")[0]?.text ?? "";
    expect(JSON.parse(again)).toEqual(JSON.parse(file.text));
  });

  it("reads any graph at all, however wild, and a second pass changes nothing", () => {
    const id = fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8", 9, "gone");
    const type = fc.constantFrom("I", "I", "I", "L", "L", "YA", "YA", "RA", "RA", "CA", "MA", "PA", "TA", "Z", "ra");
    const text = fc.constantFrom(
      "Ada : a",
      "Bob: Ada : a",
      "Asserting",
      "Analysing",
      "",
      "RA",
      "Expert Opinion",
      "so: it is",
      "\u{1f642}",
    );
    const nodes = fc.array(fc.record({ nodeID: id, type, text }, { requiredKeys: ["type"] }), { maxLength: 12 });
    const edges = fc.array(fc.record({ edgeID: id, fromID: id, toID: id }, { requiredKeys: ["fromID", "toID"] }), {
      maxLength: 25,
    });
    const locutions = fc.array(fc.record({ nodeID: id, personID: id }), { maxLength: 4 });
    const participants = fc.array(
      fc.record({ participantID: id, firstname: fc.constantFrom("Ada", ""), surname: fc.constant("B") }),
      { maxLength: 2 },
    );
    const graphs = fc.record({ nodes, edges, locutions, participants }, { requiredKeys: ["nodes", "edges"] });
    fc.assert(
      fc.property(graphs, (graph) => {
        const text = JSON.stringify(graph);
        checkFile(aif, [{ name: "wild.json", text }]);
        checkFile(xaif, [
          {
            name: "wild.json",
            text: JSON.stringify({ AIF: graph, text: '<span id="node1">x <span id="node2">y</span></span>z' }),
          },
        ]);
      }),
      searching(150),
    );
  });

  it("gives no new node an id that an edge leads to without there being one", () => {
    checkFile(aif, [small("1 I a\n2 I b\n3 I c", "1>2 3>4")]);
  });

  it("brings no second node of an id in when the first is gone", () => {
    checkFile(aif, [small("4 PA PA\n4 I twice\n2 I b\n8 I c", "8>4 4>2")]);
  });

  it("reads several premises of a step as linked, and undercuts of any depth", () => {
    const reading = readWell(aif, [
      small("1 I a\n2 I b\n3 I c\n4 RA RA\n5 I d\n6 CA CA\n7 I e\n8 CA CA", "1>4 2>4 4>3 5>6 6>4 7>8 8>6"),
    ]);
    expect(kinds(reading)).toEqual(["support", "attack", "attack"]);
    expect(reading.rows.premises.length).toBe(4);
    expect(reading.rows.relations.map(({ targetClaimId }) => targetClaimId === null)).toEqual([false, true, true]);
    expect(reading.problems).toEqual([]);
  });

  it("lists what is odd, keeps it as data and gives it back", () => {
    const odd = small(
      "1 I a\n1 I twice\n2 I b\n3 RA RA\n4 L x\n5 L y\n6 MA MA\n7 MA MA\n8 Z what\n9 RA RA",
      "1>1 3>2 4>5 6>7 1>2 8>1 1>99 1>9",
    );
    const reading = readWell(aif, [odd]);
    expect(kinds(reading)).toEqual(["unknown"]);
    expect(reading.problems.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        "node 1",
        "edge e0",
        "node 3",
        "edge e3",
        "node 6",
        "edge e4",
        "node 8",
        "edge e6",
        "node 9",
      ]),
    );
    const written = JSON.parse(aif.write?.(reading, "map")[0]?.text ?? "");
    const file = JSON.parse(odd.text);
    for (const node of file.nodes) expect(written.nodes).toContainEqual(node);
    for (const edge of file.edges) expect(written.edges).toContainEqual(edge);
    checkFile(aif, [odd]);
  });

  it("knows implicit claims by their silence where others are said", () => {
    const dialogue = "1 I a\n2 I b\n3 RA RA\n4 L Ada : a\n5 YA Asserting";
    const reading = readWell(aif, [small(dialogue, "1>3 3>2 4>5 5>1")]);
    expect(reading.rows.claims.map(({ implicit }) => implicit)).toEqual([false, true]);
    expect(reading.rows.spans.map(({ quote }) => quote)).toEqual(["a"]);
    const silent = readWell(aif, [small("1 I a\n2 I b\n3 RA RA", "1>3 3>2")]);
    expect(silent.rows.claims.map(({ implicit }) => implicit)).toEqual([false, false]);
  });

  it("reads who reports whom", () => {
    const nodes = "1 I a\n2 L Bob : a\n3 L Ada : Bob : a\n4 YA Asserting\n5 YA Reporting";
    const { rows } = readWell(aif, [small(nodes, "2>4 4>1 3>5 5>2")]);
    const names = new Map(rows.speakers.map(({ id, name }) => [id, name]));
    expect(rows.voices.map(({ place, speakerId, act }) => [place, names.get(speakerId), act])).toEqual([
      [0, "Ada", "reports"],
      [1, "Bob", "asserts"],
    ]);
  });

  it("takes an analyst who is joined to all that was marked for no speaker", () => {
    const nodes = "9 L analyses\n1 I a\n2 YA Asserting\n3 L Ada : a\n4 I b\n5 YA Asserting\n6 L Bob : b";
    const file = small(nodes, "9>9 9>1 9>2 9>3 2>1 3>2 9>4 9>5 9>6 5>4 6>5");
    const { rows } = readWell(aif, [file]);
    const quotes = new Map(rows.spans.map(({ id, quote }) => [id, quote]));
    expect(rows.anchors.map(({ spanId }) => quotes.get(spanId))).toEqual(["a", "b"]);
    checkFile(aif, [file]);
  });

  it("gives both illocutions back that a file has between a locution and a claim", () => {
    const file = small("1 I a\n2 YA Asserting\n3 YA Agreeing\n4 L Ada : a", "4>2 2>1 4>3 3>1");
    const written = JSON.parse(aif.write?.(readWell(aif, [file]), "map")[0]?.text ?? "");
    expect(written.nodes).toEqual(JSON.parse(file.text).nodes);
    expect(written.edges).toEqual(JSON.parse(file.text).edges);
  });

  it("writes the new name of a speaker into all that the file has of them", () => {
    const nodes = "1 I a\n2 YA Asserting\n3 L Ada Low : a\n4 L Ada Low: unsaid\n5 L Bob : Ada Low: reported";
    const participants = [{ participantID: "7", firstname: "Ada", surname: "Low" }];
    const file = small(nodes, "3>2 2>1", { participants, locutions: [{ nodeID: "3", personID: "7" }] });
    const reading = readWell(aif, [file]);
    const speakers = reading.rows.speakers.map((one) => (one.name === "Ada Low" ? { ...one, name: "Speaker 1" } : one));
    const whole = { ...reading, rows: { ...reading.rows, speakers } };
    const text = aif.write?.(reduceTo(aif, whole).kept, "map", whole)[0]?.text ?? "";
    expect(text).not.toMatch(/Ada|Low/);
    expect(JSON.parse(text).nodes.map((node: { text: string }) => node.text)).toEqual([
      "a",
      "Asserting",
      "Speaker 1 : a",
      "Speaker 1: unsaid",
      "Bob : Speaker 1: reported",
    ]);
  });

  it("tells no loss of a dialogue of which all is tied to claims", () => {
    const reading = readWell(aif, [small("1 I a\n2 YA Asserting\n3 L Ada : a", "3>2 2>1")]);
    expect(reduceTo(aif, reading).losses).toEqual([]);
  });

  it("takes neither an hour nor an address for the name of who speaks", () => {
    const nodes =
      "1 I a\n2 YA Asserting\n3 L 10:30 is too late\n4 I b\n5 YA Asserting\n6 L https://example.org says so";
    const { rows } = readWell(aif, [small(nodes, "3>2 2>1 6>5 5>4")]);
    expect(rows.speakers).toEqual([]);
    expect(rows.spans.map(({ quote }) => quote)).toEqual(["10:30 is too late", "https://example.org says so"]);
  });

  it("takes numbers for ids, and unknown fields along", () => {
    const text = JSON.stringify({
      nodes: [{ nodeID: 7, type: "I", text: "a", extra: [1] }],
      edges: [],
      locutions: [],
      more: JSON.parse(`${"[".repeat(60)}1${"]".repeat(60)}`),
    });
    const reading = readWell(aif, [{ name: "x.json", text }]);
    expect(JSON.parse(aif.write?.(reading, "map")[0]?.text ?? "")).toEqual(JSON.parse(text));
  });

  it("tells in one sentence where a broken file breaks off", () => {
    const reading = aif.read?.([{ name: "x.json", text: '{"nodes": [{"nodeID": "1"' }], () => "");
    expect(reading).toMatchObject({
      ok: false,
      where: "line 1, column 26",
      reason: "The file breaks off in the middle: it is not whole.",
    });
    expect(aif.read?.([{ name: "x.json", text: '{"nodes": [{"nodeID": "1' }], () => "")).toMatchObject({
      where: "line 1, column 23",
      reason: "The file breaks off in the middle: it is not whole.",
    });
    expect(aif.read?.([{ name: "x.json", text: "[".repeat(1_000_000) }], () => "")).toMatchObject({
      ok: false,
      reason: "The file is nested more than 2000 deep.",
    });
  });
});
