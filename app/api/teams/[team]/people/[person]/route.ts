import { z } from "zod";
import { bodyOf, idIn, json, onTeam, Refused } from "@/app/request";
import { TEAM_ROLES, type TeamRole } from "@/db/people-tables";
import { setTeamRole, teamRole } from "@/db/queries/teams";
import type { Store } from "@/db/store";

const bodySchema = z.strictObject({ role: z.enum(TEAM_ROLES) });
const NOBODY = "There is no such person in this team.";

/** Makes one of the team its keeper, or a keeper a mere member. */
export const PUT = onTeam<"person">("keeper", async ({ request, parameters, teamId, store }) => {
  const { role } = await bodyOf(request, bodySchema);
  return change(store, teamId, idIn(parameters.person, NOBODY), role);
});

/** Takes somebody out of a team; anybody may leave it. */
export const DELETE = onTeam<"person">("member", async ({ parameters, teamId, person, role, store }) => {
  const personId = idIn(parameters.person, NOBODY);
  if (personId !== person.id && role !== "keeper") throw new Refused(403, "Only a keeper of the team may do this.");
  return change(store, teamId, personId, null);
});

async function change(store: Store, teamId: string, personId: string, role: TeamRole | null): Promise<Response> {
  if (!(await teamRole(store.db, teamId, personId))) throw new Refused(404, NOBODY);
  const isDone = await setTeamRole(store.db, teamId, personId, role);
  if (!isDone) throw new Refused(409, "A team keeps at least one keeper. Make somebody else its keeper first.");
  await store.rightsChanged(null);
  return json({ ok: true });
}
