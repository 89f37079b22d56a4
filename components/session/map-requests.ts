import { uuidv7 } from "uuidv7";
import { z } from "zod";
import type { Action, Command } from "@/lib/argument/command";
import type { Id } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";
import { doneSchema, NOT_WHOLE, reasonIn } from "./requests";

/** What the server answered: done, or why not, in a sentence. `code` is null where no rule refused but the way was shut. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string | null; readonly reason: string };

const refusalSchema = z.object({ refusal: z.object({ code: z.string(), reason: z.string() }) });

/** Makes a map: a command that begins with `createMap` or brings a whole map, and the texts that it names. */
export function postMap(command: Command, contents: readonly Content[]): Promise<Answer> {
  return post("/api/maps", { command, contents });
}

/** Does one thing to a map that is not open: renames, deletes or brings it back. */
export function postAction(mapId: Id, action: Action): Promise<Answer> {
  return post(`/api/maps/${mapId}/commands`, { command: { id: uuidv7(), actions: [action] } });
}

/** A whole map as Warrant's own JSON; null when the server cannot be reached, breaks off or has no such map. */
export async function loadExport(mapId: Id): Promise<string | null> {
  const response = await send(`/api/maps/${mapId}/export`);
  return response?.ok ? response.text().catch(() => null) : null;
}

async function post(address: string, body: unknown): Promise<Answer> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await send(address, request);
  if (!response) return { ok: false, code: null, reason: "The server cannot be reached. Nothing has been changed." };
  // An answer may break off, and what stands before the server may answer in its stead, with a page.
  const answer: unknown = await response.json().catch(() => null);
  if (doneSchema.safeParse(answer).success) return { ok: true };
  if (response.ok) return { ok: false, code: null, reason: NOT_WHOLE };
  const refused = refusalSchema.safeParse(answer);
  if (refused.success) return { ok: false, ...refused.data.refusal };
  return { ok: false, code: null, reason: reasonIn(answer) ?? `The server answered ${response.status}.` };
}

/** Null when the server cannot be reached, which is the one thing that makes `fetch` reject here. */
async function send(address: string, request?: RequestInit): Promise<Response | null> {
  return fetch(address, request).catch(() => null);
}
