import { uuidv7 } from "uuidv7";
import { Refused } from "@/app/request";
import { listMaps as foundMaps } from "@/db/queries/maps";
import { listMaps, makeMap } from "@/lib/api/map-operations";
import { answering } from "../answering";
import { ownerOf } from "../owner";

/** The maps that one may read. */
export const GET = answering(listMaps, async ({ store, bearer, query: { query, most } }) => {
  const reader = ownerOf(bearer) ?? null;
  return { maps: await foundMaps(store.db, { query, most, reader }) };
});

/** Makes an empty map. */
export const POST = answering(makeMap, async ({ store, bearer, body: { title } }) => {
  const id = uuidv7();
  const command = { id: uuidv7(), actions: [{ type: "createMap", id, title }] } as const;
  const submission = { mapId: id, actor: bearer.person.id, command, contents: [], owner: ownerOf(bearer) };
  const outcome = await store.commit(submission);
  if (!outcome.ok) throw new Refused(409, outcome.refusal.reason);
  return { id, seq: outcome.event.seq };
});
