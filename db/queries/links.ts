import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { LentRole } from "@/lib/access";
import type { Database } from "../database";
import { guests, links } from "../people-tables";
import { maps } from "../schema";
import { linkHolds } from "./standing";

/** A link to a map as those see it who share it; its address is told only once, when it is made. */
export interface ShareLink {
  readonly id: string;
  readonly role: LentRole;
  /** ISO 8601, UTC; null for one without an end. */
  readonly expiresAt: string | null;
  /** How many people have come by it. */
  readonly guests: number;
}

/** A link that is to be made; `tokenHash` is the SHA-256 of the secret in its address. */
export interface NewLink {
  readonly mapId: string;
  readonly id: string;
  readonly tokenHash: string;
  readonly role: LentRole;
  readonly expiresAt: Date | null;
}

export async function addLink(db: Database, link: NewLink): Promise<void> {
  await db.insert(links).values(link);
}

/** The links of a map that let people in now, newest first. */
export async function linksOf(db: Database, mapId: string): Promise<ShareLink[]> {
  const found = await db
    .select({ id: links.id, role: links.role, expiresAt: links.expiresAt, guests: count(guests.id) })
    .from(links)
    .leftJoin(guests, and(eq(guests.mapId, links.mapId), eq(guests.linkId, links.id)))
    .where(and(eq(links.mapId, mapId), linkHolds()))
    .groupBy(links.mapId, links.id)
    .orderBy(desc(links.createdAt), links.id);
  return found.map((link) => ({ ...link, expiresAt: link.expiresAt?.toISOString() ?? null }));
}

/** Ends a link, and with it every guest who came by it. False where the map has no such link. */
export async function revokeLink(db: Database, mapId: string, id: string): Promise<boolean> {
  const ended = await db
    .update(links)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(links.mapId, mapId), eq(links.id, id), isNull(links.revokedAt)))
    .returning({ id: links.id });
  return ended.length > 0;
}

/** Where a link leads. */
export interface LinkTarget {
  readonly mapId: string;
  readonly linkId: string;
  readonly title: string;
  readonly role: LentRole;
}

/** Where the link leads whose secret has this hash; null where it lets nobody in. */
export async function findLink(db: Database, tokenHash: string): Promise<LinkTarget | null> {
  const [found] = await db
    .select({ mapId: links.mapId, linkId: links.id, title: maps.title, role: links.role })
    .from(links)
    .innerJoin(maps, and(eq(maps.id, links.mapId), eq(maps.deleted, false)))
    .where(and(eq(links.tokenHash, tokenHash), linkHolds()));
  return found ?? null;
}

/** Somebody who comes by a link: `keyHash` is the SHA-256 of the secret that their browser keeps. */
export interface NewGuest {
  readonly mapId: string;
  readonly id: string;
  readonly linkId: string;
  readonly name: string;
  readonly keyHash: string;
}

export async function addGuest(db: Database, guest: NewGuest): Promise<void> {
  await db.insert(guests).values(guest);
}
