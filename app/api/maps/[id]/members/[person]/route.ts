import { z } from "zod";
import { grantRefused } from "@/app/accounts/granting";
import { bodyOf, idIn, json, onMap, Refused } from "@/app/request";
import { grant } from "@/db/queries/members";
import { may, ROLES } from "@/lib/access";

const bodySchema = z.strictObject({ role: z.enum(ROLES) });
const NOBODY = "There is no such person here.";

/** Gives a member another role. */
export const PUT = onMap<"person">("share", async ({ request, parameters, mapId, actor, store }) => {
  const { role } = await bodyOf(request, bodySchema);
  const personId = idIn(parameters.person, NOBODY);
  grantRefused(await grant(store.db, { mapId, by: actor, personId, role }));
  await store.rightsChanged(mapId);
  return json({ ok: true });
});

/** Takes a member out; anybody may take themselves out. */
export const DELETE = onMap<"person">("read", async ({ parameters, mapId, actor, standing, store }) => {
  const personId = idIn(parameters.person, NOBODY);
  if (personId !== actor && !may(standing, "share")) throw new Refused(403, "You can only take yourself out.");
  if (standing.isGuest) throw new Refused(404, NOBODY);
  grantRefused(await grant(store.db, { mapId, by: actor, personId, role: null }));
  await store.rightsChanged(mapId);
  return json({ ok: true });
});
