import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { grantRefused } from "@/app/accounts/granting";
import { serverMode } from "@/app/accounts/inviting";
import { hashOf, newSecret } from "@/app/accounts/secrets";
import { bodyOf, json, onMap } from "@/app/request";
import { addLink } from "@/db/queries/links";
import { LENT_ROLES, mayGrant } from "@/lib/access";

const bodySchema = z.strictObject({
  role: z.enum(LENT_ROLES),
  /** Days for which it holds; null for ever. */
  days: z.int().min(1).max(366).nullable(),
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a link that lets guests in; its address is told this once, for only a hash of it is kept. */
export const POST = onMap("share", async ({ request, mapId, standing, store }) => {
  const { role, days } = await bodyOf(request, bodySchema);
  grantRefused(mayGrant(standing, null, role) ? null : "above");
  const secret = newSecret();
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  await addLink(store.db, { mapId, id: uuidv7(), tokenHash: hashOf(secret), role, expiresAt });
  return json({ address: new URL(`/link/${secret}`, serverMode().url).href });
});
