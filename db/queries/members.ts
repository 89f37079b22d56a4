import { and, eq, inArray, sql } from "drizzle-orm";
import { isAtLeast, mayGrant, type Role } from "@/lib/access";
import type { Database } from "../database";
import { members, people } from "../people-tables";
import { roleIn } from "./standing";

/** Somebody who is a member of a map. */
export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** A change of what somebody is to a map: `by` makes `personId` a `role`; null takes them out. */
export interface Grant {
  readonly mapId: string;
  readonly by: string;
  readonly personId: string;
  readonly role: Role | null;
  /** Whether one who is no member may become one by it: else somebody who was taken out meanwhile would be let in again. */
  readonly isForNew?: boolean;
}

/**
 * Why a grant was not made: it is above the role of the one who makes it, would leave the map without an owner, or is for
 * somebody who is no member.
 */
export type GrantRefusal = "above" | "lastOwner" | "notMember";

/** The members of a map, by name. */
export function membersOf(db: Database, mapId: string): Promise<Member[]> {
  return db
    .select({ personId: members.personId, name: people.name, email: people.email, role: members.role })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.mapId, mapId))
    .orderBy(people.name, people.id);
}

/** A member as the list of maps shows one. */
export type NamedMember = { readonly id: string; readonly name: string };

/** The members of several maps, by map, who came first first. */
export async function membersOfMaps(db: Database, mapIds: readonly string[]): Promise<Map<string, NamedMember[]>> {
  const byMap = new Map<string, NamedMember[]>(mapIds.map((id) => [id, []]));
  if (mapIds.length === 0) return byMap;
  const found = await db
    .select({ mapId: members.mapId, id: people.id, name: people.name })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(inArray(members.mapId, [...mapIds]))
    .orderBy(members.since, people.name);
  for (const { mapId, ...member } of found) byMap.get(mapId)?.push(member);
  return byMap;
}

/** Makes the one who created a map its owner. */
export async function addOwner(tx: Database, mapId: string, personId: string): Promise<void> {
  await tx.insert(members).values({ mapId, personId, role: "owner" }).onConflictDoNothing();
}

/**
 * Changes what somebody is to a map; null when it is done. Changes of one map take turns, so that two owners who put each
 * other out at once leave one.
 */
export function grant(db: Database, { mapId, by, personId, role, isForNew }: Grant): Promise<GrantRefusal | null> {
  return db.transaction(async (tx) => {
    await holdMembers(tx, mapId);
    const from = await memberRole(tx, mapId, personId);
    const isLeaving = by === personId && role === null;
    const giver = await roleIn(tx, mapId, by);
    if (!isLeaving && !mayGrant(giver && { role: giver, isGuest: false }, from, role)) return "above";
    if (from === null && role !== null && !isForNew) return "notMember";
    if (from === "owner" && role !== "owner" && (await countOwners(tx, mapId)) === 1) return "lastOwner";
    await setRole(tx, mapId, personId, role);
    return null;
  });
}

/** Lets nobody else change the members of a map until the transaction ends. */
async function holdMembers(tx: Database, mapId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${mapId}, 1))`);
}

/** Makes somebody a role that `by` may give, where they are not as much already. Nobody loses a higher role by it. */
export async function raise(
  tx: Database,
  { mapId, by, personId, role }: Grant & { readonly role: Role },
): Promise<void> {
  await holdMembers(tx, mapId);
  const giver = await roleIn(tx, mapId, by);
  if (!mayGrant(giver && { role: giver, isGuest: false }, null, role)) return;
  const held = await memberRole(tx, mapId, personId);
  if (!held || !isAtLeast(held, role)) await setRole(tx, mapId, personId, role);
}

async function setRole(tx: Database, mapId: string, personId: string, role: Role | null): Promise<void> {
  if (role === null) {
    await tx.delete(members).where(and(eq(members.mapId, mapId), eq(members.personId, personId)));
    return;
  }
  await tx
    .insert(members)
    .values({ mapId, personId, role })
    .onConflictDoUpdate({ target: [members.mapId, members.personId], set: { role } });
}

async function memberRole(tx: Database, mapId: string, personId: string): Promise<Role | null> {
  const [found] = await tx
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.mapId, mapId), eq(members.personId, personId)));
  return found?.role ?? null;
}

function countOwners(tx: Database, mapId: string): Promise<number> {
  return tx.$count(members, and(eq(members.mapId, mapId), eq(members.role, "owner")));
}
