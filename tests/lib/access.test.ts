import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import {
  DEEDS,
  deedsFor,
  deedsOf,
  deedsOfChanges,
  gainsBy,
  highestRole,
  isAtLeast,
  may,
  mayGrant,
  ROLES,
  type Role,
  type Standing,
} from "@/lib/access";
import { emptyMap } from "@/lib/argument/argument-map";
import { invert } from "@/lib/argument/change";
import { ACTION_TYPES, type Action } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import { insert, remove } from "@/lib/argument/edit";
import { nothingKnown } from "@/lib/argument/known";
import type { Row } from "@/lib/argument/rows";

const as = (role: Role, isGuest = false): Standing => ({ role, isGuest });
const allowed = deedsFor;
const standings = fc.record({ role: fc.constantFrom(...ROLES), isGuest: fc.boolean() });
const roleOrNone = fc.constantFrom(null, ...ROLES);

describe("who may do what", () => {
  it("is this", () => {
    expect(allowed(as("viewer"))).toEqual(["read", "export"]);
    expect(allowed(as("commenter"))).toEqual(["read", "export", "comment"]);
    expect(allowed(as("editor"))).toEqual(["read", "export", "comment", "edit", "share"]);
    expect(allowed(as("owner"))).toEqual([...DEEDS]);
    expect(allowed(as("editor", true))).toEqual(["read", "export", "comment", "edit"]);
    expect(allowed(null)).toEqual([]);
  });

  it("grows with the role, and never by being a guest", () => {
    fc.assert(
      fc.property(standings, standings, fc.constantFrom(...DEEDS), (one, other, deed) => {
        if (!may(one, deed)) return;
        if (isAtLeast(other.role, one.role)) expect(may({ ...other, isGuest: one.isGuest }, deed)).toBe(true);
        expect(may({ ...one, isGuest: false }, deed)).toBe(true);
      }),
    );
  });

  it("grows by a link for strangers, and for guests who came by a lesser one", () => {
    expect([null, as("viewer", true), as("commenter", true)].map((one) => gainsBy(one, "editor"))).toEqual([
      true,
      true,
      true,
    ]);
    expect([as("viewer", true), as("editor", true), as("viewer")].map((one) => gainsBy(one, "viewer"))).toEqual([
      false,
      false,
      false,
    ]);
    expect(gainsBy(as("viewer"), "editor")).toBe(false);
  });

  it("is the most of all ways by which somebody comes to a map", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROLES)), (roles) => {
        const highest = highestRole(roles);
        if (highest === null) expect(roles).toEqual([]);
        else expect(roles.includes(highest) && roles.every((role) => isAtLeast(highest, role))).toBe(true);
      }),
    );
  });
});

describe("granting", () => {
  it("gives and takes nothing above one's own role, and is nothing for guests, commenters, viewers and strangers", () => {
    fc.assert(
      fc.property(fc.option(standings, { nil: null }), roleOrNone, roleOrNone, (standing, from, to) => {
        const isWithin = [from, to].every((role) => role === null || (standing && isAtLeast(standing.role, role)));
        const shares = standing !== null && !standing.isGuest && isAtLeast(standing.role, "editor");
        expect(mayGrant(standing, from, to)).toBe(shares && isWithin);
      }),
    );
    expect(mayGrant(as("editor"), "viewer", "owner")).toBe(false);
    expect(mayGrant(as("editor"), "owner", null)).toBe(false);
    expect(mayGrant(as("owner"), "owner", "viewer")).toBe(true);
  });
});

describe("what a command amounts to", () => {
  const editMap = (set: Extract<Action, { type: "editMap" }>["set"]): Action => ({ type: "editMap", set });

  it("is editing for every kind of action, but for talking, suggesting, undoing, deleting a map and bringing it back", () => {
    const talking = ["addThread", "editThread", "addComment", "editComment", "withdrawComment"];
    const suggesting = ["addSuggestion", "nameSuggestion", "addProposal", "withdrawProposal"];
    for (const type of ACTION_TYPES) {
      if (type === "editMap") continue;
      const deed = [...talking, ...suggesting].includes(type) ? "comment" : type === "undo" ? "read" : "edit";
      expect([...deedsOf([{ type } as Action])], type).toEqual([deed]);
    }
    expect([...deedsOf([editMap({ title: "A" })])]).toEqual(["edit"]);
    expect([...deedsOf([editMap({ deleted: true })])]).toEqual(["delete"]);
    expect([...deedsOf([editMap({ deleted: false })])]).toEqual(["restore"]);
    expect([...deedsOf([editMap({ deleted: true, title: "A" })])]).toEqual(["delete", "edit"]);
    expect([...deedsOf([editMap({ title: "A" }), editMap({ deleted: true })])]).toEqual(["edit", "delete"]);
  });

  it("is commenting where words are marked to talk about them, and editing where they are marked besides", () => {
    const [spanId, id] = [uuidv7(), uuidv7()];
    const mark = { type: "addSpan", id: spanId } as Action;
    const begin = { type: "addThread", id, kind: "spans", about: spanId } as Action;
    expect([...deedsOf([mark, begin])]).toEqual(["comment"]);
    expect([...deedsOf([{ ...mark, id: uuidv7() } as Action, begin])]).toEqual(["edit", "comment"]);
    const row = { id: spanId, textId: uuidv7() } as Row<"spans">;
    const thread = { id, kind: "spans", about: spanId } as Row<"threads">;
    const changes = [insert("spans", row), insert("threads", thread)];
    expect([...deedsOfChanges(changes)]).toEqual(["comment"]);
    expect([...deedsOfChanges(invert(changes))]).toEqual(["comment"]);
    expect([...deedsOfChanges([insert("spans", row)])]).toEqual(["edit"]);
    expect([...deedsOfChanges([remove("spans", row), insert("threads", { ...thread, about: id })])]).toEqual([
      "edit",
      "comment",
    ]);
  });

  it("is told by its changes, whatever it calls itself", () => {
    const id = uuidv7();
    const known = nothingKnown;
    const made = decide(emptyMap, { id: uuidv7(), actions: [{ type: "createMap", id, title: "A" }] }, known);
    if (!made.ok) throw new Error(made.refusal.reason);
    const deleting = decide(made.map, { id: uuidv7(), actions: [editMap({ deleted: true })] }, known);
    if (!deleting.ok) throw new Error(deleting.refusal.reason);
    expect([...deedsOfChanges(deleting.changes)]).toEqual(["delete"]);
    const restoring = decide(deleting.map, { id: uuidv7(), actions: [editMap({ deleted: false })] }, known);
    if (!restoring.ok) throw new Error(restoring.refusal.reason);
    expect([...deedsOfChanges(restoring.changes)]).toEqual(["restore"]);
    expect([...deedsOfChanges(made.changes)]).toEqual(["edit"]);
  });
});
