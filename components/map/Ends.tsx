"use client";

import { Handle, Position } from "@xyflow/react";
import { memo } from "react";

/** Where React Flow looks for the ends of lines. Ours know their own way; without these they would not be drawn at all. */
export const Ends = memo(function Ends() {
  return (
    <>
      <Handle type="source" position={Position.Top} isConnectable={false} />
      <Handle type="target" position={Position.Bottom} isConnectable={false} />
    </>
  );
});
