import type { Connection, Watcher } from "./database";
import { migrate } from "./migrate";
import { openPglite } from "./pglite";
import { openPostgres } from "./postgres";

/** Where the data lies: the address of a PostgreSQL server, or a folder for the embedded one. */
export type Place = { readonly url: string } | { readonly folder: string };

/** Where the environment says that the data lies: `DATABASE_URL`, else the folder `WARRANT_DATA`, else `./data`. */
export function placeOf(environment: Readonly<Record<string, string | undefined>>): Place {
  const { DATABASE_URL: url, WARRANT_DATA: folder } = environment;
  return url ? { url } : { folder: folder || "data" };
}

/** Opens the database and brings its tables to this version. Throws CannotOpen with the reason when that cannot be. */
export async function openDatabase(place: Place, watch?: Watcher): Promise<Connection> {
  const connection = await ("url" in place ? openPostgres(place.url, watch) : openPglite(place.folder, watch));
  try {
    await migrate(connection.db);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
