import { uuidv7 } from "uuidv7";
import { deedsOf } from "@/lib/access";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Action, Proposable } from "@/lib/argument/command";
import { decide } from "@/lib/argument/decide";
import type { Fate } from "@/lib/argument/history/compared";
import { tell } from "@/lib/argument/history/telling";
import { nothingKnown } from "@/lib/argument/known";
import { openProposals, openSuggestionOf, proposedActions, whyNotProposed } from "@/lib/argument/proposals";
import { allProposed, comparedWithProposed, proposedOver } from "@/lib/argument/proposed";
import { refuse } from "@/lib/argument/refusal";
import type { Id, Proposal } from "@/lib/argument/rows";
import type { KeptSession, KeptState, Look, Outcome, Session, SessionState } from "./session";

/** A map as it is shown, and what would become of its claims and relations. */
interface Shown {
  readonly map: ArgumentMap;
  readonly fates: ReadonlyMap<Id, Fate>;
}

const NO_FATES: ReadonlyMap<Id, Fate> = new Map();

/**
 * Lets changes of a session's map be suggested: while that is so, what would change the map is decided over what is shown,
 * and sent as a proposed change. Talk, undo and all else goes its usual way.
 */
export function withSuggestions<S extends KeptSession>(kept: S): S & Session {
  const { me } = kept;
  const listeners = new Set<() => void>();
  let look: Look = "map";
  let shown: { readonly of: ArgumentMap; readonly look: Look; readonly value: Shown } | null = null;
  let last: { readonly of: KeptState; readonly look: Look; readonly value: SessionState } | null = null;

  const stop = kept.subscribe(() => tellAll());
  const tellAll = () => {
    for (const listener of listeners) listener();
  };

  /** The same map as long as nothing of it has changed: it is not laid out again when only a status does. */
  function shownOf(of: ArgumentMap, now: Look): Shown {
    if (shown?.of !== of || shown.look !== now) shown = { of, look: now, value: shownAs(of, now, me.id) };
    return shown.value;
  }

  function getState(): SessionState {
    const of = kept.getState();
    if (last?.of === of && last.look === look) return last.value;
    // Whoever may not even comment any more suggests nothing.
    const now = look === "suggesting" && !of.can.includes("comment") ? "proposed" : look;
    const { map, fates } = shownOf(of.map, now);
    const can = now === "suggesting" ? [...new Set([...of.can, "edit" as const])] : of.can;
    const mayDecide = of.can.includes("edit");
    last = { of, look, value: { ...of, map, can, mayDecide, look: now, kept: of.map, proposed: fates } };
    return last.value;
  }

  function suggest(actions: readonly Action[]): Outcome {
    const reason = whyNotProposed(actions);
    if (reason !== null) return kept.refuse(refuse("forbidden", reason));
    const state = getState();
    const decision = decide(state.map, { id: uuidv7(), actions }, nothingKnown);
    if (!decision.ok) return kept.refuse(decision.refusal);
    if (decision.changes.length === 0) return { ok: true, commandId: uuidv7() };
    return kept.run(proposing(state.kept, actions as readonly Proposable[], me.id));
  }

  return {
    ...kept,
    get can() {
      return getState().can;
    },
    getState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run(actions, contents) {
      const state = getState();
      const isChange = [...deedsOf(actions)].some((deed) => deed !== "comment" && deed !== "read");
      if (state.look === "suggesting" && isChange && !actions.some(isDeciding)) return suggest(actions);
      if (state.look !== "map" && namesProposed(state, actions)) return kept.refuse(ONLY_SUGGESTED);
      return kept.run(actions, contents);
    },
    lookAt(wanted) {
      if (wanted === look) return;
      look = wanted;
      tellAll();
    },
    close() {
      stop();
      listeners.clear();
      kept.close();
    },
  };
}

const ONLY_SUGGESTED = refuse("forbidden", "This is only suggested: it has to be accepted first.");

/** Whether an action decides what is suggested: that is done, not suggested. */
function isDeciding({ type }: Action): boolean {
  return type === "acceptProposal" || type === "declineProposal" || type === "reopenProposal";
}

function shownAs(map: ArgumentMap, look: Look, me: string): Shown {
  switch (look) {
    case "map":
      return { map, fates: NO_FATES };
    case "proposed":
      return comparedWithProposed(map, allProposed(map));
    case "suggesting": {
      const proposed = proposedOver(map, openProposals(map, me));
      const { fates } = comparedWithProposed(map, proposed);
      return { map: proposed.map, fates };
    }
    default:
      return look satisfies never;
  }
}

/** The actions that propose others in somebody's open suggestion, or in a new one. */
function proposing(map: ArgumentMap, actions: readonly Proposable[], me: string): Action[] {
  const open = openSuggestionOf(map, me);
  const suggestionId = open?.id ?? uuidv7();
  const before = openProposals(map, me);
  const last = before.at(-1);
  const old = last && last.suggestionId === open?.id && isFinishedBy(map, before, last, actions) ? last : null;
  const all = [...((old && proposedActions(old)) ?? []), ...actions];
  const words = wordsFor(map, old ? before.slice(0, -1) : before, all);
  const proposal = { id: uuidv7(), suggestionId, actions: all, words, ...(old ? { replaces: old.id } : {}) };
  return [
    ...(open ? [] : [{ type: "addSuggestion" as const, id: suggestionId, title: "" }]),
    { type: "addProposal", ...proposal },
  ];
}

/** Whether actions only say what a claim says that the last proposed change made without words: the two are one gesture. */
function isFinishedBy(
  map: ArgumentMap,
  before: readonly Proposal[],
  last: Proposal,
  actions: readonly Proposable[],
): boolean {
  const [worded] = actions;
  if (worded?.type !== "editClaim" || worded.set.text === undefined) return false;
  const isMadeThere = (proposedActions(last) ?? []).some((one) => one.type === "addClaim" && one.id === worded.id);
  return isMadeThere && find(proposedOver(map, before).map, "claims", worded.id)?.text === "";
}

/** So long are the words of a proposed change at most. */
const MOST_WORDS = 1000;

function wordsFor(map: ArgumentMap, before: readonly Proposal[], actions: readonly Action[]): string {
  const { map: from } = proposedOver(map, before);
  const decision = decide(from, { id: uuidv7(), actions }, nothingKnown);
  if (!decision.ok) return "";
  const words = tell({ before: from, after: decision.map, changes: decision.changes }, "done");
  return words.slice(0, MOST_WORDS).toWellFormed();
}

/** Whether actions name what is shown and not in the map. */
function namesProposed({ map, kept, proposed }: SessionState, actions: readonly Action[]): boolean {
  if (proposed.size === 0) return false;
  const isOnlyShown = (id: string) =>
    (["claims", "relations", "premises", "anchors", "spans"] as const).some(
      (table) => find(map, table, id) !== undefined && find(kept, table, id) === undefined,
    );
  return (JSON.stringify(actions).match(UUID) ?? []).some(isOnlyShown);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
