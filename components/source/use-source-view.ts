import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Content } from "@/lib/text/content";
import type { Highlight } from "./highlight";
import { createPainter } from "./painter";
import { SourceView, type Standing } from "./source-view";
import { BEYOND } from "./use-places";

/**
 * The view of a content within an element, made anew for each content, with the highlights that it then has. `onSelection`
 * hears of selected words.
 */
export function useSourceView(
  mount: RefObject<HTMLElement | null>,
  content: Content,
  label: string,
  highlights: readonly Highlight[],
  onSelection: () => void,
): SourceView | null {
  const [view, setView] = useState<SourceView | null>(null);
  const latest = useRef({ highlights, onSelection });
  useLayoutEffect(() => {
    latest.current = { highlights, onSelection };
  });
  useLayoutEffect(() => {
    if (!mount.current) return;
    const made = new SourceView(mount.current, content, label, latest.current.highlights, () =>
      latest.current.onSelection(),
    );
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
    const painter = createPainter(view, pane);
    let measuredAt = pane.scrollTop;
    let standing: Standing | null = null;
    const move = () => {
      measuredAt = pane.scrollTop;
      standing = standingNear(view, pane);
      setMoves((count) => count + 1);
    };
    const onScroll = () => {
      painter.look();
      if (Math.abs(pane.scrollTop - measuredAt) >= pane.clientHeight / 2) move();
    };
    const observer = new ResizeObserver((entries) => {
      painter.look();
      // Farther off, parts of the text get their true height all the time.
      const isPaneAsItWas = entries.every(({ target }) => target === view.dom);
      if (isPaneAsItWas && standing && view.stands(standing)) return;
      // Within the same frame, or marks would trail behind their words.
      flushSync(move);
    });
    const onFonts = () => {
      view.reflowed();
      move();
    };
    observer.observe(pane);
    observer.observe(view.dom);
    pane.addEventListener("scroll", onScroll, { passive: true });
    document.fonts.addEventListener("loadingdone", onFonts);
    return () => {
      painter.stop();
      observer.disconnect();
      pane.removeEventListener("scroll", onScroll);
      document.fonts.removeEventListener("loadingdone", onFonts);
    };
  }, [view, scroller]);
  return moves;
}

function standingNear(view: SourceView, pane: HTMLElement): Standing {
  const { top, bottom, height } = pane.getBoundingClientRect();
  return view.standing(top - BEYOND * height, bottom + BEYOND * height);
}
