import { type ArgumentMap, find, referring } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Picked } from "./desk";

/** How many passages of the picked claim each text holds, by the id of the text. */
export function passageCounts(map: ArgumentMap, picked: Picked | null): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  if (picked?.table !== "claims") return counts;
  for (const { spanId } of referring(map, "anchors", "claimId", picked.id)) {
    const textId = find(map, "spans", spanId)?.textId;
    if (textId) counts.set(textId, (counts.get(textId) ?? 0) + 1);
  }
  return counts;
}
