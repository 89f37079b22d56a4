"use client";

import { useStore as useFlowStore, useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import type { Box } from "@/lib/layout/layout";
import { boxAround } from "./camera";
import { useDesk, useMap, useMapState } from "./map-context";

/** In px of the page; of these, what is left free round the picture. */
const SIZE = { width: 88, height: 72 };
const EDGE = 4;

const NOWHERE: Box = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The small picture of the whole map, with a frame round what is in view. Drawing in it moves the view, the wheel zooms.
 * All boxes are one path: a component for each would be asked at every step of every movement whether it is as it was.
 */
export function MiniMap() {
  const picture = useRef<SVGSVGElement>(null);
  const layout = useMapState(({ drawn }) => drawn?.layout ?? null);
  const pickedId = useDesk(({ picked }) => picked?.id ?? null);
  const seen = useSeen();
  const boxes = useMemo(() => pathOf(layout?.claims.values() ?? []), [layout]);
  const frame = frameAround(boxAround([layout?.bounds ?? NOWHERE, seen]) ?? NOWHERE);
  const unit = frame.width / SIZE.width;
  useMoving(picture, unit);

  const picked = pickedId === null ? undefined : layout?.claims.get(pickedId);
  return (
    <svg
      ref={picture}
      className="minimap"
      {...SIZE}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label="Small picture of the whole map"
    >
      <path className="mini-box" d={boxes} />
      {picked && <rect className="mini-box picked" {...picked} />}
      <rect className="mini-view" {...seen} strokeWidth={1.5 * unit} />
    </svg>
  );
}

/** The part of the map that is in view. */
function useSeen(): Box {
  const [x, y, zoom] = useFlowStore((state) => state.transform);
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Lets the pointer move and zoom the view in the small picture, `unit` px of the map for each px of the page. */
function useMoving(picture: { readonly current: SVGSVGElement | null }, unit: number): void {
  const { view } = useMap();
  const flow = useReactFlow();
  const scale = useRef(unit);
  useEffect(() => {
    scale.current = unit;
  }, [unit]);

  useEffect(() => {
    const { current } = picture;
    if (!current) return;
    const onDown = (event: PointerEvent) => current.setPointerCapture(event.pointerId);
    const onMove = ({ pointerId, movementX, movementY }: PointerEvent) => {
      if (!current.hasPointerCapture(pointerId)) return;
      const { x, y, zoom } = flow.getViewport();
      const step = scale.current * zoom;
      flow.setViewport({ x: x - movementX * step, y: y - movementY * step, zoom });
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      view.camera()?.zoomBy(2 ** (-event.deltaY / 250));
    };
    current.addEventListener("pointerdown", onDown);
    current.addEventListener("pointermove", onMove);
    current.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      current.removeEventListener("pointerdown", onDown);
      current.removeEventListener("pointermove", onMove);
      current.removeEventListener("wheel", onWheel);
    };
  }, [picture, flow, view]);
}

/** The smallest frame of the picture's shape that holds a box in its middle. */
function frameAround({ x, y, width, height }: Box): Box {
  const unit = Math.max(width / (SIZE.width - 2 * EDGE), height / (SIZE.height - 2 * EDGE));
  const [wide, high] = [unit * SIZE.width, unit * SIZE.height];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

function pathOf(boxes: Iterable<Box>): string {
  return Array.from(boxes, ({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join("");
}
