"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { uuidv7 } from "uuidv7";
import { postAction } from "@/components/session/map-requests";
import type { Action } from "@/lib/argument/command";
import type { MapCardFacts } from "./map-card";

/** What the list tells of its last change; `undo` brings a deleted map back. */
export interface ListNotice {
  readonly key: string;
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Renames and deletes maps from the list, and says what came of it. */
export function useListChanges() {
  const router = useRouter();
  const [notice, setNotice] = useState<ListNotice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);
  const tell = (text: string, undo: (() => void) | null = null) => setNotice({ key: uuidv7(), text, undo });

  const change = async (map: MapCardFacts, action: Action, done: () => void) => {
    const answer = await postAction(map.id, action);
    if (!answer.ok) return tell(`${map.title}: ${answer.reason}`);
    router.refresh();
    done();
  };
  const rename = (map: MapCardFacts, title: string) => change(map, { type: "editMap", set: { title } }, dismiss);
  const restore = (map: MapCardFacts) => change(map, { type: "editMap", set: { deleted: false } }, dismiss);
  const remove = (map: MapCardFacts) =>
    change(map, { type: "editMap", set: { deleted: true } }, () =>
      tell(`“${map.title}” deleted.`, () => void restore(map)),
    );
  return { notice, dismiss, tell, rename, remove };
}
