// @ts-check

import { spawn } from "node:child_process";
import { get } from "node:http";
import { join } from "node:path";
import { root } from "./place.mjs";
import { stop } from "./run.mjs";
import { addressOf } from "./settings.mjs";

/**
 * How long the server leaves a connection open on which nothing happens, in ms: longer than the minute that proxies and
 * programs rely on. With the five seconds of Node, now and then a request meets a connection that is just being closed.
 */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts the server as a process of its own and passes its output through.
 * @param {import("./settings.mjs").Settings} settings
 * @param {{ dev: boolean }} options
 */
export function startServer({ host, port, env }, { dev }) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const how = dev ? ["dev"] : ["start", "--keepAliveTimeout", String(KEEP_ALIVE_MS)];
  const child = spawn(process.execPath, [next, ...how, "-H", host, "-p", String(port)], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout?.on("data", (part) => process.stdout.write(withoutBanner(part.toString())));
  return child;
}

/** Takes out the framework's own words of greeting; the address is printed once, by us, when the database answers. @param {string} output */
function withoutBanner(output) {
  return output
    .split("\n")
    .filter((line) => !/^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Starting|Ready|Running next))/.test(line))
    .join("\n")
    .replace(/^\n+$/, "");
}

/**
 * Asks the server how it is. Null while it does not answer yet; a `reason` when it answers that it cannot serve.
 * @param {string} address
 * @param {string} name the name by which the server goes
 * @returns {Promise<{ ok: true } | { ok: false, reason: string } | null>}
 */
function askHealth(address, name) {
  return new Promise((resolve) => {
    const request = get(`${address}/api/health`, { agent: false, headers: { host: name } }, (response) => {
      let body = "";
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () =>
        resolve(
          response.statusCode === 200 ? { ok: true } : { ok: false, reason: reasonIn(body, response.statusCode) },
        ),
      );
    });
    request.on("error", () => resolve(null));
  });
}

/** @param {string} body @param {number | undefined} status */
function reasonIn(body, status) {
  const found = /"reason"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(body);
  return found?.[1] ? JSON.parse(found[1]) : `The server answered ${status} when asked whether it is well.`;
}

/**
 * Waits until the server answers with its database open. Gives the reason when it says that it cannot, or when it ended.
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} address
 * @param {string} [name] the name by which the server goes, where it is not that of the address
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function untilOpen(child, address, name = new URL(address).host) {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      return { ok: false, reason: `The server ended by itself (${child.exitCode ?? child.signalCode}).` };
    }
    const health = await askHealth(address, name);
    if (health) return health;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The address that people use, where it is another than that at which the server listens. @param {NodeJS.ProcessEnv} env */
function publicAddress({ WARRANT_URL: address = "" }) {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/**
 * Runs the server until a signal or its own end, and gives the exit code for this process: 0 after an orderly stop.
 * @param {import("./settings.mjs").Settings} settings
 * @param {{ dev: boolean }} options
 * @returns {Promise<number>}
 */
export async function serve(settings, options) {
  const child = startServer(settings, options);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  /** @type {Promise<"ended" | "forced"> | null} */
  let stopping = null;
  const onSignal = () => {
    stopping ??= stop(child);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, onSignal);

  const address = addressOf(settings);
  const open = publicAddress(settings.env) ?? address;
  const state = await untilOpen(child, address, new URL(open).host);
  if (state.ok) console.log(`Warrant is open at ${open}   (Ctrl-C closes it)`);
  else if (!stopping && options.dev) console.error(`Served at ${address}, with a fault: ${state.reason}`);
  else if (!stopping) {
    console.error(`Warrant could not open. ${state.reason}`);
    await stop(child);
  }

  await ended;
  if (!stopping) return 1;
  if ((await stopping) === "ended") return 0;
  console.error("The server did not close within 5 seconds and was ended by force. What was acknowledged is on disk.");
  return 1;
}
