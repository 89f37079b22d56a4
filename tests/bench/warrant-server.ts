import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { openStore } from "@/db/store";
import { rowsSchema } from "@/lib/argument/command";
import type { Rows } from "@/lib/argument/rows";
import { freePort } from "../../scripts/setup/settings.mjs";

/** Warrant itself as people run it: the production build that WARRANT_DIST names, with a data folder of its own. */
export interface WarrantServer {
  readonly addressOf: (map: Rows) => string;
  /** Starts the process anew over the same data, so that nothing is in its memory. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes maps into a new data folder and serves it on this machine. */
export async function serveMaps(maps: readonly Rows[]): Promise<WarrantServer> {
  const folder = mkdtempSync(join(tmpdir(), "warrant-bench-"));
  const data = join(folder, "data");
  await writeMaps(data, maps);
  const port = await freePort(0);
  let running = await start(data, port);
  const close = async () => {
    await end(running);
    rmSync(folder, { recursive: true, force: true });
  };
  const restart = async () => {
    await end(running);
    running = await start(data, port);
  };
  return { addressOf: (map) => `http://127.0.0.1:${port}/maps/${map.maps[0]?.id}`, restart, close };
}

async function writeMaps(folder: string, maps: readonly Rows[]): Promise<void> {
  const store = await openStore({ folder }, (error) => {
    throw error;
  });
  for (const map of maps) {
    const mapId = map.maps[0]?.id ?? "";
    const actions = [{ type: "addPart" as const, rows: rowsSchema.parse(map) }];
    const outcome = await store.commit({ mapId, actor: "owner", command: { id: uuidv7(), actions }, contents: [] });
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.reason}`);
  }
  await store.close();
}

async function start(data: string, port: number): Promise<ChildProcess> {
  const { DATABASE_URL: _, ...others } = process.env;
  const env = { ...others, WARRANT_DATA: data, HOST: "127.0.0.1", PORT: String(port) };
  const next = join("node_modules", "next", "dist", "bin", "next");
  const words = [next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "inherit"] });
  while (child.exitCode === null) {
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (health?.ok) return child;
    await pause(50);
  }
  throw new Error(`the server ended by itself (${child.exitCode})`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
