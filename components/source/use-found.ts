import { useEffect, useMemo, useState } from "react";
import type { Stretch } from "@/lib/text/extent";
import { findAll, searchable } from "@/lib/text/find";
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

// More are counted and stepped through, but not painted all at once.
const PAINTED = 2_000;

/** Finds words in a text while `isOpen`, paints their places, and brings one after the other into sight. */
export function useFound(view: SourceView | null, isOpen: boolean, reveal: (offset: number) => void): Found {
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const text = useMemo(() => (view && isOpen ? searchable(view.plain) : null), [view, isOpen]);
  const places = useMemo(() => (text ? findAll(text, query) : []), [text, query]);
  const shown = places[index];
  const first = Math.max(0, Math.floor(index / PAINTED) * PAINTED - PAINTED / 2);
  useEffect(() => view?.overlay("found", places.slice(first, first + 2 * PAINTED)), [view, places, first]);
  useEffect(() => view?.overlay("current", shown ? [shown] : []), [view, shown]);
  const show = (next: number, among: readonly Stretch[]) => {
    setIndex(next);
    if (among[next]) reveal(among[next][0]);
  };
  return {
    query,
    places,
    current: shown ? index + 1 : 0,
    seek: (wanted) => {
      setQuery(wanted);
      const found = text ? findAll(text, wanted) : [];
      const from = view?.selection.head ?? 0;
      const next = found.findIndex(([start]) => start >= from);
      show(Math.max(0, next), found);
    },
    step: (step) => {
      if (places.length > 0) show((index + step + places.length) % places.length, places);
    },
  };
}
