import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Connection, Watcher } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openPglite, openPgliteInMemory } from "@/db/pglite";

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

/** A data folder in a new place with an empty embedded database in it, copied for the same reason. The caller takes it away. */
export async function newDataFolder(): Promise<string> {
  const template = join(CACHE, `folder-${versionOfPglite()}`);
  if (!existsSync(template)) await keepEmptyFolder(template);
  const folder = mkdtempSync(join(tmpdir(), "warrant-"));
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function keepEmptyFolder(template: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const made = `${template}.${process.pid}`;
  await (await openPglite(made)).close();
  // Another test file may have been first: then its folder serves as well.
  if (existsSync(template)) rmSync(made, { recursive: true });
  else renameSync(made, template);
}

function versionOfPglite(): string {
  return JSON.parse(readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8")).version;
}

async function emptyDatabase(): Promise<Blob> {
  const file = join(CACHE, `empty-${versionOfPglite()}.tar`);
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
