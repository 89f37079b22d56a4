import { describe, expect, it } from "vitest";
import { all, emptyMap, rowsOf } from "@/lib/argument/argument-map";
import { commandSchema } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { isOnStep } from "@/lib/argument/graph";
import { type Id, RELATION_KINDS } from "@/lib/argument/rows";
import { sampleMap } from "@/lib/examples/sample";
import { contentSchema } from "@/lib/text/content";
import { knowing } from "../../arbitraries";
import { brokenRules } from "../../broken-rules";

describe("the sample map", () => {
  const { command, contents } = sampleMap();
  const known = { ...knowing(new Map()), text: (_: Id) => contents[0]?.plain };
  const decision = decide(emptyMap, commandSchema.parse(command), known);

  it("is a command that the rules accept, on texts that pass the door", () => {
    expect(decision).toMatchObject({ ok: true });
    expect(contents.map((content) => contentSchema.safeParse(content).success)).toEqual([true]);
    if (decision.ok) expect(brokenRules(rowsOf(decision.map))).toEqual([]);
  });

  it("shows every kind that people draw, linked premises, an undercut of an undercut, a warrant and an implicit claim", () => {
    if (!decision.ok) throw new Error(decision.refusal.reason);
    const relations = all(decision.map, "relations");
    const kinds = new Set(relations.map(({ kind }) => kind));
    expect(RELATION_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["unknown"]);
    expect(relations.filter(isOnStep)).toHaveLength(3);
    expect(all(decision.map, "claims").filter(({ implicit }) => implicit)).toHaveLength(1);
    expect(all(decision.map, "spans").some(({ extent }) => extent.length > 1)).toBe(true);
  });
});
