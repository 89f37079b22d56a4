import { z } from "zod";
import { LENT_ROLES, type LentRole, ROLES, type Role } from "@/lib/access";
import type { Id } from "@/lib/argument/rows";
import { doneSchema, request } from "./requests";

const folder = z.object({ id: z.uuid(), name: z.string() });

const sharingSchema = z.object({
  me: z.object({ personId: z.uuid(), role: z.enum(ROLES) }),
  members: z.array(z.object({ personId: z.uuid(), name: z.string(), email: z.string(), role: z.enum(ROLES) })),
  waiting: z.array(z.object({ id: z.uuid(), email: z.string().nullable(), role: z.enum(ROLES).nullable() })),
  teams: z.array(
    z.object({ teamId: z.uuid(), name: z.string(), role: z.enum(LENT_ROLES), folderId: z.uuid().nullable() }),
  ),
  links: z.array(
    z.object({ id: z.uuid(), role: z.enum(LENT_ROLES), expiresAt: z.string().nullable(), guests: z.int() }),
  ),
  myTeams: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.int(), folders: z.array(folder) })),
});

/** With whom a map is shared, and the teams that it could be shared with. */
export type Sharing = z.infer<typeof sharingSchema>;

const givenSchema = z.object({ kind: z.enum(["member", "invited"]), address: z.url().nullish() });

export const loadSharing = (mapId: Id) => request("GET", `/api/maps/${mapId}/sharing`, sharingSchema);

export const addMember = (mapId: Id, email: string, role: Role) =>
  request("POST", `/api/maps/${mapId}/members`, givenSchema, { email, role });

export const setMember = (mapId: Id, personId: string, role: Role) =>
  request("PUT", `/api/maps/${mapId}/members/${personId}`, doneSchema, { role });

export const takeOut = (mapId: Id, personId: string) =>
  request("DELETE", `/api/maps/${mapId}/members/${personId}`, doneSchema);

export const withdrawInvitation = (mapId: Id, id: string) =>
  request("DELETE", `/api/maps/${mapId}/invitations/${id}`, doneSchema);

export const shareWithTeam = (mapId: Id, teamId: string, role: LentRole, folderId: string | null) =>
  request("PUT", `/api/maps/${mapId}/teams/${teamId}`, doneSchema, { role, folderId });

export const unshareWithTeam = (mapId: Id, teamId: string) =>
  request("DELETE", `/api/maps/${mapId}/teams/${teamId}`, doneSchema);

/** Makes a link; `days` is how long it holds, null for ever. Its address is told this once. */
export const makeLink = (mapId: Id, role: LentRole, days: number | null) =>
  request("POST", `/api/maps/${mapId}/links`, z.object({ address: z.url() }), { role, days });

export const endLink = (mapId: Id, id: string) => request("DELETE", `/api/maps/${mapId}/links/${id}`, doneSchema);

/** Gives each of the other people of a team a copy; the same `id` again makes none twice. */
export const handOutCopies = (mapId: Id, teamId: string, id: string) =>
  request("POST", `/api/maps/${mapId}/copies`, z.object({ copies: z.int() }), { id, teamId });
