import { z } from "zod";
import { invite } from "@/app/accounts/inviting";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema } from "@/app/accounts/replies";
import { bodyOf, json, onTeam, Refused } from "@/app/request";
import { findByEmail } from "@/db/queries/people";
import { setTeamRole, teamRole, teamsOf } from "@/db/queries/teams";

/** As many as a class, one a line in the form. */
const bodySchema = z.strictObject({ emails: z.array(emailSchema).min(1).max(200) });

/** Takes people into a team by their mail addresses; gives the invitations of those without an account, where no mail is sent. */
export const POST = onTeam("keeper", async ({ request, teamId, person, store }) => {
  const { emails } = await bodyOf(request, bodySchema);
  const team = (await teamsOf(store.db, person.id)).find(({ id }) => id === teamId);
  const strangers = [];
  const known = [];
  for (const email of new Set(emails.map((each) => each.toLowerCase()))) {
    const found = await findByEmail(store.db, email);
    if (found) known.push(found);
    else strangers.push(email);
  }
  if (!(await isWithinLimits(store, request.headers, "letter", person.id, strangers.length))) {
    throw new Refused(429, "You have invited very many people. Wait an hour.");
  }
  for (const { id } of known) {
    if (!(await teamRole(store.db, teamId, id))) await setTeamRole(store.db, teamId, id, "member");
  }
  const to = `to the team “${team?.name}”`;
  const invited = [];
  for (const email of strangers) {
    const address = await invite(store, { email, mapId: null, role: null, teamId, inviter: person, to });
    invited.push({ email, address });
  }
  return json({ invited });
});
