import { type ArgumentMap, all } from "./argument-map";
import { premisesOf, targetOf } from "./graph";
import { byOrder } from "./order";
import { outlineOf } from "./outline";
import type { Id, Scene } from "./rows";
import { textOrderOf } from "./text-order";

/** How scenes follow one another where nobody has arranged them: from the conclusion down, or as the texts have the claims. */
export type SceneOrder = "argued" | "text";

/** What a scene brings in, and what the speaker has to say to it. */
export type SceneShown = Pick<Scene, "claimId" | "note">;

/** What is to be seen of a map while it is stepped through. */
export interface Revealed {
  readonly claims: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
}

/** The scenes as somebody arranged them; empty where nobody has. */
export function arrangedScenes(map: ArgumentMap): Scene[] {
  return all(map, "scenes").sort(byOrder);
}

/** A scene for each claim, in an order that follows from the map. */
export function usualScenes(map: ArgumentMap, order: SceneOrder): SceneShown[] {
  const ids =
    order === "text"
      ? textOrderOf(map).map(({ claim }) => claim.id)
      : outlineOf(map).flatMap(({ claimId, isReference }) => (isReference ? [] : [claimId]));
  return [...new Set(ids)].map((claimId) => ({ claimId, note: "" }));
}

/** The scenes of a step-through: as arranged, or else from the conclusion down. */
export function scenesOf(map: ArgumentMap): SceneShown[] {
  const arranged = arrangedScenes(map);
  return arranged.length > 0 ? arranged : usualScenes(map, "argued");
}

/** What is to be seen once some claims have come in: they, and each relation from one of them to something that is seen. */
export function revealedBy(map: ArgumentMap, claimIds: Iterable<Id>): Revealed {
  const claims = new Set(claimIds);
  const relations = new Set<Id>();
  const open = all(map, "relations").filter(({ id }) => premisesOf(map, id).some(({ claimId }) => claims.has(claimId)));
  // A relation on a relation is seen after that one.
  for (let before = -1; before < relations.size; ) {
    before = relations.size;
    for (const relation of open) {
      if (claims.has(targetOf(relation)) || relations.has(targetOf(relation))) relations.add(relation.id);
    }
  }
  return { claims, relations };
}
