import type { SourceView } from "./source-view";

// Parts of the text far from sight have only a guessed height, so it takes a few looks to arrive.
const LOOKS = 5;

/** Brings an offset into sight, a third down the pane, unless it stands well within it. At once, without motion. */
export function reveal(view: SourceView, scroller: HTMLElement, offset: number, looks = LOOKS): void {
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = view.caretRect(offset, 1);
  const isInSight = top > frame.top + 32 && bottom < frame.bottom - frame.height / 4;
  if (isInSight && looks === LOOKS) return;
  const wanted = frame.top + frame.height / 3;
  if (Math.abs(top - wanted) < 2 || looks === 0) return;
  const before = scroller.scrollTop;
  scroller.scrollTop += top - wanted;
  if (scroller.scrollTop !== before) requestAnimationFrame(() => reveal(view, scroller, offset, looks - 1));
}

/** The offset of the words a third down the pane, where {@link reveal} brings words; null while none are there. */
export function offsetInSight(view: SourceView, scroller: HTMLElement): number | null {
  const { left, width, top, height } = scroller.getBoundingClientRect();
  return view.offsetNear(left + width / 2, top + height / 3);
}
