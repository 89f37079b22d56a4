import { forProbes, json } from "@/app/request";
import { ping } from "@/db/queries/health";

/** Says that the store is open and answers, and opens it if need be; 503 with the reason when it cannot. */
export const GET = forProbes(async ({ store }) => {
  await ping(store.db);
  return json({ ok: true });
});
