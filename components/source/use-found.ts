import { useEffect, useMemo, useState } from "react";
import type { Stretch } from "@/lib/text/extent";
import { findAll } from "@/lib/text/find";
import type { SourceView } from "./source-view";

/** Words sought in a text, the places that have them, and which of these is shown. */
export interface Found {
  readonly query: string;
  readonly places: readonly Stretch[];
  /** From 1; 0 when there is no place. */
  readonly current: number;
  readonly seek: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

/** Finds words in a text while `isOpen`, paints all places, and brings one after the other into sight. */
export function useFound(view: SourceView | null, isOpen: boolean, reveal: (offset: number) => void): Found {
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const places = useMemo(() => (view && isOpen ? findAll(view.plain, query) : []), [view, isOpen, query]);
  const shown = places[index];
  useEffect(() => view?.overlay("found", places), [view, places]);
  useEffect(() => view?.overlay("current", shown ? [shown] : []), [view, shown]);
  return {
    query,
    places,
    current: shown ? index + 1 : 0,
    seek: (wanted) => {
      setQuery(wanted);
      const found = view ? findAll(view.plain, wanted) : [];
      const from = view?.selection.head ?? 0;
      const next = Math.max(
        0,
        found.findIndex(([start]) => start >= from),
      );
      setIndex(next);
      if (found[next]) reveal(found[next][0]);
    },
    step: (step) => {
      const next = places.length === 0 ? 0 : (index + step + places.length) % places.length;
      setIndex(next);
      if (places[next]) reveal(places[next][0]);
    },
  };
}
