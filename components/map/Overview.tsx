"use client";

import { useStore as useFlowStore, ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { evaluationOf } from "@/components/evaluation/evaluation-state";
import { useAllMarks } from "@/components/presence/company";
import { MarksOnPicture } from "@/components/presence/MarksOnPicture";
import { FateMarks } from "@/components/suggesting/FateMarks";
import type { Fate } from "@/lib/argument/history/compared";
import type { Id } from "@/lib/argument/rows";
import { drawSmallParts } from "@/lib/drawing/thumbnail";
import type { Drawn } from "./drawn";
import { tonesOf } from "./kin";
import { useDesk, useMap, useMapState, useSession } from "./map-context";
import { type Cell, cellsOf } from "./overview-cells";
import { labelDots } from "./overview-labels";
import { mergedByPaint, standsOut } from "./overview-picture";
import { Shapes } from "./Shapes";

/** Map px that one px of a line takes; more where the map is made so small that lines would vanish. */
const UNITS = { near: 2.6, far: 6 } as const;
const FAR = 0.15;

/** All claims and relations of a map in one picture, for a view so far away that there are too many boxes to be nodes. */
export const Overview = memo(function Overview({ drawn }: { readonly drawn: Drawn }) {
  const unit = useFlowStore(({ transform: [, , zoom] }) => (zoom < FAR ? UNITS.far : UNITS.near));
  const isFocused = useMapState(({ spotlight }) => spotlight !== null);
  const evaluation = evaluationOf(useMap().view.desk);
  const isWalking = useStore(evaluation, ({ walk }) => walk !== null);
  const isDim = useDesk(({ only }) => standsOut(only)) || isFocused || isWalking;
  const last = useRef<readonly Cell[]>([]);
  const cells = useMemo(() => {
    last.current = cellsOf(drawSmallParts(drawn, unit, tonesOf(drawn.map)), last.current);
    return last.current;
  }, [drawn, unit]);
  const worths = useStore(evaluation, ({ seen }) => seen?.worths);
  const labels = useMemo(
    () => (worths ? mergedByPaint(labelDots(drawn.layout, worths, unit)) : []),
    [drawn, worths, unit],
  );
  const fates = useSession(({ proposed }) => proposed);
  return (
    <ViewportPortal>
      <svg
        className={isDim ? "drawing lines below dim" : "drawing lines below"}
        width="1"
        height="1"
        aria-hidden="true"
      >
        {cells.map(({ name, shapes }) => (
          <Shapes key={name} shapes={shapes} />
        ))}
        <Shapes shapes={labels} />
        <FateMarks fates={fates} places={placesOf(drawn, fates)} unit={unit} />
        <Others drawn={drawn} unit={unit} />
      </svg>
    </ViewportPortal>
  );
});

/** Where other people are. Apart, since they move on while the picture stands. */
function Others({ drawn: { layout }, unit }: { readonly drawn: Drawn; readonly unit: number }) {
  const marks = useAllMarks(useMap().view.session);
  return (
    <MarksOnPicture marks={marks} boxOf={(id) => layout.claims.get(id) ?? layout.pills.get(id) ?? null} unit={unit} />
  );
}

/** Where what is suggested stands in the picture. */
function placesOf({ layout: { claims, pills } }: Drawn, fates: ReadonlyMap<Id, Fate>) {
  return [...fates.keys()].flatMap((id) => {
    const box = claims.get(id) ?? pills.get(id);
    return box ? [{ id, box, hasRoom: false }] : [];
  });
}
