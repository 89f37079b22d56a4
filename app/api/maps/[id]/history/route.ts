import { z } from "zod";
import { json, onMap, Refused } from "@/app/request";
import { historyBefore } from "@/db/queries/history";

/** So many steps come at a time. */
const PAGE = 200;

const askedSchema = z.object({ before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** What was done to a map, newest first, 200 steps at most: `?before=` the seq that they come before. */
export const GET = onMap("read", async ({ request, mapId, store }) => {
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new Refused(400, "Say before which step, as a whole number.", "before");
  return json({ steps: await historyBefore(store.db, mapId, asked.data.before, PAGE) });
});
