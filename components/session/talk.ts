import { z } from "zod";
import type { Id } from "@/lib/argument/rows";
import { doneSchema, request } from "./requests";

const factsSchema = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), isMember: z.boolean() })),
  seen: z.record(z.string(), z.string()),
});

/** Who talks about a map, and how far this person has read: by thread, the order of the last comment seen. */
export type TalkFacts = z.infer<typeof factsSchema>;

/** Somebody who is named in the talk of a map; members can be asked to see to something. */
export type Talker = TalkFacts["people"][number];

/** Asks the server for them; null when it cannot tell now. */
export async function loadTalk(mapId: Id): Promise<TalkFacts | null> {
  const told = await request("GET", `/api/maps/${mapId}/talk`, factsSchema);
  return told.ok ? told.value : null;
}

/** Keeps how far this person has read. What does not come through is unread again the next time. */
export async function keepSeen(mapId: Id, seen: Readonly<Record<Id, string>>): Promise<void> {
  await request("PUT", `/api/maps/${mapId}/talk`, doneSchema, { seen });
}
