import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neighbours } from "@/lib/evaluation/framework";
import { groundedLabels, labelChanges } from "@/lib/evaluation/labels";
import { mapFramework } from "@/lib/evaluation/map-framework";
import { largeMap } from "../../bench/large-map";
import { aspicClaimsIn } from "./aspic";
import { claimsIn, drawn, labelled, notations, switchesOf } from "./maps";

describe("a map as an abstract framework", () => {
  it("believes what nothing speaks against, and not what an unanswered objection meets", () => {
    expect(labelled("a -> b")).toBe("a in, b in");
    expect(labelled("a -x b")).toBe("a in, b out");
    expect(labelled("c -x a; a -x b")).toBe("a out, b in, c in");
    expect(labelled("a -x b; b -x a")).toBe("a undecided, b undecided");
  });

  it("lets a claim fall with its last reason, and a linked reason with any of its premises", () => {
    expect(labelled("a -> b; x -x a")).toBe("a out, b out, x in");
    expect(labelled("a -> b; d -> b; x -x a")).toBe("a out, b in, d in, x in");
    expect(labelled("a, d -> b; x -x a")).toBe("a out, b out, d in, x in");
  });

  it("undercuts a step and leaves its premises alone, at any depth", () => {
    expect(labelled("a -> b; x -x (a -> b)")).toBe("a in, b out, x in");
    expect(labelled("a -> b; x -x (a -> b); y -x (x -x (a -> b))")).toBe("a in, b in, x in, y in");
  });

  it("rests a step on its warrant where it has one", () => {
    expect(labelled("a -> b; w -> (a -> b); x -x w")).toBe("a in, b out, w out, x in");
  });

  it("holds a claim to its conditions, unless those are struck", () => {
    expect(labelled("a -? b")).toBe("a in, b in");
    expect(labelled("a -? b; x -x a")).toBe("a out, b out, x in");
    expect(labelled("a -? b; x -x a; y -x (a -? b)")).toBe("a out, b in, x in, y in");
    expect(labelled("a -! b")).toBe("a in, b out");
    expect(labelled("a -! b; x -x a")).toBe("a out, b in, x in");
  });

  it("turns an objection round that is outranked, directly or through others, but no undercut", () => {
    expect(labelled("a -x b; b > a")).toBe("a in, b in");
    expect(labelled("a -x b; b > c; c > a")).toBe("a in, b in, c in");
    expect(labelled("a -x b; a > b")).toBe("a in, b out");
    expect(labelled("a -> b; x -x (a -> b); a > x")).toBe("a in, b out, x in");
    expect(labelled("a -x b; b > a; x -x (b > a)")).toBe("a in, b out, x in");
  });

  it("takes claims that say the same as one, unless that is contested", () => {
    expect(labelled("a = b; x -x b")).toBe("a out, b out, x in");
    expect(labelled("a = b; x -x b; y -x (a = b)")).toBe("a in, b out, x in, y in");
    expect(labelled("a = b; a -> b")).toBe("a in, b in");
  });

  it("gives no weight to a relation of unknown kind", () => {
    expect(labelled("a -- b; x -x a")).toBe("a out, b in, x in");
    expect(drawn("a -- b").argued.relations.every(({ id }) => !groundedLabels(drawn("a -- b").argued).has(id))).toBe(
      true,
    );
  });

  it("lets nothing rest on itself: undecided at first, and never in", () => {
    expect(labelled("a -> b; b -> a")).toBe("a undecided, b undecided");
    expect(claimsIn(drawn("a -> b; b -> a").argued, "preferred")).toEqual([""]);
    expect(claimsIn(drawn("a -> b; b -> a").argued, "stable")).toEqual([""]);
    expect(labelled("a -> b; b -> a; c -> a; d -> b; x -x c")).toBe("a in, b in, c out, d in, x in");
  });

  it("agrees with Carneades on its published examples, read with its assumptions as premises", () => {
    expect(labelled("frisian -> dutch; dutch -> tall")).toBe("dutch in, frisian in, tall in");
    expect(labelled("wearsRing -> married; partyAnimal -> bachelor; married -x bachelor; bachelor -x married")).toBe(
      "bachelor undecided, married undecided, partyAnimal in, wearsRing in",
    );
    expect(labelled("q, r -> p; p -> t; s -> t", { s: "off" })).toBe("p in, q in, r in, s out, t in");
    expect(labelled("q -> p; p -> q; r -> p")).toBe("p in, q in, r in");
    expect(labelled("p -> q; q -> p")).toBe("p undecided, q undecided");
    expect(labelled("j -> s; m -> n; s -x n; n -x s; wf -> r")).toBe(
      "j in, m in, n undecided, r in, s undecided, wf in",
    );
  });

  it.each(["grounded", "complete"] as const)(
    "believes under %s semantics what ASPIC+ does, but where support goes round in a circle",
    (semantics) => {
      fc.assert(
        fc.property(notations, (notation) => {
          const { argued } = drawn(notation);
          fc.pre(mapFramework(argued).roles.every((role) => role.is !== "circle"));
          expect(claimsIn(argued, semantics)).toEqual(aspicClaimsIn(argued, semantics));
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(["preferred", "stable"] as const)(
    "believes under %s semantics what ASPIC+ does with every way to argue written out",
    (semantics) => {
      fc.assert(
        fc.property(notations, (notation) => {
          const { argued } = drawn(notation);
          expect(claimsIn(argued, semantics)).toEqual(aspicClaimsIn(argued, semantics));
        }),
        { numRuns: 400 },
      );
    },
  );

  it("shows what falls when a claim is switched off, and what stands when one is assumed", () => {
    const { argued, id } = drawn("a -> b; b -> c; x -x c");
    const plain = groundedLabels(argued);
    const told = (switches: Record<string, "off" | "assumed">) =>
      labelChanges(plain, groundedLabels(argued, switchesOf(id, switches)))
        .flatMap(({ id: changed, was, is }) => {
          const claim = argued.claims.find((one) => one.id === changed);
          return claim ? [`${claim.text}: ${was} to ${is}`] : [];
        })
        .sort();
    expect(told({ x: "off" })).toEqual(["c: out to in", "x: in to out"]);
    expect(told({ a: "off", x: "off" })).toEqual(["a: in to out", "b: in to out", "x: in to out"]);
    expect(told({ c: "assumed" })).toEqual(["c: out to in"]);
  });

  it("grows with the rows and no faster, and names what each argument stands for", () => {
    const rows = largeMap({ seed: 3, size: 4000, counts: "claims" });
    const { framework, roles, argumentOf } = mapFramework(rows);
    const parts = rows.claims.length + rows.relations.length + rows.premises.length;
    expect(framework.size).toBeLessThan(3 * parts);
    expect(framework.attacked.ends.length).toBeLessThan(4 * parts);
    expect(roles.length).toBe(framework.size);
    for (const { id } of rows.claims) {
      const role = roles[argumentOf.get(id) ?? -1];
      expect(role?.is === "claim" && role.ids.includes(id)).toBe(true);
    }
    expect(neighbours(framework.attackers, 0).length).toBeGreaterThan(0);
  });

  it("unrolls a circle of thousands without growing out of hand", () => {
    const ring = Array.from({ length: 3000 }, (_, i) => `c${i} -> c${(i + 1) % 3000}`).join("; ");
    const { argued } = drawn(`${ring}; s -> c7`);
    const map = mapFramework(argued);
    expect(map.framework.size).toBeLessThan(40_000);
    expect([...groundedLabels(argued).values()].every((label) => label === "in")).toBe(true);
  });
});
