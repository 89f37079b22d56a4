import { z } from "zod";
import { bodyOf, json, onMap, Refused } from "@/app/request";
import { handOut } from "@/db/queries/copies";
import { peopleOfTeam } from "@/db/queries/people";
import { teamRole } from "@/db/queries/teams";

/** `id` names this handing out: sent again, it makes no copy twice. */
const bodySchema = z.strictObject({ id: z.uuid(), teamId: z.uuid() });

/** Gives each of the other people of a team a copy of the map of their own; the count of them. */
export const POST = onMap("handOut", async ({ request, mapId, actor, store }) => {
  const { id, teamId } = await bodyOf(request, bodySchema);
  if (!(await teamRole(store.db, teamId, actor))) throw new Refused(404, "You belong to no such team.");
  const to = (await peopleOfTeam(store.db, teamId)).filter((person) => person.id !== actor);
  return json({ copies: await handOut(store, { id, mapId, by: actor, to }) });
});
