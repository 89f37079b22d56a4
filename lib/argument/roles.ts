import type { ArgumentMap } from "./argument-map";
import { isOnStep, relationsFrom } from "./graph";
import type { Id, Relation } from "./rows";

/** What a claim does in a map, for the hue of its passages: by the first relation that it is a premise of. */
export type ClaimRole = "support" | "attack" | "undercut" | "condition" | "rephrase" | "preference" | "conclusion";

/** The role of a claim; one that is premise of nothing is a conclusion, so far. */
export function roleOf(map: ArgumentMap, claimId: Id): ClaimRole {
  const [first] = relationsFrom(map, claimId);
  return first ? roleIn(first) : "conclusion";
}

/** What the premises of a relation do; of an unknown kind nothing is presumed. */
export function roleIn(relation: Relation): ClaimRole {
  switch (relation.kind) {
    case "attack":
      return isOnStep(relation) ? "undercut" : "attack";
    case "onlyIf":
    case "unless":
      return "condition";
    case "support":
    case "rephrase":
    case "preference":
      return relation.kind;
    case "unknown":
      return "conclusion";
    default:
      return relation.kind satisfies never;
  }
}
