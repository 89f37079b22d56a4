import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Content } from "@/lib/text/content";
import { SourceView } from "./source-view";

/** The view of a content within an element, made anew for each content. `onSelection` hears of selected words. */
export function useSourceView(
  mount: RefObject<HTMLElement | null>,
  content: Content,
  label: string,
  onSelection: () => void,
): SourceView | null {
  const [view, setView] = useState<SourceView | null>(null);
  const listener = useRef(onSelection);
  useLayoutEffect(() => {
    listener.current = onSelection;
  });
  useLayoutEffect(() => {
    if (!mount.current) return;
    const made = new SourceView(mount.current, content, label, () => listener.current());
    setView(made);
    return () => {
      setView(null);
      made.destroy();
    };
  }, [mount, content, label]);
  return view;
}

/**
 * A number that changes when places on the page have moved: the text was set anew, the pane has another size, or the
 * reader has scrolled half a screen.
 */
export function useMoved(view: SourceView | null, scroller: RefObject<HTMLElement | null>): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const pane = scroller.current;
    if (!view || !pane) return;
    const move = () => setMoves((count) => count + 1);
    let measuredAt = pane.scrollTop;
    const onScroll = () => {
      paintInSight(view, pane);
      if (Math.abs(pane.scrollTop - measuredAt) < pane.clientHeight / 2) return;
      measuredAt = pane.scrollTop;
      move();
    };
    // Within the same frame, or marks would trail behind their words.
    const observer = new ResizeObserver(() => {
      paintInSight(view, pane);
      flushSync(move);
    });
    observer.observe(pane);
    observer.observe(view.dom);
    pane.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener("scroll", onScroll);
    };
  }, [view, scroller]);
  return moves;
}

/** Paints what stands within a screen of the reader's eyes. At once: what scrolls into sight has its highlights. */
export function paintInSight(view: SourceView, pane: HTMLElement): void {
  const frame = pane.getBoundingClientRect();
  view.paintBetween(frame.top - frame.height, frame.bottom + frame.height);
}
