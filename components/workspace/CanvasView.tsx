"use client";

import { useMemo, useRef } from "react";
import { Legend } from "@/components/map/Legend";
import { MapPane } from "@/components/map/MapPane";
import { Icon } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
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
    <Tooltip text="Legend">
      <button
        type="button"
        className="btn map-tool"
        aria-label="Legend"
        aria-pressed={isLegendOpen}
        onClick={() => view.setState({ isLegendOpen: !isLegendOpen })}
      >
        <span className="sign-of" aria-hidden="true">
          <Icon name="list" />
        </span>
        <span className="soft">Legend</span>
      </button>
    </Tooltip>
  );
}
