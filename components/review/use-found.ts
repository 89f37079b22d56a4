"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Content } from "@/lib/text/content";
import { type Found, foundFor, keptFor } from "./found";
import type { Waiting } from "./waiting";

/** How long passages are looked for in one go, ms: short enough that typing and scrolling do not wait. */
const AT_ONCE_MS = 12;

/** What is known of each waiting passage so far, by its id; the rest follows bit by bit. */
export function useFoundAll(waiting: readonly Waiting[]): ReadonlyMap<string, Found> {
  const loaded = useStore(useWorkspace().contents, (at) => at.loaded);
  const [done, setDone] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const end = performance.now() + AT_ONCE_MS;
      const left = waiting.filter((each) => !foundOf(each, loaded));
      for (const each of left) {
        if (performance.now() > end) break;
        const [old, now] = contentsOf(each, loaded);
        if (old && now) foundFor(each.span, old, now);
      }
      const isMore = left.some((each) => !foundOf(each, loaded) && contentsOf(each, loaded).every(Boolean));
      if (left.length > 0) setDone((count) => count + 1);
      if (isMore) timer = setTimeout(look);
    };
    look();
    return () => clearTimeout(timer);
  }, [waiting, loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been found lies outside of React; `done` tells that there is more
  return useMemo(() => {
    const known = waiting.map((each) => [each.span.id, foundOf(each, loaded)] as const);
    return new Map(known.filter((each): each is readonly [string, Found] => each[1] !== null));
  }, [waiting, loaded, done]);
}

function foundOf({ span, newest }: Waiting, loaded: ReadonlyMap<string, Content>): Found | null {
  const now = loaded.get(newest.sha256);
  return now ? keptFor(span, now) : null;
}

/** The text that a passage was taken from, and the newest one, where they are loaded. */
export function contentsOf({ text, newest }: Waiting, loaded: ReadonlyMap<string, Content>) {
  return [loaded.get(text.sha256), loaded.get(newest.sha256)] as const;
}
