import { all, rowsOf } from "@/lib/argument/argument-map";
import type { WarrantFile } from "@/lib/formats/warrant";
import type { Store } from "../store";
import { allContents } from "./contents";
import { openMap } from "./maps";

/** A map as it is now, with the texts that it rests on; null where there is none. */
export async function wholeMap({ db, rooms }: Pick<Store, "db" | "rooms">, mapId: string): Promise<WarrantFile | null> {
  const room = await openMap(db, rooms, mapId);
  if (!room) return null;
  const contents = await allContents(db, mapId);
  const used = new Set(all(room.map, "sourceTexts").map(({ sha256 }) => sha256));
  const kept = [...contents].filter(([sha256]) => used.has(sha256)).map(([, content]) => content);
  return { rows: rowsOf(room.map), contents: kept };
}
