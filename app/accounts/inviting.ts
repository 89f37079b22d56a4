import { uuidv7 } from "uuidv7";
import { addInvitation, endFirstInvitations, type Invited } from "@/db/queries/invitations";
import { hasPeople } from "@/db/queries/people";
import type { Store } from "@/db/store";
import { sendLetter, sendUnwaited } from "./mail";
import { type ServerMode, theMode } from "./mode";
import { hashOf, newSecret } from "./secrets";

/** How long an invitation holds, in ms: a week. */
const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

/** Somebody who is to be invited, by whom, and to what. */
export interface Inviting extends Invited {
  readonly email: string;
  readonly inviter: { readonly id: string; readonly name: string } | null;
  /** What it is an invitation to, in a sentence's end: "to the map “Bridge”". */
  readonly to: string;
}

/**
 * Invites somebody by mail. Gives the address of the invitation where the server sends no mail, for the inviter to pass on,
 * else null: whoever opens it is taken to be who the mail address says.
 */
export async function invite(store: Store, { inviter, to, ...invited }: Inviting): Promise<string | null> {
  const mode = serverMode();
  const address = await newInvitation(store, mode, { ...invited, invitedBy: inviter?.id ?? null });
  if (!mode.mail && inviter) return address;
  const letter = {
    to: invited.email,
    subject: "Your invitation to Warrant",
    words: `${inviter ? `${inviter.name} invites you` : "Here is your way"} ${to}. Open this address within a week:`,
    address,
  };
  if (inviter) await sendLetter(mode, letter);
  else sendUnwaited(mode, letter);
  return null;
}

async function newInvitation(store: Store, { url }: ServerMode, invited: Invited & { invitedBy: string | null }) {
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + INVITATION_MS);
  await addInvitation(store.db, { ...invited, id: uuidv7(), tokenHash: hashOf(secret), expiresAt });
  return new URL(`/invitation/${secret}`, url).href;
}

/** Where nobody has an account yet: prints the address at which the first one is made. It ends those printed before. */
export async function printFirstInvitation(store: Store): Promise<void> {
  const mode = theMode();
  if (mode.kind === "local" || (await hasPeople(store.db))) return;
  await endFirstInvitations(store.db);
  const nobody = { email: null, mapId: null, role: null, teamId: null, invitedBy: null };
  const address = await newInvitation(store, mode, nobody);
  console.log(`Nobody has an account here yet. Make the first one at ${address}`);
}

/** How this server for several people is run. Throws on one's own machine. */
export function serverMode(): ServerMode {
  const mode = theMode();
  if (mode.kind === "local") throw new Error("there are no accounts here");
  return mode;
}
