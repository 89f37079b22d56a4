"use client";

import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { useMap, useSession } from "./workspace-context";

/** Says to assistive technology what others have just changed. */
export function LiveRegion() {
  const map = useMap();
  const lastChange = useSession((at) => at.lastChange);
  const words = lastChange && !lastChange.byMe ? changeInWords(map, lastChange.id) : "";
  return (
    <p className="unseen" aria-live="polite">
      {words}
    </p>
  );
}

function changeInWords(map: ArgumentMap, id: Id): string {
  const claim = find(map, "claims", id);
  if (claim) return `Claim ${claim.number} was changed elsewhere: ${claim.text}`;
  if (find(map, "relations", id)) return "A relation was changed elsewhere.";
  if (find(map, "spans", id)) return "A passage was changed elsewhere.";
  if (find(map, "sources", id)) return "A source was changed elsewhere.";
  if (find(map, "suggestions", id) || find(map, "proposals", id)) return "A suggestion was changed elsewhere.";
  return "The map was changed elsewhere.";
}
