import { z } from "zod";
import { nameSchema } from "@/app/accounts/replies";
import { bodyOf, idIn, json, onTeam } from "@/app/request";
import { removeFolder, renameFolder } from "@/db/queries/teams";

const bodySchema = z.strictObject({ name: nameSchema });
const NO_FOLDER = "There is no such folder.";

/** Calls a folder something else. */
export const PUT = onTeam<"folder">("member", async ({ request, parameters, teamId, store }) => {
  const { name } = await bodyOf(request, bodySchema);
  await renameFolder(store.db, teamId, idIn(parameters.folder, NO_FOLDER), name);
  return json({ ok: true });
});

/** Takes a folder away; its maps stay with the team. */
export const DELETE = onTeam<"folder">("member", async ({ parameters, teamId, store }) => {
  await removeFolder(store.db, teamId, idIn(parameters.folder, NO_FOLDER));
  return json({ ok: true });
});
