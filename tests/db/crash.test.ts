import { rmSync } from "node:fs";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { openDatabase, type Place } from "@/db/connection";
import { auditMap } from "../simulated/audit";
import { startChild } from "./child";
import { newDatabase } from "./databases";
import { newDataFolder } from "./embedded";

/** How often a process is killed; CRASHES asks for more. */
const ROUNDS = Number(process.env.CRASHES ?? 3);

/** Lets a process commit until some commands are acknowledged, and kills it in the middle of the next; gives those acknowledged. */
async function commitAndKill(environment: Readonly<Record<string, string>>, after: number): Promise<string[]> {
  const child = startChild("tests/db/committer.ts", environment);
  const acknowledged: string[] = [];
  while (acknowledged.length < after) {
    const { value, done } = await child.lines.next();
    if (done) throw new Error(`the process ended after ${acknowledged.length} commands`);
    acknowledged.push(value);
  }
  await child.kill();
  for (let next = await child.lines.next(); !next.done; next = await child.lines.next()) acknowledged.push(next.value);
  return acknowledged.filter((line) => line !== "open");
}

/** Opens the store again and compares what is there with what was acknowledged, and the tables with the log. */
async function checkStore(place: Place, mapId: string, acknowledged: readonly string[]): Promise<void> {
  const { db, close } = await openDatabase(place);
  const { lost, isWhole } = await auditMap(db, mapId, acknowledged);
  expect(lost, "acknowledged, and lost").toEqual([]);
  expect(isWhole, "the log, folded, is the tables").toBe(true);
  await close();
}

async function crashAgainAndAgain(place: Place, environment: Readonly<Record<string, string>>): Promise<void> {
  const mapId = uuidv7();
  const acknowledged: string[] = [];
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`crash test, SEED=${seed}`);
  for (const [round, after] of fc.sample(fc.integer({ min: 2, max: 60 }), { numRuns: ROUNDS, seed }).entries()) {
    const own: Record<string, string> = round === 0 ? { CREATE: "yes" } : {};
    acknowledged.push(...(await commitAndKill({ ...environment, ...own, MAP: mapId }, after)));
    await checkStore(place, mapId, acknowledged);
  }
}

describe("a process that is killed in a stream of commands", () => {
  it("has lost nothing that it acknowledged, embedded; the next one takes the folder over", async () => {
    const folder = await newDataFolder();
    await crashAgainAndAgain({ folder }, { WARRANT_DATA: folder, DATABASE_URL: "" });
    rmSync(folder, { recursive: true });
  });

  const server = process.env.TEST_DATABASE_URL;
  it.runIf(server)("has lost nothing that it acknowledged, on PostgreSQL", async () => {
    const { url, drop } = await newDatabase(String(server));
    await crashAgainAndAgain({ url }, { DATABASE_URL: url });
    await drop();
  });
});
