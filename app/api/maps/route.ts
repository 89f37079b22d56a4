import { replyWith, submissionSchema } from "@/app/api/submission";
import { bodyOf, handle, json, Refused } from "@/app/request";
import { listMaps } from "@/db/queries/maps";
import { sketchOf } from "@/db/queries/sketch";
import type { Command } from "@/lib/argument/command";

/** The maps that hold the words of `query` (all without one), last changed first, each with a sketch to draw small. */
export const GET = handle(async ({ request, store }) => {
  const query = new URL(request.url).searchParams.get("query") ?? "";
  const maps = [];
  for (const map of await listMaps(store.db, { query }))
    maps.push({ ...map, sketch: await sketchOf(store.db, map.id) });
  return json({ maps });
});

/** Makes a map: the command begins with `createMap`, or with a part that holds a whole map. */
export const POST = handle(async ({ request, person, store }) => {
  const { command, contents } = await bodyOf(request, submissionSchema);
  const outcome = await store.commit({ mapId: newMapId(command), actor: person, command, contents });
  return replyWith(outcome, 201);
});

function newMapId({ actions: [first] }: Command): string {
  const id = first?.type === "createMap" ? first.id : first?.type === "addPart" ? first.rows.maps[0]?.id : undefined;
  if (!id) throw new Refused(400, "The command makes no map.", "command.actions.0");
  return id;
}
