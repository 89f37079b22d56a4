"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { find } from "@/lib/argument/argument-map";
import { targetOf } from "@/lib/argument/graph";
import type { Layout } from "@/lib/layout/layout";
import type { Drawn } from "./drawn";
import type { MapState } from "./map-state";
import { easeOut, motionBetween, translated } from "./motion";

/** How long moved boxes take, in ms. */
const DURATION = 180;

/** A layout on the way to the one of a drawing. */
interface Moving {
  readonly to: Drawn;
  readonly layout: Layout;
}

/**
 * The layout to show at this moment: on its way from the last one to that of `drawn`.
 * It is there at once for readers who want less motion, and where nothing moves.
 */
export function useMotion(drawn: Drawn | null, drift: MapState["drift"]): Layout | null {
  const [moving, setMoving] = useState<Moving | null>(null);
  const last = useRef<Layout | null>(null);

  useLayoutEffect(() => {
    if (!drawn) return;
    const from = last.current && translated(last.current, drift.dx, drift.dy);
    const motion = from && !wantsStillness() ? motionBetween(from, drawn.layout, (id) => targetIn(drawn, id)) : null;
    last.current = drawn.layout;
    if (!motion) return;
    const show = (done: number) => {
      last.current = done < 1 ? motion(easeOut(done)) : drawn.layout;
      setMoving(done < 1 ? { to: drawn, layout: last.current } : null);
    };
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const done = Math.min(1, (now - start) / DURATION);
      show(done);
      if (done < 1) frame = requestAnimationFrame(step);
    });
    show(0);
    return () => cancelAnimationFrame(frame);
  }, [drawn, drift]);

  return moving && moving.to === drawn ? moving.layout : (drawn?.layout ?? null);
}

function targetIn({ map }: Drawn, relationId: string): string | undefined {
  const relation = find(map, "relations", relationId);
  return relation && targetOf(relation);
}

function wantsStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
