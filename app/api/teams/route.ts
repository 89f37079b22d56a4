import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { nameSchema } from "@/app/accounts/replies";
import { bodyOf, forPeople, json } from "@/app/request";
import { addTeam, teamsOf } from "@/db/queries/teams";

const bodySchema = z.strictObject({ name: nameSchema });

/** The teams that the person belongs to. */
export const GET = forPeople(async ({ person, store }) => json({ teams: await teamsOf(store.db, person.id) }));

/** Makes a team, with the person as its keeper. */
export const POST = forPeople(async ({ request, person, store }) => {
  const { name } = await bodyOf(request, bodySchema);
  const id = uuidv7();
  await addTeam(store.db, id, name, person.id);
  return json({ id }, 201);
});
