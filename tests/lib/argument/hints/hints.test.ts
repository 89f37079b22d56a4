import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, emptyMap, find, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { HINT_KINDS, type HintKind } from "@/lib/argument/hints/hint";
import { ALL_HINT_KINDS, hintsOf } from "@/lib/argument/hints/hints";
import { nothingKnown } from "@/lib/argument/known";
import type { Rows } from "@/lib/argument/rows";
import { sampleMap } from "@/lib/examples/sample";
import { rowsOfSmallMap, type SmallMap } from "@/lib/examples/small-map";
import { graph, idAt, run } from "../../../builders";

/** What the hints of one kind say of a map. */
const said = (map: ArgumentMap, kind: HintKind, language: string | null = "en") =>
  hintsOf(map, [kind], language).map(({ sentence }) => sentence);

const small = (map: SmallMap, change: (rows: Rows) => Partial<Rows> = () => ({})) => {
  const rows = rowsOfSmallMap(map, 1);
  return mapFromRows({ ...rows, ...change(rows) });
};

/** A map of claims without relations. */
const claims = (...texts: string[]) => {
  const addClaims = texts.map((text, i): Action => ({ type: "addClaim", id: idAt(i + 2), text, implicit: false }));
  return run(emptyMap, { type: "createMap", id: idAt(1), title: "Claims" }, ...addClaims);
};

const sample = (() => {
  const { command, contents } = sampleMap();
  const decision = decide(emptyMap, command, { ...nothingKnown, text: () => contents[0]?.plain });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.map;
})();

describe("hints about boxes", () => {
  it("name a box of several sentences and a box with reasoning inside", () => {
    const map = claims("The bridge is old. It leaks.", "It leaks because it is old.", "Therefore it must go.");
    expect(said(map, "severalSentences")).toEqual([expect.stringContaining("1 holds 2 sentences")]);
    expect(said(map, "indicator")).toEqual([
      expect.stringContaining("2 has “because” inside"),
      expect.stringContaining("3 begins with “Therefore”"),
    ]);
  });

  it("let contrasts, conditions and doubtful words be", () => {
    const map = claims("It is old, but it holds.", "It holds unless it rains.", "It has leaked since 1990.");
    expect(said(map, "indicator")).toEqual([]);
  });
});

describe("hints about the words of a reason", () => {
  const linked = (first: string, second: string, conclusion: string) =>
    small({
      claims: { c: conclusion, a: first, b: second },
      relations: [{ premises: "a b", kind: "support", target: "c" }],
    });
  const single = (premise: string, conclusion: string) =>
    small({ claims: { c: conclusion, a: premise }, relations: [{ premises: "a", kind: "support", target: "c" }] });

  it("name a term of the conclusion that no linked premise carries", () => {
    const map = linked(
      "Ghana signed the treaty.",
      "Who signed the treaty is bound.",
      "Ghana is bound by Norwegian law.",
    );
    expect(said(map, "missingTerm")).toEqual([expect.stringContaining("speaks of “Norwegian” or “law”")]);
  });

  it("say nothing where every term is carried, in whatever form", () => {
    const map = linked("Ghana is an ally of Norway.", "Allies defend one another.", "Ghana's alliance defends Norway.");
    expect(said(map, "missingTerm")).toEqual([]);
    expect(said(map, "looseTerm")).toEqual([]);
  });

  it("name a term of a premise that nothing else takes up", () => {
    const map = linked(
      "Ghana signed the treaty of Accra in winter.",
      "Who signed the treaty of Accra is bound.",
      "Ghana is bound.",
    );
    expect(said(map, "looseTerm")).toEqual([expect.stringContaining("2 speaks of “winter”")]);
  });

  it("name a linked premise that shares no term with the others", () => {
    const map = linked("Ghana has a treaty.", "Rabbits seldom swim upstream.", "Ghana must keep the treaty.");
    expect(said(map, "looseTerm")).toEqual([expect.stringContaining("3 shares no term with 1 or 2")]);
  });

  it("name a single premise that shares nothing with its conclusion, unless it is short, warranted or follows a scheme", () => {
    const [premise, conclusion] = ["Harbour cranes rust quickly.", "Ghana should sign treaties."];
    expect(said(single(premise, conclusion), "loneReason")).toEqual([expect.stringContaining("2 stands alone")]);
    expect(said(single("It rusts.", conclusion), "loneReason")).toEqual([]);
    expect(said(single("Ghana seldom breaks treaties.", conclusion), "loneReason")).toEqual([]);
    const warranted = small({
      claims: { c: conclusion, a: premise, w: "What rusts must be replaced." },
      relations: [
        { key: "step", premises: "a", kind: "support", target: "c" },
        { premises: "w", kind: "support", target: "step" },
      ],
    });
    expect(said(warranted, "loneReason")).toEqual([]);
    const rows = rowsOf(single(premise, conclusion));
    const withScheme = { ...rows, relations: rows.relations.map((row) => ({ ...row, scheme: "sign" })) };
    expect(said(mapFromRows(withScheme), "loneReason")).toEqual([]);
  });

  it("take words apart as their language does", () => {
    const map = linked(
      "L’alliance doit protéger ses membres.",
      "Le Ghana est membre de l’alliance.",
      "L’alliance doit protéger le Ghana.",
    );
    expect(said(map, "missingTerm", "fr")).toEqual([]);
    expect(said(map, "looseTerm", "fr")).toEqual([]);
    const about = linked("Ghana est membre de l’alliance.", "Qui est membre parle.", "Ghana parle d’honneur.");
    expect(said(about, "missingTerm", "fr")).toEqual([expect.stringContaining("“honneur”")]);
  });

  it("compare no words of different scripts", () => {
    expect(said(single("Портовые краны быстро ржавеют.", "Ghana should sign treaties."), "loneReason")).toEqual([]);
  });
});

describe("hints about circles", () => {
  it("tell a circle link by link, and where it can be entered", () => {
    const { map, id } = graph("a -> b; b -> c; c -> a; d -> a");
    const [hint] = hintsOf(map, ["circle"], null);
    expect(hint?.sentence).toMatch(/^1 is given as a reason for 2, 2 is a reason for 3 and 3 is a reason for 1: /);
    expect(hint?.claimIds).toEqual([id("a"), id("b"), id("c")]);
    expect(hint?.relationIds).toEqual([id("a -> b"), id("b -> c"), id("c -> a")]);
  });

  it("see a circle by way of a warrant, and none by way of an objection", () => {
    expect(said(graph("a -> b; b -> (a -> b)").map, "circle")).toHaveLength(0);
    expect(said(graph("a -> b; b -> c; c -> (a -> b)").map, "circle")).toHaveLength(1);
    expect(said(graph("a -> b; b -x a").map, "circle")).toHaveLength(0);
  });

  it("are as many as there are tangles, by the slow way", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { minLength: 1, maxLength: 14, selector: String }), (edges) => {
        const { map } = graph(edges.map(([from, to]) => `${from} -> ${to}`).join("; "));
        expect(said(map, "circle")).toHaveLength(tanglesSlowly(edges));
      }),
    );
  });

  it("are found at any depth", () => {
    const names = Array.from({ length: 3000 }, (_, i) => `c${i}`);
    const rows = rowsOfSmallMap(
      {
        claims: Object.fromEntries(names.map((name) => [name, name])),
        relations: names.map((name, i) => ({ premises: name, kind: "support", target: names[(i + 1) % 3000] ?? "" })),
      },
      2,
    );
    const [hint] = hintsOf(mapFromRows(rows), ["circle"], null);
    expect(hint?.claimIds).toHaveLength(3000);
    expect(hint?.key.length).toBeLessThan(1000);
  });
});

/** How many groups of names reach one another both ways: the closure of the edges, by brute force. */
function tanglesSlowly(edges: readonly (readonly [string, string])[]): number {
  const reached = new Set(edges.map(String));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [a, b] of [...reached].map((pair) => pair.split(","))) {
      for (const [c, d] of edges) {
        if (b !== c || reached.has(`${a},${d}`)) continue;
        reached.add(`${a},${d}`);
        grown = true;
      }
    }
  }
  const names = [...new Set(edges.flat())].filter((name) => reached.has(`${name},${name}`));
  const leaders = names.map(
    (name) => names.filter((other) => reached.has(`${name},${other}`) && reached.has(`${other},${name}`)).sort()[0],
  );
  return new Set(leaders).size;
}

describe("hints about objections", () => {
  it.each([
    ["a -x b", ["2 is contested by 1, and nothing answers that."]],
    ["a -> b; c -x (a -> b)", ["The step from 1 to 2 is undercut by 3, and nothing answers that."]],
    ["a -x b; c -x a", []],
    ["a -x b; c -x (a -x b)", []],
    ["a -x b; c -! (a -x b)", []],
    ["a -x b; c > (a -x b)", []],
    ["a, c -x b; d -x c", []],
    ["a -> b; c -x a; d -x c; e -x d", []],
    ["a -x b; c -> b", ["2 is contested by 1, and nothing answers that."]],
  ])("%s", (notation, expected) => {
    expect(said(graph(notation).map, "unanswered")).toEqual(expected);
  });
});

describe("hints about passages", () => {
  const quoted = (text: string, quote: string) =>
    small({ claims: { a: { text, fidelity: "quotation", voices: [] } } }, ({ spans }) => ({
      spans: spans.map((span) => ({ ...span, quote })),
    }));

  it.each([
    ["The bridge is safe.", "He said the bridge is safe, and left.", 0],
    ["The bridge is safe.", "The bridge is not safe.", 1],
    ["[The bridge] is safe … for lorries.", "It is safe, we think, for lorries.", 0],
    ["[The bridge]", "It is safe.", 1],
  ])("“%s” quoted from “%s”", (text, quote, hints) => {
    expect(said(quoted(text, quote), "misquoted")).toHaveLength(hints);
  });

  it("name a claim with neither passage nor reason nor mark, in a map that has a source", () => {
    const map: SmallMap = {
      claims: {
        said: { text: "It is old.", fidelity: "quotation" },
        lone: "It leaks.",
        meant: { text: "What is old leaks.", implicit: true },
        held: "It must go.",
        again: "It is ancient.",
      },
      relations: [
        { premises: "said meant", kind: "support", target: "held" },
        { premises: "again", kind: "rephrase", target: "said" },
      ],
    };
    expect(said(small(map), "unfounded")).toEqual([expect.stringMatching(/^2 stands in no passage/)]);
    expect(said(claims("It leaks."), "unfounded")).toEqual([]);
  });
});

describe("hints about claims nearly alike", () => {
  const bridge = "The Weir Bridge is safe for heavy lorries.";

  it.each([
    ["the same words", "The Weir Bridge is safe for heavy lorries.", 1],
    ["another ending", "The Weir Bridge was safe for a heavy lorry.", 1],
    ["a word without weight", "The Weir Bridge may itself be safe for heavy lorries.", 1],
    ["one more word", "The old Weir Bridge is safe for heavy lorries.", 1],
    ["a denial", "The Weir Bridge is not safe for heavy lorries.", 0],
    ["a word turned round", "The Weir Bridge is unsafe for heavy lorries.", 0],
    ["another name", "The Mill Bridge is safe for heavy lorries.", 0],
    ["more about it", "Two studies have established that the Weir Bridge is safe for heavy lorries.", 0],
    ["something else", "The harbour is closed in winter storms.", 0],
  ])("see what %s makes of it", (_, text, hints) => {
    expect(said(claims(bridge, text), "alike")).toHaveLength(hints);
  });

  it("part claims that differ in a number, or in who does what", () => {
    expect(said(claims("Norway paid Ghana 3 million crowns.", "Norway paid Ghana 5 million crowns."), "alike")).toEqual(
      [],
    );
    expect(said(claims("Norway attacked Ghana yesterday.", "Ghana attacked Norway yesterday."), "alike")).toEqual([]);
  });

  it("see each of several denials", () => {
    const denial = "The Weir Bridge is not safe for heavy lorries.";
    expect(said(claims(bridge, denial, denial, bridge), "alike")).toEqual([
      expect.stringMatching(/^4 says nearly the same as 1\./),
      expect.stringMatching(/^3 says nearly the same as 2\./),
    ]);
  });

  it("let rephrasings be, and see a reason that only says its conclusion again", () => {
    const pair = (kind: "rephrase" | "support") =>
      small({ claims: { a: bridge, b: bridge }, relations: [{ premises: "b", kind, target: "a" }] });
    expect(said(pair("rephrase"), "alike")).toEqual([]);
    expect(said(pair("support"), "alike")).toEqual([expect.stringMatching(/^2 is given as a reason for 1/)]);
  });

  it("are the same that comparing all pairs finds", () => {
    const words = ["anchor", "basin", "copper", "dragon", "ember", "falcon", "garden", "harbour"];
    const text = fc.subarray(words, { minLength: 3 }).map((chosen) => chosen.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const named = hintsOf(claims(...texts), ["alike"], null).map(({ claimIds: [second] }) => second);
        const slowly = texts.flatMap((later, i) =>
          texts.slice(0, i).some((earlier) => said(claims(earlier, later), "alike", null).length > 0)
            ? [idAt(i + 2)]
            : [],
        );
        expect([...named].sort()).toEqual(slowly.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("the hints of a map", () => {
  it("have keys of their own, point at what there is, and end in a full sentence", () => {
    const hints = hintsOf(sample);
    expect(hints.length).toBeGreaterThan(1);
    expect(new Set(hints.map(({ key }) => key)).size).toBe(hints.length);
    for (const { claimIds, relationIds, anchorIds, sentence } of hints) {
      expect(sentence).toMatch(/[.?]$/);
      expect(claimIds.length + relationIds.length + anchorIds.length).toBeGreaterThan(0);
      for (const id of claimIds) expect(find(sample, "claims", id)).toBeDefined();
      for (const id of relationIds) expect(find(sample, "relations", id)).toBeDefined();
      for (const id of anchorIds) expect(find(sample, "anchors", id)).toBeDefined();
    }
  });

  it("are few where a map was made with care", () => {
    expect(hintsOf(sample).map(({ kind }) => kind)).toEqual(["unanswered", "missingTerm", "looseTerm", "loneReason"]);
  });

  it("come in the order of their kinds, and are the same one kind at a time", () => {
    const whole = hintsOf(sample);
    expect(ALL_HINT_KINDS.flatMap((kind) => hintsOf(sample, [kind]))).toEqual(whole);
    expect(Object.keys(HINT_KINDS)).toEqual(ALL_HINT_KINDS);
  });

  it("follow an edit, and forget nothing of what stayed", () => {
    const map = claims("It is old.", "It leaks. It must go.");
    const edited = run(map, { type: "editClaim", id: idAt(2), set: { text: "It is old. It is tired." } });
    expect(said(edited, "severalSentences")).toHaveLength(2);
    expect(said(map, "severalSentences")).toHaveLength(1);
  });

  it("are none in an empty map", () => {
    expect(hintsOf(emptyMap)).toEqual([]);
  });
});
