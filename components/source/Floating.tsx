import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Extent, endOf, startOf } from "@/lib/text/extent";
import type { SourceView } from "./source-view";

interface FloatingProps {
  readonly view: SourceView;
  readonly extent: Extent;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly moved: number;
  readonly children: ReactNode;
}

const GAP = 6;
const EDGE = 8;

/** Puts something above selected words, below them where there is no room, and always within the pane. */
export function Floating({ view, extent, sheet, scroller, moved, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move of the page the words stand elsewhere.
  useLayoutEffect(() => {
    const floating = box.current;
    if (!floating) return;
    const put = () => {
      if (!sheet.current || !scroller.current) return;
      const origin = sheet.current.getBoundingClientRect();
      const { left, top } = placeBy(view, extent, scroller.current.getBoundingClientRect(), floating);
      setPlace({ left: left - origin.left, top: top - origin.top });
    };
    put();
    // What it offers changes with what is picked, and its size with that.
    const sized = new ResizeObserver(put);
    sized.observe(floating);
    return () => sized.disconnect();
  }, [view, extent, sheet, scroller, moved]);
  return (
    <div ref={box} className="src-floating" style={place ?? { left: 0, top: 0, visibility: "hidden" }}>
      {children}
    </div>
  );
}

function placeBy(view: SourceView, extent: Extent, frame: DOMRect, box: HTMLElement): { left: number; top: number } {
  const first = view.caretRect(startOf(extent), 1);
  const last = view.caretRect(endOf(extent), -1);
  const above = first.top - box.offsetHeight - GAP;
  const below = last.bottom + GAP;
  const lowest = frame.bottom - box.offsetHeight - EDGE;
  const top = above >= frame.top + EDGE ? above : below;
  const oneLine = Math.abs(first.top - last.top) < 4;
  const middle = oneLine ? (first.left + last.left) / 2 : (frame.left + frame.right) / 2;
  const rightmost = frame.right - box.offsetWidth - EDGE;
  return {
    left: Math.max(frame.left + EDGE, Math.min(middle - box.offsetWidth / 2, rightmost)),
    top: Math.max(frame.top + EDGE, Math.min(top, lowest)),
  };
}
