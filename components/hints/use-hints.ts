"use client";

import { useSyncExternalStore } from "react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Session } from "@/components/session/session";
import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import type { Hint } from "@/lib/argument/hints/hint";
import { createHintingWorker } from "@/workers/hinting";
import { HINT_TABLES } from "@/workers/hinting-question";

/** The hints of one map: null until they have been looked for. */
interface Hints {
  readonly found: readonly Hint[] | null;
}

const stores = new WeakMap<Session, Follower>();

interface Follower {
  readonly store: StoreApi<Hints>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The hints of an open map, those that were put aside among them; looked for beside the page while somebody wants them. */
export function useHints(session: Session): readonly Hint[] | null {
  const { store, subscribe } = followerOf(session);
  const read = () => store.getState().found;
  return useSyncExternalStore(subscribe, read, () => null);
}

function followerOf(session: Session): Follower {
  const known = stores.get(session);
  if (known) return known;
  const made = createFollower(session);
  stores.set(session, made);
  return made;
}

/** How long nothing must have changed before hints are looked for anew; ms. */
const REST = 700;

function createFollower(session: Session): Follower {
  const store = createStore<Hints>(() => ({ found: null }));
  const worker = createHintingWorker();
  let seen: ArgumentMap | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listeners = 0;
  let stop = () => {};

  function look(): void {
    const { map } = session.getState();
    if (seen && !isAboutHints(seen, map)) return;
    seen = map;
    worker.request(map, languageOf(map), (found) => store.setState({ found }));
  }

  function due(): void {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  }

  function subscribe(listener: () => void): () => void {
    if (listeners === 0) {
      due();
      stop = session.subscribe(due);
    }
    listeners += 1;
    const unlisten = store.subscribe(listener);
    return () => {
      unlisten();
      listeners -= 1;
      if (listeners > 0) return;
      stop();
      clearTimeout(timer);
      worker.close();
      seen = null;
    };
  }

  return { store, subscribe };
}

function isAboutHints(before: ArgumentMap, now: ArgumentMap): boolean {
  return HINT_TABLES.some((table) => before.tables[table] !== now.tables[table]);
}

/** The language that all sources tell which tell one; null where they differ, or none does. */
function languageOf(map: ArgumentMap): string | null {
  const told = new Set(all(map, "sources").flatMap(({ citation }) => citation.language ?? []));
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}
