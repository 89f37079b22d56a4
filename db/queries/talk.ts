import { and, desc, eq, exists, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Subject } from "@/lib/argument/rows";
import type { Database } from "../database";
import { members, people, readings, teamMembers, teamShares } from "../people-tables";
import { comments, maps, suggestions, threads } from "../schema";
import { nameOf } from "./names";
import { readableBy } from "./standing";

/** Somebody who is named in the talk of a map. */
export interface Talker {
  readonly id: string;
  readonly name: string;
  /** Whether they belong to the map, and so can be asked to see to something. */
  readonly isMember: boolean;
}

/** The people of a map, by name: its members, those of its teams, and all others who have said or suggested something there. */
export async function talkersOf(db: Database, mapId: string): Promise<Talker[]> {
  const belonging = union(
    db.select({ id: members.personId }).from(members).where(eq(members.mapId, mapId)),
    db
      .select({ id: teamMembers.personId })
      .from(teamMembers)
      .innerJoin(teamShares, and(eq(teamShares.teamId, teamMembers.teamId), eq(teamShares.mapId, mapId))),
  );
  const ours = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, belonging))
    .orderBy(people.name, people.id);
  const known = new Set(ours.map(({ id }) => id));
  const others = (await authorsOf(db, mapId)).filter(({ id }) => !known.has(id));
  return [...ours.map((one) => ({ ...one, isMember: true })), ...others.map((one) => ({ ...one, isMember: false }))];
}

async function authorsOf(db: Database, mapId: string): Promise<{ id: string; name: string }[]> {
  const said = union(
    db.select({ author: comments.author }).from(comments).where(eq(comments.mapId, mapId)),
    db.select({ author: suggestions.author }).from(suggestions).where(eq(suggestions.mapId, mapId)),
  ).as("said");
  const authors = await db
    .select({ id: said.author, name: sql<string | null>`${nameOf(sql`${said.author}`, mapId)}` })
    .from(said)
    .where(isNotNull(said.author));
  return authors.flatMap(({ id, name }) => (id !== null && name !== null ? [{ id, name }] : []));
}

/** How far somebody has read the threads of a map: the order of the last comment that they saw, by thread. */
export async function readingsOf(db: Database, mapId: string, person: string): Promise<Record<string, string>> {
  const read = await db
    .select({ threadId: readings.threadId, seen: readings.seen })
    .from(readings)
    .where(and(eq(readings.mapId, mapId), eq(readings.person, person)));
  return Object.fromEntries(read.map(({ threadId, seen }) => [threadId, seen]));
}

/** Keeps how far somebody has read threads of a map; what was read stays read. Threads that are not there are passed over. */
export async function keepReadings(
  db: Database,
  mapId: string,
  person: string,
  seen: Readonly<Record<string, string>>,
): Promise<void> {
  const there = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.mapId, mapId), inArray(threads.id, Object.keys(seen))));
  const rows = there.flatMap(({ id }) => {
    const last = seen[id];
    return last === undefined ? [] : [{ mapId, person, threadId: id, seen: last }];
  });
  if (rows.length === 0) return;
  await db
    .insert(readings)
    .values(rows)
    .onConflictDoUpdate({
      target: [readings.mapId, readings.person, readings.threadId],
      set: { seen: sql`greatest(${readings.seen} collate "C", excluded.seen collate "C")` },
    });
}

/** A thread that waits for somebody, wherever it is. */
export interface Waiting {
  readonly mapId: string;
  readonly title: string;
  readonly threadId: string;
  readonly kind: Subject;
  readonly about: string;
  /** What it is about said when the talk began. */
  readonly words: string;
  /** What was said first. */
  readonly first: string;
  readonly isMine: boolean;
  /** YYYY-MM-DD; null for no day. */
  readonly due: string | null;
  /** Whether others have said something there since. */
  readonly isUnread: boolean;
}

/** So many are listed at most. */
export const MOST_WAITING = 500;

/**
 * What is open for somebody over all maps that they may read (`reader` null: all): threads that are theirs to see to, or
 * in which they are named. Those with the nearest day first, then the newest.
 */
export async function waitingFor(db: Database, person: string, reader: string | null): Promise<Waiting[]> {
  const said = and(eq(comments.mapId, threads.mapId), eq(comments.threadId, threads.id));
  const named = db
    .select({ id: comments.id })
    .from(comments)
    .where(and(said, sql`${comments.mentions} @> ${JSON.stringify([person])}::jsonb`));
  const read = and(eq(readings.mapId, threads.mapId), eq(readings.threadId, threads.id), eq(readings.person, person));
  const unread = db
    .select({ id: comments.id })
    .from(comments)
    .where(and(said, byOthers(person), sql`${comments.order} collate "C" > coalesce(${readings.seen}, '')`));
  const first = db
    .select({ text: comments.text })
    .from(comments)
    .where(said)
    .orderBy(sql`${comments.order} collate "C"`)
    .limit(1);
  return db
    .select({
      mapId: maps.id,
      title: maps.title,
      threadId: threads.id,
      kind: threads.kind,
      about: threads.about,
      words: threads.words,
      first: sql<string>`coalesce((${first}), '')`,
      isMine: sql<boolean>`coalesce(${threads.person} = ${person}, false)`,
      due: threads.due,
      isUnread: sql<boolean>`exists (${unread})`,
    })
    .from(threads)
    .innerJoin(maps, eq(maps.id, threads.mapId))
    .leftJoin(readings, read)
    .where(
      and(
        eq(threads.resolved, false),
        eq(maps.deleted, false),
        reader ? readableBy(maps.id, reader) : undefined,
        or(eq(threads.person, person), exists(named)),
      ),
    )
    .orderBy(sql`${threads.due} nulls last`, desc(threads.id))
    .limit(MOST_WAITING);
}

function byOthers(person: string): SQL {
  return sql`${comments.author} is distinct from ${person} and not ${comments.withdrawn}`;
}
