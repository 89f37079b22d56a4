import { idIn, json, onTeam } from "@/app/request";
import { withdrawInvitation } from "@/db/queries/invitations";

/** Withdraws what invites somebody to a team who has not come yet. */
export const DELETE = onTeam<"invitation">("keeper", async ({ parameters, teamId, store }) => {
  await withdrawInvitation(store.db, { teamId }, idIn(parameters.invitation, "There is no such invitation."));
  return json({ ok: true });
});
