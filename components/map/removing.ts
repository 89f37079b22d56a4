import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { premisesOf } from "@/lib/argument/graph";
import type { Premise } from "@/lib/argument/rows";
import { pickedIn } from "./command";
import { lostWith, remove } from "./gestures";
import { above, beside, relation } from "./kin";
import type { MapView } from "./view";

/** Deletes what is picked, picks its neighbour, and leaves word of it for the notice that offers to undo. */
export function removePicked(view: MapView): void {
  const picked = pickedIn(view);
  if (!picked) return;
  const { map } = view.session.getState();
  const mention = find(map, "premises", view.store.getState().mention);
  if (mention?.relationId === picked.id && premisesOf(map, picked.id).length > 1) return leaveStep(view, mention);
  const nearest = nearestTo(map, picked);
  const sentence = sentenceFor(map, picked);
  const outcome = view.carryOut(remove(picked, nearest), nearest?.id ?? null);
  if (outcome.ok) view.store.setState({ removal: { commandId: outcome.commandId, sentence } });
}

/** Takes a claim that is only named in a step out of it: claim and step stay. */
function leaveStep(view: MapView, { id, claimId, relationId }: Premise): void {
  const { map } = view.session.getState();
  const number = find(map, "claims", claimId)?.number;
  const outcome = view.carryOut({ actions: [{ type: "removePremise", id }], pick: relation(relationId) });
  const sentence = `Claim ${number} was taken out of this step; it stands where it stood.`;
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
