import { all } from "@/lib/argument/argument-map";
import type { Id, Rows } from "@/lib/argument/rows";
import { originalsOf } from "@/lib/formats/archive";
import { dropFile, type KeptFile, keepFile, keptFiles } from "./kept-files";
import { doneSchema, reasonIn } from "./requests";
import { isSettled, TOO_LARGE } from "./server";
import type { KeptSession } from "./session";

/** Waits between tries to send a file, in ms. */
const WAITS_MS: readonly number[] = [1000, 4000, 15_000, 60_000];

/** Where the file that a text of a map was read from can be fetched. */
export function originalAddress(mapId: Id, sha256: string): string {
  return `/api/maps/${mapId}/originals/${sha256}`;
}

/**
 * Sends a file that a text of the map was read from; tries again while the server cannot be reached, and once more when
 * the map is opened again in this browser. Null when it is kept, else a sentence that says why not.
 */
export async function sendOriginal(
  mapId: Id,
  { file, sha256 }: Omit<KeptFile, "mapId">,
  waitsMs: readonly number[] = WAITS_MS,
): Promise<string | null> {
  for (const wait of [...waitsMs, null]) {
    const body = { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file };
    // Rejects only when the server cannot be reached, or the file has gone meanwhile.
    const response = await fetch(originalAddress(mapId, sha256), body).catch(() => null);
    const fate = isSettled(response) ? await fateIn(response) : null;
    if (fate) {
      await dropFile({ mapId, sha256 });
      return fate.reason;
    }
    if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return "The server does not take it now. It is tried again when the map is opened in this browser.";
}

/** What became of a file for good: kept, or why not; null where the answer is not the server's, or broke off. */
async function fateIn(response: Response): Promise<{ readonly reason: string | null } | null> {
  const answer: unknown = await response.json().catch(() => null);
  if (doneSchema.safeParse(answer).success) return { reason: null };
  const reason = reasonIn(answer) ?? (response.status === 413 ? TOO_LARGE.reason : null);
  return reason === null ? null : { reason };
}

/** Keeps files in this browser until the server has them, and sends them once it knows of the texts that they belong to. */
export async function sendOriginals(
  session: KeptSession,
  originals: readonly Omit<KeptFile, "mapId">[],
  textIds: readonly Id[],
  onUnkept: (sha256: string, reason: string) => void,
): Promise<void> {
  for (const { file, sha256 } of originals) await keepFile({ mapId: session.mapId, sha256, file });
  await Promise.all(textIds.map((id) => acknowledged(session, id)));
  for (const original of originals) {
    const reason = await sendOriginal(session.mapId, original);
    if (reason) onUnkept(original.sha256, reason);
  }
}

/** Sends the originals of a map that was brought in with them; what the server does not take now is sent when it is opened. */
export async function sendBrought(
  mapId: Id,
  { rows }: { readonly rows: Pick<Rows, "sourceTexts"> },
  originals: ReadonlyMap<string, Blob>,
): Promise<void> {
  for (const { sha256 } of originalsOf(rows.sourceTexts)) {
    const file = originals.get(sha256);
    if (!file) continue;
    await keepFile({ mapId, sha256, file });
    await sendOriginal(mapId, { sha256, file }, []);
  }
}

/** Where a map with its originals can be fetched as a zip. */
export function archiveAddress(mapId: Id): string {
  return `/api/maps/${mapId}/archive`;
}

/** Sends what an earlier window kept and could not send, where a text of the map still names it. */
export async function sendLeftOriginals(session: KeptSession): Promise<void> {
  for (const kept of await keptFiles(session.mapId)) {
    const text = all(session.getState().map, "sourceTexts").find(({ original }) => original?.sha256 === kept.sha256);
    if (!text) continue;
    await acknowledged(session, text.id);
    await sendOriginal(session.mapId, kept);
  }
}

/** Resolves once the server has acknowledged that a row is there, or the row is gone again. */
function acknowledged(session: KeptSession, id: Id): Promise<void> {
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
