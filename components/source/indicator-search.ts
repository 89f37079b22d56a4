import { INDICATOR_LANGUAGES, indicatorsIn } from "@/lib/argument/hints/indicators";
import type { Stretch } from "@/lib/text/extent";
import { inferLanguage } from "@/lib/text/language";

/** So much is looked through at a time, so that the page stands still for no longer than the eye sees; code units. */
const SLICE = 60_000;
/** As much of a text tells its language. */
const SAMPLE = 6_000;

/**
 * Looks a text through slice by slice, beside other work, for the words that surely show how its sentences hang together.
 * `told`: the language that its citation tells (BCP 47). Returns how to stop.
 */
export function lookForIndicators(
  plain: string,
  told: string | null,
  onFound: (found: readonly Stretch[]) => void,
): () => void {
  const language = languageOf(plain, told);
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

/** The language that the citation tells, where its words are known here; else what the words themselves show. */
function languageOf(plain: string, told: string | null): string | null {
  const known = told?.toLowerCase().split("-")[0];
  return known && INDICATOR_LANGUAGES.includes(known) ? known : inferLanguage(plain.slice(0, SAMPLE));
}

/** The next place between words, so that none is cut. */
function sliceEnd(plain: string, at: number): number {
  const space = plain.indexOf(" ", at);
  return at >= plain.length || space < 0 ? plain.length : space;
}
