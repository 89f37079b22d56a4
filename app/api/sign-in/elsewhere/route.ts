import { z } from "zod";
import { authOver, PROVIDER_ID } from "@/app/accounts/auth";
import { serverMode } from "@/app/accounts/inviting";
import { isWithinLimits } from "@/app/accounts/limits";
import { localPath } from "@/app/accounts/local-path";
import { withCookies } from "@/app/accounts/replies";
import { bodyOf, forVisitors, Refused } from "@/app/request";

const bodySchema = z.strictObject({ next: z.string().max(2000) });

/** Begins to sign in at another site: its address, from which one comes back to `next`, a page of this site. */
export const POST = forVisitors(async ({ request, store }) => {
  if (!serverMode().provider) throw new Refused(404, "Nobody else vouches for people here.");
  const { next } = await bodyOf(request, bodySchema);
  if (!(await isWithinLimits(store, request.headers, "secret", "elsewhere"))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour.");
  }
  const reply = await authOver(store).api.signInSocial({
    body: { provider: PROVIDER_ID, callbackURL: localPath(next), errorCallbackURL: "/sign-in", disableRedirect: true },
    headers: request.headers,
    asResponse: true,
  });
  if (!reply.ok) throw new Refused(502, "The other site does not answer. Try again in a moment.");
  const { url } = z.object({ url: z.url() }).parse(await reply.clone().json());
  return withCookies(reply, { url });
});
