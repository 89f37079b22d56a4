import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { CASING, CannotOpen, type Connection, type Database, type Watcher } from "./database";
import * as schema from "./schema";

/** Connects to a PostgreSQL server by its address. Throws CannotOpen when none answers there. */
export async function openPostgres(url: string, watch?: Watcher): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that breaks while idle is replaced at the next query; whoever asks then is told.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || "no answer" : String(error);
    throw new CannotOpen(`The database that DATABASE_URL names cannot be reached: ${reason}`, { cause: error });
  }
  let closing: Promise<void> | undefined;
  const db: Database = drizzle(pool, { schema, casing: CASING, logger: watch && { logQuery: watch } });
  return { db, kind: "postgres", close: () => (closing ??= pool.end()) };
}
