import { z } from "zod";
import type { Id } from "@/lib/argument/rows";
import type { FigureOrder } from "@/workers/drawing-node";
import { reasonIn, request } from "./requests";

/** Figures that are to become a file of a kind that the server makes. */
type FileOrder = FigureOrder & { readonly format: "png" | "pdf" };

export type MadeFile = { readonly ok: true; readonly file: Blob } | { readonly ok: false; readonly reason: string };

const versionSchema = z.object({ seq: z.int(), at: z.string().nullable() });

/** The seq of a map on the server, and when that came to be (ISO 8601). */
export type MapVersion = z.infer<typeof versionSchema>;

/** What figures of a map are stamped with; null when the server cannot be reached. */
export async function loadVersion(mapId: Id): Promise<MapVersion | null> {
  const told = await request("GET", `/api/maps/${mapId}/figures`, versionSchema);
  return told.ok ? told.value : null;
}

/** Figures as a file. Rejects with an AbortError when `signal` ends it. */
export async function makeFile(mapId: Id, order: FileOrder, signal: AbortSignal): Promise<MadeFile> {
  const response = await fetch(`/api/maps/${mapId}/figures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(order),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (!response) return { ok: false, reason: "The server cannot be reached." };
  if (response.ok) return { ok: true, file: await response.blob() };
  const reason = reasonIn(await response.json().catch(() => null));
  return { ok: false, reason: reason ?? `The server answered ${response.status}.` };
}
