import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { LENT_ROLES, type LentRole, ROLES, type Role } from "@/lib/access";
import { moment, whole } from "./columns";
import { maps, threads } from "./schema";

// People, what they are to maps, and what they have read there. None of it is in the log of a map: who may do what is never
// undone, copied or exported with it, and holds from the moment that it is written (docs/decisions/0009). Of every secret only
// a hash is kept. References are deferred as in db/schema.ts, by hand in the migration.

const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
const isName = (column: AnyPgColumn): SQL => sql`char_length(${column}) between 1 and 200`;
const isHash = (column: AnyPgColumn): SQL => sql`${column} ~ '^[0-9a-f]{64}$'`;

/** What somebody is in a team: a keeper says who belongs to it. */
export const TEAM_ROLES = ["member", "keeper"] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
const ofTeam = () =>
  uuid()
    .notNull()
    .references(() => teams.id, { onDelete: "cascade" });
const ofMap = () =>
  uuid()
    .notNull()
    .references(() => maps.id);

/** Everyone who has an account. An address is kept in small letters. */
export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean().notNull(),
    image: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("people_one_address").on(t.email),
    check("people_name_length", isName(t.name)),
    check("people_address_small", sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 320`),
  ],
);

/** Browsers in which somebody is signed in. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    token: text().notNull(),
    userId: ofPerson(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("sessions_one_token").on(t.token), index("sessions_by_person").on(t.userId)],
);

/** The ways in which somebody signs in: a password, of which the hash is kept, or another site that vouches for them. */
export const logins = pgTable(
  "logins",
  {
    id: uuid().primaryKey(),
    userId: ofPerson(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("logins_one_each").on(t.providerId, t.accountId), index("logins_by_person").on(t.userId)],
);

/** Secrets that were sent out and wait to come back: to set a new password, or to sign in elsewhere. */
export const verifications = pgTable(
  "verifications",
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [index("verifications_by_identifier").on(t.identifier)],
);

/** How often something was tried since a moment, by what the limit is for. */
export const tries = pgTable(
  "tries",
  { what: char({ length: 64 }).primaryKey(), count: whole().notNull(), since: moment().notNull() },
  (t) => [index("tries_by_moment").on(t.since)],
);

/** Keys with which programs ask in somebody's name; nobody's are those of the owner of a local installation. */
export const tokens = pgTable(
  "tokens",
  {
    id: uuid().primaryKey(),
    personId: uuid().references(() => people.id, { onDelete: "cascade" }),
    tokenHash: char({ length: 64 }).notNull(),
    name: text().notNull(),
    mayWrite: boolean().notNull(),
    expiresAt: moment(),
    usedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("tokens_one_hash").on(t.tokenHash),
    index("tokens_by_person").on(t.personId),
    check("tokens_hashed", isHash(t.tokenHash)),
    check("tokens_name_length", isName(t.name)),
  ],
);

/** What a person is to a map. */
export const members = pgTable(
  "members",
  {
    mapId: ofMap(),
    personId: ofPerson(),
    role: text().$type<Role>().notNull(),
    since: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.personId] }),
    index("members_by_person").on(t.personId),
    check("members_role_known", oneOf(t.role, ROLES)),
  ],
);

/** Lists of people that maps can be shared with. */
export const teams = pgTable(
  "teams",
  { id: uuid().primaryKey(), name: text().notNull(), createdAt: moment().notNull().defaultNow() },
  (t) => [check("teams_name_length", isName(t.name))],
);

export const teamMembers = pgTable(
  "team_members",
  {
    teamId: ofTeam(),
    personId: ofPerson(),
    role: text().$type<TeamRole>().notNull(),
    since: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.personId] }),
    index("team_members_by_person").on(t.personId),
    check("team_members_role_known", oneOf(t.role, TEAM_ROLES)),
  ],
);

/** Where a team keeps the maps that are shared with it. */
export const folders = pgTable("folders", { teamId: ofTeam(), id: uuid().notNull(), name: text().notNull() }, (t) => [
  primaryKey({ columns: [t.teamId, t.id] }),
  check("folders_name_length", isName(t.name)),
]);

/** What the people of a team are to a map, and the folder in which the team keeps it. */
export const teamShares = pgTable(
  "team_shares",
  {
    mapId: ofMap(),
    teamId: ofTeam(),
    role: text().$type<LentRole>().notNull(),
    folderId: uuid(),
    since: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.teamId] }),
    foreignKey({ columns: [t.teamId, t.folderId], foreignColumns: [folders.teamId, folders.id] }),
    index("team_shares_by_team").on(t.teamId, t.folderId),
    check("team_shares_role_known", oneOf(t.role, LENT_ROLES)),
  ],
);

/** Addresses that let whoever knows them in, until a moment or until they are withdrawn. */
export const links = pgTable(
  "links",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    tokenHash: char({ length: 64 }).notNull(),
    role: text().$type<LentRole>().notNull(),
    expiresAt: moment(),
    revokedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    uniqueIndex("links_one_token").on(t.tokenHash),
    check("links_token_hashed", isHash(t.tokenHash)),
    check("links_role_known", oneOf(t.role, LENT_ROLES)),
  ],
);

/** People who came by a link and gave a name; the key lies in their browser. */
export const guests = pgTable(
  "guests",
  {
    mapId: ofMap(),
    id: uuid().notNull(),
    linkId: uuid().notNull(),
    name: text().notNull(),
    keyHash: char({ length: 64 }).notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.mapId, t.id] }),
    foreignKey({ columns: [t.mapId, t.linkId], foreignColumns: [links.mapId, links.id] }),
    uniqueIndex("guests_one_key").on(t.keyHash),
    index("guests_by_link").on(t.mapId, t.linkId),
    check("guests_name_length", isName(t.name)),
    check("guests_key_hashed", isHash(t.keyHash)),
  ],
);

/** How far somebody has read a thread: the order of the last comment that they saw. */
export const readings = pgTable(
  "readings",
  { mapId: ofMap(), person: text().notNull(), threadId: uuid().notNull(), seen: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.mapId, t.person, t.threadId] }),
    foreignKey({ columns: [t.mapId, t.threadId], foreignColumns: [threads.mapId, threads.id] }).onDelete("cascade"),
    check("readings_person_length", isName(t.person)),
    check("readings_seen_length", sql`char_length(${t.seen}) between 1 and 200`),
  ],
);

/**
 * Addresses with which an account can be made, once, for the mail address that it was sent to. One for a map or a team makes
 * the new person a member of it; the first account of an installation is made with one that was sent to nobody.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey(),
    tokenHash: char({ length: 64 }).notNull(),
    isFirst: boolean().notNull(),
    email: text(),
    mapId: uuid().references(() => maps.id),
    role: text().$type<Role>(),
    teamId: uuid().references(() => teams.id, { onDelete: "cascade" }),
    invitedBy: uuid().references(() => people.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("invitations_one_token").on(t.tokenHash),
    index("invitations_by_map").on(t.mapId),
    check("invitations_token_hashed", isHash(t.tokenHash)),
    check("invitations_role_known", sql`${t.role} is null or ${oneOf(t.role, ROLES)}`),
    check("invitations_role_of_map", sql`(${t.mapId} is null) = (${t.role} is null)`),
    check("invitations_first_or_addressed", sql`${t.isFirst} <> (${t.email} is not null)`),
  ],
);
