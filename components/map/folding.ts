import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { relationsOn } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { bearingsOf, levelsOf } from "./kin";

/** A map with more claims than this opens folded. */
const MANY = 60;

/** The claims to fold when a map is opened: so many levels are open that no more than 60 claims show; none for a small map. */
export function foldedAtFirst(map: ArgumentMap): ReadonlySet<Id> {
  if (all(map, "claims").length <= MANY) return new Set();
  const [roots = [], ...levels] = levelsOf(map);
  let [shown, lastOpen] = [roots.length, roots];
  for (const level of levels) {
    shown += level.length;
    if (shown > MANY) break;
    lastOpen = level;
  }
  return new Set(lastOpen.filter((id) => relationsOn(map, id).length > 0));
}

/** The folds without those that hide a claim or relation. The same set where none does. */
export function unfoldedFor(map: ArgumentMap, folded: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const hiding = [...bearingsOf(map, id)].filter((above) => above !== id && folded.has(above));
  if (hiding.length === 0) return folded;
  return new Set([...folded].filter((fold) => !hiding.includes(fold)));
}
