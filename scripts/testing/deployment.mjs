// @ts-check

import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../setup/place.mjs";
import { step } from "../setup/progress.mjs";
import { run, stop } from "../setup/run.mjs";
import { untilOpen } from "../setup/serve.mjs";
import { freePort } from "../setup/settings.mjs";

const STREAMS = 20;
const LONGEST_END_MS = 10_000;

/** An ordinary user to run as when we are root, as the Dockerfile has one; nothing when we are one. */
const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** What `.dockerignore` leaves out. */
const apart = /^(tests|docs|data|tmp|\.git)\//;

/** Copies what an image is made from. @param {string} to */
function copySources(to) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const path of listed
    .toString()
    .split("\0")
    .filter((path) => path && !apart.test(path))) {
    if (existsSync(join(root, path))) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      cpSync(join(root, path), join(to, path));
    }
  }
}

/** Takes everybody's right to write away from a folder and all in it. @param {string} path */
function seal(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) seal(join(path, name));
  chmodSync(path, entry.mode & 0o555);
}

/** Gives it back, so that the folder can be taken away. @param {string} path */
function unseal(path) {
  if (lstatSync(path).isSymbolicLink() || !lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) unseal(join(path, name));
}

/** The status of an answer, which is read no further. @param {string} address @returns {Promise<number | undefined>} */
function statusOf(address) {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, (reply) => resolve(reply.statusCode)).on("error", reject);
  });
}

/**
 * The steps of the Dockerfile without Docker, in a folder of its own. Prints what holds and what does not.
 * @returns {Promise<boolean>} whether all held
 */
export async function deploy() {
  const place = mkdtempSync(join(tmpdir(), "warrant-deployment-"));
  chmodSync(place, 0o755);
  const [tree, data] = [join(place, "warrant"), join(place, "data")];
  try {
    copySources(tree);
    const { WARRANT_DIST: _, DATABASE_URL: __, WARRANT_DATA: ___, npm_execpath: ____, ...env } = process.env;
    await step("deployment: packages for production, and the build", () =>
      run(process.execPath, ["scripts/start.mjs", "--prepare"], { cwd: tree, env }),
    );
    rmSync(join(tree, ".next", "cache"), { recursive: true, force: true });
    seal(tree);
    mkdirSync(data);
    if (ordinary.uid) chownSync(data, ordinary.uid, ordinary.gid);
    return await serveSealed(tree, data, env);
  } finally {
    if (existsSync(tree)) unseal(tree);
    rmSync(place, { recursive: true, force: true });
  }
}

/** @param {string} tree @param {string} data @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} */
async function serveSealed(tree, data, env) {
  const port = await freePort(0);
  const own = { ...env, PORT: String(port), HOST: "127.0.0.1", WARRANT_DATA: data, HOME: join(data, "nowhere") };
  const options = { cwd: tree, env: own, ...ordinary };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (part) => {
    complaints += part;
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    const opened = await untilOpen(child, address);
    const backup = join(data, "all.backup");
    const held = [
      say("it opens as an ordinary user over a tree that is only read", opened.ok),
      say(
        "/health and /ready answer",
        (await statusOf(`${address}/health`)) === 200 && (await statusOf(`${address}/ready`)) === 200,
      ),
      say("a page is served", (await statusOf(`${address}/maps`)) === 200),
      say(
        "a backup is made while it runs",
        await run(process.execPath, ["scripts/keeping.mjs", "backup", backup], options).then(() => existsSync(backup)),
      ),
      say(`it ends within 10 s while ${STREAMS} streams are open`, await endsInTime(child, address)),
      say("it complained of nothing", complaints === ""),
    ];
    if (complaints) console.log(complaints);
    return held.every(Boolean);
  } finally {
    await stop(child, { signal: "SIGKILL" });
  }
}

/** @param {import("node:child_process").ChildProcess} child @param {string} address */
async function endsInTime(child, address) {
  const list = await (await fetch(`${address}/maps`)).text();
  const [map] = list.match(/\/maps\/[0-9a-f-]{36}/) ?? [];
  const streams = Array.from({ length: STREAMS }, () => statusOf(`${address}/api${map}/events?after=0`));
  const areOpen = (await Promise.all(streams)).every((status) => status === 200);
  const began = Date.now();
  const how = await stop(child, { graceMs: LONGEST_END_MS });
  console.log(`    it took ${Date.now() - began} ms`);
  return areOpen && how === "ended" && child.exitCode === 0;
}

/** @param {string} what @param {boolean} holds */
function say(what, holds) {
  console.log(`${holds ? "✓" : "✗"} ${what}`);
  return holds;
}
