"use client";

import { useEffect } from "react";
import { cardId } from "@/components/talk/ThreadCard";
import { showThread } from "@/components/talk/talk-gestures";
import { type Id, idSchema } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { useWorkspace } from "./workspace-context";

/**
 * Shows what the address names after its `#`, once it is there: the words of a stretch of a text (`id:start-end`),
 * selected, or what a talk is about (`talk:id`) with the talk beside it.
 */
export function useArrival(): void {
  const workspace = useWorkspace();
  const { desk, view, panes } = workspace;
  useEffect(() => {
    const threadId = threadIn(location.hash);
    if (!threadId || !showThread(workspace, threadId)) return;
    const arrive = () => {
      const card = document.getElementById(cardId(threadId));
      card?.scrollIntoView({ block: "nearest" });
      if (!card) frame = requestAnimationFrame(arrive);
    };
    let frame = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(frame);
  }, [workspace]);
  useEffect(() => {
    const place = placeIn(location.hash);
    if (!place) return;
    desk.setState({ openTextId: place.textId });
    view.setState({ narrow: "source" });
    const arrive = () => {
      const pane = panes.get(place.textId);
      pane?.scrollTo({ offset: place.stretch[0] });
      pane?.select([place.stretch]);
      if (!pane) frame = requestAnimationFrame(arrive);
    };
    let frame = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(frame);
  }, [desk, view, panes]);
}

/** The talk that an address names; null where it names none. */
function threadIn(hash: string): Id | null {
  return idSchema.safeParse(/^#talk:(.+)$/.exec(hash)?.[1]).data ?? null;
}

/** The words that an address names; null where it names none. */
export function placeIn(hash: string): { textId: string; stretch: Stretch } | null {
  const [, id, start, end] = /^#([^:]+):(\d{1,7})-(\d{1,7})$/.exec(hash) ?? [];
  const textId = idSchema.safeParse(id).data;
  const stretch: Stretch = [Number(start), Number(end)];
  return textId && stretch[0] < stretch[1] ? { textId, stretch } : null;
}
