import { lt, sql } from "drizzle-orm";
import type { Database } from "../database";
import { tries } from "../people-tables";

/** A limit: no more than `most` tries of `what` (a SHA-256) in a window of so many seconds. */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly windowS: number;
}

/** Counts a try, and says whether it is within its limit. The database counts, for all processes and through restarts. */
export async function countTry(db: Database, { what, most, windowS }: Limit): Promise<boolean> {
  const isOver = sql`${tries.since} < now() - make_interval(secs => ${windowS})`;
  const [tried] = await db
    .insert(tries)
    .values({ what, count: 1, since: sql`now()` })
    .onConflictDoUpdate({
      target: tries.what,
      set: {
        count: sql`case when ${isOver} then 1 else ${tries.count} + 1 end`,
        since: sql`case when ${isOver} then now() else ${tries.since} end`,
      },
    })
    .returning({ count: tries.count });
  if (tried?.count === 1) await db.delete(tries).where(lt(tries.since, sql`now() - interval '1 day'`));
  return tried !== undefined && tried.count <= most;
}
