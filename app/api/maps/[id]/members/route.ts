import { z } from "zod";
import { grantRefused } from "@/app/accounts/granting";
import { invite } from "@/app/accounts/inviting";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema } from "@/app/accounts/replies";
import { bodyOf, forbidden, json, onMap, Refused } from "@/app/request";
import { titleOf } from "@/db/queries/maps";
import { grant } from "@/db/queries/members";
import { findByEmail } from "@/db/queries/people";
import { mayGrant, ROLES } from "@/lib/access";
import { nameOfMap } from "@/lib/argument/graph";

const bodySchema = z.strictObject({ email: emailSchema, role: z.enum(ROLES) });

/** Makes the person with a mail address a member, or invites who has no account yet (`address` where no mail is sent). */
export const POST = onMap("share", async ({ request, mapId, actor, name, standing, store }) => {
  const { email, role } = await bodyOf(request, bodySchema);
  if (!mayGrant(standing, null, role)) throw new Refused(403, forbidden(standing));
  const person = await findByEmail(store.db, email);
  if (person) {
    grantRefused(await grant(store.db, { mapId, by: actor, personId: person.id, role, isForNew: true }));
    await store.rightsChanged(mapId);
    return json({ kind: "member" });
  }
  if (!(await isWithinLimits(store, request.headers, "letter", actor))) {
    throw new Refused(429, "You have invited very many people. Wait an hour.");
  }
  const to = `to the map “${nameOfMap(await titleOf(store.db, mapId))}”`;
  const address = await invite(store, { email, mapId, role, teamId: null, inviter: { id: actor, name }, to });
  return json({ kind: "invited", address });
});
