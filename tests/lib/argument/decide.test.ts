import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, find, get, rowsOf } from "@/lib/argument/argument-map";
import { type Action, commandSchema } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { anchorsOf, premisesOf, relationsOn, rootsOf, voicesOf } from "@/lib/argument/graph";
import type { Known } from "@/lib/argument/known";
import type { Id } from "@/lib/argument/rows";
import { sha256Of } from "@/lib/text/content";
import { contextOf, type Extent, quoteOf } from "@/lib/text/extent";
import { CONTENTS, knowing } from "../../arbitraries";
import { carriedOut, command, graph, idAt, idSource, run } from "../../builders";
import { checkCommand } from "../../laws";

const nothingDone = knowing(new Map());
const newId = idSource(0x5000);
const [bridge, , emoji] = CONTENTS;

/** Decides under all laws; gives the map after it, or the code of the refusal. */
function tried(map: ArgumentMap, actions: Action[], known: Known = nothingDone): ArgumentMap | string {
  const decision = checkCommand(map, command(...actions), known);
  return decision.ok ? decision.map : decision.refusal.code;
}

function done(map: ArgumentMap, ...actions: Action[]): ArgumentMap {
  const result = tried(map, actions);
  if (typeof result === "string") throw new Error(`refused: ${result}`);
  return result;
}

const TEXT = idAt(0x71);
const SOURCE = idAt(0x70);

/** The map with a source whose text is the first of the random ones. */
function withSource(map: ArgumentMap): ArgumentMap {
  const text = { id: TEXT, sha256: sha256Of(bridge), length: bridge.plain.length };
  return done(map, { type: "addSource", id: SOURCE, title: "Bridge", citation: {}, text });
}

function span(extent: Extent, id: Id = newId()): Extract<Action, { type: "addSpan" }> {
  return {
    type: "addSpan",
    id,
    textId: TEXT,
    extent,
    quote: quoteOf(bridge.plain, extent),
    ...contextOf(bridge.plain, extent),
  };
}

/** A claim anchored at an extent. */
function anchored(name: string, extent: Extent): { claimId: Id; spanId: Id; actions: Action[] } {
  const [claimId, spanId] = [newId(), newId()];
  return {
    claimId,
    spanId,
    actions: [
      { type: "addClaim", id: claimId, text: name },
      span(extent, spanId),
      { type: "addAnchor", id: newId(), claimId, spanId },
    ],
  };
}

const texts = (map: ArgumentMap, ids: readonly Id[]) => ids.map((id) => get(map, "claims", id).text);

describe("claims", () => {
  it("[G1] are numbered on from the highest, and a number comes free only with the highest claim", () => {
    const { map, id } = graph("a; b; c");
    const numbers = (at: ArgumentMap) =>
      all(at, "claims")
        .map(({ number }) => number)
        .sort();
    expect(numbers(map)).toEqual([1, 2, 3]);
    const without = done(map, { type: "removeClaim", id: id("b") });
    expect(numbers(done(without, { type: "addClaim", id: newId(), text: "d" }))).toEqual([1, 3, 4]);
  });

  it("[G1] take what cannot stand without them along: ties, relations that lose target or last premise", () => {
    const { map, id } = graph("a, b -> c; d -x (a, b -> c); e -> d; a -> f");
    const gone = done(map, { type: "removeClaim", id: id("c") });
    expect(
      all(gone, "relations")
        .map((relation) => relation.id)
        .sort(),
    ).toEqual([id("e -> d"), id("a -> f")].sort());
    const thinner = done(map, { type: "removeClaim", id: id("a") });
    expect(
      texts(
        thinner,
        premisesOf(thinner, id("a, b -> c")).map(({ claimId }) => claimId),
      ),
    ).toEqual(["b"]);
    expect(find(thinner, "relations", id("a -> f"))).toBeUndefined();
  });

  it("[G10] are reordered among those that are premise of nothing", () => {
    const { map, id } = graph("a; b; c");
    const moved = done(map, { type: "moveClaim", id: id("c"), after: null });
    expect(rootsOf(moved).map(({ text }) => text)).toEqual(["c", "a", "b"]);
    expect(tried(map, [{ type: "moveClaim", id: id("c"), after: newId() }])).toBe("unknown");
  });

  it("[G10] merge: all that hangs on one comes to hang on the other, and what would be doubled goes", () => {
    const { map, id } = graph("a -> c; b -> c; x, a -> d; x, b -> e; a -> b; y -x (a -> b); a, b -> f; ~i");
    const merged = done(map, { type: "mergeClaims", keep: id("a"), drop: id("b") });
    expect(find(merged, "claims", id("b"))).toBeUndefined();
    expect(find(merged, "relations", id("a -> b")), "a claim is no reason for itself").toBeUndefined();
    expect(premisesOf(merged, id("a, b -> f"))).toHaveLength(1);
    expect(
      texts(
        merged,
        premisesOf(merged, id("x, b -> e")).map(({ claimId }) => claimId),
      ),
    ).toEqual(["x", "a"]);
    expect(tried(map, [{ type: "mergeClaims", keep: id("a"), drop: id("a") }])).toBe("malformed");
  });

  it("[G10] merge keeps every passage, and of two ties to the same words the one that stays", () => {
    const one = anchored("one", [[0, 8]]);
    const two = anchored("two", [[10, 20]]);
    const both: Action = { type: "addAnchor", id: newId(), claimId: two.claimId, spanId: one.spanId };
    const map = done(withSource(graph("a").map), ...one.actions, ...two.actions, both);
    const merged = done(map, { type: "mergeClaims", keep: one.claimId, drop: two.claimId });
    expect(anchorsOf(merged, one.claimId).map((tie) => tie.span.id)).toEqual([one.spanId, two.spanId]);
  });

  it("[G10] split: the new claim takes the named ties along", () => {
    const one = anchored("one", [[0, 8]]);
    const map = done(withSource(graph("a").map), ...one.actions);
    const tie = anchorsOf(map, one.claimId)[0]?.anchor.id ?? "";
    const into = newId();
    const split = done(map, { type: "splitClaim", id: one.claimId, into, text: "half", anchors: [tie] });
    expect(anchorsOf(split, into)).toHaveLength(1);
    expect(anchorsOf(split, one.claimId)).toHaveLength(0);
    expect(tried(map, [{ type: "splitClaim", id: one.claimId, into: newId(), text: "", anchors: [newId()] }])).toBe(
      "unknown",
    );
  });
});

describe("relations", () => {
  it("[G2] hold linked premises in one relation, and separate reasons apart", () => {
    const { map, id } = graph("a, b -> c; d -> c");
    expect(premisesOf(map, id("a, b -> c"))).toHaveLength(2);
    expect(relationsOn(map, id("c"))).toHaveLength(2);
  });

  it("[G2] turn convergent into linked by moving a premise, and the emptied relation goes", () => {
    const { map, id } = graph("a -> c; b -> c; u -x (b -> c)");
    const [premise] = premisesOf(map, id("b -> c"));
    const linked = done(map, { type: "movePremise", id: premise?.id ?? "", relationId: id("a -> c") });
    expect(premisesOf(linked, id("a -> c"))).toHaveLength(2);
    expect(find(linked, "relations", id("b -> c"))).toBeUndefined();
    expect(find(linked, "relations", id("u -x (b -> c)")), "what bore on it goes too").toBeUndefined();
  });

  it("[G3] undercut steps to any depth", () => {
    const { map } = graph("a -> b; c -x (a -> b); d -x (c -x (a -> b)); e -x (d -x (c -x (a -> b)))");
    expect(all(map, "relations").filter(({ targetRelationId }) => targetRelationId)).toHaveLength(3);
  });

  it("[G4] condition claims and steps, and back steps by warrants", () => {
    const { map } = graph("a -> b; c -? b; d -! (a -> b); w -> (a -> b); back -> (w -> (a -> b))");
    expect(
      all(map, "relations")
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(["onlyIf", "support", "support", "support", "unless"]);
  });

  it("are refused where a claim would bear on itself", () => {
    const { map, id } = graph("a, b -> c");
    const premises = [{ id: newId(), claimId: id("a") }];
    expect(
      tried(map, [{ type: "addRelation", id: newId(), kind: "support", target: { claimId: id("a") }, premises }]),
    ).toBe("selfTarget");
    expect(tried(map, [{ type: "addPremise", id: newId(), relationId: id("a, b -> c"), claimId: id("c") }])).toBe(
      "selfTarget",
    );
    expect(tried(map, [{ type: "retarget", id: id("a, b -> c"), target: { claimId: id("b") } }])).toBe("selfTarget");
    expect(tried(map, [{ type: "addPremise", id: newId(), relationId: id("a, b -> c"), claimId: id("a") }])).toBe(
      "doubled",
    );
  });

  it("are refused where a relation would reach itself through targets", () => {
    const { map, id } = graph("a -> b; c -x (a -> b); d -x (c -x (a -> b))");
    const [first, last] = [id("a -> b"), id("d -x (c -x (a -> b))")];
    expect(tried(map, [{ type: "retarget", id: first, target: { relationId: last } }])).toBe("circularTarget");
    expect(tried(map, [{ type: "retarget", id: first, target: { relationId: first } }])).toBe("circularTarget");
  });

  it("may support in a circle: that is for a hint, not for a refusal", () => {
    const { map } = graph("a -> b; b -> a");
    expect(all(map, "relations")).toHaveLength(2);
  });

  it("stand in text order where nobody says otherwise, and where somebody does, there", () => {
    const target = anchored("target", [[0, 5]]);
    const late = anchored("late", [[40, 50]]);
    const early = anchored("early", [[10, 20]]);
    const support = (claimId: Id, rest = {}): Action => ({
      type: "addRelation",
      id: newId(),
      kind: "support",
      target: { claimId: target.claimId },
      premises: [{ id: newId(), claimId }],
      ...rest,
    });
    const map = done(
      withSource(graph("z").map),
      ...target.actions,
      ...late.actions,
      ...early.actions,
      support(late.claimId),
      support(early.claimId),
    );
    const order = (at: ArgumentMap) =>
      texts(
        at,
        relationsOn(at, target.claimId).flatMap(({ id }) => premisesOf(at, id).map(({ claimId }) => claimId)),
      );
    expect(order(map)).toEqual(["early", "late"]);
    const [first, second] = relationsOn(map, target.claimId);
    expect(order(done(map, { type: "moveRelation", id: first?.id ?? "", after: second?.id ?? "" }))).toEqual([
      "late",
      "early",
    ]);
  });
});

describe("spans", () => {
  const map = withSource(graph("a").map);

  it("[A2] overlap, nest, and have several stretches", () => {
    const marked = done(
      map,
      span([[0, 30]]),
      span([[4, 8]]),
      span([[20, 40]]),
      span([
        [0, 8],
        [36, 48],
      ]),
    );
    expect(all(marked, "spans")).toHaveLength(4);
  });

  it("[A3] are refused where they lie outside the text, end before they start, touch, or cut a character", () => {
    const far = bridge.plain.length + 5;
    expect(tried(map, [{ ...span([[0, 3]]), extent: [[0, far]] }])).toBe("outside");
    const text = { id: newId(), sha256: sha256Of(emoji), length: emoji.plain.length };
    const withEmoji = done(map, { type: "addSource", id: newId(), title: "Emoji", citation: {}, text });
    const half: Extent = [[1, 4]];
    const cut: Action = { ...span([[0, 3]]), textId: text.id, extent: half, quote: "x", prefix: "", suffix: "" };
    expect(tried(withEmoji, [cut])).toBe("outside");
    for (const extent of [
      [],
      [[5, 5]],
      [[5, 3]],
      [
        [0, 5],
        [5, 8],
      ],
      [
        [6, 8],
        [0, 5],
      ],
      [[-1, 3]],
      [[0.5, 2]],
    ]) {
      expect(
        commandSchema.safeParse({ id: newId(), actions: [{ ...span([[0, 3]]), extent }] }).success,
        JSON.stringify(extent),
      ).toBe(false);
    }
  });

  it("are refused where the quote, or the words around it, are not those of the text", () => {
    expect(tried(map, [{ ...span([[0, 3]]), quote: "The bridge" }])).toBe("quoteDiffers");
    expect(tried(map, [{ ...span([[4, 8]]), prefix: "An " }])).toBe("quoteDiffers");
  });

  it("[A5] carry chains of voices, outermost first, that can be put in another order", () => {
    const one = anchored("one", [[0, 8]]);
    const speakers = [newId(), newId()];
    const said = done(
      map,
      ...one.actions,
      ...speakers.map((id, i): Action => ({ type: "addSpeaker", id, name: `Speaker ${i}`, side: null })),
    );
    const anchorId = anchorsOf(said, one.claimId)[0]?.anchor.id ?? "";
    const chain = speakers.map((speakerId) => ({ id: newId(), speakerId, act: "reports" as const }));
    const voiced = done(said, { type: "setVoices", anchorId, voices: chain });
    const turned = done(voiced, { type: "setVoices", anchorId, voices: [...chain].reverse() });
    expect(voicesOf(turned, anchorId).map(({ speakerId }) => speakerId)).toEqual([...speakers].reverse());
    expect(tried(turned, [{ type: "removeSpeaker", id: speakers[0] ?? "" }])).toBe("inUse");
  });

  it("go with their last tie, and stay while another claim rests on them", () => {
    const one = anchored("one", [[0, 8]]);
    const other: Action = {
      type: "addAnchor",
      id: newId(),
      claimId: get(graph("a").map, "claims", graph("a").id("a")).id,
      spanId: one.spanId,
    };
    const tied = done(map, ...one.actions, other);
    const still = done(tied, { type: "removeClaim", id: one.claimId });
    expect(find(still, "spans", one.spanId)).toBeDefined();
    const gone = done(still, { type: "removeAnchor", id: other.type === "addAnchor" ? other.id : "" });
    expect(find(gone, "spans", one.spanId)).toBeUndefined();
  });
});

describe("bad commands", () => {
  const { map, id } = graph("a -> b");

  it("with an unknown id, or one of another map, are refused as such", () => {
    const elsewhere = graph("z", idSource(0x8000));
    for (const action of [
      { type: "editClaim", id: elsewhere.id("z"), set: { text: "x" } },
      { type: "addPremise", id: newId(), relationId: id("a -> b"), claimId: elsewhere.id("z") },
      {
        type: "addRelation",
        id: newId(),
        kind: "support",
        target: { claimId: elsewhere.id("z") },
        premises: [{ id: newId(), claimId: id("a") }],
      },
      { type: "pin", id: elsewhere.id("z"), x: 0, y: 0 },
      { type: "addAnchor", id: newId(), claimId: id("a"), spanId: newId() },
    ] as Action[]) {
      expect(tried(map, [action]), action.type).toBe("unknown");
    }
  });

  it("are refused at the door where they are unknown or have a field too many", () => {
    const parse = (actions: unknown[]) => commandSchema.safeParse({ id: newId(), actions }).success;
    expect(parse([{ type: "dropTable" }])).toBe(false);
    expect(parse([])).toBe(false);
    expect(parse([{ type: "removeClaim", id: id("a"), force: true }])).toBe(false);
    expect(parse([{ type: "addClaim", id: newId(), text: "half \ud800" }])).toBe(false);
    expect(parse([{ type: "addClaim", id: newId(), text: "nul \0" }])).toBe(false);
  });

  it("change nothing when the last of their actions is refused", () => {
    const before = rowsOf(map);
    expect(
      tried(map, [
        { type: "editClaim", id: id("a"), set: { text: "changed" } },
        { type: "removeClaim", id: newId() },
      ]),
    ).toBe("unknown");
    expect(rowsOf(map)).toEqual(before);
  });

  it("are refused on a map that has been deleted, until it is brought back", () => {
    const deleted = run(map, { type: "editMap", set: { deleted: true } });
    expect(tried(deleted, [{ type: "addClaim", id: newId(), text: "x" }])).toBe("inUse");
    const back = run(deleted, { type: "editMap", set: { deleted: false } });
    expect(tried(back, [{ type: "addClaim", id: newId(), text: "x" }])).not.toBe("inUse");
  });
});

describe("undo", () => {
  const { map, id } = graph("a, b -> c; d -x (a, b -> c)");
  const removal = command({ type: "removeClaim", id: id("c") });
  const decided = decide(map, removal, nothingDone);
  if (!decided.ok) throw new Error(decided.refusal.reason);
  const known = knowing(new Map([[removal.id, decided.changes]]));
  const undo: Action = { type: "undo", commandId: removal.id };

  it("brings back a deleted claim with all that went with it", () => {
    expect(rowsOf(carriedOut(decided.map, [command(undo)], known))).toEqual(rowsOf(map));
  });

  it("gives a claim the next free number where its own is taken by now", () => {
    const last = command({ type: "removeClaim", id: id("d") });
    const gone = decide(map, last, nothingDone);
    if (!gone.ok) throw new Error(gone.refusal.reason);
    const taken = run(gone.map, { type: "addClaim", id: newId(), text: "took 4" });
    const back = carriedOut(
      taken,
      [command({ type: "undo", commandId: last.id })],
      knowing(new Map([[last.id, gone.changes]])),
    );
    expect(get(back, "claims", id("d")).number).toBe(5);
  });

  it("is refused, with the reason, where someone has since changed what it would restore", () => {
    const edit = command({ type: "editClaim", id: id("a"), set: { text: "mine" } });
    const mine = decide(map, edit, nothingDone);
    if (!mine.ok) throw new Error(mine.refusal.reason);
    const past = knowing(new Map([[edit.id, mine.changes]]));
    const theirs = run(mine.map, { type: "editClaim", id: id("a"), set: { text: "theirs" } });
    const undone = decide(theirs, command({ type: "undo", commandId: edit.id }), past);
    expect(undone).toEqual({
      ok: false,
      refusal: { code: "changedSince", reason: "The claim has been changed since." },
    });
  });

  it("is refused where someone has since built on what it would take away", () => {
    const add = command({ type: "addClaim", id: newId(), text: "new" });
    const added = decide(map, add, nothingDone);
    if (!added.ok) throw new Error(added.refusal.reason);
    const claimId = (add.actions[0] as { id: Id }).id;
    const premises = [{ id: newId(), claimId: id("a") }];
    const built = run(added.map, { type: "addRelation", id: newId(), kind: "support", target: { claimId }, premises });
    const past = knowing(new Map([[add.id, added.changes]]));
    expect(tried(built, [{ type: "undo", commandId: add.id }], past)).toBe("inUse");
  });
});
