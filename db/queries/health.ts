import { sql } from "drizzle-orm";
import type { Database } from "../database";

/** Resolves when the database answers; rejects when it does not. */
export async function ping(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}
