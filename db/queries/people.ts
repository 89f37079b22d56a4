import { and, eq, notExists, sql } from "drizzle-orm";
import type { Database } from "../database";
import { members, people, teamMembers } from "../people-tables";
import { maps } from "../schema";

/** Somebody who has an account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const shown = { id: people.id, name: people.name, email: people.email };

/** Whether anybody has an account. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.select({ id: people.id }).from(people).limit(1)).length > 0;
}

/** The person who is known to have this address, in whatever letters it is written; null when nobody is. */
export async function findByEmail(db: Database, email: string): Promise<Person | null> {
  const [found] = await db
    .select(shown)
    .from(people)
    .where(and(eq(people.email, email.toLowerCase()), eq(people.emailVerified, true)));
  return found ?? null;
}

/** Takes it for proved that a person has their address: the invitation that they came with was sent there. */
export async function proveEmail(db: Database, id: string): Promise<void> {
  await db.update(people).set({ emailVerified: true }).where(eq(people.id, id));
}

/** Calls a person something else. */
export async function renamePerson(db: Database, id: string, name: string): Promise<void> {
  await db.update(people).set({ name, updatedAt: sql`now()` }).where(eq(people.id, id));
}

/** Makes a person the owner of every map that nobody is a member of: those that were made before there were accounts. */
export async function adoptMaps(db: Database, personId: string): Promise<void> {
  const owned = db.select({ id: members.mapId }).from(members).where(eq(members.mapId, maps.id));
  const ownerless = await db.select({ mapId: maps.id }).from(maps).where(notExists(owned));
  if (ownerless.length === 0) return;
  await db.insert(members).values(ownerless.map(({ mapId }) => ({ mapId, personId, role: "owner" as const })));
}

/** The people of a team, by name. */
export function peopleOfTeam(db: Database, teamId: string): Promise<Person[]> {
  return db
    .select(shown)
    .from(people)
    .innerJoin(teamMembers, and(eq(teamMembers.personId, people.id), eq(teamMembers.teamId, teamId)))
    .orderBy(people.name, people.id);
}
