"use client";

import { useEffect } from "react";
import { idSchema } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { useWorkspace } from "./workspace-context";

/** Shows the words that the address names after its `#` (a text and a stretch of it: `id:start-end`), selected, once the text is there. */
export function useArrival(): void {
  const { desk, view, panes } = useWorkspace();
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

/** The words that an address names; null where it names none. */
export function placeIn(hash: string): { textId: string; stretch: Stretch } | null {
  const [, id, start, end] = /^#([^:]+):(\d{1,7})-(\d{1,7})$/.exec(hash) ?? [];
  const textId = idSchema.safeParse(id).data;
  const stretch: Stretch = [Number(start), Number(end)];
  return textId && stretch[0] < stretch[1] ? { textId, stretch } : null;
}
