"use client";

import type { EdgeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import { drawDot, drawLine } from "@/lib/drawing/relation-line";
import { reachingPills } from "./compact";
import type { LineEdge } from "./flow";
import { useLevel, useMapState } from "./map-context";
import { Shapes } from "./Shapes";

/** A line of a relation on the canvas: what comes from its premises, or what goes to its target. */
export const RelationLine = memo(function RelationLine({ data }: EdgeProps<LineEdge>) {
  const level = useLevel();
  const relationId = data?.line.relationId ?? "";
  const isDim = useMapState(({ spotlight }) => spotlight !== null && !spotlight.has(relationId));
  const isFresh = useMapState(({ fresh }) => fresh.has(relationId));
  const shapes = useMemo(() => {
    if (!data) return [];
    const line = level === "full" ? data.line : reachingPills(data);
    return [...drawLine(line, data.face), ...drawDot(line, data.face)];
  }, [data, level]);
  return (
    <g className={`line ${isDim ? "dim" : ""} ${isFresh ? "fresh" : ""}`}>
      <Shapes shapes={shapes} />
    </g>
  );
});
