"use client";

import { type RefObject, useEffect, useState } from "react";
import { mapViewOf } from "@/components/map/view";
import { useDesk, useView, useWorkspace } from "./workspace-context";

/** Keeps what is picked in sight when the inspector opens beside the map or over it; moves the map no further than needed. */
export function usePickedInView(canvas: RefObject<HTMLElement | null>): void {
  const { session, desk } = useWorkspace();
  const picked = useDesk((at) => at.picked);
  const closedFor = useView((at) => at.closedFor);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    if (!canvas.current) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, [canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in sight changes with the width and the inspector
  useEffect(() => {
    // Once the map has taken its new width.
    const frame = requestAnimationFrame(() => mapViewOf(session, desk).stayInView());
    return () => cancelAnimationFrame(frame);
  }, [session, desk, picked, closedFor, widthPx]);
}
