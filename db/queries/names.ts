import { type SQL, sql } from "drizzle-orm";
import { guests, people } from "../people-tables";

/** The name of an actor of a map, a person with an account or a guest of this map; null for others. */
export function nameOf(actor: SQL, mapId: string): SQL {
  return sql`coalesce(
    (select name from ${people} where ${people.id}::text = ${actor}),
    (select name from ${guests} where ${guests.mapId} = ${mapId} and ${guests.id}::text = ${actor})
  )`;
}
