import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "@/db/connection";
import type { MapEvent } from "@/lib/argument/event";
import { freePort } from "@/scripts/setup/settings.mjs";

/** Whether the site was built where WARRANT_DIST says (as `npm test` does before). */
export const isBuilt = existsSync(join(process.env.WARRANT_DIST || ".next", "BUILD_ID"));

/** A server process of the built site. */
export interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  /** Sends a signal; gives the exit code once the process has ended, null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** What the environment of a server says of where its data lies. */
export function environmentFor(place: Place): Record<string, string> {
  return "url" in place ? { DATABASE_URL: place.url } : { DATABASE_URL: "", WARRANT_DATA: place.folder };
}

/** Starts a server on a free port, or the given one, and waits until it is well. Throws when it ends or never answers. */
export async function startServer(environment: Readonly<Record<string, string>>, wanted = 0): Promise<Server> {
  const port = await freePort(wanted);
  const words = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const address = `http://127.0.0.1:${port}`;
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  await untilWell(address, child).catch((error) => end("SIGKILL").then(() => Promise.reject(error)));
  return { address, process: child, end };
}

async function untilWell(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const reply = await fetch(`${address}/api/health`).catch(() => null);
    if (reply?.ok) return;
    if (reply) throw new Error(`not well: ${await reply.text()}`);
    await pause(50);
  }
  throw new Error(`the server ended (${child.exitCode})`);
}

/** The events of a map as a browser would be told them, until the signal. Throws when there is no stream. */
export async function followStream(
  address: string,
  mapId: string,
  after: number,
  signal?: AbortSignal,
): Promise<AsyncGenerator<MapEvent>> {
  const reply = await fetch(`${address}/api/maps/${mapId}/events?after=${after}`, { signal });
  if (!reply.ok || !reply.body) throw new Error(`no stream: ${reply.status}`);
  // Taken in hand at once: undici cancels a body that nobody reads as soon as its response is collected as garbage.
  return eventsIn(reply.body.pipeThrough(new TextDecoderStream()));
}

async function* eventsIn(parts: ReadableStream<string>): AsyncGenerator<MapEvent> {
  let waiting = "";
  for await (const part of parts) {
    const blocks = (waiting + part).split("\n\n");
    waiting = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = /^event: event\ndata: (.*)$/m.exec(block)?.[1];
      if (data) yield JSON.parse(data);
    }
  }
}

/** The next events of a stream, as many as asked for. Throws when it ends before. */
export async function take(stream: AsyncGenerator<MapEvent>, count: number): Promise<MapEvent[]> {
  const taken: MapEvent[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) throw new Error(`the stream ended after ${taken.length} of ${count} events`);
    taken.push(value);
  }
  return taken;
}
