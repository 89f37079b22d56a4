import type { Id } from "@/lib/argument/rows";
import type { Session } from "./session";

/** Waits between tries to send a file, in ms. */
const WAITS_MS: readonly number[] = [1000, 4000, 15_000, 60_000];

/** Where the file that a text of a map was read from can be fetched. */
export function originalAddress(mapId: Id, sha256: string): string {
  return `/api/maps/${mapId}/originals/${sha256}`;
}

/**
 * Sends a file that a text of the map was read from; tries again while the server cannot be reached.
 * Null when it is kept, else a sentence that says why not.
 */
export async function sendOriginal(
  mapId: Id,
  sha256: string,
  file: Blob,
  waitsMs: readonly number[] = WAITS_MS,
): Promise<string | null> {
  for (const wait of [...waitsMs, null]) {
    const body = { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file };
    // Rejects only when the server cannot be reached, or the file has gone meanwhile.
    const response = await fetch(originalAddress(mapId, sha256), body).catch(() => null);
    if (response?.ok) return null;
    if (response && response.status < 500) return reasonOf(await response.text(), response.status);
    if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return "The server cannot be reached.";
}

/** Resolves once the server has acknowledged that a row is there, or the row is gone again. */
export function acknowledged(session: Session, id: Id): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (session.getState().unsent.has(id)) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(check);
    check();
  });
}

function reasonOf(answer: string, status: number): string {
  const parsed: unknown = answer.startsWith("{") ? JSON.parse(answer) : null;
  const isTold = typeof parsed === "object" && parsed !== null && "reason" in parsed;
  return isTold && typeof parsed.reason === "string" ? parsed.reason : `The server answered ${status}.`;
}
