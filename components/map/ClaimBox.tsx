"use client";

import { type NodeProps, useStore as useFlowStore } from "@xyflow/react";
import { memo, useMemo } from "react";
import { useLabelOf } from "@/components/evaluation/label-of";
import { marksInWords, useMarks } from "@/components/presence/company";
import { MarkOnBox } from "@/components/presence/MarkOnBox";
import { FateMark } from "@/components/suggesting/FateMark";
import { fateInWords } from "@/components/suggesting/fate-words";
import { drawClaim, drawRing, radiusOf } from "@/lib/drawing/claim";
import { drawLabelAt, drawLabelSign, type LabelFace } from "@/lib/drawing/label-mark";
import { group, type Shape } from "@/lib/drawing/shape";
import { drawClaimDot } from "@/lib/drawing/thumbnail";
import { drawTitle } from "@/lib/drawing/title";
import type { Size } from "@/lib/layout/layout";
import { ClaimHandles } from "./ClaimHandles";
import { type Level, titleUnit } from "./camera";
import { isDrawnAlike } from "./drawn-alike";
import type { ClaimNode } from "./flow";
import { claim, toneOfClaim } from "./kin";
import { useFate, useIsPinned, useIsUnsent } from "./look";
import { ClockMark, PinMark } from "./Marks";
import { useDesk, useLevel, useMap, useMapState } from "./map-context";
import { claimName, withLabel } from "./names";
import { Pickable } from "./Pickable";
import { Shapes } from "./Shapes";

/** Map px that one px of a line takes where claims are dots. */
const DOT_UNIT = 2.6;

/** A claim on the canvas. */
export const ClaimBox = memo(function ClaimBox({ id, data, width = 0, height = 0 }: NodeProps<ClaimNode>) {
  const { face } = data;
  const level = useLevel();
  const direction = useMapState(({ drawn }) => drawn?.layout.direction ?? "up");
  const isEdited = useDesk(({ editing }) => editing?.claimId === id);
  const isPicked = useDesk(({ picked }) => picked?.id === id);
  const isPinned = useIsPinned(id);
  const isUnsent = useIsUnsent(id);
  const { view } = useMap();
  const label = useLabelOf(view.desk, id);
  const marks = useMarks(view.session, id);
  const fate = useFate(id);
  const name = useMapState(({ drawn }) => (drawn ? claimName(drawn, id) : ""));
  const unit = useSmallUnit(level);
  const tone = useMapState(({ drawn }) => (drawn && level === "dots" ? toneOfClaim(drawn.map, id) : null));
  const shapes = useMemo((): Shape[] => {
    const shown = isEdited ? { ...face, text: "" } : face;
    if (level === "dots") return drawClaimDot(shown, { width, height }, unit, tone);
    return level === "titles"
      ? drawTitle(shown, { width, height }, unit)
      : drawClaim(shown, { width, height }, direction);
  }, [face, width, height, level, unit, tone, isEdited, direction]);
  return (
    <>
      <Pickable
        picked={claim(id)}
        name={`${withLabel(name, label)}${marksInWords(marks)}${fateInWords(fate)}`}
        shape={face.implicit ? "claim implicit" : "claim"}
      >
        <svg className="drawing" width={width} height={height} aria-hidden="true">
          <Shapes shapes={shapes} />
          {isPicked && <Shapes shapes={[drawRing({ width, height }, radiusOf(face))]} />}
          {fate && (
            <FateMark
              fate={fate}
              size={{ width, height }}
              radius={radiusOf(face)}
              word={level === "full" ? "upper" : null}
              unit={unit}
            />
          )}
          {label && <Shapes shapes={labelShapes(label, { width, height }, unit, isPinned)} />}
          {isPinned && level === "full" && <PinMark x={width} />}
          {marks.length > 0 && <MarkOnBox marks={marks} x={width - (isPinned ? 36 : 14) * unit} unit={unit} />}
          {isUnsent && level === "full" && <ClockMark x={width - 14} y={height - 14} />}
        </svg>
      </Pickable>
      {isPicked && !isEdited && <ClaimHandles claimId={id} isFolded={face.hiddenBelow > 0} />}
    </>
  );
}, isDrawnAlike);

/** How many px of the map a px of a line or a word takes where the map is made small; 1 where it is not. */
function useSmallUnit(level: Level): number {
  return useFlowStore(({ transform: [, , zoom] }) => {
    if (level === "dots") return DOT_UNIT;
    return level === "titles" ? titleUnit(zoom) : 1;
  });
}

/** Where the words of claims are cut, a label is its sign alone, large enough to be told apart. */
function labelShapes(label: LabelFace, size: Size, unit: number, isPinned: boolean): Shape[] {
  if (unit > 1) return [{ ...group(size.width, 0, [drawLabelSign(label, 0, 0)]), scale: unit }];
  return drawLabelAt(label, size, false, isPinned ? 22 : 0);
}
