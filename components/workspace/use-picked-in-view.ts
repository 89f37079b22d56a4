"use client";

import { type RefObject, useEffect, useState } from "react";
import { mapViewOf } from "@/components/map/view";
import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import { useDesk, useView, useWorkspace, type Workspace } from "./workspace-context";

/** Keeps what is picked in sight when the inspector opens beside the map or over it; moves the map no further than needed. */
export function usePickedInView(canvas: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
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
    if (!picked || picked.table === "spans") return;
    // Once the map has taken its new width.
    const frame = requestAnimationFrame(() => reveal(workspace, picked.id, canvas.current));
    return () => cancelAnimationFrame(frame);
  }, [workspace, picked, closedFor, widthPx, canvas]);
}

function reveal({ session, desk }: Workspace, id: Id, canvas: HTMLElement | null): void {
  const view = mapViewOf(session, desk);
  const [layout, camera] = [view.layout(), view.camera()];
  const box = layout?.claims.get(id) ?? layout?.pills.get(id);
  if (!box || !camera || !canvas) return;
  const coveredPx = coveredAtRight(canvas);
  const zoom = (camera.toWindow(1000, 0).x - camera.toWindow(0, 0).x) / 1000;
  camera.reveal(withRoomAtRight(box, coveredPx / zoom));
}

/** How much of the map the inspector lies over, in px of the window; 0 where it stands beside the map. */
function coveredAtRight(canvas: HTMLElement): number {
  const inspector = document.querySelector("aside.inspector")?.getBoundingClientRect();
  if (!inspector) return 0;
  return Math.max(0, canvas.getBoundingClientRect().right - inspector.left);
}

function withRoomAtRight(box: Box, room: number): Box {
  return { ...box, width: box.width + room };
}
