import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { serverMode } from "@/app/accounts/inviting";
import { isWithinLimits } from "@/app/accounts/limits";
import { nameSchema } from "@/app/accounts/replies";
import { hashOf, newSecret } from "@/app/accounts/secrets";
import { guestCookie } from "@/app/accounts/who";
import { bodyOf, forVisitors, json, Refused } from "@/app/request";
import { addGuest, findLink } from "@/db/queries/links";

const bodySchema = z.strictObject({ name: nameSchema });

/** How long a browser keeps a guest's key, in seconds; what it opens ends with its link. */
const KEY_S = 90 * 24 * 60 * 60;

/** Lets somebody in by a link, as a guest of the name that they give. */
export const POST = forVisitors<"token">(async ({ request, parameters, store }) => {
  const mode = serverMode();
  if (!(await isWithinLimits(store, request.headers, "secret", "link"))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour.");
  }
  const { name } = await bodyOf(request, bodySchema);
  const link = await findLink(store.db, hashOf(parameters.token));
  if (!link) throw new Refused(404, "This link has ended. Ask whoever sent it for another one.");
  const { mapId, linkId } = link;
  const key = newSecret();
  await addGuest(store.db, { mapId, linkId, id: uuidv7(), name, keyHash: hashOf(key) });
  const secure = mode.url.protocol === "https:" ? "; Secure" : "";
  const cookie = `${guestCookie(mapId)}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${KEY_S}${secure}`;
  return json({ mapId }, 200, { "set-cookie": cookie });
});
