"use client";

import { useStore as useFlowStore, ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { drawSmallParts } from "@/lib/drawing/thumbnail";
import type { Drawn } from "./drawn";
import { useDesk, useMapState } from "./map-context";
import { standsOut } from "./overview";
import { cellsOf } from "./overview-cells";
import { Shapes } from "./Shapes";

/** Map px that one px of a line takes; more where the map is made so small that lines would vanish. */
const UNITS = { near: 2.6, far: 6 } as const;
const FAR = 0.15;

/** All claims and relations of a map in one picture, for a view so far away that there are too many boxes to be nodes. */
export const Overview = memo(function Overview({ drawn }: { readonly drawn: Drawn }) {
  const unit = useFlowStore(({ transform: [, , zoom] }) => (zoom < FAR ? UNITS.far : UNITS.near));
  const isFocused = useMapState(({ spotlight }) => spotlight !== null);
  const isDim = useDesk(({ only }) => standsOut(only)) || isFocused;
  const cells = useMemo(() => cellsOf(drawSmallParts(drawn, unit)), [drawn, unit]);
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
      </svg>
    </ViewportPortal>
  );
});
