"use client";

import { useStore as useFlowStore, useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import type { Direction } from "@/lib/argument/direction";
import type { Box, Layout, Size } from "@/lib/layout/layout";
import { framing, revealing, type Viewport, viewOf, zoomed } from "./camera";
import { coveredAtRight } from "./covered";
import { useMap, useMapState } from "./map-context";
import type { MapState } from "./map-state";
import { openingView } from "./opening";
import type { Camera, MapView } from "./view";

/** Px of the page left free round what is brought into view; the handles below a claim need some of it. */
const MARGIN = 40;
/** The same beside what is focused on: the strip that says so lies over the top of the map. */
const STRIP_MARGIN = 64;

/** Where each canvas was left: it comes back there when another view of the map gives way to it again. */
const lastViewports = new WeakMap<MapView, Viewport>();

/** Gives the canvas its camera, shows the map when it is first drawn, and holds the pressed box still as `drift` tells. */
export function useCamera(drift: MapState["drift"]): void {
  const { view } = useMap();
  const camera = useFlowCamera();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const layout = useMapState(({ drawn }) => drawn?.layout ?? null);
  const opened = useRef<Direction | null>(null);

  useEffect(() => view.open(camera), [view, camera]);

  useEffect(() => {
    if (!layout || layout.claims.size === 0 || flowStore.getState().width === 0) return;
    if (opened.current === layout.direction) return;
    // A map that was turned is shown as for the first time: nothing of it is where it was.
    const left = opened.current === null ? lastViewports.get(view) : undefined;
    opened.current = layout.direction;
    if (left) flow.setViewport(left);
    else camera.open(layout);
  }, [layout, camera, flow, flowStore, view]);

  useEffect(
    () => () => {
      if (opened.current !== null) lastViewports.set(view, flow.getViewport());
    },
    [view, flow],
  );

  // A panel that opens beside the canvas must not hide what it is about.
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  useEffect(() => {
    if (width > 0 && height > 0 && opened.current !== null) view.stayInView();
  }, [width, height, view]);

  // Nor may one that opens over it.
  useEffect(() => {
    const canvas = flowStore.getState().domNode;
    const panes = canvas?.closest(".panes");
    if (!canvas || !panes) return;
    let covered = coveredAtRight(canvas);
    const observer = new MutationObserver(() => {
      const before = covered;
      covered = coveredAtRight(canvas);
      if (covered > before) view.stayInView();
    });
    observer.observe(panes, { childList: true });
    return () => observer.disconnect();
  }, [flowStore, view]);

  useEffect(() => {
    if (drift.dx === 0 && drift.dy === 0) return;
    const { x, y, zoom } = flow.getViewport();
    flow.setViewport({ x: x - drift.dx * zoom, y: y - drift.dy * zoom, zoom });
  }, [drift, flow]);
}

function useFlowCamera(): Camera {
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const { view } = useMap();
  return useMemo(() => {
    let opened: Viewport | null = null;
    let glide: { readonly to: Viewport; readonly until: number } | null = null;
    const pane = (): Size => {
      const { width, height, domNode } = flowStore.getState();
      return { width: width - (domNode ? coveredAtRight(domNode) : 0), height };
    };
    const open = (layout: Layout) => {
      opened = openingView(layout, pane(), MARGIN).viewport;
      flow.setViewport(opened);
    };
    const go = (to: Viewport, wished = 0) => {
      const duration = wantsStillness() ? 0 : wished;
      glide = { to, until: performance.now() + duration };
      flow.setViewport(to, { duration });
    };
    // Pressed again while the map still glides, a zoom goes on from where it is bound for.
    const bound = () => (glide && performance.now() < glide.until ? glide.to : flow.getViewport());
    const reveal = (box: Box, margin = MARGIN) => {
      const now = flow.getViewport();
      const next = revealing(now, box, pane(), margin);
      if (next !== now) go(next);
    };
    return {
      open,
      reopen(layout) {
        const now = flow.getViewport();
        const isAsOpened = opened !== null && now.x === opened.x && now.y === opened.y && now.zoom === opened.zoom;
        if (!isAsOpened || !openingView(layout, pane(), MARGIN).isWhole) return false;
        open(layout);
        return true;
      },
      fit() {
        const bounds = view.seen()?.bounds;
        if (bounds) go(viewOf(bounds, pane(), MARGIN), 160);
      },
      frame(boxes, chief) {
        const whole = framing([...boxes, chief], pane(), STRIP_MARGIN);
        if (whole) go(whole, 160);
        else reveal(chief, STRIP_MARGIN);
      },
      reveal: (box) => reveal(box),
      zoomBy: (factor) => go(zoomed(bound(), factor, pane()), 90),
      gaze() {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = pane();
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom };
      },
      look({ x, y, zoom }) {
        const { width, height } = pane();
        go({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, 160);
      },
      toWindow: (x, y) => flow.flowToScreenPosition({ x, y }),
      takeKeyboard() {
        const element = flowStore.getState().domNode?.closest<HTMLElement>(".map-pane");
        const stop = element?.querySelector<HTMLElement>(".pickable[tabindex='0']");
        (stop ?? element)?.focus({ preventScroll: true });
      },
    };
  }, [flow, flowStore, view]);
}

function wantsStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
