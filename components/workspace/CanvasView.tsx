"use client";

import { type RefObject, useEffect, useMemo, useRef } from "react";
import { Legend } from "@/components/map/Legend";
import { MapPane } from "@/components/map/MapPane";
import { Button } from "@/components/ui/Button";
import { wordsDropped } from "./drop-words";
import { copyOnMap, pasteOnMap } from "./part-clipboard";
import { usePickedInView } from "./use-picked-in-view";
import { useView, useWorkspace, type Workspace } from "./workspace-context";

/** The map as boxes and lines, and its legend on demand. */
export function CanvasView() {
  const workspace = useWorkspace();
  const { session, desk } = workspace;
  const dropping = useMemo(() => wordsDropped(workspace), [workspace]);
  const isLegendOpen = useView((at) => at.isLegendOpen);
  const canvas = useRef<HTMLDivElement>(null);
  usePickedInView(canvas);
  useClipboard(workspace, canvas);
  return (
    <div ref={canvas} className="canvas" {...dropping}>
      <MapPane session={session} desk={desk} />
      {isLegendOpen && (
        <aside className="legend-panel" aria-label="Legend">
          <Legend />
        </aside>
      )}
    </div>
  );
}

/** Lets the usual keys copy, cut and paste parts of the map while the keyboard stands on the canvas. */
function useClipboard(workspace: Workspace, canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const listeners = {
      copy: (event: ClipboardEvent) => copyOnMap(workspace, event, false),
      cut: (event: ClipboardEvent) => copyOnMap(workspace, event, true),
      paste: (event: ClipboardEvent) => void pasteOnMap(workspace, event),
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of entries) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) element.removeEventListener(name, listener);
    };
  }, [workspace, canvas]);
}

/** What stands in the head over the canvas. */
export function CanvasTools() {
  const { view } = useWorkspace();
  const isLegendOpen = useView((at) => at.isLegendOpen);
  return (
    <Button aria-pressed={isLegendOpen} onClick={() => view.setState({ isLegendOpen: !isLegendOpen })}>
      <span className="soft">Legend</span>
    </Button>
  );
}
