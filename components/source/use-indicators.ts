import { useEffect, useState } from "react";
import { INDICATOR_LANGUAGES, indicatorsIn } from "@/lib/argument/hints/indicators";
import type { Stretch } from "@/lib/text/extent";
import { inferLanguage } from "@/lib/text/language";
import type { SourceView } from "./source-view";

/** So much is looked through at a time, so that the page stands still for no longer than the eye sees; code units. */
const SLICE = 60_000;
/** As much of a text tells its language. */
const SAMPLE = 6_000;

/** Marks the words that surely show how sentences hang together, in the language of the text, while somebody wants them (not null). */
export function useIndicators(view: SourceView | null, wanted: { readonly language: string | null } | null): void {
  const [stretches, setStretches] = useState<readonly Stretch[]>([]);
  const isWanted = wanted !== null;
  const told = wanted?.language ?? null;
  useEffect(() => {
    if (!view || !isWanted) return setStretches([]);
    const { plain } = view.shown.content;
    return lookThrough(plain, languageOf(plain, told), setStretches);
  }, [view, isWanted, told]);
  useEffect(() => view?.mark("indicator", stretches), [view, stretches]);
}

/** The language that the citation tells, where its words are known here; else what the words themselves show. */
function languageOf(plain: string, told: string | null): string | null {
  const known = told?.toLowerCase().split("-")[0];
  return known && INDICATOR_LANGUAGES.includes(known) ? known : inferLanguage(plain.slice(0, SAMPLE));
}

/** Looks a text through slice by slice; returns how to stop. */
function lookThrough(plain: string, language: string | null, onFound: (found: readonly Stretch[]) => void): () => void {
  const found: Stretch[] = [];
  let from = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    const to = sliceEnd(plain, from + SLICE);
    for (const { start, end, certain } of indicatorsIn(plain.slice(from, to), language)) {
      if (certain) found.push([from + start, from + end]);
    }
    from = to;
    if (from < plain.length) timer = setTimeout(next);
    else onFound(found);
  };
  timer = setTimeout(next);
  return () => clearTimeout(timer);
}

/** The next place between words, so that none is cut. */
function sliceEnd(plain: string, at: number): number {
  const space = plain.indexOf(" ", at);
  return at >= plain.length || space < 0 ? plain.length : space;
}
