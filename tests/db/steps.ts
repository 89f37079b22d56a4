import { uuidv7 } from "uuidv7";
import type { Database } from "@/db/database";
import { commitCommand, type Outcome } from "@/db/queries/commit";
import type { Rooms } from "@/db/rooms";
import type { Action, Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import type { Content } from "@/lib/text/content";

/** A command of new id. */
export const command = (...actions: Action[]): Command => ({ id: uuidv7(), actions });

export const createMap = (id: string, title = "A map"): Command => command({ type: "createMap", id, title });
export const addClaim = (text = "So it is.", id = uuidv7()): Command => command({ type: "addClaim", id, text });

/** A text of one paragraph. */
export const paragraph = (plain: string): Content => ({
  plain,
  blocks: [{ kind: "paragraph", start: 0, end: plain.length }],
});

/** A map under test: sends commands to it as one person. */
export function mapper(db: Database, rooms: Rooms, mapId: string = uuidv7(), actor = "ann") {
  const send = (sent: Command, contents: Content[] = []): Promise<Outcome> =>
    commitCommand(db, rooms, { mapId, actor, command: sent, contents });
  return { mapId, send, done: async (sent: Command, contents?: Content[]) => eventIn(await send(sent, contents)) };
}

/** The event of an outcome. Throws with the reason when the command was refused. */
export function eventIn(outcome: Outcome): MapEvent {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}: ${outcome.refusal.reason}`);
  return outcome.event;
}
