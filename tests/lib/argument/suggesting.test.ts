import { describe, expect, it } from "vitest";
import { deedsOf, deedsOfChanges } from "@/lib/access";
import { type ArgumentMap, all, emptyMap, find, get, rowsOf } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import { type Action, commandSchema, type Proposable } from "@/lib/argument/command";
import { changesBetween } from "@/lib/argument/history/past";
import { tell } from "@/lib/argument/history/telling";
import { type Known, needsOf, nothingKnown } from "@/lib/argument/known";
import { MOST_CHANGES, MOST_WAITING, openProposals, openSuggestionOf, whyNotProposed } from "@/lib/argument/proposals";
import { comparedWithProposed, proposedOver, touchedBy } from "@/lib/argument/proposed";
import type { Id } from "@/lib/argument/rows";
import { withoutTalk } from "@/lib/argument/talk";
import { eventsOf } from "../../arbitraries";
import { command, graph, idSource } from "../../builders";
import { checkCommand } from "../../laws";

const newId = idSource(0x800000);

/** A map of a claim with a reason, which ada edits and to which ben proposes. */
function shared() {
  const { actions, id } = graph("a -> b");
  const log: (readonly Change[])[] = [];
  const done = new Map<Id, { actor: string; changes: readonly Change[] }>();
  let map: ArgumentMap = emptyMap;
  let told = "";
  const known = (actor: string): Known => ({
    ...nothingKnown,
    actor,
    past: (after, until = log.length) => changesBetween(eventsOf(log), after, until),
    changesOf: (commandId) => (done.get(commandId)?.actor === actor ? done.get(commandId)?.changes : undefined),
  });
  /** The id of the command, or the reason why it was refused. */
  const as = (actor: string, ...sent: Action[]): string => {
    const one = command(...sent);
    const decision = checkCommand(map, one, known(actor));
    if (!decision.ok) return decision.refusal.reason;
    const { changes } = decision;
    log.push(changes);
    done.set(one.id, { actor, changes });
    told = tell({ before: map, after: decision.map, changes }, "done");
    map = decision.map;
    return one.id;
  };
  as("ada", ...actions);
  const suggestionId = newId();
  /** Proposes in ben's suggestion, which begins with the first; gives the proposal. */
  const propose = (...proposed: Proposable[]): Id => {
    const begin: Action[] = find(map, "suggestions", suggestionId)
      ? []
      : [{ type: "addSuggestion", id: suggestionId, title: "" }];
    const id = newId();
    as("ben", ...begin, { type: "addProposal", id, suggestionId, actions: proposed, words: "did something" });
    return id;
  };
  /** Proposes a new reason for b; gives the proposal and the claim. */
  const proposeReason = () => {
    const claimId = newId();
    const proposal = propose(
      { type: "addClaim", id: claimId, text: "It leaks." },
      {
        type: "addRelation",
        id: newId(),
        kind: "support",
        target: { claimId: id("b") },
        premises: [{ id: newId(), claimId }],
      },
    );
    return { claimId, proposal };
  };
  const standing = (proposal: Id) => {
    const found = proposedOver(map, openProposals(map)).fits.get(proposal);
    if (!found) throw new Error("it does not wait");
    return found;
  };
  return { id, as, propose, proposeReason, standing, suggestionId, log, map: () => map, told: () => told };
}

describe("a suggestion", () => {
  it("[38] begins with a change, in the name of whoever makes it, and changes nothing of the map itself", () => {
    const { as, proposeReason, suggestionId, map, told } = shared();
    const claims = map().tables.claims;
    const { proposal } = proposeReason();
    expect(map().tables.claims).toBe(claims);
    expect(get(map(), "suggestions", suggestionId)).toMatchObject({ author: "ben", title: "" });
    expect(get(map(), "proposals", proposal)).toMatchObject({ outcome: "open", suggestionId });
    expect(told()).toBe("suggested: did something");
    expect(as("ben", { type: "addSuggestion", id: newId(), title: "" })).toContain("at least one change");
  });

  it("[38] is only for whoever made it to add to, to name and to take back", () => {
    const { as, propose, proposeReason, id, suggestionId, map } = shared();
    const { proposal } = proposeReason();
    const actions: Proposable[] = [{ type: "removeClaim", id: id("a") }];
    const another: Action = { type: "addProposal", id: newId(), suggestionId, actions, words: "" };
    expect(as("cora", another)).toContain("Nobody but who made");
    expect(as("cora", { type: "nameSuggestion", id: suggestionId, title: "Mine" })).toContain("Nobody but who made");
    expect(as("ada", { type: "withdrawProposal", id: proposal })).toContain("Nobody but who made");
    as("ben", { type: "nameSuggestion", id: suggestionId, title: "Leaks" }, { type: "withdrawProposal", id: proposal });
    expect(get(map(), "suggestions", suggestionId).title).toBe("Leaks");
    expect(openSuggestionOf(map(), "ben")).toBeUndefined();
    expect(as("ada", { type: "acceptProposal", id: proposal })).toContain("decided already");
    propose(...actions);
    expect(openSuggestionOf(map(), "ben")?.id).toBe(suggestionId);
    expect(openSuggestionOf(map(), "ada")).toBeUndefined();
  });

  it("[39] does on acceptance what was stored, in one step that can be undone", () => {
    const { as, proposeReason, id, map, told } = shared();
    const { proposal, claimId } = proposeReason();
    const accepted = as("ada", { type: "acceptProposal", id: proposal });
    expect(get(map(), "claims", claimId)).toMatchObject({ text: "It leaks.", number: 3 });
    expect(all(map(), "relations").filter(({ targetClaimId }) => targetClaimId === id("b"))).toHaveLength(2);
    expect(get(map(), "proposals", proposal).outcome).toBe("accepted");
    expect(told()).toMatch(/^accepted a suggested change; added 3/);
    as("ada", { type: "undo", commandId: accepted });
    expect(find(map(), "claims", claimId)).toBeUndefined();
    expect(get(map(), "proposals", proposal).outcome).toBe("open");
  });

  it("[39] is declined, let wait again, and decided once", () => {
    const { as, proposeReason, map, told } = shared();
    const { proposal } = proposeReason();
    as("ada", { type: "declineProposal", id: proposal });
    expect(told()).toBe("declined a suggested change: did something");
    expect(as("ada", { type: "acceptProposal", id: proposal })).toContain("decided already");
    expect(as("ben", { type: "withdrawProposal", id: proposal })).toContain("decided already");
    as("ada", { type: "reopenProposal", id: proposal });
    expect(openProposals(map()).map((one) => one.id)).toEqual([proposal]);
  });

  it("[38] keeps what is proposed as it is: what comes in its stead is another change", () => {
    const { as, proposeReason, suggestionId, map } = shared();
    const { proposal, claimId } = proposeReason();
    const id = newId();
    const actions: Proposable[] = [{ type: "addClaim", id: claimId, text: "It floods." }];
    const instead: Action = {
      type: "addProposal",
      id,
      suggestionId,
      actions,
      words: "said it anew",
      replaces: proposal,
    };
    as("ben", instead);
    expect(openProposals(map()).map((one) => one.id)).toEqual([id]);
    expect(as("ada", { type: "acceptProposal", id: proposal })).toContain("There is no proposed change");
    as("ada", { type: "acceptProposal", id });
    expect(as("ben", { ...instead, id: newId(), replaces: id })).toContain("decided already");
  });

  it("[38] holds so many changes and no more", () => {
    const { as, propose, suggestionId, map } = shared();
    const actions: Proposable[] = [{ type: "addTag", id: newId(), name: "open", colour: null }];
    for (let i = 0; i < 3; i++) propose(...actions);
    const rest = Array.from({ length: MOST_CHANGES - 3 }, (): Action => {
      return { type: "addProposal", id: newId(), suggestionId, actions, words: "" };
    });
    as("ben", ...rest);
    expect(openSuggestionOf(map(), "ben")).toBeUndefined();
    expect(as("ben", { type: "addProposal", id: newId(), suggestionId, actions, words: "" })).toContain("no room");
  });

  it("[38] waits beside so many others in one map and no more", () => {
    const { as, map } = shared();
    const actions: Proposable[] = [{ type: "addTag", id: newId(), name: "open", colour: null }];
    const suggest = (count: number) => {
      const [suggestionId, last] = [newId(), newId()];
      const ids = [...Array.from({ length: count - 1 }, () => newId()), last];
      const begin: Action = { type: "addSuggestion", id: suggestionId, title: "" };
      return {
        last,
        answer: as(
          "ben",
          begin,
          ...ids.map((id): Action => ({ type: "addProposal", id, suggestionId, actions, words: "" })),
        ),
      };
    };
    for (let left = MOST_WAITING; left > 0; left -= MOST_CHANGES) suggest(Math.min(left, MOST_CHANGES));
    expect(openProposals(map())).toHaveLength(MOST_WAITING);
    expect(suggest(1).answer).toContain("500 suggested changes wait already");
    const [first, second] = openProposals(map()).map(({ id }) => id);
    const decline = as("ada", { type: "declineProposal", id: first ?? "" });
    const { last } = suggest(1);
    expect(get(map(), "proposals", last).outcome).toBe("open");
    expect(as("ada", { type: "reopenProposal", id: first ?? "" })).toContain("wait already");
    expect(as("ada", { type: "undo", commandId: decline })).toContain("wait already");
    as("ben", { type: "withdrawProposal", id: second ?? "" });
    as("ada", { type: "undo", commandId: decline });
    expect(openProposals(map()).map(({ id }) => id)).toContain(first);
    expect(openProposals(map())).toHaveLength(MOST_WAITING);
  });

  it("[36] stays when the map goes back to a moment, and out of copies", () => {
    const { as, proposeReason, log, map } = shared();
    const before = log.length;
    proposeReason();
    as("ada", { type: "restore", seq: before });
    expect(openProposals(map())).toHaveLength(1);
    const rows = withoutTalk(rowsOf(map()));
    expect([rows.suggestions, rows.proposals]).toEqual([[], []]);
  });

  it("[38] cannot hold talk, texts, going back, or the end of the map", () => {
    const door = (...actions: readonly object[]) =>
      commandSchema.safeParse({
        id: newId(),
        actions: [{ type: "addProposal", id: newId(), suggestionId: newId(), words: "", actions }],
      }).success;
    expect(door({ type: "addClaim", id: newId(), text: "It leaks." })).toBe(true);
    expect(door({ type: "editMap", set: { title: "Leaks" } })).toBe(true);
    expect(door({ type: "editMap", set: { deleted: true } })).toBe(false);
    expect(door({ type: "undo", commandId: newId() })).toBe(false);
    expect(door({ type: "restore", seq: 1 })).toBe(false);
    expect(door({ type: "withdrawComment", id: newId() })).toBe(false);
    expect(door({ type: "acceptProposal", id: newId() })).toBe(false);
    expect(door()).toBe(false);
    expect(whyNotProposed([{ type: "removeSource", id: newId() }])).toBeNull();
    expect(whyNotProposed([{ type: "undo", commandId: newId() }])).toContain("cannot be suggested");
  });

  it("is commented by those who may comment, and decided by those who may edit", () => {
    const { as, proposeReason, log } = shared();
    const { proposal } = proposeReason();
    const deeds = () => [...deedsOfChanges(log.at(-1) ?? [])];
    expect(deeds()).toEqual(["comment"]);
    expect([...deedsOf([{ type: "acceptProposal", id: proposal }])]).toEqual(["edit"]);
    as("ada", { type: "declineProposal", id: proposal });
    expect(deeds()).toEqual(["edit"]);
    as("ada", { type: "reopenProposal", id: proposal });
    expect(deeds()).toEqual(["edit"]);
    as("ben", { type: "withdrawProposal", id: proposal });
    expect(deeds()).toEqual(["comment"]);
  });

  it("asks for the texts that its passages stand in, once it is accepted", () => {
    const { as, propose, map } = shared();
    const [sourceId, textId] = [newId(), newId()];
    const sha256 = "a".repeat(64);
    as("ada", { type: "addSource", id: sourceId, title: "T", citation: {}, text: { id: textId, sha256, length: 9 } });
    const span = { id: newId(), textId, extent: [[0, 4]] as [number, number][], quote: "Rain", prefix: "", suffix: "" };
    const proposal = propose({ type: "addSpan", ...span });
    expect([...needsOf(map(), command({ type: "acceptProposal", id: proposal })).contents]).toEqual([sha256]);
  });
});

describe("what is proposed over a map", () => {
  it("is told in words, with what would become of claims and relations", () => {
    const { id, propose, proposeReason, standing, map } = shared();
    const { proposal, claimId } = proposeReason();
    propose({ type: "editClaim", id: id("a"), set: { text: "It is old." } });
    const gone = propose({ type: "removeClaim", id: id("b") });
    expect(standing(proposal).words).toContain("added 3");
    expect(touchedBy(standing(proposal))[0]).toBe(claimId);
    expect(standing(gone).words).toContain("removed 2");
    const { map: both, fates } = comparedWithProposed(map(), proposedOver(map(), openProposals(map())));
    expect(fates.get(claimId)).toBe("added");
    expect(fates.get(id("a"))).toBe("reworded");
    expect(fates.get(id("b"))).toBe("removed");
    expect(fates.get(id("a -> b"))).toBe("removed");
    expect(find(both, "claims", id("b"))).toBeDefined();
  });

  it("needs what it builds on, and all that this needs", () => {
    const { as, propose, proposeReason, standing, map } = shared();
    const { proposal, claimId } = proposeReason();
    const second = newId();
    const another = propose({ type: "addClaim", id: second, text: "Often." });
    const tied = propose({
      type: "addRelation",
      id: newId(),
      kind: "support",
      target: { claimId },
      premises: [{ id: newId(), claimId: second }],
    });
    const worded = propose({ type: "editClaim", id: second, set: { text: "Every day." } });
    expect(standing(tied).needs).toEqual([proposal, another]);
    expect(standing(worded).needs).toEqual([another]);
    expect(standing(proposal).needs).toEqual([]);
    as("ada", ...[...standing(tied).needs, tied].map((one): Action => ({ type: "acceptProposal", id: one })));
    expect(find(map(), "claims", second)?.text).toBe("Often.");
    expect(openProposals(map()).map((one) => one.id)).toEqual([worded]);
    expect(standing(worded).needs).toEqual([]);
  });

  it("needs what makes room for it, and no more", () => {
    const { id, as, propose, standing, map } = shared();
    const relationId = id("a -> b");
    const premise = all(map(), "premises").find(({ claimId }) => claimId === id("a"));
    const [second, loose] = [newId(), newId()];
    as(
      "ada",
      { type: "addClaim", id: loose, text: "It rains." },
      { type: "addClaim", id: second, text: "Often." },
      { type: "addPremise", id: newId(), relationId, claimId: second },
    );
    const worded = propose({ type: "editClaim", id: id("b"), set: { text: "Close it." } });
    const apart = propose({ type: "removeClaim", id: loose });
    const other = propose({ type: "addClaim", id: newId(), text: "It is old." });
    const out = propose({ type: "removePremise", id: premise?.id ?? "" });
    const again = propose({ type: "addPremise", id: newId(), relationId, claimId: id("a") });
    expect(standing(again)).toMatchObject({ refusal: null, needs: [out] });
    expect([worded, apart, other].map((one) => standing(one).needs)).toEqual([[], [], []]);
    expect(as("ada", { type: "acceptProposal", id: again })).toContain("a premise of this relation already");
    as("ada", { type: "acceptProposal", id: out }, { type: "acceptProposal", id: again });
    expect(all(map(), "premises").filter(({ claimId }) => claimId === id("a"))).toHaveLength(1);
  });

  it("says which other suggested change it does not go together with, and fits once that is declined", () => {
    const { id, as, propose, proposeReason, standing } = shared();
    proposeReason();
    const gone = propose({ type: "removeClaim", id: id("a") });
    const worded = propose({ type: "editClaim", id: id("a"), set: { text: "It is very old." } });
    expect(standing(worded).refusal?.reason).toMatch(/does not go together with .* decided first: removed 1/);
    as("ada", { type: "declineProposal", id: gone });
    expect(standing(worded)).toMatchObject({ refusal: null, needs: [] });
  });

  it("says why it does not fit: what it is about is gone, or it builds on what was declined", () => {
    const { id, as, propose, proposeReason, standing, map } = shared();
    const { proposal, claimId } = proposeReason();
    const onNew = propose({ type: "editClaim", id: claimId, set: { text: "It leaks badly." } });
    const onOld = propose({ type: "editClaim", id: id("a"), set: { text: "It is old." } });
    expect(standing(onOld).refusal).toBeNull();
    as("ada", { type: "removeClaim", id: id("a") });
    as("ada", { type: "declineProposal", id: proposal });
    expect(standing(onOld)).toMatchObject({
      words: "did something",
      refusal: { reason: expect.stringContaining("no longer") },
    });
    expect(standing(onNew).refusal?.reason).toContain("builds on another suggested change");
    expect(proposedOver(map(), openProposals(map())).map).toBe(map());
  });
});
