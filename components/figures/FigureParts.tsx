"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "@/components/ui/Button";
import type { Box } from "@/lib/layout/layout";
import type { FigureView } from "./use-figure-zoom";
import "./figures.css";

interface LayerProps {
  readonly bounds: Box;
  readonly zoom: number;
  readonly isOver?: boolean;
  readonly children: ReactNode;
}

/** A layer of a figure's drawing: the drawing itself, or what lies over all that can be pressed. */
export function Layer({ bounds: { x, y, width, height }, zoom, isOver = false, children }: LayerProps) {
  return (
    <svg
      className={isOver ? "drawing over" : "drawing"}
      width={width * zoom}
      height={height * zoom}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** What makes a figure larger and smaller, and what else can be done with it. */
export function ZoomBar({ view, children }: { readonly view: FigureView; readonly children?: ReactNode }) {
  const acts = zoomKeys(view);
  return (
    <div className="figure-zoom">
      <IconButton icon="minus" label="Zoom out" keyName="-" onClick={acts["-"]} />
      <span className="num">{Math.round(view.zoom * 100)}%</span>
      <IconButton icon="add" label="Zoom in" keyName="+" onClick={acts["+"]} />
      <IconButton icon="fit" label="Fit the figure" keyName="." onClick={acts["."]} />
      {children}
    </div>
  );
}

/** The keys by which a figure is made larger and smaller, and what each does. */
export function zoomKeys({ zoomBy, fit }: FigureView) {
  const larger = () => zoomBy(1.25);
  return { "+": larger, "=": larger, "-": () => zoomBy(0.8), ".": fit };
}

/** Makes a figure larger and smaller by its keys. */
export function onZoomKey(view: FigureView): (event: KeyboardEvent) => void {
  const acts: Readonly<Record<string, () => void>> = zoomKeys(view);
  return (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** Where a box of a figure lies on its sheet, in px. */
export function placeOnSheet(box: Box, { x, y }: Box, zoom: number) {
  return { left: (box.x - x) * zoom, top: (box.y - y) * zoom, width: box.width * zoom, height: box.height * zoom };
}
