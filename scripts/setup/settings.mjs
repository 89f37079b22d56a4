// @ts-check

import { createServer } from "node:net";
import { fromRoot } from "./place.mjs";

/**
 * What the environment asks for. `host` and `port` are where the server listens, `data` is an absolute folder,
 * `env` is handed to the server with all of it written out.
 * @typedef {{ host: string, port: number, data: string, env: NodeJS.ProcessEnv }} Settings
 */

/**
 * Reads PORT, HOST and WARRANT_DATA. Throws with a sentence for the person when one is unusable.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const wanted = env.PORT || "3000";
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65535) {
    throw new Error(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
  }
  return settingsOf(env.HOST || "127.0.0.1", Number(wanted), fromRoot(env.WARRANT_DATA || "data"), env);
}

/** @param {string} host @param {number} port @param {string} data @param {NodeJS.ProcessEnv} env @returns {Settings} */
function settingsOf(host, port, data, env) {
  const written = { HOST: host, PORT: String(port), WARRANT_DATA: data, NEXT_TELEMETRY_DISABLED: "1" };
  return { host, port, data, env: { ...env, ...written } };
}

/**
 * The same settings with a port on which nobody listens: the one asked for, or for 0 any free one.
 * Throws with a sentence for the person when it is taken or may not be used.
 * @param {Settings} settings
 */
export async function withFreePort({ host, port, data, env }) {
  return settingsOf(host, await freePort(port, host), data, env);
}

/** What to say for each way in which an address may be refused. @type {Record<string, (port: number, host: string) => string>} */
const refusals = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken by another program (perhaps Warrant is already open). Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (port) => `This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_, host) => `This machine has no address ${host}. Leave HOST out to use 127.0.0.1.`,
  ENOTFOUND: (_, host) => `HOST is "${host}", which names no address. Leave HOST out to use 127.0.0.1.`,
};

/**
 * The port itself when nobody listens on it (for 0: any free one). Throws with a sentence for the person otherwise.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
export function freePort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (/** @type {NodeJS.ErrnoException} */ failure) => {
      const say = refusals[failure.code ?? ""];
      reject(say ? new Error(say(port, host), { cause: failure }) : failure);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });
}

/**
 * The address for a browser on this machine. A server that listens on every address is reached by the loopback one.
 * @param {Pick<Settings, "host" | "port">} settings
 */
export function addressOf({ host, port }) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
