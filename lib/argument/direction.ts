import { type ArgumentMap, all } from "./argument-map";
import type { DIRECTIONS } from "./rows";

/** Where the conclusions of a map stand, seen from what leads to them. */
export type Direction = (typeof DIRECTIONS)[number];

/** Where the conclusions of a map stand: at the top unless its settings say otherwise. */
export function directionOf(map: ArgumentMap): Direction {
  return all(map, "maps")[0]?.settings.direction ?? "up";
}

/** Whether the rows of siblings run from top to bottom. */
export function isSideways(direction: Direction): boolean {
  return direction === "left" || direction === "right";
}
