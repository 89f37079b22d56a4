import { and, desc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "../database";
import { people, tokens } from "../people-tables";

/** A token as its owner sees it; it is itself told only once, when it is made. */
export interface TokenFacts {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  /** ISO 8601, UTC; null for one without an end. */
  readonly expiresAt: string | null;
  /** ISO 8601, UTC; null for one that was never used. */
  readonly usedAt: string | null;
}

/** A token that is to be made; `personId` is null for the owner of a local installation. */
export interface NewToken {
  readonly id: string;
  readonly personId: string | null;
  readonly tokenHash: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly expiresAt: Date | null;
}

export async function addToken(db: Database, token: NewToken): Promise<void> {
  await db.insert(tokens).values(token);
}

const holds = () => or(isNull(tokens.expiresAt), gt(tokens.expiresAt, sql`now()`));
const of = (personId: string | null) => (personId === null ? isNull(tokens.personId) : eq(tokens.personId, personId));

/** The tokens of a person that hold, newest first. */
export async function tokensOf(db: Database, personId: string | null): Promise<TokenFacts[]> {
  const { id, name, mayWrite, expiresAt, usedAt } = tokens;
  const found = await db
    .select({ id, name, mayWrite, expiresAt, usedAt })
    .from(tokens)
    .where(and(of(personId), holds()))
    .orderBy(desc(tokens.createdAt), tokens.id);
  return found.map((token) => ({
    ...token,
    expiresAt: token.expiresAt?.toISOString() ?? null,
    usedAt: token.usedAt?.toISOString() ?? null,
  }));
}

/** A token that holds, and whose it is; `person` is null for the owner of a local installation. */
export interface FoundToken {
  readonly id: string;
  readonly mayWrite: boolean;
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
}

/** The token with this hash; null where there is none, or it has ended. */
export async function findToken(db: Database, tokenHash: string): Promise<FoundToken | null> {
  const [found] = await db
    .select({
      id: tokens.id,
      mayWrite: tokens.mayWrite,
      person: { id: people.id, name: people.name, email: people.email },
    })
    .from(tokens)
    .leftJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.tokenHash, tokenHash), holds()));
  return found ?? null;
}

/** Notes that a token was used, to the minute. */
export async function noteUse(db: Database, id: string): Promise<void> {
  const isOld = or(isNull(tokens.usedAt), lt(tokens.usedAt, sql`now() - interval '1 minute'`));
  await db
    .update(tokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(tokens.id, id), isOld));
}

/** Ends a token of a person. False where they have no such token. */
export async function revokeToken(db: Database, personId: string | null, id: string): Promise<boolean> {
  const ended = await db
    .delete(tokens)
    .where(and(of(personId), eq(tokens.id, id)))
    .returning({ id: tokens.id });
  return ended.length > 0;
}

/** Ends all tokens of a person. */
export async function revokeTokens(db: Database, personId: string): Promise<void> {
  await db.delete(tokens).where(eq(tokens.personId, personId));
}
