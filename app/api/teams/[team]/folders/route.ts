import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { nameSchema } from "@/app/accounts/replies";
import { bodyOf, json, onTeam } from "@/app/request";
import { addFolder } from "@/db/queries/teams";

const bodySchema = z.strictObject({ name: nameSchema });

/** Makes a folder for the maps of a team. */
export const POST = onTeam("member", async ({ request, teamId, store }) => {
  const { name } = await bodyOf(request, bodySchema);
  const id = uuidv7();
  await addFolder(store.db, teamId, id, name);
  return json({ id }, 201);
});
