import { z } from "zod";

/** What the server answered: what was asked for, or why not, in a sentence. */
export type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const faultSchema = z.object({ reason: z.string() });

/** An answer that says only that it is done. */
export const doneSchema = z.object({ ok: z.literal(true) });

/** Asks the server for something, or to do something, and parses what it says. Never rejects. */
export async function request<T>(
  method: string,
  address: string,
  schema: z.ZodType<T>,
  body?: unknown,
  signal: AbortSignal | null = null,
): Promise<Told<T>> {
  const sent = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}), signal };
  // Rejects only when the server cannot be reached, or the signal ends it.
  const response = await fetch(address, method === "GET" ? { method, signal } : sent).catch(() => null);
  if (!response) return { ok: false, reason: "The server cannot be reached. Nothing has been changed." };
  // An answer may break off, and what stands before the server may answer in its stead, with a page.
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) return { ok: false, reason: reasonIn(answer) ?? `The server answered ${response.status}.` };
  const value = schema.safeParse(answer);
  return value.success ? { ok: true, value: value.data } : { ok: false, reason: NOT_WHOLE };
}

/** Said where nobody can know what the server has answered. */
export const NOT_WHOLE = "The server's answer did not arrive. See whether it was done before you try again.";

/** The sentence with which the server refuses; null where what came is not the server's. */
export function reasonIn(answer: unknown): string | null {
  return faultSchema.safeParse(answer).data?.reason ?? null;
}
