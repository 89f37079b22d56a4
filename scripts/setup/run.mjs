// @ts-check

import { spawn } from "node:child_process";
import { root } from "./place.mjs";

/** A command ended with something other than 0. `output` holds all that it printed. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {number | string} code
   * @param {string} output
   */
  constructor(command, code, output) {
    super(`"${command}" ended with ${code}.`);
    this.name = "CommandFailed";
    this.output = output;
  }
}

/** The commands that run at this moment. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Asks every command that `run` has started to end, and waits until all have. */
export async function stopAll() {
  await Promise.all([...running].map((child) => stop(child)));
}

/**
 * Runs a command in the project's folder to its end and gives what it printed (both streams, in order of arrival).
 * `show` also passes the output through as it comes. Throws CommandFailed, or the system's error when there is no such command.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, shell?: boolean, uid?: number, gid?: number }} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { env = process.env, cwd = root, show = false, ...rest } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], ...rest });
    running.add(child);
    child.on("close", () => running.delete(child));
    let output = "";
    /** @type {(into: NodeJS.WriteStream) => (part: Buffer) => void} */
    const take = (into) => (part) => {
      output += part.toString();
      if (show) into.write(part);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("error", reject);
    child.on("close", (code, signal) =>
      code === 0
        ? resolve(output)
        : reject(new CommandFailed([command, ...args].join(" "), code ?? signal ?? "?", output)),
    );
  });
}

/**
 * Asks a child to end and waits for it; after `graceMs` it is ended by force.
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ signal?: NodeJS.Signals, graceMs?: number }} [options]
 * @returns {Promise<"ended" | "forced">}
 */
export function stop(child, { signal = "SIGTERM", graceMs = 5000 } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve("ended");
  return new Promise((resolve) => {
    /** @type {"ended" | "forced"} */
    let how = "ended";
    const timer = setTimeout(() => {
      how = "forced";
      child.kill("SIGKILL");
    }, graceMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(how);
    });
    child.kill(signal);
  });
}
