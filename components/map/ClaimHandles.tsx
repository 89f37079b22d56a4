"use client";

import { NodeToolbar, Position } from "@xyflow/react";
import { Handle } from "./Handle";
import { useMap } from "./map-context";

/** What can be added to the picked claim, below its lower left corner. They keep their size at every zoom. */
export function ClaimHandles({ claimId }: { readonly claimId: string }) {
  const { commands } = useMap();
  return (
    <NodeToolbar nodeId={claimId} isVisible position={Position.Bottom} align="start" offset={-2} className="handles">
      <Handle icon="add" command={commands.addPremise} />
      <Handle icon="minus" command={commands.addObjection} />
      <Handle icon="link" command={commands.relate} />
      <Handle icon="more" command={commands.menu} onTouch />
    </NodeToolbar>
  );
}
