import fs, { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase, placeOf } from "@/db/connection";
import { holdDataFolder } from "@/db/data-folder";
import { CannotOpen } from "@/db/database";
import { migrate } from "@/db/migrate";
import { openPglite } from "@/db/pglite";
import { Rooms } from "@/db/rooms";
import { startChild } from "./child";
import { onEachDatabase } from "./databases";
import { newDataFolder } from "./embedded";
import { addClaim, createMap, mapper } from "./steps";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "warrant-"));
  folders.push(folder);
  return folder;
}
async function filledFolder(): Promise<string> {
  const folder = await newDataFolder();
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Does work as a user who may not write everywhere. */
function asOrdinaryUser(work: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe("a data folder", () => {
  const lockOf = (folder: string) => join(folder, "warrant.lock");

  it("is readable by its owner only, and free again when let go", () => {
    const folder = join(newFolder(), "deep", "data");
    const held = holdDataFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(() => holdDataFolder(folder)).toThrow(`Another Warrant (process ${process.pid})`);
    held.release();
    holdDataFolder(folder).release();
  });

  it("is taken over from a process that has ended, from one whose id now names another, and from a lock half written", () => {
    const folder = newFolder();
    const gone = { process: 2 ** 22 - 1, started: "1", host: hostname() };
    const reborn = { process: process.ppid, started: "1", host: hostname() };
    for (const left of [JSON.stringify(gone), JSON.stringify(reborn), ""]) {
      writeFileSync(lockOf(folder), left);
      const held = holdDataFolder(folder);
      expect(JSON.parse(readFileSync(lockOf(folder), "utf8")).process).toBe(process.pid);
      held.release();
    }
  });

  it("is not taken over from another computer, nor while someone else takes it over", () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), JSON.stringify({ process: 1, started: null, host: "elsewhere" }));
    expect(() => holdDataFolder(folder)).toThrow("another computer (elsewhere");
    writeFileSync(`${lockOf(folder)}.next`, "");
    expect(() => holdDataFolder(folder)).toThrow("right now");
  });

  it("is refused to a second process in a sentence, and goes to it when the first is killed", async () => {
    const folder = await filledFolder();
    const child = startChild("tests/db/committer.ts", {
      WARRANT_DATA: folder,
      DATABASE_URL: "",
      MAP: uuidv7(),
      CREATE: "yes",
    });
    await child.lines.next();
    const refused = await openDatabase({ folder }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotOpen);
    expect(String(refused)).toContain(
      `Another Warrant (process ${child.process.pid}) has the data folder ${folder} open`,
    );
    await child.kill();
    await (await openDatabase({ folder })).close();
  });

  it("that cannot be used is refused with the reason", () => {
    const folder = newFolder();
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => holdDataFolder(file)).toThrow("there is a file of that name");
    expect(() => holdDataFolder(join(file, "data"))).toThrow("a part of its path is a file");
    const closed = newFolder();
    chmodSync(closed, 0o555);
    asOrdinaryUser(() => expect(() => holdDataFolder(join(closed, "data"))).toThrow("this user may not"));
    asOrdinaryUser(() => expect(() => holdDataFolder(closed)).toThrow("this user may not"));
  });
});

describe("the embedded database", () => {
  it("waits for the disk once for every commit", async () => {
    const { db, close } = await openPglite(await filledFolder());
    await migrate(db);
    const { mapId, done } = mapper(db, new Rooms());
    await done(createMap(mapId));
    const { fsyncSync } = fs;
    let synced = 0;
    fs.fsyncSync = (file) => {
      synced += 1;
      fsyncSync(file);
    };
    syncBuiltinESMExports();
    for (let i = 0; i < 20; i++) await done(addClaim());
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
    expect(synced).toBe(20);
    await close();
  });

  it("throws where a query would wait for its own transaction", async () => {
    const { db, close } = await openPglite(await filledFolder());
    await expect(db.transaction(() => db.execute(sql`select 1`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("outside of the open transaction") },
    });
    await expect(db.transaction(() => db.transaction(async () => {}))).rejects.toThrow(
      "outside of the open transaction",
    );
    await db.execute(sql`select 1`);
    await close();
  });
});

onEachDatabase("a database", (open) => {
  it("that a newer version has written is refused, and left as it is", async () => {
    const { db } = await open();
    await db.execute(sql`insert into migrations (hash, applied_at) values ('of tomorrow', now())`);
    await expect(migrate(db)).rejects.toThrow("newer version of Warrant");
    await db.execute(sql`delete from migrations where hash = 'of tomorrow'`);
    await migrate(db);
  });
});

describe("where the data lies", () => {
  it("is a server when one is named, else the named folder, else ./data", () => {
    expect(placeOf({ DATABASE_URL: "postgresql://x/y", WARRANT_DATA: "z" })).toEqual({ url: "postgresql://x/y" });
    expect(placeOf({ DATABASE_URL: "", WARRANT_DATA: "z" })).toEqual({ folder: "z" });
    expect(placeOf({})).toEqual({ folder: "data" });
  });

  it("is told in a sentence when no server answers there", async () => {
    const away = openDatabase({ url: "postgresql://nobody@127.0.0.1:1/none" });
    await expect(away).rejects.toThrow(/DATABASE_URL names cannot be reached: .*ECONNREFUSED/);
    await expect(away).rejects.toBeInstanceOf(CannotOpen);
  });
});
