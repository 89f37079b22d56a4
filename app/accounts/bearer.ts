import { findToken, noteUse } from "@/db/queries/tokens";
import type { Store } from "@/db/store";
import { theMode } from "./mode";
import { hashOf, newSecret } from "./secrets";
import { OWNER, type Who } from "./who";

/** What every token begins with, so that one that was published by mistake is known for what it is. */
const MARK = "wrt_";

const owner = { kind: "owner", id: OWNER, name: "You" } as const satisfies Who;

/** A new token. */
export function newToken(): string {
  return MARK + newSecret();
}

/** Somebody who asks by a token: who they are, and what the token lets them do. */
export interface Bearer {
  readonly tokenId: string;
  readonly person: Exclude<Who, { kind: "nobody" }>;
  readonly mayWrite: boolean;
}

/** Whose token these headers show; null where there is none, or it has ended. Cookies count for nothing. */
export async function findBearer(store: Store, headers: Headers): Promise<Bearer | null> {
  const [, token] = /^Bearer\s+(\S{20,200})\s*$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!token?.startsWith(MARK)) return null;
  const found = await findToken(store.db, hashOf(token));
  if (!found) return null;
  const { id: tokenId, person, mayWrite } = found;
  // One that was made before there were accounts here is nobody's any more, and the other way round.
  if ((person === null) !== (theMode().kind === "local")) return null;
  await noteUse(store.db, tokenId);
  return { tokenId, mayWrite, person: person ? { kind: "person", sessionId: tokenId, ...person } : owner };
}
