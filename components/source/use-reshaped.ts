import { useEffect, useRef, useState } from "react";
import { type Extent, quoteOf, sameExtent } from "@/lib/text/extent";
import type { Highlight } from "./highlight";

/** Of a longer quote the two ends are said. */
const LONGEST = 160;
const END = 60;

/** What a selected passage reads since its ends were moved, in a sentence; empty until one is. */
export function useReshaped(plain: string, highlights: readonly Highlight[], selected: ReadonlySet<string>): string {
  const last = useRef<ReadonlyMap<string, Extent>>(new Map());
  const [said, setSaid] = useState("");
  useEffect(() => {
    const picked = highlights.filter(({ spanId }) => selected.has(spanId));
    const moved = picked.find(({ spanId, extent }) => {
      const before = last.current.get(spanId);
      return before !== undefined && !sameExtent(before, extent);
    });
    last.current = new Map(picked.map(({ spanId, extent }) => [spanId, extent]));
    if (moved) setSaid(`The passage now reads: ${shortened(plain, moved.extent)}`);
    else if (picked.length === 0) setSaid("");
  }, [plain, highlights, selected]);
  return said;
}

function shortened(plain: string, extent: Extent): string {
  const quote = quoteOf(plain, extent).replace(/\s+/g, " ");
  if (quote.length <= LONGEST) return quote;
  return `${quote.slice(0, END).toWellFormed()} … ${quote.slice(-END).toWellFormed()}`;
}
