import { z } from "zod";
import { invite, serverMode } from "@/app/accounts/inviting";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema } from "@/app/accounts/replies";
import { bodyOf, forVisitors, json, Refused } from "@/app/request";
import { findByEmail } from "@/db/queries/people";

const bodySchema = z.strictObject({ email: emailSchema });

/** Where anybody may make an account: sends the way to one to a mail address. Whether it has an account already is not told. */
export const POST = forVisitors(async ({ request, store }) => {
  if (!serverMode().isSignUpOpen) throw new Refused(403, "Accounts here are made by invitation.");
  const { email } = await bodyOf(request, bodySchema);
  if (!(await isWithinLimits(store, request.headers, "newPassword", email))) {
    throw new Refused(429, "Too many tries. Wait an hour.");
  }
  const nothingMore = { mapId: null, role: null, teamId: null };
  if (!(await findByEmail(store.db, email))) {
    await invite(store, { email, inviter: null, to: "to an account", ...nothingMore });
  }
  return json({ ok: true });
});
