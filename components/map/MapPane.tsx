"use client";

import "@xyflow/react/dist/base.css";
import "./map.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Session } from "@/components/session/session";
import { Tooltips } from "@/components/ui/Tooltip";
import type { DeskStore } from "@/components/workspace/desk";
import { mapCommands } from "./commands";
import { listenToKeys } from "./keyboard";
import { MapCanvas } from "./MapCanvas";
import { MapContext } from "./map-context";
import { useMapColours } from "./palette";
import { mapViewOf } from "./view";

interface MapPaneProps {
  readonly session: Session;
  readonly desk: DeskStore;
}

/** The same at every drawing of the pane, so that a change of the pane does not reach what is drawn on it. */
const canvas = (
  <Tooltips>
    <ReactFlowProvider>
      <MapCanvas />
    </ReactFlowProvider>
  </Tooltips>
);

/** The canvas of a map: claims as boxes, relations as pills and lines, all to be picked, written, moved and tied. */
export function MapPane({ session, desk }: MapPaneProps) {
  const view = mapViewOf(session, desk);
  const ground = useMemo(() => ({ view, commands: mapCommands(session, desk) }), [view, session, desk]);
  const pane = useRef<HTMLElement>(null);
  const colours = useMapColours();
  // The picked claim is the pane's one stop of the Tab key; while it is out of view, the pane itself is.
  const hasStop = useStore(view.store, ({ stopIsDrawn }) => stopIsDrawn);

  useEffect(() => {
    if (pane.current) return listenToKeys(pane.current, ground.view, ground.commands);
  }, [ground]);

  return (
    <section ref={pane} className="map-pane" aria-label="Map" tabIndex={hasStop ? -1 : 0} style={colours}>
      <MapContext value={ground}>{canvas}</MapContext>
    </section>
  );
}
