"use client";

import { useEffect, useMemo } from "react";
import type { Id } from "@/lib/argument/rows";
import { isAnswerable, type Voiced, voicedBy } from "@/lib/argument/voices";
import { useMap, useView, useWorkspace } from "./workspace-context";

/** What the filter by voice finds now; null while every voice is shown. Lets texts and map dim the rest. */
export function useVoiceFilter(): Voiced | null {
  const { desk, view } = useWorkspace();
  const map = useMap();
  const filter = useView((at) => at.voice);
  const isLost = filter !== null && !isAnswerable(map, filter);
  const voiced = useMemo(() => (filter && !isLost ? voicedBy(map, filter) : null), [map, filter, isLost]);
  useEffect(() => {
    if (isLost) view.setState({ voice: null });
  }, [view, isLost]);
  const ids = useKept(voiced);
  useEffect(() => {
    desk.setState({ only: ids });
    return () => desk.setState({ only: null });
  }, [desk, ids]);
  return voiced;
}

/** All ids that are shown in full; the same set as long as they are the same, so that nothing is painted anew. */
function useKept(voiced: Voiced | null): ReadonlySet<Id> | null {
  const key = voiced && [...voiced.claims, ...voiced.relations, ...voiced.spans].join(" ");
  return useMemo(() => (key === null ? null : new Set(key.split(" "))), [key]);
}
