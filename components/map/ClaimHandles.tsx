"use client";

import { NodeToolbar } from "@xyflow/react";
import { Handle } from "./Handle";
import { useHandleSides } from "./handle-sides";
import { useMap } from "./map-context";

/** What can be added to the picked claim, below it, or above where its reasons stand there, beyond its count of folded claims. They keep their size at every zoom, and their rim off the clock of what waits. */
export function ClaimHandles({ claimId, isFolded }: { readonly claimId: string; readonly isFolded: boolean }) {
  const { commands } = useMap();
  const { claim: position } = useHandleSides();
  return (
    <NodeToolbar
      nodeId={claimId}
      isVisible
      position={position}
      align="start"
      offset={isFolded ? 8 : 0}
      className="handles"
    >
      <Handle icon="add" command={commands.addPremise} />
      <Handle icon="minus" command={commands.addObjection} />
      <Handle icon="link" command={commands.relate} />
      <Handle icon="more" command={commands.menu} onTouch />
    </NodeToolbar>
  );
}
