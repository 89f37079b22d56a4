"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Content } from "@/lib/text/content";
import { createAnchoringThread } from "@/workers/anchoring";
import { type Found, findAll, keptFor } from "./found";
import type { Waiting } from "./waiting";

/** So many passages are looked for at once, beside the page: the first are there soon, whatever follows. */
const AT_ONCE = 20;

/** What is known of each waiting passage so far, by its id; the rest follows bit by bit. */
export function useFoundAll(waiting: readonly Waiting[]): ReadonlyMap<string, Found> {
  const loaded = useStore(useWorkspace().contents, (at) => at.loaded);
  const [done, setDone] = useState(0);
  const [thread] = useState(createAnchoringThread);
  useEffect(() => () => thread.close(), [thread]);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      for (let group = nextOf(waiting, loaded); group && !isGone; group = nextOf(waiting, loaded)) {
        await findAll(thread, group.spans, group.old, group.now);
        setDone((count) => count + 1);
      }
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [waiting, loaded, thread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been found lies outside of React; `done` tells that there is more
  return useMemo(() => {
    const known = waiting.map((each) => [each.span.id, foundOf(each, loaded)] as const);
    return new Map(known.filter((each): each is readonly [string, Found] => each[1] !== null));
  }, [waiting, loaded, done]);
}

/** The first passages of one text that have not been looked for; null when all have been whose texts are there. */
function nextOf(waiting: readonly Waiting[], loaded: ReadonlyMap<string, Content>) {
  const left = waiting.filter((each) => !foundOf(each, loaded) && contentsOf(each, loaded).every(Boolean));
  const [first] = left;
  if (!first) return null;
  const [old, now] = contentsOf(first, loaded);
  const alike = left.filter(({ text, newest }) => text.id === first.text.id && newest.id === first.newest.id);
  return old && now ? { spans: alike.slice(0, AT_ONCE).map(({ span }) => span), old, now } : null;
}

function foundOf({ span, newest }: Waiting, loaded: ReadonlyMap<string, Content>): Found | null {
  const now = loaded.get(newest.sha256);
  return now ? keptFor(span, now) : null;
}

/** The text that a passage was taken from, and the newest one, where they are loaded. */
export function contentsOf({ text, newest }: Waiting, loaded: ReadonlyMap<string, Content>) {
  return [loaded.get(text.sha256), loaded.get(newest.sha256)] as const;
}
