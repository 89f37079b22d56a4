"use client";

import type { NodeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import { useLabelOf } from "@/components/evaluation/label-of";
import { marksInWords, useMarks } from "@/components/presence/company";
import { MarkOnBox } from "@/components/presence/MarkOnBox";
import { FateMark } from "@/components/suggesting/FateMark";
import { fateInWords } from "@/components/suggesting/fate-words";
import { drawRing } from "@/lib/drawing/claim";
import { drawLabelAt } from "@/lib/drawing/label-mark";
import { drawPill, measurePill } from "@/lib/drawing/pill";
import type { Shape } from "@/lib/drawing/shape";
import type { Size } from "@/lib/layout/layout";
import { isDrawnAlike } from "./drawn-alike";
import type { PillNode } from "./flow";
import { relation } from "./kin";
import { useFate } from "./look";
import { useDesk, useLevel, useMap, useMapState } from "./map-context";
import { relationName, withLabel } from "./names";
import { Pickable } from "./Pickable";
import { Shapes } from "./Shapes";
import { StepHandles } from "./StepHandles";

/** The pill of a relation on the canvas; without its word where that could not be read. */
export const Pill = memo(function Pill({ id, data, width = 0, height = 0 }: NodeProps<PillNode>) {
  const level = useLevel();
  const isPicked = useDesk(({ picked }) => picked?.id === id);
  const { view } = useMap();
  const label = useLabelOf(view.desk, id);
  const marks = useMarks(view.session, id);
  const fate = useFate(id);
  const name = useMapState(({ drawn }) => (drawn ? relationName(drawn, id) : ""));
  const size = level === "full" ? { width, height } : measurePill(data.face, true);
  const shapes = useMemo(
    (): Shape[] => drawPill(data.face, { width: size.width, height: size.height }),
    [data.face, size.width, size.height],
  );
  return (
    <>
      <Pickable
        picked={relation(id)}
        name={`${withLabel(name, label)}${marksInWords(marks)}${fateInWords(fate)}`}
        shape="step"
      >
        <svg className="drawing" width={width} height={height} aria-hidden="true">
          <g transform={`translate(${(width - size.width) / 2} ${(height - size.height) / 2})`}>
            <Shapes shapes={shapes} />
            {label && level === "full" && <Shapes shapes={drawLabelAt(label, size, true)} />}
            {fate && (
              <FateMark fate={fate} size={size} radius={size.height / 2} word={null} unit={level === "full" ? 1 : 2} />
            )}
            {isPicked && <Shapes shapes={[ringOf(size)]} />}
            {marks.length > 0 && level === "full" && <MarkOnBox marks={marks} x={size.width - 4} />}
          </g>
        </svg>
      </Pickable>
      {isPicked && <StepHandles />}
    </>
  );
}, isDrawnAlike);

function ringOf(size: Size): Shape {
  return drawRing(size, size.height / 2);
}
