import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import type { Change } from "@/lib/argument/change";
import type { MapEvent } from "@/lib/argument/event";
import type { Database } from "../database";
import { placeholders, runPrepared } from "../prepared";
import { events, ONE_COMMAND } from "../schema";

/** The events of a map after a seq, oldest first, at most `most`. */
export async function eventsAfter(db: Database, mapId: string, seq: number, most: number): Promise<MapEvent[]> {
  const stored = await db
    .select()
    .from(events)
    .where(and(eq(events.mapId, mapId), gt(events.seq, seq)))
    .orderBy(asc(events.seq))
    .limit(most);
  return stored.map(eventOf);
}

/** The events of a map with these seqs, as far as there are any. */
export async function eventsAt(db: Database, mapId: string, seqs: readonly number[]): Promise<MapEvent[]> {
  if (seqs.length === 0) return [];
  const stored = await db
    .select()
    .from(events)
    .where(and(eq(events.mapId, mapId), inArray(events.seq, [...seqs])));
  return stored.map(eventOf);
}

/** The event that a command left in its map, or null when it left none. */
export async function findEvent(db: Database, mapId: string, commandId: string): Promise<MapEvent | null> {
  const [stored] = await db
    .select()
    .from(events)
    .where(and(eq(events.mapId, mapId), eq(events.commandId, commandId)));
  return stored ? eventOf(stored) : null;
}

/** The changes of those of the named commands that one person carried out in a map, by command. */
export async function changesBy(
  db: Database,
  mapId: string,
  actor: string,
  commandIds: readonly string[],
): Promise<Map<string, readonly Change[]>> {
  if (commandIds.length === 0) return new Map();
  const found = await db
    .select({ commandId: events.commandId, changes: events.changes })
    .from(events)
    .where(and(eq(events.mapId, mapId), eq(events.actor, actor), inArray(events.commandId, [...commandIds])));
  return new Map(found.map(({ commandId, changes }) => [commandId, changes]));
}

/** The last events of one person in a map, oldest first, at most `most`: what can still be undone. */
export async function lastEventsOf(db: Database, mapId: string, actor: string, most: number): Promise<MapEvent[]> {
  const stored = await db
    .select()
    .from(events)
    .where(and(eq(events.mapId, mapId), eq(events.actor, actor)))
    .orderBy(desc(events.seq))
    .limit(most);
  return stored.map(eventOf).reverse();
}

/** Appends an event to the log; its time is the database's, stamped at the start of the transaction. */
export async function appendEvent(tx: Database, event: Omit<MapEvent, "at">): Promise<MapEvent> {
  const values = placeholders(["mapId", "seq", "commandId", "actor", "command", "changes"]);
  const build = () => tx.insert(events).values(values).returning({ at: events.at });
  const [stored] = await runPrepared<{ at: string }>(tx, "append an event", build, event);
  if (!stored) throw new Error(`event ${event.seq} of map ${event.mapId} was not written`);
  return { ...event, at: new Date(stored.at).toISOString() };
}

/** Whether the database refused to write an event because the log of its map holds one of the same command. */
export function isDoubledCommand(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("constraint" in at && at.constraint === ONE_COMMAND) return true;
  }
  return false;
}

function eventOf({ at, ...event }: typeof events.$inferSelect): MapEvent {
  return { ...event, at: at.toISOString() };
}
