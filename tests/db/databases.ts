import { getTableName, sql } from "drizzle-orm";
import { afterAll, describe } from "vitest";
import { openDatabase } from "@/db/connection";
import type { Connection, Database } from "@/db/database";
import { openPostgres } from "@/db/postgres";
import { tables } from "@/db/rows";
import { contents, events } from "@/db/schema";
import { openEmbedded } from "./embedded";

const server = process.env.TEST_DATABASE_URL;

/** A database of a test file's own. Each test works on maps of its own, so nothing need be undone. */
export interface Opened {
  readonly db: Database;
  readonly kind: Connection["kind"];
  /** Another connection to the same database, as another process would have; the embedded one has but one. */
  readonly another: () => Promise<Database>;
}

/**
 * Runs a suite on the embedded database, and again on PostgreSQL when TEST_DATABASE_URL names a server.
 * Every statement of the suite is watched: one that touches a map's table must say which map.
 */
export function onEachDatabase(name: string, suite: (open: () => Promise<Opened>) => void): void {
  describe(`${name}, embedded`, () => suite(closedAfterwards(openMemory)));
  describe.runIf(server)(`${name}, PostgreSQL`, () => suite(closedAfterwards(() => openServer(String(server)))));
}

interface Closable extends Opened {
  readonly close: () => Promise<void>;
}

function closedAfterwards(open: () => Promise<Closable>): () => Promise<Opened> {
  let opened: Promise<Closable> | undefined;
  afterAll(async () => (await opened)?.close());
  return () => (opened ??= open());
}

async function openMemory(): Promise<Closable> {
  const { db, kind, close } = await openEmbedded(mustNameMap);
  return { db, kind, close, another: async () => db };
}

async function openServer(address: string): Promise<Closable> {
  const { url, drop } = await newDatabase(address);
  const opened = [await openDatabase({ url }, mustNameMap)];
  const another = async () => {
    const connection = await openDatabase({ url }, mustNameMap);
    opened.push(connection);
    return connection.db;
  };
  const close = async () => {
    await Promise.all(opened.map((connection) => connection.close()));
    await drop();
  };
  return { db: opened[0]!.db, kind: "postgres", another, close };
}

/** Makes an empty database on a server: its address, and how to take it away. */
export async function newDatabase(address: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `warrant_${crypto.randomUUID().replaceAll("-", "")}`;
  const url = new URL(address);
  url.pathname = `/${name}`;
  const run = async (statement: string) => {
    const { db, close } = await openPostgres(address);
    await db.execute(sql.raw(statement));
    await close();
  };
  await run(`create database ${name}`);
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

const ofMaps = [...Object.values(tables), contents, events].map(getTableName);
const touched = new RegExp(`(from|into|update|join) "(${ofMaps.join("|")})"`);

/** Throws on a statement that touches a table of maps without saying which map. */
export function mustNameMap(statement: string): void {
  const table = touched.exec(statement)?.[2];
  if (!table) return;
  const says = table === "maps" ? /"maps"\."id"|"id"/ : /"map_id"/;
  if (!says.test(statement)) throw new Error(`touches ${table} without naming a map: ${statement}`);
}
