import { describe, expect, it } from "vitest";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { all, emptyMap, find } from "@/lib/argument/argument-map";
import { copyBranch } from "@/lib/argument/branch";
import type { Action } from "@/lib/argument/command";
import { outlineOf } from "@/lib/argument/outline";
import { pasteOutline, readOutlineLines } from "@/lib/argument/outline-lines";
import { graph, idSource, run } from "../../builders";

function told(map: ArgumentMap): string[] {
  return outlineOf(map).map((row) => {
    const on = row.onStepFrom.length > 0 ? " on the step" : "";
    const kind = row.isFurther ? "and " : row.relation ? `${row.relation.kind}${on} ` : "";
    return `${"  ".repeat(row.level - 1)}${kind}${find(map, "claims", row.claimId)?.text ?? ""}`;
  });
}

function pasted(words: string): string[] {
  const newId = idSource();
  const map = run(emptyMap, { type: "createMap", id: newId(), title: "Pasted" });
  return told(run(map, ...pasteOutline(readOutlineLines(words), null, newId).actions));
}

describe("a pasted list", () => {
  it("becomes reasons by its indentation, with spaces or tabs", () => {
    const expected = [
      "The quay floods.",
      "  support The wall is low.",
      "    support It was measured.",
      "  support It rains.",
    ];
    expect(pasted("The quay floods.\n  The wall is low.\n    It was measured.\n  It rains.")).toEqual(expected);
    expect(pasted("The quay floods.\r\n\tThe wall is low.\r\n\r\n\t\tIt was measured.\r\n\tIt rains.")).toEqual(
      expected,
    );
  });

  it("tells attack from support by signs and by words", () => {
    expect(pasted("A.\n  + B.\n  - C.\n  but D.\n  But, E.")).toEqual([
      "A.",
      "  support B.",
      "  attack C.",
      "  attack D.",
      "  attack E.",
    ]);
  });

  it("takes signs before every line for bullets", () => {
    expect(pasted("- A.\n  - B.\n    - C.")).toEqual(["A.", "  support B.", "    support C."]);
    expect(pasted("1. A\n   2) B\n   • C")).toEqual(["A", "  support B", "  support C"]);
  });

  it("knows linked premises, undercuts, warrants and conditions by their words", () => {
    expect(
      pasted(
        "A\n  because: B\n  and: C\n    undercut: D\n    since: E\n    only if: F\n  unless: G\n  same as: H\n  over: I",
      ),
    ).toEqual([
      "A",
      "  support B",
      "  and C",
      "    onlyIf F",
      "    attack on the step D",
      "    support on the step E",
      "  unless G",
      "  rephrase H",
      "  preference I",
    ]);
  });

  it("leaves sentences alone that begin with such a word", () => {
    expect(pasted("A\n  Over the years it sank.\n  Unless it rains, we walk.")).toEqual([
      "A",
      "  support Over the years it sank.",
      "  support Unless it rains, we walk.",
    ]);
  });

  it("makes several claims for themselves where several lines are not indented, and nothing of nothing", () => {
    expect(pasted("A\nB")).toEqual(["A", "B"]);
    expect(pasteOutline(readOutlineLines(" \n\n"), null, idSource())).toMatchObject({ actions: [], first: null });
  });

  it("hangs below a claim, and counts what it makes", () => {
    const made = graph("a");
    const newId = idSource(500);
    const { actions, claims, relations } = pasteOutline(readOutlineLines("B\n  C"), made.id("a"), newId);
    expect(told(run(made.map, ...actions))).toEqual(["a", "  support B", "    support C"]);
    expect({ claims, relations }).toEqual({ claims: 2, relations: 2 });
  });
});

describe("a copied branch", () => {
  it("stands beside what it is a copy of, with its undercuts, and names claims that have their place elsewhere", () => {
    const made = graph("a, b -> c; d -x (a, b -> c); e -> top; c -> top; z -> d; e -> d");
    const { rows, top } = copyBranch(made.map, made.id("c"), idSource(500));
    const part = { type: "addPart", rows } as unknown as Action;
    const map = run(made.map, part);
    const at = outlineOf(map).findIndex(({ claimId }) => claimId === top);
    expect(told(map).slice(at)).toEqual([
      "c",
      "  support a",
      "  and b",
      "    attack on the step d",
      "      support z",
      "      support e",
    ]);
    expect(all(map, "claims")).toHaveLength(12);
  });
});
