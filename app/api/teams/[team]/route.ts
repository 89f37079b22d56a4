import { z } from "zod";
import { nameSchema } from "@/app/accounts/replies";
import { bodyOf, json, onTeam } from "@/app/request";
import { removeTeam, renameTeam } from "@/db/queries/teams";

const bodySchema = z.strictObject({ name: nameSchema });

/** Calls a team something else. */
export const PUT = onTeam("keeper", async ({ request, teamId, store }) => {
  const { name } = await bodyOf(request, bodySchema);
  await renameTeam(store.db, teamId, name);
  return json({ ok: true });
});

/** Takes a team away: what was shared with it is its people's no longer. */
export const DELETE = onTeam("keeper", async ({ teamId, store }) => {
  await removeTeam(store.db, teamId);
  await store.rightsChanged(null);
  return json({ ok: true });
});
