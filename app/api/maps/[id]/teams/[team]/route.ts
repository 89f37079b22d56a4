import { z } from "zod";
import { grantRefused } from "@/app/accounts/granting";
import { bodyOf, idIn, json, onMap, Refused } from "@/app/request";
import { shareRole, shareWith, teamsOf, unshareWith } from "@/db/queries/teams";
import { LENT_ROLES, mayGrant } from "@/lib/access";

const bodySchema = z.strictObject({ role: z.enum(LENT_ROLES), folderId: z.uuid().nullable().default(null) });
const NO_TEAM = "You belong to no such team.";

/** Shares a map with a team that one belongs to, in one of its folders or in none. */
export const PUT = onMap<"team">("share", async ({ request, parameters, mapId, actor, standing, store }) => {
  const { role, folderId } = await bodyOf(request, bodySchema);
  const teamId = idIn(parameters.team, NO_TEAM);
  const team = (await teamsOf(store.db, actor)).find(({ id }) => id === teamId);
  if (!team) throw new Refused(404, NO_TEAM);
  if (folderId && !team.folders.some(({ id }) => id === folderId)) throw new Refused(404, "There is no such folder.");
  const held = await shareRole(store.db, mapId, teamId);
  grantRefused(mayGrant(standing, held, role) ? null : "above");
  await shareWith(store.db, mapId, { teamId, role, folderId });
  await store.rightsChanged(mapId);
  return json({ ok: true });
});

/** Shares a map with a team no longer. */
export const DELETE = onMap<"team">("share", async ({ parameters, mapId, store }) => {
  await unshareWith(store.db, mapId, idIn(parameters.team, NO_TEAM));
  await store.rightsChanged(mapId);
  return json({ ok: true });
});
