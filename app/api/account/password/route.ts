import { z } from "zod";
import { authOver } from "@/app/accounts/auth";
import { isWithinLimits } from "@/app/accounts/limits";
import { passwordSchema, withCookies } from "@/app/accounts/replies";
import { bodyOf, forPeople, Refused } from "@/app/request";

const bodySchema = z.strictObject({ current: z.string().max(200), password: passwordSchema });

/** Sets another password, and signs the person out everywhere else. */
export const PUT = forPeople(async ({ request, person, store }) => {
  const { current, password } = await bodyOf(request, bodySchema);
  if (!(await isWithinLimits(store, request.headers, "signIn", person.email))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour.");
  }
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  const reply = await authOver(store).api.changePassword({ body, headers: request.headers, asResponse: true });
  if (!reply.ok) throw new Refused(400, "This is not your password.", "current");
  await store.rightsChanged(null);
  return withCookies(reply);
});
