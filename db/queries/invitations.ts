import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Role } from "@/lib/access";
import type { Database } from "../database";
import { invitations, people, teamMembers, teams } from "../people-tables";
import { maps } from "../schema";
import { raise } from "./members";

/** What an invitation opens beside an account: a map with a role, a team, or nothing more. */
export interface Invited {
  readonly email: string | null;
  readonly mapId: string | null;
  readonly role: Role | null;
  readonly teamId: string | null;
}

/** An invitation that is to be sent; `tokenHash` is the SHA-256 of the secret in its address. Without a mail address it is the first one. */
export interface NewInvitation extends Invited {
  readonly id: string;
  readonly tokenHash: string;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
}

/** An invitation that still holds. */
export interface Invitation extends Invited {
  readonly id: string;
  readonly isFirst: boolean;
  readonly invitedBy: string | null;
  /** Who invites, and to what; null where nobody does, and where it is for the account alone. */
  readonly inviter: string | null;
  readonly mapTitle: string | null;
  readonly teamName: string | null;
}

export async function addInvitation(db: Database, invitation: NewInvitation): Promise<void> {
  const email = invitation.email?.toLowerCase() ?? null;
  await db.insert(invitations).values({ ...invitation, email, isFirst: email === null });
}

const holds = () => and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`));

/** The invitation whose secret has this hash; null where it was used, has ended or never was. */
export async function findInvitation(db: Database, tokenHash: string): Promise<Invitation | null> {
  const [found] = await db
    .select({
      id: invitations.id,
      isFirst: invitations.isFirst,
      email: invitations.email,
      mapId: invitations.mapId,
      role: invitations.role,
      teamId: invitations.teamId,
      invitedBy: invitations.invitedBy,
      inviter: people.name,
      mapTitle: maps.title,
      teamName: teams.name,
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .leftJoin(maps, eq(maps.id, invitations.mapId))
    .leftJoin(teams, eq(teams.id, invitations.teamId))
    .where(and(eq(invitations.tokenHash, tokenHash), holds()));
  return found ?? null;
}

/** Takes an invitation, so that nobody else can; false where somebody has. */
export async function takeInvitation(db: Database, id: string): Promise<boolean> {
  const taken = await db
    .update(invitations)
    .set({ usedAt: sql`now()` })
    .where(and(eq(invitations.id, id), holds()))
    .returning({ id: invitations.id });
  return taken.length > 0;
}

/** Gives a taken invitation back, because no account came of it. */
export async function giveInvitationBack(db: Database, id: string): Promise<void> {
  await db.update(invitations).set({ usedAt: null }).where(eq(invitations.id, id));
}

/** Ends every first invitation: there is an account, or a new one is being printed. */
export async function endFirstInvitations(db: Database): Promise<void> {
  await db.delete(invitations).where(eq(invitations.isFirst, true));
}

/** Takes an invitation up for somebody who has an account already: at once with all that it says, or not at all. */
export function takeUp(db: Database, invitation: Invitation, personId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isTaken = await takeInvitation(tx, invitation.id);
    if (isTaken) await enter(tx, invitation, personId);
    return isTaken;
  });
}

/** Makes a person what an invitation says, as far as the one who sent it may still say so; nobody loses a higher role by it. */
export async function enter(db: Database, invitation: Invitation, personId: string): Promise<void> {
  const { mapId, role, teamId, invitedBy } = invitation;
  await db.transaction(async (tx) => {
    if (mapId && role && invitedBy) await raise(tx, { mapId, by: invitedBy, personId, role });
    if (teamId && invitedBy && (await isKeeper(tx, teamId, invitedBy))) {
      await tx.insert(teamMembers).values({ teamId, personId, role: "member" }).onConflictDoNothing();
    }
  });
}

async function isKeeper(tx: Database, teamId: string, personId: string): Promise<boolean> {
  const keeper = and(
    eq(teamMembers.teamId, teamId),
    eq(teamMembers.personId, personId),
    eq(teamMembers.role, "keeper"),
  );
  return (await tx.$count(teamMembers, keeper)) > 0;
}

/** What people are invited to. */
export type Place = { readonly mapId: string } | { readonly teamId: string };

const isTo = (place: Place) =>
  "mapId" in place ? eq(invitations.mapId, place.mapId) : eq(invitations.teamId, place.teamId);

/** Who has been invited to a map or a team and has not come yet, by mail address; whoever was invited twice stands once, by the newest. */
export function waitingAt(db: Database, place: Place) {
  return db
    .selectDistinctOn([invitations.email], {
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
    })
    .from(invitations)
    .where(and(isTo(place), holds()))
    .orderBy(invitations.email, desc(invitations.createdAt));
}

/**
 * Withdraws an invitation to a map or a team, and every other to it that went to the same mail address; false where one of
 * them is to a role that `mayTake` says no to.
 */
export async function withdrawInvitation(
  db: Database,
  place: Place,
  id: string,
  mayTake: (role: Role) => boolean = () => true,
): Promise<boolean> {
  const [found] = await db
    .select({ email: invitations.email })
    .from(invitations)
    .where(and(isTo(place), eq(invitations.id, id)));
  if (!found?.email) return true;
  const toThem = and(isTo(place), eq(invitations.email, found.email), holds());
  const roles = await db.select({ role: invitations.role }).from(invitations).where(toThem);
  if (!roles.every(({ role }) => role === null || mayTake(role))) return false;
  await db.delete(invitations).where(toThem);
  return true;
}
