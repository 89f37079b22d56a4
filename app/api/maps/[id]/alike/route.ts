import { z } from "zod";
import type { Who } from "@/app/accounts/who";
import { bodyOf, json, onMap, Refused } from "@/app/request";
import { findSeq } from "@/db/queries/maps";
import { findAlike, type Reader } from "@/db/queries/similar";
import { idSchema } from "@/lib/argument/rows";
import { MAX_OFFSET } from "@/lib/text/extent";

const offset = z.int().min(0).max(MAX_OFFSET);

const soughtSchema = z.strictObject({
  words: z.string().max(20_000),
  around: z.string().max(2000).default(""),
  except: z.strictObject({ textId: idSchema, start: offset, end: offset }).nullable().default(null),
});

/** Sentences that say something like the given words, in the sources of a map (`here`) and of the person's others (`elsewhere`). */
export const POST = onMap("read", async ({ request, mapId, who, store }) => {
  const { except, ...sought } = await bodyOf(request, soughtSchema);
  if ((await findSeq(store.db, mapId)) === null) throw new Refused(404, "There is no such map.");
  return json(await findAlike(store.db, store.rooms, { mapId, reader: readerOf(who) }, sought, except));
});

function readerOf(who: Who): Reader {
  if (who.kind === "person") return { personId: who.id };
  return who.kind === "owner" ? "owner" : "guest";
}
