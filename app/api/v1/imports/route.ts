import { uuidv7 } from "uuidv7";
import type { Bearer } from "@/app/accounts/bearer";
import type { Store } from "@/db/store";
import { importMaps } from "@/lib/api/map-operations";
import type { Action } from "@/lib/argument/command";
import { stemOf } from "@/lib/formats/opened";
import type { BroughtMap } from "@/workers/serving-task";
import { served } from "../../served";
import { answering } from "../answering";
import { ownerOf } from "../owner";

/** Makes a map of each that files hold. */
export const POST = answering(importMaps, async ({ store, bearer, body }) => {
  const maps = [];
  for (const map of await served("bring", body)) maps.push(map.ok ? await made(store, bearer, map) : map);
  return { maps };
});

type PartRows = Extract<Action, { type: "addPart" }>["rows"];
type Readable = Extract<BroughtMap, { ok: true }>;

/** Makes a map of what was read, under an id of its own: the same file may be brought in twice. */
async function made(store: Store, bearer: Bearer, { name, from, file, oddities }: Readable) {
  const [id, { rows, contents }] = [uuidv7(), file];
  const title = (rows.maps[0]?.title || stemOf(name)).slice(0, 200).toWellFormed();
  const own = { ...rows, maps: [{ id, title, settings: rows.maps[0]?.settings ?? {}, deleted: false }] };
  // An action takes its rows as lists of its own; these are read only, and stay so.
  const command = { id: uuidv7(), actions: [{ type: "addPart", rows: own as unknown as PartRows }] } as const;
  const owner = ownerOf(bearer);
  const outcome = await store.commit({ mapId: id, actor: bearer.person.id, command, contents, owner });
  if (!outcome.ok) return { ok: false as const, name, reason: outcome.refusal.reason, path: "" };
  return { ok: true as const, name, id, title, from, claims: rows.claims.length, oddities };
}
