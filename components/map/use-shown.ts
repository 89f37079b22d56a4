"use client";

import { useStore as useFlowStore } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { useStore } from "zustand";
import { evaluationOf } from "@/components/evaluation/evaluation-state";
import type { Id } from "@/lib/argument/rows";
import type { Box } from "@/lib/layout/layout";
import { areaFor, isLineIn, isTouching, seenIn } from "./area";
import type { Drawn } from "./drawn";
import { type DrawnLine, linesOf, type MapNode, nodesOf } from "./flow";
import { useDesk, useLevel, useMap, useMapState } from "./map-context";
import { isCrowded, standsOut } from "./overview-picture";

/** What of a map is on the page. */
interface Shown {
  readonly nodes: MapNode[];
  readonly lines: readonly DrawnLine[];
  /** Whether only what is being handled is shown, over a picture of all (Overview.tsx). */
  readonly isOverview: boolean;
}

const nothing: Shown = { nodes: [], lines: [], isOverview: false };

/** The nodes and lines in view and a little round it. What is as it was keeps its identity. */
export function useShown(drawn: Drawn | null): Shown {
  const area = useArea();
  const isFar = useLevel() === "dots";
  const isOverview = isFar && drawn !== null && isCrowded(drawn.layout);
  const handled = useHandled(isOverview);
  const dragged = useMapState((state) => state.dragged?.id);
  const last = useRef(nothing);
  return useMemo(() => {
    if (!drawn) return nothing;
    const isBoxIn = (id: Id, box: Box) => id === dragged || (isTouching(box, area) && (handled?.has(id) ?? true));
    const nodes = nodesOf(drawn, isBoxIn, last.current.nodes);
    const lines = linesOf(
      drawn,
      (line) => (handled?.has(line.relationId) ?? true) && isLineIn(line, area),
      last.current.lines,
    );
    last.current = { nodes, lines, isOverview };
    return last.current;
  }, [drawn, area, handled, dragged, isOverview]);
}

/** The part of the map for which things are drawn. */
function useArea(): Box {
  const last = useRef<Box | null>(null);
  return useFlowStore(({ transform: [x, y, zoom], width, height }) => {
    last.current = areaFor(seenIn({ x, y, zoom }, { width, height }), last.current);
    return last.current;
  });
}

/** What a person handles or looks at just now: it is shown as itself also in an overview. Null outside of one. */
function useHandled(isOverview: boolean): ReadonlySet<Id> | null {
  const picked = useDesk((desk) => (isOverview ? desk.picked : null));
  const relating = useDesk((desk) => (isOverview ? desk.relating : null));
  const editing = useDesk((desk) => (isOverview ? desk.editing : null));
  const lit = useDesk((desk) => (isOverview ? desk.litClaims : null));
  const near = useMapState(({ kin }) => (isOverview ? kin : null));
  const spotlight = useMapState((state) => (isOverview ? state.spotlight : null));
  const walk = useStore(evaluationOf(useMap().view.desk), (state) => (isOverview ? state.walk : null));
  const only = useDesk((desk) => (isOverview && standsOut(desk.only) ? desk.only : null));
  const hovered = useMapState((state) => (isOverview ? state.hovered : null));
  const under = useMapState((state) => (isOverview ? state.under : null));
  const stop = useMapState((state) => (isOverview ? state.stop : null));
  return useMemo(() => {
    if (!isOverview) return null;
    const ids = [picked?.id, relating?.id, editing?.claimId, hovered, under?.id, stop];
    return new Set([
      ...(lit ?? []),
      ...(near ?? []),
      ...(spotlight ?? []),
      ...(walk ?? []),
      ...(only ?? []),
      ...ids.filter((id) => typeof id === "string"),
    ]);
  }, [isOverview, picked, relating, editing, lit, near, spotlight, walk, only, hovered, under, stop]);
}
