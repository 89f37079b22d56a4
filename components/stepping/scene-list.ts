import { uuidv7 } from "uuidv7";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id, Scene } from "@/lib/argument/rows";
import { arrangedScenes, type SceneOrder, usualScenes } from "@/lib/argument/scenes";

/** A scene while the order is being arranged. */
export type SceneDraft = Pick<Scene, "id" | "claimId" | "note">;

/** The scenes to begin arranging with: as they stand, or else from the conclusion down. */
export function draftOf(map: ArgumentMap): SceneDraft[] {
  const arranged = arrangedScenes(map).map(({ id, claimId, note }) => ({ id, claimId, note }));
  return arranged.length > 0 ? arranged : anew(map, "argued", []);
}

/** A scene for every claim in an order that follows from the map; notes stay with their claims. */
export function anew(map: ArgumentMap, order: SceneOrder, before: readonly SceneDraft[]): SceneDraft[] {
  const known = new Map(before.map((scene) => [scene.claimId, scene]));
  return usualScenes(map, order).map(({ claimId }) => known.get(claimId) ?? { id: uuidv7(), claimId, note: "" });
}

/** The scenes with one moved to another place, both from 0; the same where it already stands at an end. */
export function moved(scenes: readonly SceneDraft[], from: number, to: number): readonly SceneDraft[] {
  const scene = scenes[from];
  if (!scene || to < 0 || to >= scenes.length || from === to) return scenes;
  const others = scenes.filter((each) => each !== scene);
  return [...others.slice(0, to), scene, ...others.slice(to)];
}

/** The scenes with one more for a claim, at the end. */
export function withScene(scenes: readonly SceneDraft[], claimId: Id): SceneDraft[] {
  return [...scenes, { id: uuidv7(), claimId, note: "" }];
}
