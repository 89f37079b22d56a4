"use client";

import { useEffect, useMemo, useRef } from "react";
import { Layer, onZoomKey, ZoomBar } from "@/components/figures/FigureParts";
import { useDragging } from "@/components/figures/use-dragging";
import { useFigureZoom } from "@/components/figures/use-figure-zoom";
import { openingView } from "@/components/map/opening";
import { useMapColours } from "@/components/map/palette";
import { Shapes } from "@/components/map/Shapes";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Compared, Fate } from "@/lib/argument/history/compared";
import type { Id } from "@/lib/argument/rows";
import { arrangeMap } from "@/lib/drawing/arrange";
import { drawMap } from "@/lib/drawing/map";
import type { Box } from "@/lib/layout/layout";

/** Px of the page round the map. */
const MARGIN = 32;

interface MomentFigureProps {
  readonly map: ArgumentMap;
  /** What became of claims and relations since the moment that this one is compared with; null where that is not shown. */
  readonly compared: Compared | null;
  /** What is to be brought into sight, where it is drawn. */
  readonly sought?: Id | null;
  readonly label: string;
}

/** The map as it was at a moment, with signs on what had changed. */
export function MomentFigure({ map, compared, sought = null, label }: MomentFigureProps) {
  const colours = useMapColours();
  const pane = useRef<HTMLElement>(null);
  const shown = compared?.map ?? map;
  const drawing = useMemo(() => arrangeMap(shown, label), [shown, label]);
  const figure = useMemo(() => drawMap({ ...drawing, margin: MARGIN }), [drawing]);
  const view = useFigureZoom(pane, figure.bounds, (size) => openingView(drawing.layout, size, MARGIN).viewport);
  const { zoom } = view;
  const keys = onZoomKey(view);
  const dragging = useDragging(pane);
  const { width, height } = figure.bounds;
  return (
    <div className="figure-view moment" style={colours}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard */}
      <section ref={pane} className="figure-pane" aria-label={label} tabIndex={0} onKeyDown={keys} {...dragging}>
        <div className="figure-sheet" style={{ width: width * zoom, height: height * zoom }}>
          <Layer bounds={figure.bounds} zoom={zoom}>
            <Shapes shapes={figure.shapes} />
          </Layer>
          {compared &&
            [...drawing.layout.claims, ...drawing.layout.pills].map(([id, box]) => (
              <Sign
                key={id}
                fate={compared.fates.get(id)}
                box={box}
                origin={figure.bounds}
                zoom={zoom}
                isSought={id === sought}
              />
            ))}
        </div>
      </section>
      <ZoomBar view={view} />
    </div>
  );
}

interface SignProps {
  readonly fate: Fate | undefined;
  readonly box: Box;
  readonly origin: Box;
  readonly zoom: number;
  readonly isSought: boolean;
}

const SIGNS: Readonly<Record<Fate, string>> = { added: "+", reworded: "✎", changed: "~", removed: "−" };

function Sign({ fate, box, origin, zoom, isSought }: SignProps) {
  const sign = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isSought) sign.current?.scrollIntoView({ block: "center", inline: "center" });
  }, [isSought]);
  if (!fate) return null;
  const place = { left: (box.x - origin.x) * zoom, top: (box.y - origin.y) * zoom };
  return (
    <span
      ref={sign}
      className={`fate ${fate}${isSought ? " sought" : ""}`}
      style={{ ...place, width: box.width * zoom, height: box.height * zoom }}
    >
      <span className="fate-sign">
        <span aria-hidden="true">{SIGNS[fate]}</span> {fate}
      </span>
    </span>
  );
}

/** How many claims and relations have each fate, in words. */
export function fatesInWords(fates: ReadonlyMap<Id, Fate>): string {
  const kinds: readonly Fate[] = ["added", "reworded", "changed", "removed"];
  const counts = kinds.flatMap((kind) => {
    const count = [...fates.values()].filter((fate) => fate === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return counts.length > 0 ? counts.join(", ") : "nothing that is drawn";
}
