import { z } from "zod";
import type { Id, TableName } from "@/lib/argument/rows";
import { request } from "./requests";

const touchSchema = z.object({ actor: z.string(), name: z.string().nullable(), at: z.iso.datetime() });
const answerSchema = z.object({
  me: z.string(),
  touched: z.array(z.object({ id: z.string(), made: touchSchema, last: touchSchema })),
});

/** Who did something to a row, and when. */
export interface Touch {
  /** "You", or the name of somebody else. */
  readonly by: string;
  readonly at: Date;
}

/** Asks the server who made rows of a map, and who changed them last, by their ids; null when it cannot tell now. */
export async function askTouches(
  mapId: Id,
  table: TableName,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly made: Touch; readonly last: Touch }> | null> {
  const question = new URLSearchParams({ table, ids: ids.join(",") });
  const told = await request("GET", `/api/maps/${mapId}/touches?${question}`, answerSchema);
  if (!told.ok) return null;
  const { me, touched } = told.value;
  const touch = ({ actor, name, at }: z.infer<typeof touchSchema>): Touch => ({
    by: actor === me ? "You" : (name ?? "Somebody"),
    at: new Date(at),
  });
  return new Map(touched.map(({ id, made, last }) => [id, { made: touch(made), last: touch(last) }]));
}
