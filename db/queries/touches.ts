import { sql } from "drizzle-orm";
import { z } from "zod";
import type { TableName } from "@/lib/argument/rows";
import type { Database } from "../database";
import { events } from "../schema";
import { nameOf } from "./names";

/** Who did something to a row, and when. `name` is null for one of whom no name is known, as the owner of this machine. */
export interface Touch {
  readonly actor: string;
  readonly name: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** Who made a row, and who changed it last: the same event where nobody has changed it since. */
export interface Touched {
  readonly id: string;
  readonly made: Touch;
  readonly last: Touch;
}

const moment = z.coerce.date().transform((date) => date.toISOString());
const rowSchema = z.object({
  id: z.string(),
  madeBy: z.string(),
  madeName: z.string().nullable(),
  madeAt: moment,
  lastBy: z.string(),
  lastName: z.string().nullable(),
  lastAt: moment,
});
const resultSchema = z.object({ rows: z.array(rowSchema) });

/** Who made and last changed rows of a map, as its log tells; rows that the log does not know are left out. */
export async function touchesOf(
  db: Database,
  mapId: string,
  table: TableName,
  ids: readonly string[],
): Promise<Touched[]> {
  if (ids.length === 0) return [];
  const id = sql`coalesce(change #>> '{row,id}', change ->> 'id')`;
  const list = sql.join(
    ids.map((one) => sql`${one}`),
    sql`, `,
  );
  const result = await db.execute(sql`
    with touched as (
      select ${id} as id, min(${events.seq}) as made, max(${events.seq}) as last
      from ${events}, jsonb_array_elements(${events.changes}) as change
      where ${events.mapId} = ${mapId} and change ->> 'table' = ${table} and ${id} in (${list})
      group by 1
    )
    select touched.id,
      made.actor as "madeBy", ${nameOf(sql`made.actor`, mapId)} as "madeName", made.at as "madeAt",
      last.actor as "lastBy", ${nameOf(sql`last.actor`, mapId)} as "lastName", last.at as "lastAt"
    from touched
    join ${events} made on made.map_id = ${mapId} and made.seq = touched.made
    join ${events} last on last.map_id = ${mapId} and last.seq = touched.last
  `);
  return resultSchema.parse(result).rows.map(({ id, ...row }) => ({
    id,
    made: { actor: row.madeBy, name: row.madeName, at: row.madeAt },
    last: { actor: row.lastBy, name: row.lastName, at: row.lastAt },
  }));
}
