import { and, count, desc, eq, exists, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { isStorable } from "@/lib/argument/rows";
import type { Database } from "../database";
import { mapAt, type Room, type Rooms } from "../rooms";
import { claims, maps, sources } from "../schema";
import { readableBy } from "./standing";

/** What the list of maps shows of one. */
export interface MapSummary {
  readonly id: string;
  readonly title: string;
  /** Number of sources and of claims. */
  readonly sources: number;
  readonly claims: number;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** Which maps are listed: those that hold some words, and those that a person may read (null: all). */
export interface Listed {
  readonly query?: string;
  readonly most?: number;
  readonly reader: string | null;
}

/** Maps that are not deleted, last changed first, at most `most`; with a query, those whose title, source titles or claims hold it. */
export async function listMaps(db: Database, { most = 200, ...listed }: Listed): Promise<MapSummary[]> {
  const found = await db
    .select({ id: maps.id, title: maps.title, changedAt: maps.changedAt })
    .from(maps)
    .where(isListed(db, listed))
    .orderBy(desc(maps.changedAt), maps.id)
    .limit(most);
  const ids = found.map(({ id }) => id);
  const [sourcesOf, claimsOf] = [await countByMap(db, sources, ids), await countByMap(db, claims, ids)];
  return found.map(({ changedAt, ...map }) => ({
    ...map,
    sources: sourcesOf.get(map.id) ?? 0,
    claims: claimsOf.get(map.id) ?? 0,
    changedAt: changedAt.toISOString(),
  }));
}

/** How many maps `listMaps` would list, had it no limit. */
export async function countMaps(db: Database, listed: Omit<Listed, "most">): Promise<number> {
  const [row] = await db
    .select({ count: count(maps.id) })
    .from(maps)
    .where(isListed(db, listed));
  return row?.count ?? 0;
}

function isListed(db: Database, { query = "", reader }: Omit<Listed, "most">): SQL | undefined {
  return and(eq(maps.deleted, false), reader ? readableBy(maps.id, reader) : undefined, holding(db, query.trim()));
}

async function countByMap(db: Database, table: typeof sources | typeof claims, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await db
    .select({ mapId: table.mapId, count: count() })
    .from(table)
    .where(inArray(table.mapId, [...ids]))
    .groupBy(table.mapId);
  return new Map(rows.map((row) => [row.mapId, row.count]));
}

/** The condition that a map holds some words; none where there are no words. What cannot be kept is held nowhere. */
function holding(db: Database, words: string): SQL | undefined {
  if (words === "") return undefined;
  if (!isStorable(words)) return sql`false`;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const inTitles = db.select({ id: sources.id }).from(sources);
  const inClaims = db.select({ id: claims.id }).from(claims);
  return or(
    ilike(maps.title, pattern),
    exists(inTitles.where(and(eq(sources.mapId, maps.id), ilike(sources.title, pattern)))),
    exists(inClaims.where(and(eq(claims.mapId, maps.id), ilike(claims.text, pattern)))),
  );
}

/** The seq of a map's last event, or null when there is no such map. */
export async function findSeq(db: Database, mapId: string): Promise<number | null> {
  const [row] = await db.select({ seq: maps.seq }).from(maps).where(eq(maps.id, mapId));
  return row?.seq ?? null;
}

/** What a map is called, or null when there is no such map. */
export async function titleOf(db: Database, mapId: string): Promise<string | null> {
  const [row] = await db.select({ title: maps.title }).from(maps).where(eq(maps.id, mapId));
  return row?.title ?? null;
}

/** The seqs of those maps of a list that exist. */
export async function seqsOf(db: Database, mapIds: readonly string[]): Promise<Map<string, number>> {
  if (mapIds.length === 0) return new Map();
  const rows = await db
    .select({ id: maps.id, seq: maps.seq })
    .from(maps)
    .where(inArray(maps.id, [...mapIds]));
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** Whether any map has ever been made. */
export async function hasMaps(db: Database): Promise<boolean> {
  return (await db.select({ id: maps.id }).from(maps).limit(1)).length > 0;
}

/** A map as it is now, with the seq of its last event, or null when there is none. Reads from one snapshot, and keeps the room. */
export async function openMap(db: Database, rooms: Rooms, mapId: string): Promise<Room | null> {
  const room = await db.transaction(
    async (tx) => {
      const seq = await findSeq(tx, mapId);
      if (seq === null) return null;
      const room = rooms.get(mapId);
      if (room && room.seq >= seq) return room;
      return { seq, map: await mapAt(tx, rooms, mapId, seq) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  if (room) rooms.keep(mapId, room);
  return room;
}
