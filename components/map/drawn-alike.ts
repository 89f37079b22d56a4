import type { NodeProps } from "@xyflow/react";

/** Whether a node looks the same as before: where it stands is no part of its look, and is set around it. */
export function isDrawnAlike(a: NodeProps, b: NodeProps): boolean {
  return a.id === b.id && a.data === b.data && a.width === b.width && a.height === b.height;
}
