import type { Deed } from "@/lib/access";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { mapFromRows } from "@/lib/argument/argument-map";
import type { Change } from "@/lib/argument/change";
import type { Command } from "@/lib/argument/command";
import type { MapEvent } from "@/lib/argument/event";
import type { Refusal } from "@/lib/argument/refusal";
import type { Id, Rows } from "@/lib/argument/rows";
import type { Doing } from "@/lib/presence";
import type { Content } from "@/lib/text/content";
import type { Waiting } from "./outbox";

/** What came of a command: carried out, refused for good, or not known yet because the server could not be asked. */
export type Reply =
  | { readonly kind: "done"; readonly event: MapEvent }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable" };

/** A map as the server gives it: rows at a seq, and this person's newest commands, oldest first. */
export interface Snapshot {
  readonly seq: number;
  readonly rows: Rows;
  readonly mine: readonly {
    readonly commandId: string;
    readonly command: Command;
    readonly changes: readonly Change[];
  }[];
  /** What this person may do with the map. */
  readonly can: readonly Deed[];
  /** This person, by the id that the log of the map names them by. */
  readonly me: { readonly id: string; readonly name: string };
}

/** Answers after which what was sent waits: until somebody has signed in again, or until there has been less. */
const WAITS = [401, 429];

/** Whether a server has answered for good, in one way or the other; null is no answer. */
export function isSettled(response: Response | null): response is Response {
  return response !== null && response.status < 500 && !WAITS.includes(response.status);
}

/** What is told where something on the way takes no request as large. */
export const TOO_LARGE: Refusal = {
  code: "malformed",
  reason: "Something on the way to the server takes nothing as large as this (413).",
};

/** Sends a command; safe to send again. */
export async function postCommand(mapId: Id, { command, contents }: Waiting): Promise<Reply> {
  const response = await ask(`/api/maps/${mapId}/commands`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ command, contents }),
  });
  if (!isSettled(response)) return { kind: "unreachable" };
  const answer = await read<{ event?: MapEvent; refusal?: Refusal; reason?: string }>(response);
  if (!answer) return response.status === 413 ? { kind: "refused", refusal: TOO_LARGE } : { kind: "unreachable" };
  if (answer.event) return { kind: "done", event: answer.event };
  const refusal = answer.refusal ?? { code: "malformed", reason: answer.reason ?? "The server did not take it." };
  return { kind: "refused", refusal };
}

/** Tells others what is done in a window; null when it closes. Nobody waits for an answer. */
export function postPresence(mapId: Id, windowId: Id, doing: Doing | null): void {
  void ask(`/api/maps/${mapId}/presence`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ windowId, doing }),
    keepalive: true,
  });
}

/** The newest rows of a map; null when the server cannot be reached or does not give them. */
export async function loadMap(mapId: Id): Promise<{ map: ArgumentMap; seq: number } | null> {
  const response = await ask(`/api/maps/${mapId}`);
  const snapshot = response?.ok ? await read<Snapshot>(response) : null;
  return snapshot && { map: mapFromRows(snapshot.rows), seq: snapshot.seq };
}

/** The text that bears a hash. Throws when it cannot be had. */
export async function loadContent(mapId: Id, sha256: string): Promise<Content> {
  const response = await ask(`/api/maps/${mapId}/contents/${sha256}`);
  const content = response?.ok ? await read<Content>(response) : null;
  if (!content) throw new Error(`text ${sha256} could not be loaded`);
  return content;
}

/** Null when the server cannot be reached: the only thing that makes `fetch` reject here. */
async function ask(address: string, request?: RequestInit): Promise<Response | null> {
  return fetch(address, request).catch(() => null);
}

/** Null when the answer broke off, or is not the server's own: what stands before it may answer in its stead, with a page. */
async function read<T>(response: Response): Promise<T | null> {
  return response.json().then(
    (answer) => answer as T,
    () => null,
  );
}
