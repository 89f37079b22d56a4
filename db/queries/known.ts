import type { Known } from "@/lib/argument/known";
import type { Database } from "../database";
import { type Rooms, textKey } from "../rooms";
import { plainTexts } from "./contents";
import { changesBy } from "./events";

/** What is to be looked up, for whom, and in which map alone. */
export interface Wanted {
  readonly mapId: string;
  readonly actor: string;
  readonly contents: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
}

/**
 * Looks up plain texts by their hashes (`brought` are those that come with the command) and the changes of the actor's own
 * earlier commands. `missing` names the texts that are neither brought nor in the map.
 */
export async function lookUp(
  db: Database,
  rooms: Rooms,
  wanted: Wanted,
  brought: ReadonlyMap<string, { readonly plain: string }>,
): Promise<{ known: Known; missing: readonly string[] }> {
  const texts = await textsAtHand(db, rooms, wanted);
  const earlier = await changesBy(db, wanted.mapId, wanted.actor, [...wanted.commands]);
  const text = (sha256: string) => brought.get(sha256)?.plain ?? texts.get(sha256);
  const missing = [...wanted.contents].filter((sha256) => text(sha256) === undefined);
  return { known: { text, changesOf: (commandId) => earlier.get(commandId) }, missing };
}

/** The wanted texts that the map holds. They never change, so what was read once is kept at hand. */
async function textsAtHand(db: Database, rooms: Rooms, { mapId, contents }: Wanted): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const sha256 of contents) {
    const text = rooms.texts.get(textKey(mapId, sha256));
    if (text !== undefined) texts.set(sha256, text);
  }
  const unread = [...contents].filter((sha256) => !texts.has(sha256));
  for (const [sha256, text] of await plainTexts(db, mapId, unread)) {
    rooms.texts.set(textKey(mapId, sha256), text, text.length);
    texts.set(sha256, text);
  }
  return texts;
}
