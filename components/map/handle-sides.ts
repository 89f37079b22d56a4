import { Position } from "@xyflow/react";
import { useMapState } from "./map-context";

/** Where the handles of a claim and of a step stand: off the way of their arrows where rows run from top to bottom. */
export function useHandleSides(): { readonly claim: Position; readonly step: Position } {
  const isTurnedOver = useMapState(({ drawn }) => drawn?.layout.direction === "down");
  return isTurnedOver ? { claim: Position.Top, step: Position.Bottom } : { claim: Position.Bottom, step: Position.Top };
}
