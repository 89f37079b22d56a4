"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { Layer, onZoomKey, placeOnSheet, ZoomBar } from "@/components/figures/FigureParts";
import { useDragging } from "@/components/figures/use-dragging";
import { useFigureZoom } from "@/components/figures/use-figure-zoom";
import { foldedAtFirst, unfoldedFor } from "@/components/map/folding";
import { nameOfClaim, nameOfRelation } from "@/components/map/names";
import { PAGE_COLOURS, Shapes } from "@/components/map/Shapes";
import { type ArgumentMap, all, get } from "@/lib/argument/argument-map";
import { relationsOn } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { arrangeMap } from "@/lib/drawing/arrange";
import { drawMap } from "@/lib/drawing/map";
import type { Box } from "@/lib/layout/layout";

interface EmbeddedMapProps {
  readonly map: ArgumentMap;
  readonly title: string;
  /** The number of the claim at which it opens; null for the beginning. */
  readonly claim: number | null;
}

/** A map as a figure that is moved by scrolling and dragging, in which a press on a claim folds its reasons away. */
export function EmbeddedMap({ map, title, claim }: EmbeddedMapProps) {
  const pane = useRef<HTMLElement>(null);
  const opened = useMemo(() => all(map, "claims").find(({ number }) => number === claim)?.id ?? null, [map, claim]);
  const [folded, setFolded] = useState<ReadonlySet<Id>>(() => foldsFor(map, opened));
  const drawing = useMemo(() => arrangeMap(map, title, folded), [map, title, folded]);
  const figure = useMemo(
    () => drawMap({ ...drawing, ...(opened ? { selected: new Set([opened]) } : {}), margin: 32 }),
    [drawing, opened],
  );
  const view = useFigureZoom(pane, figure.bounds);
  const { zoom } = view;
  const dragging = useDragging(pane);
  useOpening(pane, opened);
  const toggle = (id: Id) =>
    setFolded((now) => (now.has(id) ? new Set([...now].filter((other) => other !== id)) : new Set([...now, id])));
  if (drawing.layout.claims.size === 0) return <p className="figure-empty">There is no claim in this map yet.</p>;
  const { width, height } = figure.bounds;
  const placed = (box: Box) => placeOnSheet(box, figure.bounds, zoom);
  return (
    <section className="figure-view" aria-label="Map" style={PAGE_COLOURS} onKeyDown={onZoomKey(view)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard */}
      <section ref={pane} className="figure-pane" tabIndex={0} aria-label="The map, to be moved" {...dragging}>
        <div className="figure-sheet" style={{ width: width * zoom, height: height * zoom }}>
          <Layer bounds={figure.bounds} zoom={zoom}>
            <Shapes shapes={figure.shapes} />
          </Layer>
          {[...drawing.layout.claims].map(([id, box]) => (
            <ClaimSpot key={id} map={map} id={id} isFolded={folded.has(id)} place={placed(box)} onToggle={toggle} />
          ))}
          {[...drawing.layout.pills].map(([id, box]) => (
            <div
              key={id}
              className="figure-spot relations"
              style={placed(box)}
              role="img"
              aria-label={nameOfRelation(map, get(map, "relations", id))}
            />
          ))}
        </div>
      </section>
      <ZoomBar view={view} />
    </section>
  );
}

/** A large map opens folded, but for what stands above the claim at which it opens. */
function foldsFor(map: ArgumentMap, opened: Id | null): ReadonlySet<Id> {
  const folded = foldedAtFirst(map);
  return opened ? unfoldedFor(map, folded, opened) : folded;
}

interface ClaimSpotProps {
  readonly map: ArgumentMap;
  readonly id: Id;
  readonly isFolded: boolean;
  readonly place: Readonly<Record<"left" | "top" | "width" | "height", number>>;
  readonly onToggle: (id: Id) => void;
}

/** A claim as it is read out and pressed: one with reasons shows or hides them. */
function ClaimSpot({ map, id, isFolded, place, onToggle }: ClaimSpotProps) {
  const name = nameOfClaim(map, get(map, "claims", id), "");
  if (relationsOn(map, id).length === 0)
    return <div className="figure-spot claims still" style={place} data-claim={id} role="img" aria-label={name} />;
  return (
    <button
      type="button"
      className="figure-spot claims"
      style={place}
      data-claim={id}
      aria-label={name}
      aria-expanded={!isFolded}
      onClick={() => onToggle(id)}
    />
  );
}

/** Brings the claim at which the map opens into the middle of the pane; the page around is left where it is. */
function useOpening(pane: RefObject<HTMLElement | null>, opened: Id | null): void {
  useEffect(() => {
    const spot = opened && pane.current?.querySelector<HTMLElement>(`[data-claim="${opened}"]`);
    if (!spot || !pane.current) return;
    const { clientWidth, clientHeight } = pane.current;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = spot;
    pane.current.scrollTo(offsetLeft + (offsetWidth - clientWidth) / 2, offsetTop + (offsetHeight - clientHeight) / 2);
  }, [pane, opened]);
}
