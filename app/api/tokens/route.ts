import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { newToken } from "@/app/accounts/bearer";
import { nameSchema } from "@/app/accounts/replies";
import { hashOf } from "@/app/accounts/secrets";
import { bodyOf, forInsiders, json, Refused } from "@/app/request";
import { addToken, tokensOf } from "@/db/queries/tokens";

const bodySchema = z.strictObject({
  name: nameSchema,
  mayWrite: z.boolean(),
  /** Days for which it holds; null until it is revoked. */
  days: z.int().min(1).max(366).nullable(),
});

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_TOKENS = 100;

/** Makes a token for programs; it is told this once, for only a hash of it is kept. */
export const POST = forInsiders(async ({ request, person, store }) => {
  const { name, mayWrite, days } = await bodyOf(request, bodySchema);
  const personId = person.kind === "person" ? person.id : null;
  if ((await tokensOf(store.db, personId)).length >= MOST_TOKENS)
    throw new Refused(409, "You have 100 tokens already.");
  const token = newToken();
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  await addToken(store.db, { id: uuidv7(), personId, tokenHash: hashOf(token), name, mayWrite, expiresAt });
  return json({ token }, 201);
});
