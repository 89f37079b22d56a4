"use client";

import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { drawDot, drawLine } from "@/lib/drawing/relation-line";
import { reachingPills } from "./compact";
import type { DrawnLine } from "./flow";
import { useFate, useIsDim } from "./look";
import { useLevel, useMapState } from "./map-context";
import { Shapes } from "./Shapes";

/** The lines of relations, below the boxes; cross links lie over them. */
export function Lines({ lines }: { readonly lines: readonly DrawnLine[] }) {
  const isCross = ({ line }: DrawnLine) => line.role === "cross";
  return (
    <ViewportPortal>
      <Layer place="below" lines={lines.filter((line) => !isCross(line))} />
      <Layer place="above" lines={lines.filter(isCross)} />
    </ViewportPortal>
  );
}

function Layer({ place, lines }: { readonly place: "below" | "above"; readonly lines: readonly DrawnLine[] }) {
  return (
    <svg className={`drawing lines ${place}`} width="1" height="1" aria-hidden="true">
      {lines.map((line) => (
        <RelationLine key={line.name} drawn={line} />
      ))}
    </svg>
  );
}

/** A line of a relation: what comes from its premises, or what goes to its target. */
const RelationLine = memo(function RelationLine({ drawn }: { readonly drawn: DrawnLine }) {
  const level = useLevel();
  const { relationId } = drawn.line;
  const isDim = useIsDim(relationId);
  const isProposed = useFate(relationId) === "added";
  const isFresh = useMapState(({ fresh }) => fresh.has(relationId));
  const shapes = useMemo(() => {
    const line = level === "full" ? drawn.line : reachingPills(drawn);
    return [...drawLine(line, drawn.face), ...drawDot(line, drawn.face)];
  }, [drawn, level]);
  return (
    <g className={`line ${isDim ? "dim" : ""} ${isFresh ? "fresh" : ""} ${isProposed ? "is-proposed" : ""}`}>
      <Shapes shapes={shapes} />
    </g>
  );
});
