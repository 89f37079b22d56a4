"use client";

import { useEffect, useMemo } from "react";
import { mapViewOf } from "@/components/map/view";
import { Button } from "@/components/ui/Button";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import type { Id } from "@/lib/argument/rows";
import { claimsUnder, partUnder } from "@/lib/argument/sorting";
import { sortedName } from "./GroupsPanel";

/** Says which group or tag alone is shown in full, and how to show everything again. */
export function SortedStrip() {
  const { session, desk, view } = useWorkspace();
  const map = useMap();
  const sorted = useView((at) => at.sorted);
  const name = sorted && sortedName(map, sorted);
  useSorted(name === null ? null : sorted);
  if (!sorted || name === null) return null;
  const showAll = () => {
    view.setState({ sorted: null });
    mapViewOf(session, desk).takeKeyboard();
  };
  const count = claimsUnder(map, sorted).size;
  return (
    <div className="voice-strip">
      <p role="status">
        <b>{name}</b> {count} {count === 1 ? "claim" : "claims"}
      </p>
      <Button onClick={showAll}>Show all</Button>
    </div>
  );
}

/** Dims all that is not under a group or tag; gives way to a filter by voice. */
function useSorted(sorted: Id | null): void {
  const { desk, view } = useWorkspace();
  const map = useMap();
  const voice = useView((at) => at.voice);
  const ids = useMemo(() => (sorted && voice === null ? partUnder(map, sorted) : null), [map, sorted, voice]);
  useEffect(() => {
    if (voice !== null) view.setState({ sorted: null });
  }, [voice, view]);
  useEffect(() => {
    if (!ids) return;
    desk.setState({ only: ids });
    return () => {
      if (desk.getState().only === ids) desk.setState({ only: null });
    };
  }, [desk, ids]);
}
