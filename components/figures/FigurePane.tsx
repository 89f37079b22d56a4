"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useLabels, useWalk } from "@/components/evaluation/label-of";
import { nameOfClaim, nameOfRelation, withLabel } from "@/components/map/names";
import { useMapColours } from "@/components/map/palette";
import { Shapes } from "@/components/map/Shapes";
import { mapViewOf } from "@/components/map/view";
import { FateMarks } from "@/components/suggesting/FateMarks";
import { fateInWords } from "@/components/suggesting/fate-words";
import { useDesk, useMap, useSession, useWorkspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Spot, SpottedFigure } from "@/lib/drawing/spots";
import { Layer, placeOnSheet, ZoomBar, zoomKeys } from "./FigureParts";
import { FigureWriting } from "./FigureWriting";
import { nearestSpot, type Way } from "./nearest-spot";
import { useDragging } from "./use-dragging";
import { useFigureZoom } from "./use-figure-zoom";

/** A figure to be picked in, and what is said of it. */
export interface FigurePaneProps {
  readonly drawn: SpottedFigure;
  /** How the view is read out: "Text order". */
  readonly label: string;
  /** What is said where there is nothing to draw. */
  readonly empty: string;
  /** What else can be done here, beside the zoom. */
  readonly tools?: ReactNode;
}

/** A figure of the map; where there is nothing to draw, what can be done about that. */
export function FigurePane({ empty, ...figure }: FigurePaneProps) {
  const { drawn, label, tools } = figure;
  if (drawn.spots.length > 0) return <Figure {...figure} />;
  return (
    <section className="figure-view" aria-label={label}>
      <p className="figure-empty">{empty}</p>
      {tools && <div className="figure-zoom">{tools}</div>}
      <FigureWriting />
    </section>
  );
}

/** A figure that is moved by scrolling, in which claims and relations are picked by pointer and keys. */
function Figure({ drawn, label, tools }: Omit<FigurePaneProps, "empty">) {
  const colours = useMapColours();
  const pane = useRef<HTMLDivElement>(null);
  const view = useFigureZoom(pane, drawn.figure.bounds);
  const { zoom } = view;
  const fates = useSession((at) => at.proposed);
  const { figure, spots, over = [] } = drawn;
  const { width, height } = figure.bounds;
  const shapes = useMemo(() => <Shapes shapes={figure.shapes} />, [figure]);
  const keys = useKeys(drawn, zoomKeys(view));
  const dragging = useDragging(pane);
  usePlaces(pane, spots);
  useOpening(pane, zoom);
  return (
    <section className="figure-view" aria-label={label} style={colours} onKeyDown={keys}>
      <div ref={pane} className="figure-pane" {...dragging}>
        <div className="figure-sheet" style={{ width: width * zoom, height: height * zoom }}>
          <Layer bounds={figure.bounds} zoom={zoom}>
            {shapes}
          </Layer>
          <Spots drawn={drawn} zoom={zoom} />
          <Layer bounds={figure.bounds} zoom={zoom} isOver>
            <Shapes shapes={over} />
            <FateMarks fates={fates} places={spots.map(placeOf)} />
          </Layer>
        </div>
      </div>
      <ZoomBar view={view}>{tools}</ZoomBar>
      <FigureWriting />
    </section>
  );
}

function Spots({ drawn, zoom }: { readonly drawn: SpottedFigure; readonly zoom: number }) {
  const { session, desk } = useWorkspace();
  const map = useMap();
  const picked = useDesk((at) => at.picked);
  const only = useDesk((at) => at.only);
  const lit = useDesk((at) => at.litClaims);
  const labels = useLabels(desk);
  const walk = useWalk(desk);
  const fates = useSession((at) => at.proposed);
  const stop = drawn.spots.find(({ id }) => id === picked?.id) ?? drawn.spots[0];
  return drawn.spots.map((spot, i) => {
    const { table, id, box, part } = spot;
    const isDim = only?.has(id) === false || walk?.has(id) === false;
    const looks = [table, picked?.id === id && "picked", isDim && "dim", lit.has(id) && "near"];
    const name = `${withLabel(nameOf(map, spot), labels.get(id) ?? null)}${fateInWords(fates.get(id))}`;
    return (
      <button
        // A claim may be shown twice, in two parts of one figure.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the spots is that of the figure
        key={i}
        type="button"
        className={`figure-spot ${looks.filter(Boolean).join(" ")}`}
        style={placeOnSheet(box, drawn.figure.bounds, zoom)}
        data-spot={i}
        aria-label={part ? `${part}. ${name}` : name}
        aria-current={picked?.id === id || undefined}
        tabIndex={spot === stop ? 0 : -1}
        onClick={() => mapViewOf(session, desk).pick({ table, id }, true)}
      />
    );
  });
}

function placeOf({ table, id, box, isTight = false }: Spot) {
  return { id, box, hasRoom: table === "claims" && !isTight };
}

function nameOf(map: ArgumentMap, { table, id }: Spot): string {
  const claim = table === "claims" ? find(map, "claims", id) : undefined;
  const relation = table === "relations" ? find(map, "relations", id) : undefined;
  if (claim) return nameOfClaim(map, claim, "");
  return relation ? nameOfRelation(map, relation) : "";
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Arrow keys go from spot to spot; the others do what they are listed with. */
function useKeys({ spots }: SpottedFigure, acts: Readonly<Record<string, () => void>>) {
  const { session, desk } = useWorkspace();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const at = event.target instanceof HTMLElement ? spots[Number(event.target.dataset.spot ?? "-1")] : undefined;
    const next = way && at && nearestSpot(spots, at, way);
    const act = acts[event.key];
    if (!next && !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) {
      mapViewOf(session, desk).pick({ table: next.table, id: next.id });
      const view = event.currentTarget;
      view.querySelector<HTMLElement>(`[data-spot="${spots.indexOf(next)}"]`)?.focus();
    } else act?.();
  };
}

/** A figure that is too large opens where the keyboard enters it: at what is picked, or at its first claim. */
function useOpening(pane: React.RefObject<HTMLDivElement | null>, zoom: number): void {
  const isOpen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first zoom is set after the first drawing
  useEffect(() => {
    const stop = pane.current?.querySelector('.figure-spot[tabindex="0"]');
    if (isOpen.current || !stop || !pane.current) return;
    const frame = requestAnimationFrame(() => {
      isOpen.current = true;
      const [box, room] = [stop.getBoundingClientRect(), pane.current?.getBoundingClientRect()];
      const isSeen = room && box.right <= room.right && box.bottom <= room.bottom;
      if (!isSeen) stop.scrollIntoView({ block: "nearest", inline: "center" });
    });
    return () => cancelAnimationFrame(frame);
  }, [pane, zoom]);
}

/** What is picked elsewhere is brought into view; menus open at spots, and the keyboard comes back to them. */
function usePlaces(pane: React.RefObject<HTMLDivElement | null>, spots: readonly Spot[]): void {
  const { session, desk } = useWorkspace();
  const picked = useDesk((at) => at.picked);
  const [latest] = useState(() => ({ spots }));
  useEffect(() => {
    latest.spots = spots;
  });
  useEffect(() => {
    const find = (id: string | undefined) => {
      const at = latest.spots.findIndex((spot) => spot.id === id);
      return pane.current?.querySelector<HTMLElement>(`[data-spot="${at}"]`) ?? null;
    };
    return mapViewOf(session, desk).standOn({
      placeOf(id) {
        const box = find(id)?.getBoundingClientRect();
        return box ? { x: box.left, y: box.bottom } : null;
      },
      takeKeyboard: () =>
        (find(desk.getState().picked?.id) ?? pane.current?.querySelector<HTMLElement>(".figure-spot"))?.focus(),
    });
  }, [session, desk, pane, latest]);
  useEffect(() => {
    if (picked && !pane.current?.contains(document.activeElement)) {
      pane.current
        ?.querySelector('.figure-spot[aria-current="true"]')
        ?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [picked, pane]);
}
