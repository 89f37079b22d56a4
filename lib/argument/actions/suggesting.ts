import { type ArgumentMap, find, referring } from "../argument-map";
import type { Change } from "../change";
import { insert, remove, update } from "../edit";
import type { Known } from "../known";
import { orderAfter } from "../order";
import { DECIDED, MOST_CHANGES } from "../proposals";
import { type Refusal, refuse } from "../refusal";
import type { Id, Outcome, Proposal } from "../rows";
import { type Handler, unknownId } from "./handler";

export const addSuggestion: Handler<"addSuggestion"> = (_map, { id, title }, { actor }) => [
  insert("suggestions", { id, author: actor, title }),
];

export const nameSuggestion: Handler<"nameSuggestion"> = (map, { id, title }, known) =>
  ofMine(map, id, known, () => update(map, "suggestions", id, { title }));

export const addProposal: Handler<"addProposal"> = (map, action, known) => {
  const { id, suggestionId, actions, words, replaces } = action;
  return ofMine(map, suggestionId, known, () => {
    const beside = referring(map, "proposals", "suggestionId", suggestionId);
    const old = beside.find((one) => one.id === replaces);
    if (replaces !== undefined && !old) return unknownId("proposals", replaces);
    if (old && old.outcome !== "open") return DECIDED;
    if (beside.length >= MOST_CHANGES && !old)
      return refuse("malformed", "There is no room in this suggestion for more.");
    const order = old?.order ?? orderAfter(beside.at(-1)?.order ?? null);
    const plain: Proposal["actions"] = JSON.parse(JSON.stringify(actions));
    const row: Proposal = { id, suggestionId, actions: plain, words, outcome: "open", order };
    return [...(old ? [remove("proposals", old)] : []), insert("proposals", row)];
  });
};

export const withdrawProposal: Handler<"withdrawProposal"> = (map, { id }, known) =>
  withOutcome(map, id, "open", ({ suggestionId }) =>
    ofMine(map, suggestionId, known, () => settled(map, id, "withdrawn")),
  );

/** Says that it was taken in; what it proposes is carried out before, by `stepsOf`. */
export const acceptProposal: Handler<"acceptProposal"> = (map, { id }) =>
  withOutcome(map, id, "open", () => settled(map, id, "accepted"));

export const declineProposal: Handler<"declineProposal"> = (map, { id }) =>
  withOutcome(map, id, "open", () => settled(map, id, "declined"));

export const reopenProposal: Handler<"reopenProposal"> = (map, { id }) =>
  withOutcome(map, id, "declined", () => settled(map, id, "open"));

function settled(map: ArgumentMap, id: Id, outcome: Outcome): Change[] {
  return update(map, "proposals", id, { outcome });
}

function withOutcome(
  map: ArgumentMap,
  id: Id,
  outcome: Outcome,
  decide: (proposal: Proposal) => Change[] | Refusal,
): Change[] | Refusal {
  const proposal = find(map, "proposals", id);
  if (!proposal) return unknownId("proposals", id);
  return proposal.outcome === outcome ? decide(proposal) : DECIDED;
}

/** Refuses where a suggestion is not there, or is somebody else's. */
function ofMine(map: ArgumentMap, id: Id, { actor }: Known, decide: () => Change[] | Refusal): Change[] | Refusal {
  const suggestion = find(map, "suggestions", id);
  if (!suggestion) return unknownId("suggestions", id);
  return actor !== null && suggestion.author === actor
    ? decide()
    : refuse("forbidden", "Nobody but who made a suggestion can change it.");
}
