import { openDoor } from "./backup/door";
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

/** Opens the database as it is: empty, or with the tables of an older version. Throws CannotOpen with the reason when that cannot be. */
export function openAsItIs(place: Place, watch?: Watcher): Promise<Connection> {
  return "url" in place ? openPostgres(place.url, watch) : openPglite(place.folder, watch);
}

/**
 * Opens the database and brings its tables to this version; the embedded one hands out backups from then on.
 * Throws CannotOpen with the reason when that cannot be.
 */
export async function openDatabase(place: Place, watch?: Watcher): Promise<Connection> {
  const connection = await openAsItIs(place, watch);
  try {
    await migrate(connection.db);
    return "url" in place ? connection : await withDoor(connection, place.folder);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function withDoor(connection: Connection, folder: string): Promise<Connection> {
  const shut = await openDoor(folder, connection.db, (error) => console.error(error));
  const close = () => {
    shut();
    return connection.close();
  };
  return { ...connection, close };
}
