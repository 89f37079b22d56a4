"use client";

import { type Edge, type NodeTypes, ReactFlow, ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { ClaimBox } from "./ClaimBox";
import { ZOOM } from "./camera";
import { EmptyMap } from "./EmptyMap";
import { FocusStrip } from "./FocusStrip";
import type { MapNode } from "./flow";
import { partOfLayout } from "./focus";
import { Lines } from "./Lines";
import { MapControls } from "./MapControls";
import { MapMenu } from "./MapMenu";
import { useMapState, useSession } from "./map-context";
import { Overview } from "./Overview";
import { Pill } from "./Pill";
import { RelatingStrip } from "./RelatingStrip";
import { SentenceEditor } from "./SentenceEditor";
import { StubTab } from "./StubTab";
import { useCamera } from "./use-camera";
import { useMotion } from "./use-motion";
import { usePointer } from "./use-pointer";
import { useShown } from "./use-shown";

const nodeTypes: NodeTypes = { claim: ClaimBox, pill: Pill, stub: StubTab };

/** What lies over the canvas: the same at every drawing, for nothing of it depends on where the boxes are. */
const overlays = (
  <>
    <MapControls />
    <RelatingStrip />
    <FocusStrip />
    <EmptyMap />
    <MapMenu />
  </>
);

/** What is drawn of the map, and what lies over it. */
export function MapCanvas() {
  const drawn = useMapState((state) => state.drawn);
  const drift = useMapState((state) => state.drift);
  const layout = useMotion(drawn, drift);
  useCamera(drift);
  const only = useMapState(({ focus, spotlight }) => (focus?.hidesRest ? spotlight : null));
  const shown = useMemo(
    () => (drawn && layout ? { ...drawn, layout: only ? partOfLayout(layout, only) : layout } : null),
    [drawn, layout, only],
  );
  const { nodes, lines, isOverview } = useShown(shown);
  const pointer = usePointer();
  const mayEdit = useSession(({ can }) => can.includes("edit"));

  return (
    <ReactFlow<MapNode, Edge>
      aria-label="Argument map: arrow keys go from claim to claim, Escape then Tab leaves it"
      nodes={useMemo(
        () =>
          nodes.map((node) =>
            node.id === pointer.drag?.id ? { ...node, position: pointer.drag.position, zIndex: 1000 } : node,
          ),
        [nodes, pointer.drag],
      )}
      nodeTypes={nodeTypes}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      nodesConnectable={false}
      nodesDraggable={mayEdit}
      elementsSelectable={false}
      disableKeyboardA11y
      attributionPosition="bottom-left"
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      nodeDragThreshold={4}
      {...pointer.handlers}
    >
      {shown && isOverview && <Overview drawn={shown} />}
      <Lines lines={lines} />
      {pointer.oldPlace && (
        <ViewportPortal>
          <div className="old-place" style={pointer.oldPlace} />
        </ViewportPortal>
      )}
      <SentenceEditor boxes={layout?.claims ?? new Map()} />
      {overlays}
    </ReactFlow>
  );
}
