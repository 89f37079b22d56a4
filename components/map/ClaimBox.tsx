"use client";

import type { NodeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import { useLabelOf } from "@/components/evaluation/label-of";
import { drawClaim, drawRing, radiusOf } from "@/lib/drawing/claim";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import { drawLabelAt, drawLabelSign, type LabelFace } from "@/lib/drawing/label-mark";
import { group, type Shape } from "@/lib/drawing/shape";
import { drawSmallClaim } from "@/lib/drawing/thumbnail";
import type { Size } from "@/lib/layout/layout";
import { ClaimHandles } from "./ClaimHandles";
import type { Level } from "./camera";
import { isDrawnAlike } from "./drawn-alike";
import type { ClaimNode } from "./flow";
import { claim } from "./kin";
import { useIsPinned, useIsUnsent } from "./look";
import { ClockMark, PinMark } from "./Marks";
import { useDesk, useLevel, useMap, useMapState } from "./map-context";
import { claimName, withLabel } from "./names";
import { Pickable } from "./Pickable";
import { Shapes } from "./Shapes";

/** Map px that one px of a line takes where boxes are too small to be read. */
const SMALL_UNIT = 2.6;

/** A claim on the canvas. */
export const ClaimBox = memo(function ClaimBox({ id, data, width = 0, height = 0 }: NodeProps<ClaimNode>) {
  const { face } = data;
  const level = useLevel();
  const isEdited = useDesk(({ editing }) => editing?.claimId === id);
  const isPicked = useDesk(({ picked }) => picked?.id === id);
  const isPinned = useIsPinned(id);
  const isUnsent = useIsUnsent(id);
  const label = useLabelOf(useMap().view.desk, id);
  const name = useMapState(({ drawn }) => (drawn ? claimName(drawn, id) : ""));
  const shapes = useMemo(
    () => shapesOf(isEdited ? { ...face, text: "" } : face, { width, height }, level),
    [face, width, height, level, isEdited],
  );
  return (
    <>
      <Pickable picked={claim(id)} name={withLabel(name, label)} shape={face.implicit ? "claim implicit" : "claim"}>
        <svg className="drawing" width={width} height={height} aria-hidden="true">
          <Shapes shapes={shapes} />
          {isPicked && <Shapes shapes={[drawRing({ width, height }, radiusOf(face))]} />}
          {label && <Shapes shapes={labelShapes(label, { width, height }, level, isPinned)} />}
          {isPinned && level !== "bars" && <PinMark x={width} />}
          {isUnsent && level !== "bars" && <ClockMark x={width - 14} y={height - 14} />}
        </svg>
      </Pickable>
      {isPicked && !isEdited && <ClaimHandles claimId={id} isFolded={face.hiddenBelow > 0} />}
    </>
  );
}, isDrawnAlike);

/** Where boxes are too small to be read, a label is its sign alone, large enough to be told apart. */
function labelShapes(label: LabelFace, size: Size, level: Level, isPinned: boolean): Shape[] {
  if (level === "bars") return [{ ...group(size.width, 0, [drawLabelSign(label, 0, 0)]), scale: SMALL_UNIT }];
  return drawLabelAt(label, size, false, isPinned ? 22 : 0);
}

function shapesOf(face: ClaimFace, size: Size, level: Level) {
  return level === "bars" ? drawSmallClaim(face, size, SMALL_UNIT) : drawClaim(face, size);
}
