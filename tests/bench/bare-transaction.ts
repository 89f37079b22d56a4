import { PGlite } from "@electric-sql/pglite";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import type { Database } from "@/db/database";
import { claims, events, maps } from "@/db/schema";
import type { Change } from "@/lib/argument/change";
import type { Command } from "@/lib/argument/command";
import type { Claim } from "@/lib/argument/rows";

/** What a command writes at the very least: the map's counter, an event, and one row. */
export interface Least {
  readonly mapId: string;
  readonly command: Command;
  readonly claim: Claim;
}

/** Writes the least in one transaction. */
export type Writer = (least: Least) => Promise<void>;

const COUNT = "update maps set seq = seq + 1, changed_at = now() where id = $1 returning seq";
const EVENT =
  "insert into events (map_id, seq, command_id, actor, command, changes) values ($1, $2, $3, $4, $5, $6) returning at";
const ROW =
  'insert into claims (map_id, id, number, text, implicit, strength, colour, note, "order") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';

type Query = (statement: string, values: readonly unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

async function write(query: Query, { mapId, command, claim }: Least): Promise<void> {
  const { rows } = await query(COUNT, [mapId]);
  const { seq } = rows[0] as { readonly seq: number };
  const changes = JSON.stringify(changesOf(claim));
  await query(EVENT, [mapId, seq, command.id, "ann", JSON.stringify(command), changes]);
  const { id, number, text, implicit, strength, colour, note, order } = claim;
  await query(ROW, [mapId, id, number, text, implicit, strength, colour, note, order]);
}

function changesOf(claim: Claim): Change[] {
  return [{ table: "claims", op: "insert", row: claim }];
}

/** Writes by the driver itself, as plain statements. */
export function byDriver(db: Database): Writer {
  const client = clientOf(db);
  if (client instanceof PGlite)
    return (least) => client.transaction((tx) => write((text, values) => tx.query(text, [...values]), least));
  return async (least) => {
    const connection = await client.connect();
    try {
      await connection.query("begin");
      await write((text, values) => connection.query(text, [...values]), least);
      await connection.query("commit");
    } finally {
      connection.release();
    }
  };
}

/** The driver's own client, which Drizzle keeps beside its queries. Throws when it is of another kind than ours. */
function clientOf(db: Database): PGlite | pg.Pool {
  const client = "$client" in db ? db.$client : null;
  if (client instanceof PGlite || client instanceof pg.Pool) return client;
  throw new Error("no driver beneath this database");
}

/** Writes the same by Drizzle, as this project does. */
export function byDrizzle(db: Database): Writer {
  return ({ mapId, command, claim }) =>
    db.transaction(async (tx) => {
      const [row] = await tx
        .update(maps)
        .set({ seq: sql`${maps.seq} + 1`, changedAt: sql`now()` })
        .where(eq(maps.id, mapId))
        .returning({ seq: maps.seq });
      if (!row) throw new Error(`no map ${mapId}`);
      const event = { mapId, seq: row.seq, commandId: command.id, actor: "ann", command, changes: changesOf(claim) };
      await tx.insert(events).values(event).returning({ at: events.at });
      await tx.insert(claims).values({ mapId, ...claim });
    });
}
