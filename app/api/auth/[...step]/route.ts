import { authOver, PROVIDER_ID } from "@/app/accounts/auth";
import { serverMode } from "@/app/accounts/inviting";
import { type Asked, forVisitors, Refused } from "@/app/request";

/** The steps of signing in elsewhere; nothing else of what the library could serve is open. */
const STEPS: Readonly<Record<string, string>> = {
  "sign-in/social": "POST",
  [`callback/${PROVIDER_ID}`]: "GET",
};

const step = async ({ request, store }: Asked<"step">) => {
  const { pathname } = new URL(request.url);
  if (!serverMode().provider || STEPS[pathname.replace("/api/auth/", "")] !== request.method) {
    throw new Refused(404, "There is nothing here.");
  }
  return authOver(store).handler(request);
};

/** Comes back from the other site. */
export const GET = forVisitors(step);

/** Goes to the other site. */
export const POST = forVisitors(step);
