import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import type { Place } from "@/db/connection";
import { openPostgres } from "@/db/postgres";
import { startPair, startPostgres, type TestPostgres } from "@/scripts/testing/postgres.mjs";
import { Dice } from "../arbitraries";
import { newDatabase } from "../db/databases";
import { badNetwork } from "../simulated/network";
import { forwardTo } from "./forwarder";
import { type Found, type Setting, Stage } from "./stage";

/** How long a run disturbs, and by which dice. */
export interface Limits {
  readonly seconds: number;
  readonly seed: number;
}

/** What a run tells beside what every run is judged by. */
export type Told = Readonly<Record<string, number | string | boolean>>;

/** A run that could not be made on this machine tells why. */
export type Outcome = { readonly found: Found; readonly told: Told } | { readonly notRun: string };

/** Something that goes wrong again and again while eight browsers work on one map. */
export type Run = (limits: Limits) => Promise<Outcome>;

/** Every run by its name. */
export const RUNS: Readonly<Record<string, Run>> = {
  clients: (limits) => onFolder((folder) => disturbed({ place: { folder }, ...limits }, limits, () => pause(200))),
  requests: (limits) => onFolder((folder) => badRequests(folder, limits)),
  "kill-pglite": (limits) => onFolder((folder) => killed({ place: { folder }, ...limits }, limits)),
  "kill-postgres": (limits) => onPostgres((url) => killed({ place: { url }, ...limits }, limits)),
  "database-restarted": (limits) => onPostgres((url, server) => databaseRestarted(url, server, limits)),
  failover: (limits) => failover(limits),
  "disk-full": (limits) =>
    onSmallDisk((disk) => fillAndEmpty({ folder: join(disk, "data") }, disk, limits, async () => {})),
  "disk-full-postgres": (limits) => onSmallDisk((disk) => diskFullUnderPostgres(disk, limits)),
  clock: (limits) => onFolder((folder) => clockSetBack(folder, limits)),
};

/** Lets a crowd work, disturbs it until the time is up, and gives what was found. */
async function disturbed(
  setting: Setting,
  { seconds, seed }: Limits,
  disturb: (stage: Stage, dice: Dice) => Promise<unknown>,
  told: () => Told = () => ({}),
): Promise<Outcome> {
  const stage = await Stage.open(setting);
  const until = Date.now() + seconds * 1000;
  const dice = new Dice(seed);
  try {
    while (Date.now() < until) await disturb(stage, dice);
    return { found: await stage.close(), told: told() };
  } catch (error) {
    await stage.abandon();
    throw error;
  }
}

async function badRequests(folder: string, limits: Limits): Promise<Outcome> {
  const mishaps = { dropped: 0, doubled: 0, delayed: 0 };
  const network = (dice: Dice) =>
    badNetwork(dice, (mishap) => {
      mishaps[mishap] += 1;
    });
  return disturbed(
    { place: { folder }, ...limits, network },
    limits,
    () => pause(200),
    () => mishaps,
  );
}

async function killed(setting: Setting, limits: Limits): Promise<Outcome> {
  let kills = 0;
  const kill = async (stage: Stage, dice: Dice) => {
    await pause(dice.roll(3000));
    await stage.restart("SIGKILL");
    kills += 1;
  };
  return disturbed(setting, limits, kill, () => ({ kills }));
}

const WAYS_TO_END = ["SIGINT", "SIGQUIT", "SIGKILL"] as const;

async function databaseRestarted(url: string, server: TestPostgres, limits: Limits): Promise<Outcome> {
  let restarts = 0;
  const restart = async (_: Stage, dice: Dice) => {
    await pause(1000 + dice.roll(3000));
    await server.restart(WAYS_TO_END[restarts % WAYS_TO_END.length] ?? "SIGKILL");
    restarts += 1;
  };
  return disturbed({ place: { url }, ...limits }, limits, restart, () => ({ restarts }));
}

/** The primary is killed in the middle of work, and the standby takes its place behind the same address. */
async function failover(limits: Limits): Promise<Outcome> {
  const { primary, standby, stop } = await startPair();
  const { url } = await newDatabase(primary.url);
  const forwarder = await forwardTo(url);
  try {
    let awayMs = 0;
    const half = limits.seconds * 500;
    const promote = async () => {
      await pause(half);
      if (awayMs > 0) return;
      const began = performance.now();
      await primary.end("SIGKILL");
      await run(standby.url, "select pg_promote()");
      forwarder.turnTo(standby.url);
      awayMs = Math.round(performance.now() - began);
    };
    const setting = { place: { url: forwarder.url }, ...limits };
    return await disturbed(setting, limits, promote, () => ({ "away, ms": awayMs }));
  } finally {
    forwarder.close();
    await stop();
  }
}

async function run(url: string, statement: string): Promise<void> {
  const { db, close } = await openPostgres(url);
  await db.execute(sql.raw(statement));
  await close();
}

const DISK_BYTES = 256 * 1024 * 1024;

/** Gives a small disk in memory to a run, which may fill it to the last byte. */
async function onSmallDisk(work: (disk: string) => Promise<Outcome>): Promise<Outcome> {
  const disk = mkdtempSync(join(tmpdir(), "warrant-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "tmpfs", disk], { stdio: "pipe" });
  } catch {
    rmSync(disk, { recursive: true });
    return { notRun: "this user may not mount a small disk" };
  }
  try {
    return await work(disk);
  } finally {
    execFileSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true });
  }
}

/** PostgreSQL may end itself where no room is left for its log: it is then started again once there is, as an operator would. */
async function diskFullUnderPostgres(disk: string, limits: Limits): Promise<Outcome> {
  const server = await startPostgres({ durable: true, disk });
  try {
    const { url } = await newDatabase(server.url);
    return await fillAndEmpty({ url }, disk, limits, async () => {
      const isUp = await run(url, "select 1").then(
        () => true,
        () => false,
      );
      if (!isUp) await server.restart("SIGINT");
    });
  } finally {
    await server.stop();
  }
}

/** The disk that the data lie on is filled and emptied again; `emptied` is done each time that there is room again. */
async function fillAndEmpty(
  place: Place,
  disk: string,
  limits: Limits,
  emptied: () => Promise<void>,
): Promise<Outcome> {
  const ballast = join(disk, "ballast");
  let fills = 0;
  const answers = new Map<string, number>();
  const fill = async (stage: Stage) => {
    await pause(2000);
    fillUp(ballast, disk);
    const until = Date.now() + 4000;
    while (Date.now() < until) {
      const { status, reason } = await stage.ask().catch(() => ({ status: 0, reason: "no answer" }));
      if (status !== 200) answers.set(`${status} ${reason}`, (answers.get(`${status} ${reason}`) ?? 0) + 1);
      await pause(100);
    }
    rmSync(ballast);
    await emptied();
    fills += 1;
  };
  const told = () => ({ fills, answers: [...answers].map(([answer, times]) => `${answer} (${times})`).join("; ") });
  return disturbed({ place, ...limits }, limits, fill, told);
}

/** Writes a file until nothing more fits. */
function fillUp(file: string, disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  for (let left = bavail; left > 0; left = statfsSync(disk).bavail) {
    try {
      writeFileSync(file, Buffer.alloc(left * bsize), { flag: "a" });
    } catch {
      // Something else took a block meanwhile: the next turn asks anew how many are left.
    }
  }
}

async function clockSetBack(folder: string, limits: Limits): Promise<Outcome> {
  const script = pathToFileURL(join(process.cwd(), "tests", "faults", "shifting-clock.mjs")).href;
  let times = 0;
  const setBack = async (stage: Stage) => {
    await pause(2000);
    stage.server.process.kill("SIGUSR2");
    times += 1;
  };
  const environment = { NODE_OPTIONS: `--import ${script}` };
  return disturbed({ place: { folder }, environment, ...limits }, limits, setBack, () => ({ "hours back": times }));
}

async function onFolder(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "warrant-faults-"));
  try {
    return await work(join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(work: (url: string, server: TestPostgres) => Promise<Outcome>): Promise<Outcome> {
  const server = await startPostgres({ durable: true });
  try {
    const { url } = await newDatabase(server.url);
    return await work(url, server);
  } finally {
    await server.stop();
  }
}
