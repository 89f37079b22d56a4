import { TransactionRollbackError } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { CASING, CannotOpen, type Connection, type Database, type Watcher } from "./database";

/** Connects to a PostgreSQL server by its address. Throws CannotOpen when none answers there. */
export async function openPostgres(url: string, watch?: Watcher): Promise<Connection> {
  const pool = openPool(url);
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message || "no answer" : String(error);
    throw new CannotOpen(`The database that DATABASE_URL names cannot be reached: ${reason}`, { cause: error });
  }
  let closing: Promise<void> | undefined;
  const db = Object.assign(over(pool, watch), { transaction: transactionsOver(pool, watch) });
  return { db, kind: "postgres", close: () => (closing ??= pool.end()) };
}

/** A process that stands still in the middle of a change, in ms: after so long the database lets others at what it holds. */
const LONGEST_STANDSTILL = 30_000;

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: LONGEST_STANDSTILL,
  });
  // A connection that breaks is replaced at the next query. Whoever was using it is told by their own query; the event that
  // comes beside that would end the process if nobody listened.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function over(client: pg.Pool | pg.PoolClient, watch?: Watcher): Database {
  return drizzle(client, { casing: CASING, logger: watch && { logQuery: watch } });
}

/**
 * Transactions that give their connection back however they end. Drizzle's own over a pool keep it for ever when it breaks
 * before `begin` is through, until none is left. One that failed otherwise than by a rollback is not used again.
 */
function transactionsOver(pool: pg.Pool, watch?: Watcher): Database["transaction"] {
  return async (work, config) => {
    const client = await pool.connect();
    let isBroken = false;
    try {
      return await over(client, watch).transaction(work, config);
    } catch (error) {
      isBroken = !(error instanceof TransactionRollbackError);
      throw error;
    } finally {
      client.release(isBroken);
    }
  };
}
