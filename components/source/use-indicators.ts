import { useEffect, useState } from "react";
import { fetchLater } from "@/components/ui/later";
import type { Stretch } from "@/lib/text/extent";
import type { SourceView } from "./source-view";

/** Apart, for it brings the words of many languages, which few want. */
const search = fetchLater(async () => (await import("./indicator-search")).lookForIndicators);

/** Marks the words that surely show how sentences hang together, in the language of the text, while somebody wants them (not null). */
export function useIndicators(view: SourceView | null, wanted: { readonly language: string | null } | null): void {
  const [stretches, setStretches] = useState<readonly Stretch[]>([]);
  const isWanted = wanted !== null;
  const told = wanted?.language ?? null;
  useEffect(() => {
    if (!view || !isWanted) return setStretches([]);
    let stop = () => {};
    let hasEnded = false;
    search().then((lookForIndicators) => {
      if (!hasEnded) stop = lookForIndicators(view.shown.content.plain, told, setStretches);
    });
    return () => {
      hasEnded = true;
      stop();
    };
  }, [view, isWanted, told]);
  useEffect(() => view?.mark("indicator", stretches), [view, stretches]);
}
