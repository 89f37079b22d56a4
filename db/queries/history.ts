import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type Entry, wayOf } from "@/lib/argument/history/entry";
import type { Database } from "../database";
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
