import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Connection, Watcher } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openPgliteInMemory } from "@/db/pglite";

const CACHE = "node_modules/.cache/warrant";

/**
 * An embedded database in memory with our tables. An empty one takes seconds of computing to make, so one is kept
 * beside the packages and loaded from there, here and in later runs.
 */
export async function openEmbedded(watch?: Watcher): Promise<Connection> {
  const connection = await openPgliteInMemory(watch, await emptyDatabase());
  await migrate(connection.db);
  return connection;
}

async function emptyDatabase(): Promise<Blob> {
  const { version } = JSON.parse(readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8"));
  const file = join(CACHE, `empty-${version}.tar`);
  if (!existsSync(file)) await keepEmptyDatabase(file);
  return new Blob([readFileSync(file)]);
}

/** Test files start side by side: whoever is last puts an equal file in place. */
async function keepEmptyDatabase(file: string): Promise<void> {
  const pglite = await PGlite.create();
  const dumped = await pglite.dumpDataDir("none");
  await pglite.close();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dumped.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
}
