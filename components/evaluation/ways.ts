import type { DeskStore } from "@/components/workspace/desk";
import { evaluationOf } from "./evaluation-state";

/** Goes on to the next extension or back to the one before; all together stand between the last and the first. */
export function stepThroughWays(desk: DeskStore, step: 1 | -1): void {
  const store = evaluationOf(desk);
  const { seen } = store.getState();
  if (!seen || seen.listed < 2) return;
  const next = (seen.place ?? -1) + step;
  store.setState({ place: next === -2 ? seen.listed - 1 : next < 0 || next >= seen.listed ? null : next });
}
