"use client";

import { useMemo, useRef } from "react";
import { Legend } from "@/components/map/Legend";
import { MapPane } from "@/components/map/MapPane";
import { Button } from "@/components/ui/Button";
import { wordsDropped } from "./drop-words";
import { usePickedInView } from "./use-picked-in-view";
import { useView, useWorkspace } from "./workspace-context";

/** The map as boxes and lines, and its legend on demand. */
export function CanvasView() {
  const workspace = useWorkspace();
  const { session, desk } = workspace;
  const dropping = useMemo(() => wordsDropped(workspace), [workspace]);
  const isLegendOpen = useView((at) => at.isLegendOpen);
  const canvas = useRef<HTMLDivElement>(null);
  usePickedInView(canvas);
  return (
    <div ref={canvas} className="canvas" {...dropping}>
      <MapPane session={session} desk={desk} />
      {isLegendOpen && (
        <aside className="legend-panel" aria-label="Legend">
          <h2 className="unseen">Legend</h2>
          <Legend />
        </aside>
      )}
    </div>
  );
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
