import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { openStore } from "@/db/store";
import { rowsSchema } from "@/lib/argument/command";
import type { Rows } from "@/lib/argument/rows";
import { type Server, startServer } from "../simulated/servers";

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
  const start = (port = 0) => startServer({ DATABASE_URL: "", WARRANT_DATA: data }, port);
  let running: Server = await start();
  const close = async () => {
    await running.end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
  const restart = async () => {
    await running.end("SIGTERM");
    running = await start(Number(new URL(running.address).port));
  };
  return { addressOf: (map) => `${running.address}/maps/${map.maps[0]?.id}`, restart, close };
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
