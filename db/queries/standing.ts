import { and, eq, gt, inArray, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type PgColumn, unionAll } from "drizzle-orm/pg-core";
import { highestRole, type Role, type Standing } from "@/lib/access";
import type { Database } from "../database";
import { guests, links, members, teamMembers, teamShares } from "../people-tables";
import { runPrepared } from "../prepared";
import { maps } from "../schema";

/**
 * What a person is to a map, by being a member of it or of a team that it is shared with; null for a stranger. Asked at the
 * door, and again of each command when its turn has come.
 */
export async function roleIn(db: Database, mapId: string, personId: string): Promise<Role | null> {
  const ofMap = (column: PgColumn) => eq(column, sql.placeholder("mapId"));
  const build = () => waysTo(db, ofMap, sql.placeholder("personId"));
  const found = await runPrepared<{ role: Role }>(db, "role in a map", build, { mapId, personId });
  return highestRole(found.map(({ role }) => role));
}

/** What a person is to each of some maps; those to which they are strangers are left out. */
export async function rolesIn(db: Database, mapIds: readonly string[], personId: string): Promise<Map<string, Role>> {
  if (mapIds.length === 0) return new Map();
  const found = await waysTo(db, (column) => inArray(column, [...mapIds]), personId);
  const roleAt = (id: string) => highestRole(found.filter(({ mapId }) => mapId === id).map(({ role }) => role));
  return new Map(
    mapIds.flatMap((id): [string, Role][] => {
      const role = roleAt(id);
      return role ? [[id, role]] : [];
    }),
  );
}

/** The roles that a person has in maps, one for each way in which they come to them. */
function waysTo(db: Database, ofMaps: (column: PgColumn) => SQL, personId: string | Placeholder) {
  const own = db
    .select({ mapId: members.mapId, role: sql<Role>`${members.role}` })
    .from(members)
    .where(and(ofMaps(members.mapId), eq(members.personId, personId)));
  const byTeam = db
    .select({ mapId: teamShares.mapId, role: sql<Role>`${teamShares.role}` })
    .from(teamShares)
    .innerJoin(teamMembers, eq(teamMembers.teamId, teamShares.teamId))
    .where(and(ofMaps(teamShares.mapId), eq(teamMembers.personId, personId)));
  return unionAll(own, byTeam);
}

/** A guest of a map, as long as the link that let them in holds. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
}

/** The guest of a map whose browser holds the key with this hash; null where there is none, the link has ended, or the map is deleted. */
export async function findGuest(db: Database, mapId: string, keyHash: string): Promise<Guest | null> {
  const [found] = await db
    .select({ id: guests.id, name: guests.name, role: links.role })
    .from(guests)
    .innerJoin(links, and(eq(links.mapId, guests.mapId), eq(links.id, guests.linkId)))
    .innerJoin(maps, and(eq(maps.id, guests.mapId), eq(maps.deleted, false)))
    .where(and(eq(guests.mapId, mapId), eq(guests.keyHash, keyHash), linkHolds()));
  return found ? { id: found.id, name: found.name, standing: { role: found.role, isGuest: true } } : null;
}

/** The condition that a link lets people in now. */
export function linkHolds(): SQL | undefined {
  return and(isNull(links.revokedAt), or(isNull(links.expiresAt), gt(links.expiresAt, sql`now()`)));
}

/** The condition that a person may read the map whose id a column holds. */
export function readableBy(mapId: PgColumn, personId: string): SQL {
  const { teamId } = teamMembers;
  return sql`${mapId} in (
    select ${members.mapId} from ${members} where ${members.personId} = ${personId}
    union all
    select ${teamShares.mapId} from ${teamShares} join ${teamMembers} on ${teamId} = ${teamShares.teamId}
    where ${teamMembers.personId} = ${personId})`;
}
