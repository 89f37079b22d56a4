import { z } from "zod";
import { authOver } from "@/app/accounts/auth";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema, withCookies } from "@/app/accounts/replies";
import { bodyOf, forVisitors, Refused } from "@/app/request";

const bodySchema = z.strictObject({ email: emailSchema, password: z.string().max(200) });

/** Signs somebody in. Whether the address or the password is wrong is not told. */
export const POST = forVisitors(async ({ request, store }) => {
  const body = await bodyOf(request, bodySchema);
  if (!(await isWithinLimits(store, request.headers, "signIn", body.email))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour, or set a new password.");
  }
  const reply = await authOver(store).api.signInEmail({ body, headers: request.headers, asResponse: true });
  if (!reply.ok) throw new Refused(401, "This mail address and this password do not go together.");
  return withCookies(reply);
});
