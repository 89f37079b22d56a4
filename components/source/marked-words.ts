import type { Stretch } from "@/lib/text/extent";
import { leastThat } from "@/lib/text/halving";

/** Words that may be marked in great number: found by a search, or indicating how sentences hang together. */
export type Marked = "found" | "indicator";

type RangesOf = (start: number, end: number) => readonly Range[];

/**
 * Words of one text that the browser marks by itself (CSS custom highlights, styled in source.css), so that no element
 * changes however many there are. Only what lies near sight is handed to the browser.
 */
export class MarkedWords {
  private readonly stretches = new Map<Marked, readonly Stretch[]>();
  private readonly shown = new Map<Marked, ReadonlyMap<Stretch, readonly Range[]>>();
  private near: Stretch = [0, 0];
  private isDue = false;
  private isStale = false;

  constructor(private readonly rangesOf: RangesOf) {}

  /** Marks these stretches, in their order in the text, and no others by that name. */
  set(name: Marked, stretches: readonly Stretch[]): void {
    this.stretches.set(name, stretches);
    this.showSoon();
  }

  /** Marks what lies in this stretch of the text, and nothing else. */
  showNear(near: Stretch): void {
    if (sameStretch(this.near, near)) return;
    this.near = near;
    this.showSoon();
  }

  /** Marks what lies in this stretch of the text, if it is not marked already. */
  holdNear(near: Stretch): void {
    if (near[0] < this.near[0] || near[1] > this.near[1]) this.showNear(near);
  }

  /** Marks anew, after elements of the text were changed. */
  refresh(): void {
    this.isStale = true;
    this.showSoon();
  }

  /** Takes all marks off the page. */
  clear(): void {
    for (const name of this.stretches.keys()) this.take(name, new Map());
    this.stretches.clear();
  }

  // Once for all that happens before the page is painted.
  private showSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => {
      this.isDue = false;
      if (this.isStale) for (const name of this.stretches.keys()) this.take(name, new Map());
      this.isStale = false;
      for (const name of this.stretches.keys()) this.show(name);
    });
  }

  // Ranges of what was near before are kept: making them is what costs while one scrolls.
  private show(name: Marked): void {
    const before = this.shown.get(name);
    const near = within(this.stretches.get(name) ?? [], this.near);
    this.take(name, new Map(near.map((stretch) => [stretch, before?.get(stretch) ?? this.rangesOf(...stretch)])));
  }

  private take(name: Marked, ranges: ReadonlyMap<Stretch, readonly Range[]>): void {
    const highlight = highlightOf(name);
    for (const [stretch, old] of this.shown.get(name) ?? []) {
      if (ranges.get(stretch) !== old) for (const range of old) highlight.delete(range);
    }
    for (const range of [...ranges.values()].flat()) highlight.add(range);
    this.shown.set(name, ranges);
  }
}

// One for the page: several texts may stand on it.
function highlightOf(name: Marked): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

function sameStretch(a: Stretch, b: Stretch): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function within(stretches: readonly Stretch[], [from, to]: Stretch): readonly Stretch[] {
  return stretches.slice(
    firstThat(stretches, ([, end]) => end > from),
    firstThat(stretches, ([start]) => start >= to),
  );
}

function firstThat(stretches: readonly Stretch[], test: (stretch: Stretch) => boolean): number {
  return leastThat(0, stretches.length, (i) => {
    const stretch = stretches[i];
    return stretch !== undefined && test(stretch);
  });
}
