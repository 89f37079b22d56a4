import { describe, expect, it } from "vitest";
import { openMemorySession } from "@/components/session/memory-session";
import { all, find, rowsOf } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import { openProposals, suggestionsOf } from "@/lib/argument/proposals";
import { graph, idSource } from "../builders";

const newId = idSource(0xa00000);

/** A session over a map of a claim with a reason, for somebody who may comment, who is suggesting already. */
function suggesting() {
  const { map, id } = graph("a -> b");
  const session = openMemorySession(rowsOf(map), [], [], ["read", "comment"]);
  session.lookAt("suggesting");
  const waiting = () => openProposals(session.getState().kept);
  return { id, session, waiting, state: () => session.getState() };
}

function reasonFor(claimId: string, target: string, text: string): Action[] {
  return [
    { type: "addClaim", id: claimId, text },
    {
      type: "addRelation",
      id: newId(),
      kind: "support",
      target: { claimId: target },
      premises: [{ id: newId(), claimId }],
    },
  ];
}

describe("somebody who suggests", () => {
  it("sees the map as they suggest it, and leaves the map as it is", () => {
    const { id, session, state } = suggesting();
    const claimId = newId();
    expect(state().can).toContain("edit");
    expect(state().mayDecide).toBe(false);
    expect(session.run(reasonFor(claimId, id("a"), "It leaks.")).ok).toBe(true);
    session.run([{ type: "removeClaim", id: id("b") }]);
    expect(find(state().map, "claims", claimId)?.text).toBe("It leaks.");
    expect(find(state().map, "claims", id("b"))).toBeUndefined();
    expect(state().proposed.get(claimId)).toBe("added");
    expect(find(state().kept, "claims", claimId)).toBeUndefined();
    expect(find(state().kept, "claims", id("b"))).toBeDefined();
    session.lookAt("map");
    expect(state().map).toBe(state().kept);
    expect(state().can).not.toContain("edit");
  });

  it("keeps what is done together in one suggestion, and a claim and its first words in one change", () => {
    const { id, session, waiting, state } = suggesting();
    const claimId = newId();
    session.run(reasonFor(claimId, id("a"), ""));
    session.run([{ type: "editClaim", id: claimId, set: { text: "It leaks." } }]);
    expect(waiting()).toHaveLength(1);
    expect(waiting()[0]?.words).toContain("It leaks.");
    session.run([{ type: "editClaim", id: claimId, set: { text: "It floods." } }]);
    session.run([{ type: "editClaim", id: id("b"), set: { text: "It is old." } }]);
    expect(waiting()).toHaveLength(3);
    expect(suggestionsOf(state().kept)).toHaveLength(1);
  });

  it("undoes by taking back what was suggested last", () => {
    const { id, session, waiting, state } = suggesting();
    session.run([{ type: "editClaim", id: id("a"), set: { text: "It is old." } }]);
    session.run([{ type: "removeClaim", id: id("b") }]);
    session.undo();
    expect(find(state().map, "claims", id("b"))).toBeDefined();
    session.undo();
    expect(waiting()).toEqual([]);
    expect(all(state().kept, "suggestions")).toEqual([]);
    session.redo();
    expect(find(state().map, "claims", id("a"))?.text).toBe("It is old.");
  });

  it("comments as ever, but not on what is only suggested", () => {
    const { id, session, state } = suggesting();
    const claimId = newId();
    session.run(reasonFor(claimId, id("a"), "It leaks."));
    const talkOf = (about: string): Action[] => {
      const threadId = newId();
      return [
        { type: "addThread", id: threadId, kind: "claims", about },
        { type: "addComment", id: newId(), threadId, text: "Is it so?", mentions: [] },
      ];
    };
    expect(session.run(talkOf(id("a"))).ok).toBe(true);
    expect(session.run(talkOf(claimId)).ok).toBe(false);
    expect(state().notices.at(-1)?.refusal.reason).toContain("only suggested");
    expect(state().kept.tables.threads.size).toBe(1);
  });

  it("is told what cannot be suggested, and why", () => {
    const { session, waiting, state } = suggesting();
    const text = { id: newId(), sha256: "a".repeat(64), length: 9 };
    expect(session.run([{ type: "addSource", id: newId(), title: "T", citation: {}, text }]).ok).toBe(false);
    expect(state().notices.at(-1)?.refusal.reason).toContain("A text cannot be suggested");
    expect(session.run([{ type: "removeClaim", id: newId() }]).ok).toBe(false);
    expect(waiting()).toEqual([]);
  });
});

describe("somebody who looks at what is suggested", () => {
  it("sees what would come and what would go, and changes only what is there", () => {
    const { map, id } = graph("a -> b");
    const session = openMemorySession(rowsOf(map));
    session.lookAt("suggesting");
    const claimId = newId();
    session.run(reasonFor(claimId, id("a"), "It leaks."));
    session.run([{ type: "removeClaim", id: id("b") }]);
    session.lookAt("proposed");
    const state = () => session.getState();
    expect([state().proposed.get(claimId), state().proposed.get(id("b"))]).toEqual(["added", "removed"]);
    expect(find(state().map, "claims", id("b"))).toBeDefined();
    const shown = state().map;
    session.markUnsent([id("a")]);
    expect(state().map, "a status lays nothing out anew").toBe(shown);
    expect(session.run([{ type: "editClaim", id: claimId, set: { text: "It floods." } }]).ok).toBe(false);
    expect(session.run([{ type: "editClaim", id: id("a"), set: { text: "It is old." } }]).ok).toBe(true);
    expect(find(state().kept, "claims", id("a"))?.text).toBe("It is old.");
    const [first] = openProposals(state().kept);
    session.run([{ type: "acceptProposal", id: first?.id ?? "" }]);
    expect(find(state().kept, "claims", claimId)?.text).toBe("It leaks.");
    session.undo();
    expect(openProposals(state().kept)).toHaveLength(2);
  });
});
