import { forPeople, json } from "@/app/request";
import { endOtherSessions } from "@/db/queries/sessions";

/** Signs the person out of every other browser. */
export const DELETE = forPeople(async ({ person, store }) => {
  await endOtherSessions(store.db, person.id, person.sessionId);
  await store.rightsChanged(null);
  return json({ ok: true });
});
