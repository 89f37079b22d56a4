"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useMapColours } from "@/components/map/palette";
import { Shapes } from "@/components/map/Shapes";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { revealedBy, type SceneShown } from "@/lib/argument/scenes";
import { drawMap, type MapDrawing } from "@/lib/drawing/map";
import { newIn, revealedLayout } from "@/lib/drawing/revealed";
import type { Size } from "@/lib/layout/layout";
import { sceneView, wholeView } from "./stepping-view";

interface StageProps {
  readonly map: ArgumentMap;
  readonly drawing: MapDrawing;
  readonly scenes: readonly SceneShown[];
  /** The scene that is shown, from 0. */
  readonly at: number;
  /** Whether all that has come in is shown, and not the scene alone. */
  readonly isWhole: boolean;
  /** Whether notes lie over the lower third. */
  readonly hasNotes: boolean;
}

/** The share of the window that notes leave free. */
const ABOVE_NOTES = 0.66;

/** The map as far as it has come in: what is new fades in, and the view moves calmly to it. */
export function Stage({ map, drawing, scenes, at, isWhole, hasNotes }: StageProps) {
  const colours = useMapColours();
  const { width, height } = usePaneSize();
  const pane = { width, height: hasNotes ? height * ABOVE_NOTES : height };
  const parts = useMemo(() => {
    const seen = (count: number) =>
      revealedLayout(
        drawing.layout,
        revealedBy(
          map,
          scenes.slice(0, count).map(({ claimId }) => claimId),
        ),
      );
    const [before, now] = [seen(at), seen(at + 1)];
    const draw = (layout: typeof now) => drawMap({ ...drawing, layout }).shapes;
    return { now, old: draw(before), fresh: draw(newIn(now, before)) };
  }, [map, drawing, scenes, at]);
  const claimId: Id | undefined = scenes[at]?.claimId;
  const { x, y, zoom } = isWhole || !claimId ? wholeView(parts.now, pane) : sceneView(map, parts.now, claimId, pane);
  return (
    <svg className="stage" aria-hidden="true" style={colours}>
      <g className="moving" style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
        <Shapes shapes={parts.old} />
        <g key={at} className="fresh">
          <Shapes shapes={parts.fresh} />
        </g>
      </g>
    </svg>
  );
}

/** The size of the window, in px. */
function usePaneSize(): Size {
  const size = useSyncExternalStore(
    (changed) => {
      window.addEventListener("resize", changed);
      return () => window.removeEventListener("resize", changed);
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
  );
  const [width = 0, height = 0] = size.split(" ").map(Number);
  return { width, height };
}
