import fc from "fast-check";
import { describe, it } from "vitest";
import { brat } from "@/lib/formats/brat";
import type { Format } from "@/lib/formats/format";
import { kialo } from "@/lib/formats/kialo";
import { microtexts } from "@/lib/formats/microtexts";
import { sadface } from "@/lib/formats/sadface";
import { checkFile, checkRules, readWell } from "../../laws-of-formats";
import { searching } from "../../searching";

const RUNS = searching(120);

/** Whatever the files are, reading and writing them changes nothing from the second pass on. */
function checkWild(format: Format, texts: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(texts, (text) => checkFile(format, [{ name: "wild", text }])),
    RUNS,
  );
}

const some = fc.constantFrom("1", "2", "3", "4", "5", "gone");

describe("wild files", () => {
  it("of microtexts are read, however their edges run", () => {
    const edge = fc.tuple(fc.constantFrom("seg", "sup", "exa", "reb", "und", "add", "what"), some, some, some);
    const units = fc.array(fc.tuple(some, fc.constantFrom("pro", "opp")), { maxLength: 6 });
    const segments = fc.array(fc.tuple(some, fc.constantFrom("a b", "🙂", "", "c\nd"), fc.boolean()), { maxLength: 5 });
    const graph = fc
      .tuple(segments, units, fc.array(edge, { maxLength: 15 }))
      .map(
        ([edus, adus, edges]) =>
          `<arggraph id="x">${edus.map(([id, text, implicit]) => `<edu id="e${id}"${implicit ? ' implicit="true"' : ""}>${text}</edu>`).join("")}${adus.map(([id, type]) => `<adu id="a${id}" type="${type}"/>`).join("")}${edges.map(([type, id, src, trg]) => `<edge id="c${id}" src="${type === "seg" ? "e" : "a"}${src}" trg="${/und|add/.test(type) ? "c" : "a"}${trg}" type="${type}"/>`).join("")}</arggraph>`,
      );
    checkWild(microtexts, graph);
  });

  it("of SADFace bring no second node of an id in when the first is gone", () => {
    const nodes = [
      { id: "1", type: "scheme" },
      { id: "5", type: "atom" },
      { id: "1", type: "atom" },
      { id: "2", type: "atom" },
    ];
    const edges = [
      { source_id: "1", target_id: "5" },
      { source_id: "2", target_id: "1" },
    ];
    checkFile(sadface, [{ name: "doubled", text: JSON.stringify({ nodes, edges, resources: [] }) }]);
  });

  it("of SADFace are read, however their edges run", () => {
    const node = fc.record(
      {
        id: some,
        type: fc.constantFrom("atom", "atom", "scheme", "z"),
        text: fc.constantFrom("a", ""),
        name: fc.constantFrom("support", "conflict", "Expert Opinion"),
        sources: fc.array(
          fc.record({
            resource_id: some,
            offset: fc.integer({ min: -2, max: 9 }),
            length: fc.integer({ min: -2, max: 9 }),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ["id", "type"] },
    );
    const edge = fc.record({ source_id: some, target_id: some });
    const resource = fc.record({ id: some, content: fc.constantFrom("🙂 abc", "", "e\u0301") });
    const file = fc.record({
      nodes: fc.array(node, { maxLength: 8 }),
      edges: fc.array(edge, { maxLength: 14 }),
      resources: fc.array(resource, { maxLength: 2 }),
    });
    checkWild(
      sadface,
      file.map((value) => JSON.stringify(value)),
    );
  });

  it("of Kialo are read, however they are numbered", () => {
    const line = fc.tuple(
      fc.constantFrom("1", "2", "1.1", "1.2", "1.1.1", "3.1", "2.2"),
      fc.constantFrom("", "Pro: ", "Con: "),
      fc.constantFrom("a", "-> See 1.1.", "-> See 2.", "", "b\n1. c"),
    );
    checkWild(
      kialo,
      fc
        .array(line, { minLength: 1, maxLength: 10 })
        .map((lines) =>
          ["Discussion Title: x", ...lines.map((parts) => `${parts[0]}. ${parts[1]}${parts[2]}`)].join("\n"),
        ),
    );
  });

  it("of brat are read, whatever the lines say", () => {
    const number = fc.integer({ min: 0, max: 30 });
    const line = fc.oneof(
      fc.tuple(some, number, number).map(([id, from, to]) => `T${id}\tClaim ${from} ${to}\tx`),
      fc.tuple(some, some, some).map(([id, from, to]) => `R${id}\tsupports Arg1:T${from} Arg2:T${to}\t`),
      fc.tuple(some, some).map(([id, of]) => `A${id}\tStance T${of} For`),
      fc.constantFrom("#1\tNote T1\tx", "*\tEquiv T1 T2", "what", "T1"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const files = [
          { name: "x.txt", text: "🙂 Cloning is wrong. It harms." },
          { name: "x.ann", text: ["T9\tMajorClaim 2 9\tCloning", ...lines].join("\n") },
        ];
        checkRules(readWell(brat, files));
        checkFile(brat, files);
      }),
      RUNS,
    );
  });
});
