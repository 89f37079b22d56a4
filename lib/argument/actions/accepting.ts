import { type ArgumentMap, find } from "../argument-map";
import type { Action } from "../command";
import { DECIDED, proposedActions } from "../proposals";
import { type Refusal, refuse } from "../refusal";
import { unknownId } from "./handler";

/**
 * An action with what it stands for: to accept a change is to do what was stored as proposed, whatever else whoever accepts
 * it may have been shown.
 */
export function stepsOf(map: ArgumentMap, action: Action): readonly Action[] | Refusal {
  if (action.type !== "acceptProposal") return [action];
  const proposal = find(map, "proposals", action.id);
  if (!proposal) return unknownId("proposals", action.id);
  if (proposal.outcome !== "open") return DECIDED;
  const actions = proposedActions(proposal);
  return actions ? [...actions, action] : refuse("malformed", "What is proposed there is nothing that can be done.");
}
