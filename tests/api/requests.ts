import { rmSync } from "node:fs";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, vi } from "vitest";
import * as commands from "@/app/api/maps/[id]/commands/route";
import * as maps from "@/app/api/maps/route";
import { closeTheStore } from "@/db/store";
import type { Command } from "@/lib/argument/command";
import { newDataFolder } from "../db/embedded";
import { createMap } from "../db/steps";

export const ORIGIN = "http://127.0.0.1:3000";
export const HOST = { host: "127.0.0.1:3000" };
export const JSON_BODY = { ...HOST, "content-type": "application/json" };

/** Lets the handlers of a test file work on a data folder of their own. */
export function onNewStore(): void {
  let folder: string;
  beforeAll(async () => {
    folder = await newDataFolder();
    vi.stubEnv("WARRANT_DATA", folder);
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("HOST", "");
  });
  afterAll(async () => {
    await closeTheStore();
    rmSync(folder, { recursive: true });
  });
}

/** What Next hands a handler beside the request: the variable parts of its address. */
export const at = <P extends Record<string, string>>(parameters: P) => ({ params: Promise.resolve(parameters) });
export const nothing = at({} as never);
export const of = (id: string) => at({ id });

export const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(ORIGIN + path, { headers: { ...HOST, ...headers } });
export const post = (body: unknown, headers: Record<string, string> = JSON_BODY) =>
  new Request(ORIGIN, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });

/** Sends a command to a map. */
export const send = (id: string, sent: Command, contents: unknown[] = []) =>
  commands.POST(post({ command: sent, contents }), of(id));

/** Makes a map and gives its id. */
export async function newMap(): Promise<string> {
  const id = uuidv7();
  const made = await maps.POST(post({ command: createMap(id, "Made here") }), nothing);
  expect(made.status).toBe(201);
  return id;
}
