"use client";

import type { NodeProps } from "@xyflow/react";
import { memo, useMemo } from "react";
import { drawStub } from "@/lib/drawing/stub";
import { toneOf } from "@/lib/drawing/theme";
import type { StubNode } from "./flow";
import { useIsDim } from "./look";
import { Shapes } from "./Shapes";

/** The tab at one end of a line that is not drawn; a press on it goes to the other end. */
export const StubTab = memo(function StubTab({ data }: NodeProps<StubNode>) {
  const { stub, face, owner, number } = data;
  const isDim = useIsDim(stub.relationId);
  const shapes = useMemo(
    () => drawStub(stub, owner, number, toneOf(face.kind, face.onRelation)),
    [stub, owner, number, face],
  );
  return (
    <svg className={`drawing stub ${isDim ? "dim" : ""}`} width="1" height="1" aria-hidden="true">
      <g transform={`translate(${-stub.at[0]} ${-stub.at[1]})`}>
        <Shapes shapes={shapes} />
      </g>
    </svg>
  );
});
