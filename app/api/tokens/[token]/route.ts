import { forInsiders, idIn, json, Refused } from "@/app/request";
import { revokeToken } from "@/db/queries/tokens";

const NO_TOKEN = "You have no such token.";

/** Ends a token: from now on it lets nobody in. */
export const DELETE = forInsiders<"token">(async ({ person, parameters, store }) => {
  const personId = person.kind === "person" ? person.id : null;
  const isEnded = await revokeToken(store.db, personId, idIn(parameters.token, NO_TOKEN));
  if (!isEnded) throw new Refused(404, NO_TOKEN);
  return json({ ok: true });
});
