import { changesBetween } from "@/lib/argument/history/past";
import type { Known } from "@/lib/argument/known";
import type { Database } from "../database";
import { type Rooms, textKey } from "../rooms";
import { plainTexts } from "./contents";
import { changesBy, eventsAfter, eventsAt } from "./events";

/** So many events can be gone back over in one step. */
const MOST_TAKEN_BACK = 100_000;

/** What is to be looked up, for whom, and in which map alone. */
export interface Wanted {
  readonly mapId: string;
  readonly actor: string;
  readonly contents: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
  /** The first event that is wanted, with all after it up to `seq`; null for none. */
  readonly pastFrom: number | null;
  /** Events that are wanted without those after them. */
  readonly steps: ReadonlySet<number>;
  /** The last event of the map. */
  readonly seq: number;
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
  const past = await pastOf(db, wanted);
  const text = (sha256: string) => brought.get(sha256)?.plain ?? texts.get(sha256);
  const missing = [...wanted.contents].filter((sha256) => text(sha256) === undefined);
  const { actor } = wanted;
  return { known: { text, changesOf: (commandId) => earlier.get(commandId), past, actor }, missing };
}

async function pastOf(db: Database, { mapId, pastFrom, steps, seq }: Wanted): Promise<Known["past"]> {
  const since = pastFrom === null ? [] : await eventsAfter(db, mapId, pastFrom - 1, MOST_TAKEN_BACK);
  const alone = await eventsAt(db, mapId, [...steps]);
  const events = new Map([...since, ...alone].map((event) => [event.seq, event]));
  return (after, until = seq) => changesBetween(events, after, until);
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
