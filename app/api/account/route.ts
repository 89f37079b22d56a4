import { z } from "zod";
import { nameSchema } from "@/app/accounts/replies";
import { bodyOf, forPeople, json } from "@/app/request";
import { renamePerson } from "@/db/queries/people";

const bodySchema = z.strictObject({ name: nameSchema });

/** Calls the person something else. */
export const PUT = forPeople(async ({ request, person, store }) => {
  const { name } = await bodyOf(request, bodySchema);
  await renamePerson(store.db, person.id, name);
  return json({ ok: true });
});
