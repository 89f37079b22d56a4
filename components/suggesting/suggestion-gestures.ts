import { run, tell, type Workspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";
import type { Action } from "@/lib/argument/command";
import type { Fit } from "@/lib/argument/fit";
import { touchedBy } from "@/lib/argument/proposed";
import type { Id } from "@/lib/argument/rows";

/** Accepts suggested changes with all that they need, in one step; says what came along. */
export function accept(workspace: Workspace, fits: readonly Fit[]): void {
  const wanted = fits.map(({ proposal }) => proposal.id);
  const all = new Set(fits.flatMap(({ proposal, needs }) => [...needs, proposal.id]));
  const along = all.size - wanted.length;
  const done = run(workspace, ...[...all].map((id): Action => ({ type: "acceptProposal", id })));
  if (done) tell(workspace, along > 0 ? `Accepted, with ${along} more that it needs.` : "Accepted.", done);
}

/** Declines suggested changes. */
export function decline(workspace: Workspace, ids: readonly Id[]): void {
  const done = run(workspace, ...ids.map((id): Action => ({ type: "declineProposal", id })));
  if (done) tell(workspace, "Declined. It stands among what has been decided.", done);
}

/** Takes back what one has suggested. */
export function takeBack(workspace: Workspace, ids: readonly Id[]): void {
  const done = run(workspace, ...ids.map((id): Action => ({ type: "withdrawProposal", id })));
  if (done) tell(workspace, "Taken back.", done);
}

/** Picks in the map what a suggested change is about. Whether there is anything of it to be seen. */
export function showInMap({ session, desk, view }: Workspace, fit: Fit): boolean {
  const { map } = session.getState();
  for (const id of touchedBy(fit)) {
    for (const table of ["claims", "relations"] as const) {
      if (!find(map, table, id)) continue;
      desk.setState({ picked: { table, id } });
      view.setState({ narrow: "map" });
      return true;
    }
  }
  return false;
}
