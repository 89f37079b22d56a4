import { authOver } from "@/app/accounts/auth";
import { withCookies } from "@/app/accounts/replies";
import { forPeople } from "@/app/request";

/** Signs the person out of this browser, whose streams end. */
export const POST = forPeople(async ({ request, store }) => {
  const reply = await authOver(store).api.signOut({ headers: request.headers, asResponse: true });
  await store.rightsChanged(null);
  return withCookies(reply);
});
