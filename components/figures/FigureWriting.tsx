"use client";

import { useMemo } from "react";
import { mapCommands } from "@/components/map/commands";
import { MapContext } from "@/components/map/map-context";
import { mapViewOf } from "@/components/map/view";
import { RowField } from "@/components/outline/RowField";
import { useDesk, useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { find } from "@/lib/argument/argument-map";

/** The sentence that is being written, over a figure: not every claim has a place in one. */
export function FigureWriting() {
  const { session, desk } = useWorkspace();
  const map = useMap();
  const ground = useMemo(
    () => ({ view: mapViewOf(session, desk), commands: mapCommands(session, desk) }),
    [session, desk],
  );
  const claimId = useDesk(({ editing }) => editing?.claimId);
  if (claimId === undefined) return null;
  const number = find(map, "claims", claimId)?.number ?? 0;
  return (
    <div className="figure-writing">
      <b className="number">{number}</b>
      <MapContext value={ground}>
        <RowField key={claimId} claimId={claimId} number={number} />
      </MapContext>
    </div>
  );
}
