import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Stretch } from "@/lib/text/extent";
import type { FindFormsOptions } from "@/lib/text/find-forms";
import { createFinder, type Finder } from "@/workers/finding";
import type { SourceView } from "./source-view";

/** The places in a text that have the sought words, and which of these is shown. */
export interface Found {
  readonly places: readonly Stretch[];
  /** From 1; 0 when there is no place. */
  readonly current: number;
  /** Whether the text is still being looked through for the first words that are sought. */
  readonly isLooking: boolean;
  readonly step: (step: 1 | -1) => void;
}

/** Words that are sought, and how. */
export interface Sought extends FindFormsOptions {
  readonly words: string;
}

// Between two letters the text stays where it is; it goes to the first place once the hand rests.
const REST_MS = 150;

const none: readonly Stretch[] = [];

/**
 * Finds words in a text while they are sought (null for not), paints their places, and brings one after the other into
 * sight, the first from the caret on, once no letter has been added for a moment.
 */
export function useFound(view: SourceView | null, sought: Sought | null, reveal: (offset: number) => void): Found {
  const [answer, setAnswer] = useState<readonly Stretch[] | null>(null);
  const places = answer ?? none;
  const [index, setIndex] = useState(0);
  const finder = useFinder();
  const rest = useRef(0);
  const shown = places[index];
  useEffect(() => view?.mark("found", places), [view, places]);
  useEffect(() => view?.overlay("current", shown ? [shown] : []), [view, shown]);
  const found = useEffectEvent((now: readonly Stretch[]) => {
    const from = view?.selection.head ?? 0;
    const first = Math.max(
      0,
      now.findIndex(([start]) => start >= from),
    );
    setAnswer(now);
    setIndex(first);
    rest.current = window.setTimeout(() => now[first] && reveal(now[first][0]), REST_MS);
  });
  const { words = "", wholeWords = false, forms = false } = sought ?? {};
  useEffect(() => {
    if (!view || words.trim() === "") {
      setAnswer(null);
      return;
    }
    let isWanted = true;
    finder().seek([view.shown.content], words, { wholeWords, forms }, (_, now) => isWanted && found(now));
    return () => {
      isWanted = false;
      window.clearTimeout(rest.current);
    };
  }, [view, words, wholeWords, forms, finder]);
  return {
    places,
    current: shown ? index + 1 : 0,
    isLooking: answer === null && words.trim() !== "",
    step: (step) => {
      const next = (index + step + places.length) % Math.max(1, places.length);
      window.clearTimeout(rest.current);
      setIndex(next);
      if (places[next]) reveal(places[next][0]);
    },
  };
}

/** A finder of one component's own, made when it is first asked for. */
export function useFinder(): () => Finder {
  const finder = useRef<Finder | null>(null);
  useEffect(
    () => () => {
      finder.current?.close();
      finder.current = null;
    },
    [],
  );
  const get = useRef(() => {
    finder.current ??= createFinder();
    return finder.current;
  });
  return get.current;
}
