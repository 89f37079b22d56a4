import { type ArgumentMap, all, find, referring } from "./argument-map";
import type { Change } from "./change";
import { type Action, isProposableType, type Proposable, proposedSchema } from "./command";
import { type Refusal, refuse } from "./refusal";
import type { Id, Outcome, Proposal, Suggestion } from "./rows";

/** The refusal of deciding twice. */
export const DECIDED = refuse("changedSince", "What has become of this change has been decided already.");

/** So many changes one suggestion can hold. */
export const MOST_CHANGES = 200;

/** So many changes can wait to be decided in one map. */
export const MOST_WAITING = 500;

const FULL = refuse(
  "malformed",
  `${MOST_WAITING} suggested changes wait already in this map, and more cannot: some have to be decided first.`,
);

/** The refusal of changes after which more wait than before, and more than can; null for all others. `map` is the map after them. */
export function tooManyWaiting(map: ArgumentMap, changes: readonly Change[]): Refusal | null {
  const more = changes.reduce((sum, change) => sum + waitingMore(change), 0);
  if (more <= 0) return null;
  let waiting = 0;
  for (const { outcome } of map.tables.proposals.values()) waiting += counted(outcome);
  return waiting > MOST_WAITING ? FULL : null;
}

/** How many more wait after a change than before it. */
function waitingMore(change: Change): number {
  if (change.table !== "proposals") return 0;
  switch (change.op) {
    case "insert":
      return counted(change.row.outcome);
    case "delete":
      return -counted(change.row.outcome);
    case "update":
      return counted(change.set.outcome) - counted(change.was.outcome);
    default:
      return change satisfies never;
  }
}

const counted = (outcome: Outcome | undefined) => (outcome === "open" ? 1 : 0);

const parsed = new WeakMap<Proposal, readonly Proposable[] | null>();

/** The actions that are proposed, as they were stored; null where they are nothing that can be proposed, as a file may have it. */
export function proposedActions(proposal: Proposal): readonly Proposable[] | null {
  const known = parsed.get(proposal);
  if (known !== undefined) return known;
  const found = proposedSchema.safeParse(proposal.actions);
  const actions = found.success ? found.data : null;
  parsed.set(proposal, actions);
  return actions;
}

/** Why actions cannot be proposed, in a sentence; null where they can. */
export function whyNotProposed(actions: readonly Action[]): string | null {
  if (actions.some(({ type }) => type === "addSource" || type === "addVersion")) {
    return "A text cannot be suggested: ask somebody who may edit the map to bring it in.";
  }
  if (actions.some(({ type }) => !isProposableType(type))) {
    return "This cannot be suggested together with a change of the map.";
  }
  return proposedSchema.safeParse(actions).success
    ? null
    : "This cannot be suggested: it is too much, or brings a text.";
}

/** The changes of a suggestion, in their order. */
export function proposalsIn(map: ArgumentMap, suggestionId: Id): Proposal[] {
  return referring(map, "proposals", "suggestionId", suggestionId);
}

/** All suggestions of a map, oldest first. */
export function suggestionsOf(map: ArgumentMap): Suggestion[] {
  return all(map, "suggestions").sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The changes that wait to be decided, in the order in which they would be carried out; of one author only where one is named. */
export function openProposals(map: ArgumentMap, author?: string): Proposal[] {
  return suggestionsOf(map)
    .filter((suggestion) => author === undefined || suggestion.author === author)
    .flatMap(({ id }) => proposalsIn(map, id).filter(({ outcome }) => outcome === "open"));
}

/** Somebody's newest suggestion of which something waits still and that has room for more; undefined where there is none. */
export function openSuggestionOf(map: ArgumentMap, author: string): Suggestion | undefined {
  const newest = openProposals(map, author).at(-1);
  const isFull = newest && proposalsIn(map, newest.suggestionId).length >= MOST_CHANGES;
  return isFull ? undefined : find(map, "suggestions", newest?.suggestionId);
}
