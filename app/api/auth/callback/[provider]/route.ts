import { authOver, PROVIDER_ID } from "@/app/accounts/auth";
import { serverMode } from "@/app/accounts/inviting";
import { forVisitors, Refused } from "@/app/request";

/** Comes back from the other site that vouches for people: signed in, or to /sign-in with an `error`. */
export const GET = forVisitors<"provider">(async ({ request, parameters, store }) => {
  if (!serverMode().provider || parameters.provider !== PROVIDER_ID) throw new Refused(404, "There is nothing here.");
  return authOver(store).handler(request);
});
