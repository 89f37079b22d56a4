import { z } from "zod";
import { authOver } from "@/app/accounts/auth";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema, passwordSchema } from "@/app/accounts/replies";
import { bodyOf, forVisitors, json, Refused } from "@/app/request";

const askedSchema = z.strictObject({ email: emailSchema });
const setSchema = z.strictObject({ token: z.string().min(1).max(200), password: passwordSchema });

/** Sends the way to a new password to a mail address. Whether anybody has it is not told. */
export const POST = forVisitors(async ({ request, store }) => {
  const { email } = await bodyOf(request, askedSchema);
  if (!(await isWithinLimits(store, request.headers, "newPassword", email))) {
    throw new Refused(429, "Too many tries. Wait an hour.");
  }
  await authOver(store).api.requestPasswordReset({ body: { email }, headers: request.headers });
  return json({ ok: true });
});

/** Sets a new password by what was sent. Every browser in which the person was signed in is signed out. */
export const PUT = forVisitors(async ({ request, store }) => {
  const { token, password } = await bodyOf(request, setSchema);
  if (!(await isWithinLimits(store, request.headers, "secret", "new password"))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour.");
  }
  const body = { token, newPassword: password };
  const reply = await authOver(store).api.resetPassword({ body, headers: request.headers, asResponse: true });
  if (!reply.ok) throw new Refused(400, "This way to a new password has been used or has ended. Ask for another one.");
  return json({ ok: true });
});
