import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Action, Command } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { wayOf } from "@/lib/argument/history/entry";
import { tell } from "@/lib/argument/history/telling";
import { type Known, nothingKnown } from "@/lib/argument/known";
import { histories, play } from "@/tests/arbitraries";
import { command, graph, idSource } from "@/tests/builders";

const newId = idSource(0x700000);

function decided(map: ArgumentMap, one: Command, known: Known) {
  const decision = decide(map, one, known);
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision;
}

function told(map: ArgumentMap, actions: Action[], known: Known = nothingKnown): string {
  const one = command(...actions);
  const { map: after, changes } = decided(map, one, known);
  return tell({ before: map, after, changes }, wayOf(one));
}

const done = (map: ArgumentMap, actions: Action[]) => decided(map, command(...actions), nothingKnown).map;

describe("tell", () => {
  const { map, id } = graph("a, b -> c; d -x c; e -x (a, b -> c)");
  const step = { relationId: id("a, b -> c") };

  it("names a new claim by its number, its point and its words", () => {
    const [claimId, relationId] = [newId(), newId()];
    const against = (target: { claimId: string } | { relationId: string }): Action[] => [
      { type: "addClaim", id: claimId, text: "Not\nso", implicit: true },
      { type: "addRelation", id: relationId, kind: "attack", target, premises: [{ id: newId(), claimId }] },
    ];
    expect(told(map, against({ claimId: id("c") }))).toBe("added 6, implicit, against 3: Not so");
    expect(told(map, against(step))).toBe("added 6, implicit, which undercuts the step from 1 and 2: Not so");
  });

  it("tells a removal once, with what hung on it", () => {
    expect(told(map, [{ type: "removeClaim", id: id("d") }])).toBe("removed 4: d");
    expect(told(map, [{ type: "removeRelation", id: id("d -x c") }])).toBe("no longer says that 4 is against 3");
  });

  it("tells several things of one step, and counts where there are many", () => {
    const edits = [id("a"), id("b")].map((one): Action => ({ type: "editClaim", id: one, set: { text: "new" } }));
    expect(told(map, [...edits, { type: "editClaim", id: id("c"), set: { strength: 0.5 } }])).toBe(
      "reworded 1 and 2; set the strength of 3",
    );
    const said: Action = { type: "addClaim", id: newId(), text: "It rains." };
    expect(told(map, [said, ...edits])).toBe("added 6: It rains; reworded 1 and 2");
    expect(told(map, [said])).toBe("added 6: It rains.");
    const many = Array.from({ length: 5 }, (): Action => ({ type: "addClaim", id: newId(), text: "one more" }));
    expect(told(map, many)).toBe("added 5 claims");
  });

  it("tells what was moved, one or several", () => {
    const { map, id } = graph("a; b; c");
    const move = (name: string, after: string | null): Action => ({
      type: "moveClaim",
      id: id(name),
      after: after && id(after),
    });
    expect(told(map, [move("c", null)])).toBe("moved 3 among its like");
    expect(told(map, [move("c", null), move("b", "c")])).toBe("moved 2 and 3 among their like");
    const pinned = done(map, [
      { type: "pin", id: id("a"), x: 0, y: 0 },
      { type: "pin", id: id("b"), x: 9, y: 0 },
    ]);
    expect(told(pinned, [{ type: "unpin", id: id("a") }])).toBe("let 1 find its own place");
    expect(
      told(pinned, [
        { type: "unpin", id: id("a") },
        { type: "unpin", id: id("b") },
      ]),
    ).toBe("let 1 and 2 find their own places");
  });

  it("tells how a talk becomes a task, and what was changed of it", () => {
    const thread = newId();
    const begun = done(map, [
      { type: "addThread", id: thread, kind: "claims", about: id("a") },
      { type: "addComment", id: newId(), threadId: thread, text: "Is it so?", mentions: [] },
    ]);
    const edit = (set: object): Action[] => [{ type: "editThread", id: thread, set }];
    expect(told(begun, edit({ person: "ben", due: "2031-02-03" }))).toBe("made a task of 1, until 2031-02-03");
    const task = done(begun, edit({ person: "ben" }));
    expect(told(task, edit({ person: "eva" }))).toBe("gave to another the task about 1");
    expect(told(task, edit({ due: "2031-02-03" }))).toBe("set 2031-02-03 as the day for the task about 1");
    expect(told(task, edit({ person: null }))).toBe("made 1 no task any more");
  });

  it("tells links, tags, groups and names", () => {
    const [f, tag] = [newId(), newId()];
    expect(
      told(map, [
        { type: "addPremise", id: newId(), relationId: step.relationId, claimId: id("d") },
        { type: "addTag", id: tag, name: "sea", colour: null },
        { type: "tagClaim", id: newId(), tagId: tag, claimId: id("a") },
        { type: "addGroup", id: f, title: "Law", colour: null },
      ]),
    ).toBe("tagged 1 “sea”; made the group “Law”; linked 4 in with 1 and 2");
    expect(told(map, [{ type: "editMap", set: { title: "Tides" } }])).toBe("named the map “Tides”");
  });

  it("says that a step was taken back", () => {
    const edit = command({ type: "editClaim", id: id("a"), set: { text: "new" } });
    const done = decide(map, edit, nothingKnown);
    if (!done.ok) throw new Error(done.refusal.reason);
    const known: Known = { ...nothingKnown, changesOf: () => done.changes };
    expect(told(done.map, [{ type: "undo", commandId: edit.id }], known)).toBe("took a step back: reworded 1");
  });

  it("has words for whatever happens", () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, ({ before, command: one, known }) => {
          const decision = decide(before, one, known);
          if (!decision.ok || decision.changes.length === 0) return;
          const words = tell({ before, after: decision.map, changes: decision.changes }, wayOf(one));
          expect(words).not.toContain("undefined");
          expect(words).not.toMatch(/ {2}| $|^$/);
          if (!SILENT.has(one.actions[0]?.type ?? ""))
            expect(words, JSON.stringify(decision.changes)).not.toContain("nothing");
        });
      }),
      { numRuns: 80 },
    );
  });
});

/** Steps that may leave nothing that a reader of the map sees. */
const SILENT = new Set<string>(["undo", "restore", "bringBack"]);
