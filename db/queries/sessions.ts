import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Database } from "../database";
import { sessions } from "../people-tables";

/** A browser in which somebody is signed in. */
export interface SignedInBrowser {
  readonly id: string;
  /** What the browser says of itself; empty where it says nothing. */
  readonly agent: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** The browsers in which a person is signed in, newest first. */
export async function sessionsOf(db: Database, personId: string): Promise<SignedInBrowser[]> {
  const found = await db
    .select({ id: sessions.id, agent: sessions.userAgent, since: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.createdAt), sessions.id);
  return found.map(({ id, agent, since }) => ({ id, agent: agent ?? "", since: since.toISOString() }));
}

/** Signs a person out of one browser. */
export async function endSession(db: Database, personId: string, id: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, personId), eq(sessions.id, id)));
}

/** Signs a person out of every browser but one. */
export async function endOtherSessions(db: Database, personId: string, keptId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.id, keptId)));
}
