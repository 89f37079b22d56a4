import { z } from "zod";
import type { Change } from "@/lib/argument/change";
import { type Entry, WAYS } from "@/lib/argument/history/entry";
import type { Id } from "@/lib/argument/rows";
import { request } from "./requests";

// The changes are the server's own, made by the same code: they are believed.
const answerSchema = z.object({
  steps: z.array(
    z.object({
      seq: z.int(),
      actor: z.string(),
      name: z.string().nullable(),
      at: z.iso.datetime(),
      way: z.enum(WAYS),
      changes: z.array(z.custom<Change>((value) => typeof value === "object" && value !== null)),
    }),
  ),
});

/** The steps of a map before a seq, newest first, some hundreds at a time; null when the server cannot tell now. */
export async function loadHistory(mapId: Id, before: number): Promise<readonly Entry[] | null> {
  const told = await request("GET", `/api/maps/${mapId}/history?before=${before}`, answerSchema);
  return told.ok ? told.value.steps : null;
}
