import { z } from "zod";
import { keepUnder, keptUnder } from "@/components/ui/storage";
import { type Id, idSchema } from "@/lib/argument/rows";

const wordsSchema = z.object({
  table: z.enum(["claims", "relations", "spans"]),
  id: idSchema,
  /** The field that they are written in: the sentence in the map, or the name of a field of the panel. */
  field: z.string(),
  text: z.string(),
  /** What stood there when the writing began. */
  from: z.string(),
  isNew: z.boolean(),
});

/** Words that somebody was writing about a row when they left the page. */
export type KeptWords = z.infer<typeof wordsSchema>;

const keyOf = (mapId: Id) => `warrant-words ${mapId}`;

/** Keeps what is being written in this tab, through reloads; null lets it go. */
export function keepWords(mapId: Id, words: KeptWords | null): void {
  keepUnder(keyOf(mapId), words && JSON.stringify(words), "sessionStorage");
}

/** What was being written in this tab; null for nothing, or what cannot be made out. */
export function keptWords(mapId: Id): KeptWords | null {
  const kept = keptUnder(keyOf(mapId), "sessionStorage");
  if (kept === null) return null;
  try {
    return wordsSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
