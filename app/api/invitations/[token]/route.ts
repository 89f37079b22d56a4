import { z } from "zod";
import { authOver } from "@/app/accounts/auth";
import { isWithinLimits } from "@/app/accounts/limits";
import { emailSchema, nameSchema, passwordSchema, withCookies } from "@/app/accounts/replies";
import { hashOf } from "@/app/accounts/secrets";
import type { SignedIn } from "@/app/accounts/who";
import { bodyOf, forVisitors, json, Refused } from "@/app/request";
import {
  endFirstInvitations,
  enter,
  findInvitation,
  giveInvitationBack,
  type Invitation,
  takeInvitation,
  takeUp,
} from "@/db/queries/invitations";
import { adoptMaps, hasPeople, proveEmail } from "@/db/queries/people";
import type { Store } from "@/db/store";

/** What a new person writes; the mail address only for the first account, for any other it is that of the invitation. */
const bodySchema = z.strictObject({
  name: nameSchema.optional(),
  password: passwordSchema.optional(),
  email: emailSchema.optional(),
});

const USED = "This invitation has been used, or has ended. Ask for another one.";

/** Takes an invitation up: with the account that the person is signed in to, or by making one. */
export const POST = forVisitors<"token">(async ({ request, parameters, who, store }) => {
  if (!(await isWithinLimits(store, request.headers, "secret", "invitation"))) {
    throw new Refused(429, "Too many tries. Wait a quarter of an hour.");
  }
  const body = await bodyOf(request, bodySchema);
  const invitation = await findInvitation(store.db, hashOf(parameters.token));
  if (!invitation) throw new Refused(404, USED);
  if (who.kind === "person") return enterAs(store, invitation, who);
  return makeAccount(store, request, invitation, body);
});

async function enterAs(store: Store, invitation: Invitation, { id, email }: SignedIn): Promise<Response> {
  if (invitation.email !== email)
    throw new Refused(403, `This invitation is for ${invitation.email ?? "a new account"}.`);
  if (!(await takeUp(store.db, invitation, id))) throw new Refused(404, USED);
  return json({ mapId: invitation.mapId });
}

async function makeAccount(
  store: Store,
  request: Request,
  invitation: Invitation,
  { name, password, email: written }: z.infer<typeof bodySchema>,
): Promise<Response> {
  const email = invitation.email ?? written;
  if (!name) throw new Refused(400, "A name is missing.", "name");
  if (!password) throw new Refused(400, "A password is missing.", "password");
  if (!email) throw new Refused(400, "A mail address is missing.", "email");
  if (invitation.isFirst && (await hasPeople(store.db))) throw new Refused(404, USED);
  if (!(await takeInvitation(store.db, invitation.id))) throw new Refused(404, USED);
  const body = { name, email, password };
  const reply = await authOver(store).api.signUpEmail({ body, headers: request.headers, asResponse: true });
  if (!reply.ok) {
    await giveInvitationBack(store.db, invitation.id);
    throw new Refused(409, "There is an account with this mail address. Sign in, and open the invitation again.");
  }
  const made = z.object({ user: z.object({ id: z.uuid() }) }).parse(await reply.json());
  await settle(store, invitation, made.user.id);
  return withCookies(reply, { mapId: invitation.mapId });
}

async function settle({ db }: Store, invitation: Invitation, personId: string): Promise<void> {
  await proveEmail(db, personId);
  await enter(db, invitation, personId);
  if (!invitation.isFirst) return;
  await adoptMaps(db, personId);
  await endFirstInvitations(db);
}
