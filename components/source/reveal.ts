import type { Extent } from "@/lib/text/extent";
import type { SourceView } from "./source-view";

// Parts of the text far from sight have only a guessed height, so it takes a few looks to arrive.
const LOOKS = 5;

/** About the height of a line, in pixels. */
const LINE = 24;

/** Brings an offset into sight, a third down the pane, unless it stands well within it. At once, without motion. */
export function reveal(view: SourceView, scroller: HTMLElement, offset: number, looks = LOOKS): void {
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = view.caretRect(offset, 1);
  const isWellIn = top > frame.top + 32 && bottom < frame.bottom - frame.height / 4;
  if (isWellIn && looks === LOOKS) return;
  const wanted = frame.top + frame.height / 3;
  if (Math.abs(top - wanted) < 2 || looks === 0) return;
  const before = scroller.scrollTop;
  scroller.scrollTop += top - wanted;
  if (scroller.scrollTop !== before) requestAnimationFrame(() => reveal(view, scroller, offset, looks - 1));
}

/** Whether a part of an extent stands in the pane, about a line of it at least. */
export function isInSight(view: SourceView, scroller: HTMLElement, extent: Extent): boolean {
  const { top, bottom } = scroller.getBoundingClientRect();
  return extent.some(
    ([start, end]) => view.caretRect(start, 1).top < bottom - LINE && view.caretRect(end, -1).bottom > top + LINE,
  );
}

/** The offset of the words a third down the pane, where {@link reveal} brings words; null while none are there. */
export function offsetInSight(view: SourceView, scroller: HTMLElement): number | null {
  const { left, width, top, height } = scroller.getBoundingClientRect();
  return view.offsetNear(left + width / 2, top + height / 3);
}
