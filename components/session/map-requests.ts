import { uuidv7 } from "uuidv7";
import { z } from "zod";
import type { Action, Command } from "@/lib/argument/command";
import type { Id } from "@/lib/argument/rows";
import type { Content } from "@/lib/text/content";

/** What the server answered: done, or why not, in a sentence. `code` is null where no rule refused but the way was shut. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string | null; readonly reason: string };

const refusalSchema = z.object({ refusal: z.object({ code: z.string(), reason: z.string() }) });
const faultSchema = z.object({ reason: z.string() });

/** Makes a map: a command that begins with `createMap` or brings a whole map, and the texts that it names. */
export function postMap(command: Command, contents: readonly Content[]): Promise<Answer> {
  return post("/api/maps", { command, contents });
}

/** Does one thing to a map that is not open: renames, deletes or brings it back. */
export function postAction(mapId: Id, action: Action): Promise<Answer> {
  return post(`/api/maps/${mapId}/commands`, { command: { id: uuidv7(), actions: [action] } });
}

/** A whole map as Warrant's own JSON; null when the server cannot be reached or has no such map. */
export async function loadExport(mapId: Id): Promise<string | null> {
  const response = await send(`/api/maps/${mapId}/export`);
  return response?.ok ? response.text() : null;
}

async function post(address: string, body: unknown): Promise<Answer> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await send(address, request);
  if (!response) return { ok: false, code: null, reason: "The server cannot be reached. Nothing has been changed." };
  if (response.ok) return { ok: true };
  const answer = parsed(await response.text());
  const refused = refusalSchema.safeParse(answer);
  if (refused.success) return { ok: false, ...refused.data.refusal };
  const fault = faultSchema.safeParse(answer);
  return {
    ok: false,
    code: null,
    reason: fault.success ? fault.data.reason : `The server answered ${response.status}.`,
  };
}

/** The JSON of an answer; null where a proxy on the way answered in some other form. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Null when the server cannot be reached, which is the one thing that makes `fetch` reject here. */
async function send(address: string, request?: RequestInit): Promise<Response | null> {
  return fetch(address, request).catch(() => null);
}
