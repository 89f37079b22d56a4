"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "@/lib/layout/layout";

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

/** How large a figure is shown, from 0.05 to 3; the middle of the pane stays in the middle. Ctrl and the wheel change it too. */
export function useFigureZoom(pane: RefObject<HTMLElement | null>, { width, height }: Box): FigureView {
  const [zoom, setZoom] = useState(1);
  const middle = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const zoomTo = useCallback(
    (wanted: (now: number) => number) => {
      const box = pane.current;
      setZoom((now) => {
        if (box) middle.current = middleOf(box, now);
        return Math.min(ZOOM.most, Math.max(ZOOM.least, wanted(now)));
      });
    },
    [pane],
  );
  const zoomBy = useCallback((factor: number) => zoomTo((now) => now * factor), [zoomTo]);
  const fit = useCallback(() => {
    const box = pane.current;
    if (box) zoomTo(() => Math.min(1, box.clientWidth / width, box.clientHeight / height));
  }, [pane, zoomTo, width, height]);

  // Opens as wide as the pane, as far as it can be read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, whatever comes of the figure later
  useLayoutEffect(() => {
    const box = pane.current;
    if (box) setZoom(Math.max(READABLE, Math.min(1, box.clientWidth / width)));
  }, [pane]);

  useLayoutEffect(() => {
    const box = pane.current;
    if (!box || !middle.current) return;
    box.scrollTo(middle.current.x * zoom - box.clientWidth / 2, middle.current.y * zoom - box.clientHeight / 2);
    middle.current = null;
  }, [zoom, pane]);

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

function middleOf(box: HTMLElement, zoom: number): { x: number; y: number } {
  return { x: (box.scrollLeft + box.clientWidth / 2) / zoom, y: (box.scrollTop + box.clientHeight / 2) / zoom };
}
