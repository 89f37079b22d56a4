import { lt, sql } from "drizzle-orm";
import type { Database } from "../database";
import { tries } from "../people-tables";

/** A limit: no more than `most` tries of `what` (a SHA-256) in a window of so many seconds, and `times` tries at once. */
export interface Limit {
  readonly what: string;
  readonly most: number;
  readonly windowS: number;
  readonly times: number;
}

/**
 * Counts tries where all of them are within their limit, and says whether that was so. The database counts, for all processes
 * and through restarts.
 */
export async function countTries(db: Database, { what, most, windowS, times }: Limit): Promise<boolean> {
  if (times > most) return false;
  const isOver = sql`${tries.since} < now() - make_interval(secs => ${windowS})`;
  const [tried] = await db
    .insert(tries)
    .values({ what, count: times, since: sql`now()` })
    .onConflictDoUpdate({
      target: tries.what,
      set: {
        count: sql`case when ${isOver} then ${times} else ${tries.count} + ${times} end`,
        since: sql`case when ${isOver} then now() else ${tries.since} end`,
      },
      setWhere: sql`${isOver} or ${tries.count} + ${times} <= ${most}`,
    })
    .returning({ count: tries.count });
  if (tried?.count === times) await db.delete(tries).where(lt(tries.since, sql`now() - interval '1 day'`));
  return tried !== undefined;
}
