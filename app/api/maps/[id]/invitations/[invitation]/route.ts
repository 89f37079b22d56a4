import { idIn, json, onMap } from "@/app/request";
import { withdrawInvitation } from "@/db/queries/invitations";

/** Withdraws an invitation to a map that nobody has used yet. */
export const DELETE = onMap<"invitation">("share", async ({ parameters, mapId, store }) => {
  await withdrawInvitation(store.db, { mapId }, idIn(parameters.invitation, "There is no such invitation."));
  return json({ ok: true });
});
