import { z } from "zod";
import { type Id, idSchema } from "@/lib/argument/rows";
import type { Sought } from "@/lib/text/sought";
import { request } from "./requests";

const placeSchema = z.object({
  mapId: idSchema,
  mapTitle: z.string(),
  sourceId: idSchema,
  sourceTitle: z.string(),
  textId: idSchema,
  stretch: z.tuple([z.int(), z.int()]),
  quote: z.string(),
});
/** A sentence that says something like what was sought, and where it stands. */
export type AlikePlace = Readonly<z.infer<typeof placeSchema>>;

const placesSchema = z.object({ here: z.array(placeSchema), elsewhere: z.array(placeSchema) });
/** What was found in the sources of a map, and in the person's other maps, the best first. */
export type AlikePlaces = Readonly<z.infer<typeof placesSchema>>;

/** What is asked: words, and a stretch of a text that is not wanted again. */
export interface AlikeQuestion extends Sought {
  readonly except: { readonly textId: Id; readonly start: number; readonly end: number } | null;
}

/** Asks the server for passages like the given words; null when it cannot be reached. */
export async function askAlike(mapId: Id, question: AlikeQuestion, signal: AbortSignal): Promise<AlikePlaces | null> {
  const told = await request("POST", `/api/maps/${mapId}/alike`, placesSchema, question, signal);
  return told.ok ? told.value : null;
}
