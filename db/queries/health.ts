import { sql } from "drizzle-orm";
import type { Database } from "../database";

/** Resolves when the database answers; rejects when it does not. */
export async function ping(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}

/** Whether the database takes changes now: a standby does not, nor one that was set to be read only. */
export async function takesChanges(db: Database): Promise<boolean> {
  const [row] = await db
    .select({ isReadOnly: sql<boolean>`pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'` })
    .from(sql`(values (1)) as one`);
  return row?.isReadOnly === false;
}
