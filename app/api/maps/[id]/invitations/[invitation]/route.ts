import { grantRefused } from "@/app/accounts/granting";
import { idIn, json, onMap } from "@/app/request";
import { withdrawInvitation } from "@/db/queries/invitations";
import { mayGrant } from "@/lib/access";

/** Withdraws an invitation to a map that nobody has used yet. */
export const DELETE = onMap<"invitation">("share", async ({ parameters, mapId, standing, store }) => {
  const id = idIn(parameters.invitation, "There is no such invitation.");
  const isDone = await withdrawInvitation(store.db, { mapId }, id, (role) => mayGrant(standing, role, null));
  grantRefused(isDone ? null : "above");
  return json({ ok: true });
});
