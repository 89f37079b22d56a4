import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TakeInvitation } from "@/components/account/TakeInvitation";
import { findInvitation, type Invitation } from "@/db/queries/invitations";
import { theStore } from "@/db/store";
import { nameOfMap } from "@/lib/argument/graph";
import { hashOf } from "../../accounts/secrets";
import { visitor } from "../../accounts/visitor";

export const metadata: Metadata = { title: "Invitation" };

/** An invitation, to be taken up with an account or by making one. */
export default async function InvitationPage({ params }: { readonly params: Promise<{ readonly token: string }> }) {
  const { token } = await params;
  const { db } = await theStore();
  const invitation = await findInvitation(db, hashOf(token));
  if (!invitation) notFound();
  const who = await visitor();
  const signedInAs = who.kind === "person" ? who.email : null;
  return <TakeInvitation token={token} words={wordsOf(invitation)} email={invitation.email} signedInAs={signedInAs} />;
}

function wordsOf({ isFirst, inviter, mapTitle, teamName }: Invitation): string {
  if (isFirst) return "Nobody has an account here yet. Yours is the first, and all maps that are here belong to it.";
  const who = inviter ? `${inviter} invites you` : "You are invited";
  if (mapTitle !== null) return `${who} to the map “${nameOfMap(mapTitle)}”.`;
  return teamName === null ? `${who} to Warrant.` : `${who} to the team “${teamName}”.`;
}
