"use client";

import { useEffect } from "react";
import type { SessionState } from "@/components/session/session";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, find, referring } from "@/lib/argument/argument-map";
import { anchorsOf, premisesOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { rowInWords } from "./doing-words";

/** The notice of others' changes: there is never more than one. */
const KEY = "others";

/** Says quietly that somebody else has changed what is picked here, or what hangs on it. */
export function useNoticing(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { session } = workspace;
    let last = session.getState();
    return session.subscribe(() => {
      const before = last;
      last = session.getState();
      if (last.lastChange !== before.lastChange) notice(workspace, before.map, last);
    });
  }, [workspace]);
}

function notice({ session, desk, view }: Workspace, before: ArgumentMap, { map, lastChange }: SessionState): void {
  const { picked } = desk.getState();
  if (!lastChange || !picked || lastChange.byMe || lastChange.actor === session.me.id) return;
  const isNow = rowsAbout(map, picked.id).has(lastChange.id);
  if (!isNow && !rowsAbout(before, picked.id).has(lastChange.id)) return;
  const text = `${session.presence.nameOf(lastChange.actor) ?? "Somebody"} ${find(map, picked.table, picked.id) ? "changed" : "removed"} ${rowInWords(before, picked.id)}.`;
  view.setState(({ told }) => ({
    told: [...told.filter(({ key }) => key !== KEY).slice(-2), { key: KEY, text, undo: null, act: null }],
  }));
}

/** A row, and those that say what it is or rests on. */
function rowsAbout(map: ArgumentMap, id: Id): ReadonlySet<Id> {
  if (find(map, "relations", id)) return new Set([id, ...premisesOf(map, id).map((premise) => premise.id)]);
  if (!find(map, "claims", id)) return new Set([id]);
  const ties = anchorsOf(map, id).flatMap(({ anchor, span }) => [anchor.id, span.id]);
  const premises = referring(map, "premises", "claimId", id).flatMap((premise) => [premise.id, premise.relationId]);
  const reasons = referring(map, "relations", "targetClaimId", id).map((relation) => relation.id);
  return new Set([id, ...ties, ...premises, ...reasons]);
}
