import { find } from "@/lib/argument/argument-map";
import { reword } from "@/lib/argument/fidelity";
import type { Id } from "@/lib/argument/rows";
import type { MapView } from "./view";

/** Whose sentence is being written, and whether the claim was just made for it. */
export interface Writing {
  readonly claimId: Id;
  readonly isNew: boolean;
}

/**
 * Ends the writing of a sentence and keeps it; a claim that others have deleted meanwhile comes back with it.
 * An empty sentence is no sentence: a new claim is given up then, another keeps what it said. Whether it was kept.
 */
export function keepSentence(view: MapView, { claimId, isNew }: Writing, draft: string): boolean {
  if (view.desk.getState().editing?.claimId !== claimId) return false;
  const text = draft.replace(/\s+/g, " ").trim();
  if (text === "") {
    giveUp(view, { claimId, isNew });
    return false;
  }
  const row = find(view.session.getState().map, "claims", claimId);
  if (row?.text !== text) {
    const { map } = view.session.getState();
    view.session.run(row ? reword(map, claimId, text) : [{ type: "addClaim", id: claimId, text }]);
  }
  stop(view);
  view.store.setState({ finished: claimId });
  return true;
}

/** Ends the writing of a sentence and keeps nothing of it; a new claim that says nothing yet is taken back. */
export function giveUp(view: MapView, { claimId, isNew }: Writing): void {
  const row = find(view.session.getState().map, "claims", claimId);
  const { origin } = view.store.getState();
  stop(view);
  if (!row || (isNew && row.text === "")) {
    if (row) view.session.undo();
    view.pick(origin);
  }
}

function stop(view: MapView): void {
  view.desk.setState({ editing: null });
  view.store.setState({ draft: null });
}
