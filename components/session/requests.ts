import { z } from "zod";

/** What the server answered: what was asked for, or why not, in a sentence. */
export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const faultSchema = z.object({ reason: z.string() });

/** An answer that says only that it is done. */
export const doneSchema = z.object({ ok: z.literal(true) });

/** Asks the server for something, or to do something, and parses what it says. */
export async function request<T>(
  method: string,
  address: string,
  schema: z.ZodType<T>,
  body?: unknown,
): Promise<Told<T>> {
  const sent = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) };
  // Rejects only when the server cannot be reached.
  const response = await fetch(address, method === "GET" ? { method } : sent).catch(() => null);
  if (!response) return { ok: false, reason: "The server cannot be reached. Nothing has been changed." };
  // What stands before the server may answer in its stead, with a page.
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: schema.parse(answer) };
  const fault = faultSchema.safeParse(answer);
  return { ok: false, reason: fault.success ? fault.data.reason : `The server answered ${response.status}.` };
}
