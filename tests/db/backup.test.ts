import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { runKeeping } from "@/cli/keeping";
import { rowsOf, tablesIn } from "@/db/backup/catalogue";
import { openAsItIs, openDatabase, type Place } from "@/db/connection";
import type { Database } from "@/db/database";
import { applyMissing, knownMigrations } from "@/db/migrate";
import {
  folders,
  guests,
  links,
  logins,
  members,
  people,
  sessions,
  teamMembers,
  teamShares,
  teams,
} from "@/db/people-tables";
import { keepOriginal } from "@/db/queries/originals";
import { openStore, type Store } from "@/db/store";
import type { Command } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { Dice, KNOWN_CONTENTS, play } from "../arbitraries";
import { auditMap } from "../simulated/audit";
import { newDatabase } from "./databases";
import { newDataFolder } from "./embedded";
import { addClaim, createMap, eventIn } from "./steps";

const server = process.env.TEST_DATABASE_URL;
const place = mkdtempSync(join(tmpdir(), "warrant-backup-"));
const drops: (() => Promise<void>)[] = [];
let told: string[] = [];
afterAll(async () => {
  rmSync(place, { recursive: true });
  for (const drop of drops) await drop();
});
beforeAll(() => {
  for (const channel of ["log", "error"] as const) {
    vi.spyOn(console, channel).mockImplementation((words) => {
      told.push(String(words));
    });
  }
});
afterEach(() => {
  told = [];
});

let made = 0;
const newName = () => join(place, `${made++}`);
/** A folder with a database in which there is nothing, copied: to make one takes seconds. */
async function newFolder(): Promise<{ folder: string }> {
  const folder = await newDataFolder();
  drops.push(async () => rmSync(folder, { recursive: true }));
  return { folder };
}
async function newServer(): Promise<Place> {
  const { url, drop } = await newDatabase(String(server));
  drops.push(drop);
  return { url };
}

const keep = (where: Place, ...words: string[]) => runKeeping(words, { place: where, from: place });

/** Every row of every table, as text. */
async function everything(db: Database): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { name } of await tablesIn(db)) {
    const rows = await rowsOf<{ row: string }>(db, sql`select t::text as row from ${sql.identifier(name)} t`);
    all.set(name, rows.map(({ row }) => row).sort());
  }
  return all;
}

async function everythingAt(where: Place): Promise<Map<string, string[]>> {
  const { db, close } = await openAsItIs(where);
  const all = await everything(db);
  await close();
  return all;
}

/** Maps by random commands, an original with every byte, and people who stand in all ways to one of the maps. */
async function fill(where: Place): Promise<void> {
  const store = await openStore(where, () => {});
  const mapIds = [1, 2].map(() => uuidv7());
  for (const [i, mapId] of mapIds.entries()) {
    const commit = (command: Command) => store.commit({ mapId, actor: "ann", command, contents: KNOWN_CONTENTS });
    eventIn(await commit(createMap(mapId, "Quote ' and \\ and \u{1F642} and\nline")));
    for (const command of randomCommands(i)) await commit(command);
    await keepOriginal(
      store.db,
      mapId,
      sha256Of(KNOWN_CONTENTS[0]!),
      Uint8Array.from({ length: 70_000 }, (_, n) => n % 256),
    );
  }
  await addPeople(store.db, mapIds[0]!);
  await store.close();
}
/** Commands that fit a map one after the other, under ids that no other map has. */
function randomCommands(seed: number): Command[] {
  const [dice, commands] = [new Dice(seed), [] as Command[]];
  play(
    Array.from({ length: 60 }, () => dice.roll(2 ** 31)),
    ({ command }) => void commands.push(command),
  );
  return commands.map((command) => ({ ...command, id: uuidv7() }));
}

async function addPeople(db: Database, mapId: string): Promise<void> {
  const [ann, team, folder, link] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const soon = new Date(Date.now() + 1000);
  await db.insert(people).values({ id: ann, name: "Ann", email: "ann@people.test", emailVerified: true });
  await db.insert(sessions).values({ id: uuidv7(), token: "t", userId: ann, expiresAt: soon });
  await db
    .insert(logins)
    .values({ id: uuidv7(), userId: ann, accountId: ann, providerId: "credential", password: "x" });
  await db.insert(members).values({ mapId, personId: ann, role: "owner" });
  await db.insert(teams).values({ id: team, name: "Class" });
  await db.insert(teamMembers).values({ teamId: team, personId: ann, role: "keeper" });
  await db.insert(folders).values({ teamId: team, id: folder, name: "Essays" });
  await db.insert(teamShares).values({ mapId, teamId: team, role: "editor", folderId: folder });
  const hash = "a".repeat(64);
  await db.insert(links).values({ mapId, id: link, tokenHash: hash, role: "viewer", expiresAt: soon });
  await db.insert(guests).values({ mapId, id: uuidv7(), linkId: link, name: "Gus", keyHash: hash });
}

/** Tables that would prove nothing if they were empty. */
const FILLED = `anchors claims contents events guests links logins maps members originals people premises relations
  sessions source_texts sources spans speakers team_members team_shares teams`.split(/\s+/);

describe("a backup", () => {
  let full: Place;
  let spare: Place;
  let kept: Map<string, string[]>;
  let file: string;
  beforeAll(async () => {
    [full, spare] = [await newFolder(), await newFolder()];
    await fill(full);
    kept = await everythingAt(full);
    file = newName();
    expect(await keep(full, "backup", file), told.join()).toBe(0);
  });

  it("holds every row of every table, and puts each back into an empty folder", async () => {
    for (const table of FILLED) expect(kept.get(table)?.length, table).toBeGreaterThan(0);
    const empty = await newFolder();
    expect(await keep(empty, "restore", file), told.join()).toBe(0);
    expect(await everythingAt(empty)).toEqual(kept);
    const again = newName();
    expect(await keep(empty, "backup", again), told.join()).toBe(0);
  });

  it.runIf(server)("puts every row back into an empty PostgreSQL, and from there into a folder", async () => {
    const database = await newServer();
    expect(await keep(database, "restore", file), told.join()).toBe(0);
    expect(await everythingAt(database)).toEqual(kept);
    const [again, empty] = [newName(), await newFolder()];
    expect(await keep(database, "backup", again)).toBe(0);
    expect(await keep(empty, "restore", again)).toBe(0);
    expect(await everythingAt(empty)).toEqual(kept);
  });

  it("opens in the program as what it was", async () => {
    const empty = await newFolder();
    await keep(empty, "restore", file);
    const { db, close } = await openDatabase(empty);
    expect(await everything(db)).toEqual(kept);
    await close();
  });

  it("needs no sequence, which it would not hold", async () => {
    const { db, close } = await openAsItIs(full);
    expect(await rowsOf(db, sql`select relname from pg_class where relkind = 'S'`)).toEqual([]);
    await close();
  });

  it("is for nobody else's eyes, and never takes the place of another file", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await keep(full, "backup", file)).toBe(2);
    expect(told.join()).toContain("is there already");
  });

  it("is not restored over maps that are there", async () => {
    expect(await keep(full, "restore", file)).toBe(2);
    expect(told.join()).toContain("There are maps at that place already");
    expect(await everythingAt(full)).toEqual(kept);
  });

  it.runIf(server)("is not restored under a Warrant that starts there meanwhile", async () => {
    const where = await newServer();
    const starting = await openAsItIs(where);
    let restoring: Promise<number> | undefined;
    await starting.db.transaction(async (tx) => {
      await applyMissing(tx, knownMigrations());
      restoring = keep(where, "restore", file);
      const here = sql`(select oid from pg_database where datname = current_database())`;
      const waits = sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = ${here}`;
      await vi.waitFor(async () => expect(await rowsOf(tx, waits)).toHaveLength(1), { timeout: 20_000 });
    });
    expect(await restoring).toBe(2);
    expect(told.join()).toContain("There are maps at that place already");
    await starting.close();
  });

  const damages: readonly [string, string, (lines: string[], bytes: Buffer) => Buffer][] = [
    ["cut off in its packing", "its end is missing", (_, bytes) => bytes.subarray(0, bytes.length / 2)],
    ["changed in its packing", "cannot be unpacked", (_, bytes) => withOneByteChanged(bytes)],
    ["cut off at a line", "its end is missing", (lines) => packed(lines.slice(0, -1))],
    ["without one of its rows", "rows are missing", (lines) => packed(lines.toSpliced(4, 1))],
    [
      "changed by hand",
      "changed after it was written",
      (lines) => packed(lines.map((line) => line.replace("Ann", "Bob"))),
    ],
    ["of another kind", "not a backup", () => packed(["{}", "{}"])],
    ["not packed", "cannot be unpacked", (lines) => Buffer.from(lines.join("\n"))],
    ["of a newer form", "newer version", (lines) => packed(lines.with(0, headWith(lines, { version: 99 })))],
    [
      "of newer tables",
      "newer version",
      (lines) => packed(resealed(lines.with(0, headWith(lines, { migrations: ["x"] })))),
    ],
  ];
  it.each(damages)("that is %s is refused in a sentence", async (_, reason, damage) => {
    const bytes = readFileSync(file);
    const lines = gunzipSync(bytes).toString().trimEnd().split("\n");
    const bad = newName();
    writeFileSync(bad, damage(lines, bytes));
    expect(await keep(spare, "restore", bad)).toBe(2);
    expect(told.join()).toContain(reason);
  });

  it("that was refused has left nothing behind", async () => {
    expect(await everythingAt(spare)).toEqual(new Map());
  });

  it("of older tables is restored and then brought to this version", async () => {
    const [old, empty] = [await newFolder(), await newFolder()];
    const { db, close } = await openAsItIs(old);
    await db.transaction((tx) => applyMissing(tx, knownMigrations().slice(0, 1)));
    await db.execute(
      sql`insert into maps (id, title, settings, deleted, seq) values (${uuidv7()}, 'Old', '{}', false, 1)`,
    );
    await close();
    const older = newName();
    expect(await keep(old, "backup", older), told.join()).toBe(0);
    expect(await keep(empty, "restore", older), told.join()).toBe(0);
    const restored = await everythingAt(empty);
    expect(restored.get("maps")).toHaveLength(1);
    expect(restored.has("people")).toBe(true);
  });

  it("is not made of nothing, nor told of without a file", async () => {
    for (const nowhere of [await newFolder(), { folder: newName() }]) {
      expect(await keep(nowhere, "backup", newName())).toBe(2);
      expect(told.join()).toContain("There is nothing");
    }
    expect(await keep(full, "restore")).toBe(64);
    expect(await keep(full, "restore", join(place, "none"))).toBe(2);
    expect(told.join()).toContain("There is no file");
  });
});

/** Sends commands to a new map one after the other until `over` says so; gives those that were acknowledged. */
async function work(store: Store, mapId: string, acknowledged: string[], over: () => boolean): Promise<void> {
  const commit = async (command: Command) =>
    acknowledged.push(eventIn(await store.commit({ mapId, actor: "ann", command, contents: [] })).commandId);
  await commit(createMap(mapId));
  while (!over()) {
    await commit(addClaim());
    // The embedded database never waits for anything outside: without this nobody else would get a turn.
    await setImmediate();
  }
}

/** A backup that is made while commands arrive is that of one moment. */
async function backupInWork(where: Place, empty: Place): Promise<void> {
  const [store, mapId, file] = [await openStore(where, () => {}), uuidv7(), newName()];
  const acknowledged: string[] = [];
  let isOver = false;
  const working = work(store, mapId, acknowledged, () => isOver);
  await vi.waitUntil(() => acknowledged.length > 5, { timeout: 60_000 });
  const before = [...acknowledged];
  const code = await keep(where, "backup", file);
  isOver = true;
  await working;
  await store.close();
  expect(code, told.join()).toBe(0);
  expect(acknowledged.length).toBeGreaterThan(before.length);
  expect(await keep(empty, "restore", file), told.join()).toBe(0);
  const { db, close } = await openDatabase(empty);
  const { isWhole, lost } = await auditMap(db, mapId, before);
  expect({ isWhole, lost }).toEqual({ isWhole: true, lost: [] });
  await close();
}

describe("a backup of a Warrant that runs and is written to", () => {
  it("is that of one moment, embedded, where the process that holds the folder is asked for it", async () =>
    backupInWork(await newFolder(), await newFolder()));

  it.runIf(server)("is that of one moment, on PostgreSQL", async () =>
    backupInWork(await newServer(), await newFolder()),
  );

  it("is given to nobody who does not know the key that lies in the folder", async () => {
    const where = await newFolder();
    const { close } = await openDatabase(where);
    const sign = join(where.folder, "warrant.door");
    const { port, key } = JSON.parse(readFileSync(sign, "utf8"));
    expect(statSync(sign).mode & 0o777).toBe(0o600);
    const statusWith = async (authorization?: string) =>
      (await fetch(`http://127.0.0.1:${port}/`, { headers: authorization ? { authorization } : {} })).status;
    expect(await Promise.all([statusWith(), statusWith("Bearer "), statusWith(`Bearer ${key}x`)])).toEqual([
      404, 404, 404,
    ]);
    // Nobody reads what comes then: closing must not wait for that.
    expect(await statusWith(`Bearer ${key}`)).toBe(200);
    await close();
    await expect(statusWith(`Bearer ${key}`)).rejects.toThrow();
    expect(() => statSync(sign)).toThrow();
  });
});

function packed(lines: readonly string[]): Buffer {
  return gzipSync(lines.map((line) => `${line}\n`).join(""));
}

/** One byte of the sum that ends the packing: another one may well unpack, to other words. */
function withOneByteChanged(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[bytes.length - 8] = (changed[bytes.length - 8] ?? 0) ^ 0xff;
  return changed;
}

function headWith(lines: readonly string[], set: object): string {
  return JSON.stringify({ ...JSON.parse(lines[0] ?? "{}"), ...set });
}

function hashOf(lines: readonly string[]): string {
  return createHash("sha256")
    .update(lines.map((line) => `${line}\n`).join(""))
    .digest("hex");
}

/** The lines with an end that fits them. */
function resealed(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const { rows } = JSON.parse(lines.at(-1) ?? "{}");
  return [...body, JSON.stringify({ rows, sha256: hashOf(body) })];
}
