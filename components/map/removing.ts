import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { pickedIn } from "./command";
import { lostWith, remove } from "./gestures";
import { above, beside } from "./kin";
import type { MapView } from "./view";

/** Deletes what is picked, picks its neighbour, and leaves word of it for the notice that offers to undo. */
export function removePicked(view: MapView): void {
  const picked = pickedIn(view);
  if (!picked) return;
  const { map } = view.session.getState();
  const nearest = nearestTo(map, picked);
  const sentence = sentenceFor(map, picked);
  const outcome = view.carryOut(remove(picked, nearest), nearest?.id ?? null);
  if (outcome.ok) view.store.setState({ removal: { commandId: outcome.commandId, sentence } });
}

/** What to pick once something is gone: the next in its row, the one before it, or what it bore on. */
function nearestTo(map: ArgumentMap, picked: Picked): Picked | null {
  return beside(map, picked, 1) ?? beside(map, picked, -1) ?? above(map, picked);
}

/** "Claim 9 deleted, with 1 relation." */
function sentenceFor(map: ArgumentMap, picked: Picked): string {
  const lost = lostWith(map, picked);
  const row = picked.table === "claims" ? find(map, "claims", picked.id) : undefined;
  const what = row ? `Claim ${row.number} deleted` : "Relation deleted";
  if (lost === 0) return `${what}.`;
  return `${what}, with ${lost} ${row ? "" : "more "}${lost === 1 ? "relation" : "relations"}.`;
}
