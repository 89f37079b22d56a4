import { premisesOf } from "@/lib/argument/graph";
import type { RelationKind } from "@/lib/argument/rows";
import { gestureCommand } from "./command";
import { newClaim, newCoPremise, newReason, newSibling } from "./gestures";
import { relation, stepMeant } from "./kin";
import type { MapView } from "./view";

/** Commands that make a new claim, and tie it to what is picked. */
export function addCommands(view: MapView) {
  const bearing = (id: string, title: string, key: string | null, kind: RelationKind) =>
    gestureCommand(view, id, title, key, (_, picked) => newReason(picked, kind));
  const onStep = (id: string, title: string, key: string, kind: RelationKind) =>
    gestureCommand(view, id, title, key, (map, picked) => {
      const step = stepMeant(map, picked);
      return step && newReason(relation(step.id), kind);
    });
  return {
    addPremise: gestureCommand(view, "addPremise", "Add premise", "Tab", (_, picked) =>
      picked.table === "relations" ? newCoPremise(picked.id) : newReason(picked, "support"),
    ),
    addCoPremise: gestureCommand(view, "addCoPremise", "Add linked premise", "Shift+Tab", (map, picked) => {
      const step = stepMeant(map, picked);
      const own = step && premisesOf(map, step.id).find(({ claimId }) => claimId === picked.id);
      return step && newCoPremise(step.id, own?.id);
    }),
    addObjection: bearing("addObjection", "Add objection", "O", "attack"),
    addSibling: gestureCommand(view, "addSibling", "Add sibling", "Enter", (map, picked) =>
      picked.table === "claims" ? newSibling(map, picked.id) : null,
    ),
    undercut: onStep("undercut", "Undercut the step", "U", "attack"),
    addCondition: bearing("addCondition", "Add condition", "N", "onlyIf"),
    addException: bearing("addException", "Add exception", null, "unless"),
    addWarrant: onStep("addWarrant", "Add warrant", "W", "support"),
    addRephrase: gestureCommand(view, "addRephrase", "Add restatement", null, (_, picked) =>
      picked.table === "claims" ? newReason(picked, "rephrase") : null,
    ),
    addPreference: bearing("addPreference", "Add what outranks it", null, "preference"),
    addClaim: {
      id: "addClaim",
      title: "Write a claim that stands alone",
      key: null,
      isEnabled: () => true,
      run: () => {
        view.carryOut(newClaim());
      },
    },
  };
}
