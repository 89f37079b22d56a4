import { z } from "zod";
import { bodyOf, json, onMap } from "@/app/request";
import { keepReadings, readingsOf, talkersOf } from "@/db/queries/talk";
import { idSchema } from "@/lib/argument/rows";

/** Who talks about a map, and how far the person has read there. */
export const GET = onMap("read", async ({ mapId, actor, store: { db } }) =>
  json({ people: await talkersOf(db, mapId), seen: await readingsOf(db, mapId, actor) }),
);

const readSchema = z.strictObject({
  seen: z
    .record(idSchema, z.string().regex(/^[0-9A-Za-z]{1,200}$/))
    .refine((seen) => Object.keys(seen).length <= 1000, "names too many threads"),
});

/** Keeps how far the person has read: by thread, the order of the last comment seen. */
export const PUT = onMap("read", async ({ request, mapId, actor, store: { db } }) => {
  const { seen } = await bodyOf(request, readSchema);
  await keepReadings(db, mapId, actor, seen);
  return json({ ok: true });
});
