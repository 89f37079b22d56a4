import { forPeople, idIn, json } from "@/app/request";
import { endSession } from "@/db/queries/sessions";

/** Signs the person out of one browser. */
export const DELETE = forPeople<"session">(async ({ person, parameters, store }) => {
  await endSession(store.db, person.id, idIn(parameters.session, "You are not signed in there."));
  await store.rightsChanged(null);
  return json({ ok: true });
});
