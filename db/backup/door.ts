import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import type { Database } from "../database";
import { BackupRefused } from "./format";
import { streamBackup } from "./writing";

// The embedded database is held by one process. Whoever wants a backup while it runs must ask that process: at a door on
// this machine's loopback, with a key that lies in the data folder, which its owner alone may read (docs/decisions/0010).

const LOOPBACK = "127.0.0.1";
/** One who reads nothing for so long is let go, for others wait meanwhile; in ms. */
const MOST_IDLE_MS = 20_000;
const signSchema = z.object({ port: z.int(), key: z.string() });

/** Where the door is, and what opens it: a file in the data folder. */
const signIn = (folder: string) => join(folder, "warrant.door");

/** Opens the door of a data folder, at which backups are handed out. The function closes it. */
export async function openDoor(folder: string, db: Database, failed: (error: unknown) => void): Promise<() => void> {
  const key = randomBytes(32).toString("base64url");
  const server = createServer(handingOut(db, key, failed));
  const port = await listening(server);
  const written = `${signIn(folder)}.${process.pid}`;
  writeFileSync(written, JSON.stringify({ port, key }), { mode: 0o600 });
  renameSync(written, signIn(folder));
  return () => {
    rmSync(signIn(folder), { force: true });
    server.close();
    server.closeAllConnections();
  };
}

function handingOut(db: Database, key: string, failed: (error: unknown) => void): RequestListener {
  return (request, response) => {
    if (!opens(request.headers.authorization, key)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": "application/gzip" });
    response.setTimeout(MOST_IDLE_MS, () => response.destroy());
    streamBackup(db, new Date(), response).catch(failed);
  };
}

function opens(given: string | undefined, key: string): boolean {
  const [asked, right] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${key}`)];
  return asked.length === right.length && timingSafeEqual(asked, right);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
    // Alone it keeps no process running.
    server.unref();
  });
}

/**
 * Asks the process that holds a data folder for a backup: its bytes as they come. Throws BackupRefused when that process
 * has no door or does not answer there.
 */
export function askAtDoor(folder: string): Promise<IncomingMessage> {
  const { port, key } = readSign(folder);
  return new Promise((resolve, reject) => {
    const asked = get({ host: LOOPBACK, port, headers: { authorization: `Bearer ${key}` }, agent: false }, (reply) => {
      if (reply.statusCode === 200) resolve(reply);
      else reject(noAnswer(folder));
    });
    asked.once("error", (cause) => reject(noAnswer(folder, cause)));
  });
}

function readSign(folder: string): z.infer<typeof signSchema> {
  try {
    return signSchema.parse(JSON.parse(readFileSync(signIn(folder), "utf8")));
  } catch (cause) {
    throw noAnswer(folder, cause);
  }
}

function noAnswer(folder: string, cause?: unknown): BackupRefused {
  return new BackupRefused(
    `The Warrant that has ${folder} open gives no backup: it may be starting or stopping. Try again in a moment.`,
    { cause },
  );
}
