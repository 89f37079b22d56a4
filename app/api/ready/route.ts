import { forProbes, json, Refused } from "@/app/request";
import { takesChanges } from "@/db/queries/health";

/** Says that changes can be made here now; 503 with the reason when the database is away or only to be read. */
export const GET = forProbes(async ({ store }) => {
  if (!(await takesChanges(store.db))) throw new Refused(503, "The database takes no changes now.");
  return json({ ok: true });
});
