import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { readFiles, writeFiles } from "@/lib/formats/catalogue";
import { dot, graphml, mermaid } from "@/lib/formats/figures";
import type { Format } from "@/lib/formats/format";
import { childrenNamed, parseXml } from "@/lib/formats/xml";
import { graph } from "../../builders";
import { maps } from "../../laws-of-formats";
import { searching } from "../../searching";

const spiteful = 'He said "no" \\ <b>#1</b> & `x`\nend';

/** A map of two claims and an undercut, the first of spiteful words. */
function written(format: Format): string {
  const { map } = graph("a -> b; c -x (a -> b)");
  const rows = rowsOf(map);
  const claims = rows.claims.map((claim) => (claim.number === 1 ? { ...claim, text: spiteful } : claim));
  return writeFiles(format, { rows: { ...rows, claims }, contents: [] }, "map").files[0]?.text ?? "";
}

describe("GraphML, DOT and Mermaid", () => {
  it("[X13] name every claim and relation, and each edge joins two of them", () => {
    fc.assert(
      fc.property(maps, (file) => {
        const parsed = parseXml(writeFiles(graphml, file, "map").files[0]?.text ?? "");
        if (!parsed.ok) throw new Error(parsed.reason);
        const inner = childrenNamed(parsed.root, "graph")[0];
        const nodes = new Set(inner && childrenNamed(inner, "node").map(({ attributes }) => attributes.id));
        expect(nodes.size).toBe(file.rows.claims.length + file.rows.relations.length);
        for (const { attributes } of inner ? childrenNamed(inner, "edge") : [])
          expect(nodes.has(attributes.source) && nodes.has(attributes.target)).toBe(true);
      }),
      searching(30),
    );
  });

  it("keep words as words, whatever marks stand in them", () => {
    const parsed = parseXml(written(graphml));
    expect(parsed.ok && parsed.root.text).toContain(spiteful);
    expect(written(dot)).toContain('label="1. He said \\"no\\" \\\\ <b>#1</b> & `x`\\nend"');
    const [, label = ""] = /c1\["(.*)"\]/.exec(written(mermaid)) ?? [];
    expect(label).toBe("1: He said #34;no#34; \\ #60;b#62;#35;1#60;/b#62; #38; #96;x#96;<br>end");
  });

  it("look to Mermaid like no style, which would lose the end of a mark", () => {
    const text = "[A]: In a style sheet fill:#fff is white.";
    const reading = readFiles([{ name: "a.argdown", text }]);
    if (!reading.ok) throw new Error(reading.reason);
    const [file] = writeFiles(mermaid, reading, "map").files;
    expect(file?.text).toContain("1: In a #115;tyle sheet fill:#35;fff is white.");
    // As Mermaid does before it parses.
    expect(file?.text).not.toMatch(/style.*:\S*#.*;/);
  });

  it("draw an undercut to its step", () => {
    expect(written(dot)).toMatch(/r2 -> r1;/);
    expect(written(mermaid)).toMatch(/r2 --> r1/);
  });
});
