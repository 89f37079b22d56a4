import { and, asc, between, desc, eq, lt, sql } from "drizzle-orm";
import { type Entry, wayOf } from "@/lib/argument/history/entry";
import { takenBack } from "@/lib/argument/history/past";
import type { Database } from "../database";
import type { Moment, Room, Rooms } from "../rooms";
import { events } from "../schema";
import { nameOf } from "./names";

/** The steps of a map before a seq, newest first, at most `most`. */
export async function historyBefore(db: Database, mapId: string, seq: number, most: number): Promise<Entry[]> {
  const stored = await db
    .select({
      seq: events.seq,
      actor: events.actor,
      name: sql<string | null>`${nameOf(sql`${events.actor}`, mapId)}`,
      at: events.at,
      command: events.command,
      changes: events.changes,
    })
    .from(events)
    .where(and(eq(events.mapId, mapId), lt(events.seq, seq)))
    .orderBy(desc(events.seq))
    .limit(most);
  return stored.map(({ command, at, ...step }) => ({ ...step, at: at.toISOString(), way: wayOf(command) }));
}

/** The seq of the event that last took a row out of a map, null where none did. */
export async function lastRemovalOf(db: Database, mapId: string, rowId: string): Promise<number | null> {
  const removal = JSON.stringify([{ op: "delete", row: { id: rowId } }]);
  const [found] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.mapId, mapId), sql`${events.changes} @> ${removal}::jsonb`))
    .orderBy(desc(events.seq))
    .limit(1);
  return found?.seq ?? null;
}

/**
 * A map as it was after the event with a seq, by what is known of it now; read once from the log, however often it is asked
 * for. Throws where the log has no such event.
 */
export function momentAt(db: Database, rooms: Rooms, mapId: string, now: Room, seq: number): Promise<Moment> {
  return rooms.moment(mapId, seq, () => goneBack(db, mapId, now, seq));
}

async function goneBack(db: Database, mapId: string, { map, seq: now }: Room, seq: number): Promise<Moment> {
  const later = await db
    .select({ seq: events.seq, at: events.at, changes: events.changes })
    .from(events)
    .where(and(eq(events.mapId, mapId), between(events.seq, seq, now)))
    .orderBy(asc(events.seq));
  const [named, ...since] = later;
  if (named?.seq !== seq) throw new Error(`map ${mapId} has no event ${seq}`);
  return { at: named.at.toISOString(), map: takenBack(map, since) };
}
