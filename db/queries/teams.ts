import { and, eq, inArray } from "drizzle-orm";
import type { LentRole } from "@/lib/access";
import type { Database } from "../database";
import { folders, people, type TeamRole, teamMembers, teamShares, teams } from "../people-tables";

/** A team as one of its people sees it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** What the one who asks is in it. */
  readonly role: TeamRole;
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly email: string;
    readonly role: TeamRole;
  }[];
  readonly folders: readonly { readonly id: string; readonly name: string }[];
}

/** The teams that a person belongs to, by name, each with its people and folders. */
export async function teamsOf(db: Database, personId: string): Promise<Team[]> {
  const mine = await db
    .select({ id: teams.id, name: teams.name, role: teamMembers.role })
    .from(teams)
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, teams.id), eq(teamMembers.personId, personId)))
    .orderBy(teams.name, teams.id);
  const ids = mine.map(({ id }) => id);
  if (ids.length === 0) return [];
  const belonging = await db
    .select({
      teamId: teamMembers.teamId,
      personId: people.id,
      name: people.name,
      email: people.email,
      role: teamMembers.role,
    })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(inArray(teamMembers.teamId, ids))
    .orderBy(people.name, people.id);
  const kept = await db.select().from(folders).where(inArray(folders.teamId, ids)).orderBy(folders.name, folders.id);
  return mine.map((team) => ({
    ...team,
    people: withoutTeam(belonging, team.id),
    folders: withoutTeam(kept, team.id),
  }));
}

function withoutTeam<R extends { readonly teamId: string }>(rows: readonly R[], id: string): Omit<R, "teamId">[] {
  return rows.filter(({ teamId }) => teamId === id).map(({ teamId: _, ...row }) => row);
}

/** What a person is in a team; null for one who does not belong to it. */
export async function teamRole(db: Database, teamId: string, personId: string): Promise<TeamRole | null> {
  const [found] = await db
    .select({ role: teamMembers.role })
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId)));
  return found?.role ?? null;
}

/** Makes a team, whose keeper is the one who makes it. */
export async function addTeam(db: Database, id: string, name: string, keeper: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(teams).values({ id, name });
    await tx.insert(teamMembers).values({ teamId: id, personId: keeper, role: "keeper" });
  });
}

export async function renameTeam(db: Database, id: string, name: string): Promise<void> {
  await db.update(teams).set({ name }).where(eq(teams.id, id));
}

/** Takes a team away; the maps that were shared with it stay with their members. */
export async function removeTeam(db: Database, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(teamShares).where(eq(teamShares.teamId, id));
    await tx.delete(teams).where(eq(teams.id, id));
  });
}

/** Makes somebody a member or keeper of a team, or neither; false where that would leave it without a keeper. */
export function setTeamRole(db: Database, teamId: string, personId: string, role: TeamRole | null): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ofTeam = eq(teamMembers.teamId, teamId);
    const people = await tx.select().from(teamMembers).where(ofTeam).for("update");
    const otherKeepers = people.filter((one) => one.role === "keeper" && one.personId !== personId);
    if (role !== "keeper" && otherKeepers.length === 0) return false;
    await tx.delete(teamMembers).where(and(ofTeam, eq(teamMembers.personId, personId)));
    if (role) await tx.insert(teamMembers).values({ teamId, personId, role });
    return true;
  });
}

export async function addFolder(db: Database, teamId: string, id: string, name: string): Promise<void> {
  await db.insert(folders).values({ teamId, id, name });
}

export async function renameFolder(db: Database, teamId: string, id: string, name: string): Promise<void> {
  await db
    .update(folders)
    .set({ name })
    .where(and(eq(folders.teamId, teamId), eq(folders.id, id)));
}

/** Takes a folder away; its maps stay with the team. */
export async function removeFolder(db: Database, teamId: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const inFolder = and(eq(teamShares.teamId, teamId), eq(teamShares.folderId, id));
    await tx.update(teamShares).set({ folderId: null }).where(inFolder);
    await tx.delete(folders).where(and(eq(folders.teamId, teamId), eq(folders.id, id)));
  });
}

/** A team that a map is shared with. */
export interface TeamShare {
  readonly teamId: string;
  readonly name: string;
  readonly role: LentRole;
  readonly folderId: string | null;
}

/** The teams that a map is shared with, by name. */
export function sharesOf(db: Database, mapId: string): Promise<TeamShare[]> {
  return db
    .select({ teamId: teams.id, name: teams.name, role: teamShares.role, folderId: teamShares.folderId })
    .from(teamShares)
    .innerJoin(teams, eq(teams.id, teamShares.teamId))
    .where(eq(teamShares.mapId, mapId))
    .orderBy(teams.name, teams.id);
}

/** What a team is to a map; null when the map is not shared with it. */
export async function shareRole(db: Database, mapId: string, teamId: string): Promise<LentRole | null> {
  return (await sharesOf(db, mapId)).find((share) => share.teamId === teamId)?.role ?? null;
}

/** Shares a map with a team, or changes how. A folder must be one of the team's. */
export async function shareWith(
  db: Database,
  mapId: string,
  share: Pick<TeamShare, "teamId" | "role" | "folderId">,
): Promise<void> {
  const { role, folderId } = share;
  await db
    .insert(teamShares)
    .values({ mapId, ...share })
    .onConflictDoUpdate({ target: [teamShares.mapId, teamShares.teamId], set: { role, folderId } });
}

export async function unshareWith(db: Database, mapId: string, teamId: string): Promise<void> {
  await db.delete(teamShares).where(and(eq(teamShares.mapId, mapId), eq(teamShares.teamId, teamId)));
}

/** In which folders of the person's teams maps lie: by map, the teams and their folders. */
export async function shelvesOf(db: Database, personId: string) {
  return db
    .select({ mapId: teamShares.mapId, teamId: teamShares.teamId, folderId: teamShares.folderId })
    .from(teamShares)
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, teamShares.teamId), eq(teamMembers.personId, personId)));
}
