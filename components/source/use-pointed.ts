import { useEffect, useEffectEvent, useState } from "react";
import type { Highlight } from "./highlight";
import type { SourceView } from "./source-view";

interface PointedEvents {
  readonly onHover: (spanIds: readonly string[]) => void;
  /** The pointer was pressed and let go over highlights, without selecting words. */
  readonly onPress: (highlights: readonly Highlight[], x: number, y: number) => void;
}

/** The spans under the pointer, found by place and not by the page's elements, once a frame. */
export function usePointed(view: SourceView | null, { onHover, onPress }: PointedEvents): readonly string[] {
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const point = useEffectEvent((highlights: readonly Highlight[]) => {
    const spanIds = highlights.map(({ spanId }) => spanId);
    if (spanIds.join() === pointed.join()) return;
    setPointed(spanIds);
    onHover(spanIds);
  });
  const press = useEffectEvent((event: MouseEvent) => {
    if (!view || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { anchor, head } = view.selection;
    const highlights = under(view, event.clientX, event.clientY);
    if (anchor === head && highlights.length > 0) onPress(highlights, event.clientX, event.clientY);
  });
  useEffect(() => {
    if (!view) return;
    let frame = 0;
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      // While words are being selected the text stays quiet.
      if (event.buttons === 0) frame = requestAnimationFrame(() => point(under(view, event.clientX, event.clientY)));
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      point([]);
    };
    const onClick = (event: MouseEvent) => press(event);
    view.dom.addEventListener("pointermove", onMove, { passive: true });
    view.dom.addEventListener("pointerleave", onLeave);
    view.dom.addEventListener("click", onClick);
    return () => {
      cancelAnimationFrame(frame);
      view.dom.removeEventListener("pointermove", onMove);
      view.dom.removeEventListener("pointerleave", onLeave);
      view.dom.removeEventListener("click", onClick);
    };
  }, [view]);
  return pointed;
}

function under(view: SourceView, x: number, y: number): Highlight[] {
  const offset = view.offsetUnder(x, y);
  return offset === null ? [] : view.highlightsAt(offset);
}
