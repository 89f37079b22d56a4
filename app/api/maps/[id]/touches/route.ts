import { z } from "zod";
import { json, onMap, Refused } from "@/app/request";
import { touchesOf } from "@/db/queries/touches";
import { idSchema, TABLES, type TableName } from "@/lib/argument/rows";

const askedSchema = z.object({
  table: z.enum(TABLES as readonly [TableName, ...TableName[]]),
  ids: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(idSchema).max(100)),
});

/** Who made and who last changed rows of a map: `?table=claims&ids=…,…`, a hundred at most. */
export const GET = onMap("read", async ({ request, mapId, store, actor }) => {
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new Refused(400, "Name a table and the ids of some of its rows.");
  const { table, ids } = asked.data;
  return json({ me: actor, touched: await touchesOf(store.db, mapId, table, ids) });
});
