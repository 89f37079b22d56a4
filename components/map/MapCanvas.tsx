"use client";

import { type EdgeTypes, type NodeTypes, ReactFlow, ViewportPortal } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { ClaimBox } from "./ClaimBox";
import { ZOOM } from "./camera";
import { EmptyMap } from "./EmptyMap";
import { edgesOf, type LineEdge, type MapNode, nodesOf } from "./flow";
import { RelationLine } from "./Line";
import { MapControls } from "./MapControls";
import { MapMenu } from "./MapMenu";
import { useMapState } from "./map-context";
import { Pill } from "./Pill";
import { RelatingStrip } from "./RelatingStrip";
import { SentenceEditor } from "./SentenceEditor";
import { StubTab } from "./StubTab";
import { useCamera } from "./use-camera";
import { useMotion } from "./use-motion";
import { usePointer } from "./use-pointer";

const nodeTypes: NodeTypes = { claim: ClaimBox, pill: Pill, stub: StubTab };
const edgeTypes: EdgeTypes = { line: RelationLine };
const nothing: never[] = [];

/** What is drawn of the map, and what lies over it. */
export function MapCanvas() {
  const drawn = useMapState((state) => state.drawn);
  const drift = useMapState((state) => state.drift);
  const layout = useMotion(drawn, drift);
  useCamera(drift);
  const before = useRef<{ nodes: MapNode[]; edges: LineEdge[] }>({ nodes: [], edges: [] });
  const { nodes, edges } = useMemo(() => {
    if (!drawn || !layout) return { nodes: nothing, edges: nothing };
    const at = { ...drawn, layout };
    return { nodes: nodesOf(at, before.current.nodes), edges: edgesOf(at, before.current.edges) };
  }, [drawn, layout]);
  before.current = { nodes, edges };
  const pointer = usePointer();

  return (
    <ReactFlow<MapNode, LineEdge>
      aria-label="Argument map: arrow keys go from claim to claim, Escape then Tab leaves it"
      nodes={useMemo(
        () =>
          nodes.map((node) =>
            node.id === pointer.drag?.id ? { ...node, position: pointer.drag.position, zIndex: 1000 } : node,
          ),
        [nodes, pointer.drag],
      )}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onlyRenderVisibleElements
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      edgesFocusable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      nodeDragThreshold={4}
      {...pointer.handlers}
    >
      {pointer.oldPlace && (
        <ViewportPortal>
          <div className="old-place" style={pointer.oldPlace} />
        </ViewportPortal>
      )}
      <SentenceEditor boxes={layout?.claims ?? new Map()} />
      <MapControls />
      <RelatingStrip />
      <EmptyMap />
      <MapMenu />
    </ReactFlow>
  );
}
