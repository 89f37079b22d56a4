"use client";

import { NodeToolbar } from "@xyflow/react";
import { Handle } from "./Handle";
import { useHandleSides } from "./handle-sides";
import { useMap } from "./map-context";

/** What can be added to the picked relation, above its pill, or below where its target stands there, beside the arrow that leaves it. They keep their size at every zoom. */
export function StepHandles() {
  const { commands } = useMap();
  const { step: position } = useHandleSides();
  return (
    <NodeToolbar isVisible position={position} align="start" offset={6} className="handles of-step">
      <Handle icon="add" command={commands.addCoPremise} />
      <Handle icon="strike" command={commands.undercut} />
      <Handle icon="diamond" command={commands.addCondition} />
      <Handle icon="page" command={commands.addWarrant} />
      <Handle icon="more" command={commands.menu} />
    </NodeToolbar>
  );
}
