"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Viewport } from "@/components/map/camera";
import type { Box, Size } from "@/lib/layout/layout";

const ZOOM = { least: 0.05, most: 3 } as const;
/** A figure opens no smaller than this: what does not fit is scrolled to. */
const READABLE = 0.62;

/** How large a figure is shown, and what changes that. */
export interface FigureView {
  readonly zoom: number;
  readonly zoomBy: (factor: number) => void;
  /** Shows all of it, no larger than 100 %. */
  readonly fit: () => void;
}

/** How a figure is first shown in a pane of a size: how large, and which part of it, as the page of a map is. */
export type Opening = (pane: Size) => Viewport;

/**
 * How large a figure is shown, from 0.05 to 3; the middle of the pane stays in the middle. Ctrl and the wheel change it
 * too. Without an `opening` it opens at its corner, as wide as the pane as far as it can be read.
 */
export function useFigureZoom(pane: RefObject<HTMLElement | null>, bounds: Box, opening?: Opening): FigureView {
  const { width, height } = bounds;
  // An object, so that a view is shown again also where only its place is another.
  const [view, setView] = useState({ zoom: 1 });
  const { zoom } = view;
  const middle = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const zoomTo = useCallback(
    (wanted: (now: number) => number) => {
      const box = pane.current;
      setView(({ zoom: now }) => {
        if (box) middle.current = middleOf(box, now);
        return { zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, wanted(now))) };
      });
    },
    [pane],
  );
  const zoomBy = useCallback((factor: number) => zoomTo((now) => now * factor), [zoomTo]);
  const fit = useCallback(() => {
    const box = pane.current;
    if (box) zoomTo(() => Math.min(1, box.clientWidth / width, box.clientHeight / height));
  }, [pane, zoomTo, width, height]);

  useLayoutEffect(() => {
    const box = pane.current;
    if (!box || !middle.current) return;
    box.scrollTo(
      middle.current.x * view.zoom - box.clientWidth / 2,
      middle.current.y * view.zoom - box.clientHeight / 2,
    );
    middle.current = null;
  }, [view, pane]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, whatever comes of the figure later
  useLayoutEffect(() => {
    const box = pane.current;
    if (!box) return;
    const opened = opening?.({ width: box.clientWidth, height: box.clientHeight });
    if (opened) middle.current = shownMiddle(box, opened, bounds);
    setView({ zoom: opened?.zoom ?? Math.max(READABLE, Math.min(1, box.clientWidth / width)) });
  }, [pane]);

  useEffect(() => {
    const box = pane.current;
    if (!box) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 300));
    };
    box.addEventListener("wheel", onWheel, { passive: false });
    return () => box.removeEventListener("wheel", onWheel);
  }, [pane, zoomBy]);

  return { zoom, zoomBy, fit };
}

/** The point of the sheet that a view of the page has in the middle. */
function shownMiddle(box: HTMLElement, { x, y, zoom }: Viewport, bounds: Box): { x: number; y: number } {
  return { x: (box.clientWidth / 2 - x) / zoom - bounds.x, y: (box.clientHeight / 2 - y) / zoom - bounds.y };
}

function middleOf(box: HTMLElement, zoom: number): { x: number; y: number } {
  return { x: (box.scrollLeft + box.clientWidth / 2) / zoom, y: (box.scrollTop + box.clientHeight / 2) / zoom };
}
