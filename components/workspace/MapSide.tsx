"use client";

import { useMemo, useRef } from "react";
import { Legend } from "@/components/map/Legend";
import { MapPane } from "@/components/map/MapPane";
import { Button, IconButton } from "@/components/ui/Button";
import { wordsDropped } from "./drop-words";
import { usePickedInView } from "./use-picked-in-view";
import { useFills, useView, useWorkspace } from "./workspace-context";

/** The map, its legend on demand, and the head over them. */
export function MapSide() {
  const workspace = useWorkspace();
  const { session, desk, view } = workspace;
  const dropping = useMemo(() => wordsDropped(workspace), [workspace]);
  const isLegendOpen = useView((at) => at.isLegendOpen);
  const fills = useView((at) => at.fills);
  const isHidden = useFills() === "source";
  const canvas = useRef<HTMLDivElement>(null);
  usePickedInView(canvas);
  return (
    <section className="map-side" aria-label="The map and what is picked in it" inert={isHidden}>
      <div className="head">
        <h2 className="view-name">Map</h2>
        <span className="grow" />
        <Button aria-pressed={isLegendOpen} onClick={() => view.setState({ isLegendOpen: !isLegendOpen })}>
          <span className="soft">Legend</span>
        </Button>
        <IconButton
          icon={fills === "map" ? "narrow" : "wide"}
          label={fills === "map" ? "Share the screen with the text" : "Fill the screen"}
          onClick={() => view.setState({ fills: fills === "map" ? "both" : "map" })}
        />
      </div>
      <div ref={canvas} className="canvas" {...dropping}>
        <MapPane session={session} desk={desk} />
        {isLegendOpen && (
          <aside className="legend-panel" aria-label="Legend">
            <Legend />
          </aside>
        )}
      </div>
    </section>
  );
}
