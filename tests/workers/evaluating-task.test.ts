import { describe, expect, it } from "vitest";
import { createEvaluating, type EvaluatedMessage, type Look, plainArgued } from "@/workers/evaluating-task";
import { largeMap } from "../bench/large-map";
import { drawn, switchesOf } from "../lib/evaluation/maps";

/** An evaluating whose pauses end when they are told to, with all that it answers. */
function evaluating(isPausing = false) {
  const answers: EvaluatedMessage[] = [];
  const waiting: (() => void)[] = [];
  const evaluate = createEvaluating(
    (told) => answers.push(told),
    () => (isPausing ? new Promise((resolve) => waiting.push(resolve)) : null),
  );
  return { answers, evaluate, waiting };
}

const look = (request: number, asked: Partial<Look> = {}) =>
  ({ kind: "look", request, measure: "grounded", switches: new Map(), place: null, ...asked }) as const;

/** What is seen of a map in small notation, by the words of its claims. */
async function seen(
  notation: string,
  asked: Partial<Look> & { readonly off?: string; readonly assumed?: string } = {},
) {
  const { argued, id } = drawn(notation);
  const { answers, evaluate } = evaluating();
  const { off, assumed, ...rest } = asked;
  const switches = switchesOf(id, { ...(off ? { [off]: "off" } : {}), ...(assumed ? { [assumed]: "assumed" } : {}) });
  await evaluate({ kind: "keep", argued: structuredClone(plainArgued(argued)) });
  await evaluate(look(1, { ...rest, switches }));
  const [answer] = answers;
  if (answer?.kind !== "seen") throw new Error("nothing was seen");
  const told = (worths: ReadonlyMap<string, unknown>) =>
    argued.claims.flatMap((claim) => (worths.has(claim.id) ? [`${claim.text} ${worths.get(claim.id)}`] : [])).sort();
  return { ...answer.seen, worths: told(answer.seen.worths), before: told(answer.seen.before) };
}

describe("evaluating beside the page", () => {
  it("[E1] labels a map", async () => {
    expect((await seen("a -x b; b -x c")).worths).toEqual(["a in", "b out", "c in"]);
  });

  it("[E2] tells what a what-if changes, and how that was", async () => {
    const { worths, before } = await seen("a -x b; b -x c", { off: "a" });
    expect(worths).toEqual(["a out", "b in", "c out"]);
    expect(before).toEqual(["a in", "b out", "c in"]);
    expect((await seen("a -x b; b -x c", { assumed: "b" })).worths).toEqual(["a in", "b in", "c out"]);
  });

  it("[E1] tells several extensions together, and each by itself", async () => {
    const map = "a -x b; b -x a; c -> d";
    const together = await seen(map, { measure: "preferred" });
    expect(together).toMatchObject({ count: 2, listed: 2, place: null });
    expect(together.worths).toEqual(["a some", "b some", "c all", "d all"]);
    const each = await Promise.all([0, 1].map((place) => seen(map, { measure: "preferred", place })));
    expect(each.map(({ worths }) => worths.slice(0, 2).join()).sort()).toEqual(["a in,b out", "a out,b in"]);
    expect(await seen(map, { measure: "preferred", place: 7 })).toMatchObject({ place: null });
  });

  it("[E1] says that there is no stable extension, and labels nothing", async () => {
    expect(await seen("a -x b; b -x c; c -x a", { measure: "stable" })).toMatchObject({ count: 0, worths: [] });
  });

  it("[E3] gives strengths, and how they change", async () => {
    const { worths, before, balance } = await seen("a -x b", { measure: "dfquad", off: "a" });
    expect(worths).toEqual(["a 0", "b 0.5"]);
    expect(before).toEqual(["a 0.5", "b 0.25"]);
    expect(balance).toMatchObject({ isConverged: true, iterations: 0 });
  });

  it("[E4] explains a label in the extension where it is in", async () => {
    const { argued, id } = drawn("a -x b; b -x a");
    const { answers, evaluate } = evaluating();
    await evaluate({ kind: "keep", argued });
    await evaluate(look(1, { measure: "preferred" }));
    for (const name of ["a", "b"]) await evaluate({ kind: "why", request: 1, id: id(name), place: null });
    const whys = answers.flatMap((told) => (told.kind === "why" ? [told.why] : []));
    expect(whys).toMatchObject([
      { kind: "label", steps: [{ id: id("a"), label: "in" }, {}, {}, {}] },
      { kind: "label", steps: [{ id: id("b"), label: "in" }, {}, {}, {}] },
    ]);
    const [first, second] = whys.map((told) => (told.kind === "label" ? told.place : null));
    expect(first).not.toBe(second);
  });

  it("[E4] explains a strength by strengths, not by labels that were found before", async () => {
    const { argued, id } = drawn("a -x b");
    const { answers, evaluate } = evaluating();
    await evaluate({ kind: "keep", argued });
    for (const measure of ["grounded", "euler"] as const) await evaluate(look(1, { measure }));
    await evaluate({ kind: "why", request: 1, id: id("b"), place: null });
    expect(answers.at(-1)).toMatchObject({
      kind: "why",
      why: { kind: "strength", steps: [{ id: id("b"), base: 0.5 }, { id: id("a") }] },
    });
  });

  it("gives up a look once another is asked for, and tells how far it was", async () => {
    const { argued } = drawn(circles(30));
    const { answers, evaluate, waiting } = evaluating(true);
    await evaluate({ kind: "keep", argued });
    const first = evaluate(look(1, { measure: "complete" }));
    expect(waiting).toHaveLength(1);
    await evaluate(look(2));
    waiting.shift()?.();
    await first;
    expect(answers.map(({ kind, request }) => `${kind} ${request}`)).toEqual(["progress 1", "seen 2"]);
  });

  it("forgets what it has found once the rows change", async () => {
    const { answers, evaluate } = evaluating();
    for (const notation of ["a -x b", "a -> b"]) {
      await evaluate({ kind: "keep", argued: drawn(notation).argued });
      await evaluate(look(1));
    }
    const worths = answers.map((told) => (told.kind === "seen" ? [...told.seen.worths.values()] : []));
    expect(worths).toHaveLength(2);
    expect(worths[0]).not.toEqual(worths[1]);
  });
});

it("tells the thread no words", () => {
  const { claims, relations, premises } = largeMap({ seed: 1, size: 60, counts: "claims and relations" });
  expect(JSON.stringify(plainArgued({ claims, relations, premises }))).not.toMatch(/"(text|note)":"[^"]/);
});

/** Rings of three claims that each attack the next, every one tied to the next ring: hard enough to be searched for. */
function circles(n: number): string {
  const ties = Array.from({ length: n }, (_, i) => {
    const next = (i + 1) % n;
    return `a${i} -x b${i}; b${i} -x a${i}; a${i} -x c${i}; c${i} -x c${next}; b${i} -x c${next}`;
  });
  return ties.join("; ");
}
