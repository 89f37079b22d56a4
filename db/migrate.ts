import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { CannotOpen, type Database } from "./database";

/** One lock for all who migrate; any number that nothing else locks. */
const MIGRATION_LOCK = 7_316_620_011;

/** The table in which a database remembers its migrations. */
export const MIGRATIONS_TABLE = "migrations";

const FOLDER = join(process.cwd(), "db", "migrations");

/** The migrations of this version, the first one first. */
export function knownMigrations(folder = FOLDER): readonly MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: folder });
}

/**
 * Brings a database to this version's tables, all migrations in one transaction; two processes that start together take turns.
 * Throws CannotOpen when a newer version has written it.
 */
export async function migrate(db: Database, folder = FOLDER): Promise<void> {
  const known = knownMigrations(folder);
  await db.transaction((tx) => applyMissing(tx, known));
}

/** Waits until nobody else makes tables, and lets nobody until the transaction ends. */
export async function holdMigrations(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
}

/** Carries out those of the given migrations that a database has not had. Throws CannotOpen when it has had others. */
export async function applyMissing(tx: Database, known: readonly MigrationMeta[]): Promise<void> {
  await holdMigrations(tx);
  await tx.execute(sql`create table if not exists migrations (hash text primary key, applied_at timestamptz not null)`);
  const applied = await appliedHashes(tx);
  refuseUnknown(applied, known);
  for (const migration of known) {
    if (!applied.has(migration.hash)) await applyMigration(tx, migration);
  }
}

/** The hashes of the migrations that a database has had, in the order of this version. Throws CannotOpen when it has had others. */
export async function appliedMigrations(db: Database): Promise<string[]> {
  const known = knownMigrations();
  const applied = await appliedHashes(db);
  refuseUnknown(applied, known);
  return known.flatMap(({ hash }) => (applied.has(hash) ? [hash] : []));
}

async function appliedHashes(tx: Database): Promise<ReadonlySet<string>> {
  const [row] = await tx.select({ hashes: sql<string[]>`coalesce(array_agg(hash), '{}')` }).from(sql`migrations`);
  return new Set(row?.hashes);
}

function refuseUnknown(applied: ReadonlySet<string>, known: readonly MigrationMeta[]): void {
  const hashes = new Set(known.map(({ hash }) => hash));
  if ([...applied].some((hash) => !hashes.has(hash))) {
    throw new CannotOpen("This data was written by a newer version of Warrant. Start that version, or a later one.");
  }
}

async function applyMigration(tx: Database, { hash, sql: statements }: MigrationMeta): Promise<void> {
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(sql`insert into migrations (hash, applied_at) values (${hash}, now())`);
}
