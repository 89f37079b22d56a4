import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { type Extent, quoteOf, sameExtent } from "@/lib/text/extent";
import { moveEdge, offsetAt, stepEdge } from "@/lib/text/reshape";
import type { SourceView } from "./source-view";
import type { Draft, Grip } from "./use-places";

interface GripsProps {
  readonly view: SourceView;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly grips: readonly Grip[];
  /** Hears of a passage while an end of it is being drawn; null once it is let go. */
  readonly onDraft: (draft: Draft | null) => void;
  readonly onReshape: (spanId: string, extent: Extent) => void;
}

/** A grip being drawn: the passage as it was, and as it would be now. */
interface Drag {
  readonly grip: Grip;
  extent: Extent;
  readonly pointerId: number;
  /** From the pointer to the middle of the line that the end stands on: the end is drawn by as much as the pointer. */
  readonly dx: number;
  readonly dy: number;
  x: number;
  y: number;
}

// So near the edge of the pane, the text goes by under the pointer.
const EDGE_PX = 28;
const STEP_PX = 9;

/** The ends of the selected passages, each to be drawn with the pointer or moved with arrow keys. */
export function Grips({ view, scroller, grips, onDraft, onReshape }: GripsProps) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const follow = () => {
    const at = drag.current;
    if (!at) return;
    const offset = view.offsetNear(at.x + at.dx, at.y + at.dy);
    const { highlight } = at.grip;
    const next = offset === null ? at.extent : moveEdge(view.shown.content, highlight.extent, at.grip, offset);
    if (!sameExtent(next, at.extent)) onDraft({ spanId: highlight.spanId, extent: next });
    at.extent = next;
  };
  const roll = () => {
    const by = scrollFor(scroller.current, drag.current);
    if (by === 0 || !scroller.current) return;
    scroller.current.scrollTop += by;
    follow();
    frame.current = requestAnimationFrame(roll);
  };
  const down = (event: PointerEvent<HTMLElement>, grip: Grip) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    const { pointerId, clientX: x, clientY: y } = event;
    const caret = view.caretRect(offsetAt(grip.highlight.extent, grip), grip.side === "start" ? 1 : -1);
    const [dx, dy] = [caret.left - x, (caret.top + caret.bottom) / 2 - y];
    drag.current = { grip, extent: grip.highlight.extent, pointerId, dx, dy, x, y };
  };
  const move = (event: PointerEvent) => {
    if (drag.current?.pointerId !== event.pointerId) return;
    Object.assign(drag.current, { x: event.clientX, y: event.clientY });
    cancelAnimationFrame(frame.current);
    follow();
    frame.current = requestAnimationFrame(roll);
  };
  const end = (isKept: boolean) => {
    const at = drag.current;
    drag.current = null;
    cancelAnimationFrame(frame.current);
    onDraft(null);
    if (!at || !isKept || sameExtent(at.extent, at.grip.highlight.extent)) return;
    onReshape(at.grip.highlight.spanId, at.extent);
  };
  const press = (event: KeyboardEvent, grip: Grip) => {
    if (event.key === "Escape" && drag.current) end(false);
    else if (!stepWith(event, view, grip, onReshape)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return grips.map((grip) => (
    <span
      key={`${grip.highlight.spanId} ${grip.stretch} ${grip.side}`}
      className={`src-grip ${grip.side}`}
      style={{ left: grip.left, top: grip.top, height: grip.height }}
      role="slider"
      tabIndex={0}
      aria-label={nameOf(grip)}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={view.plain.length}
      aria-valuenow={offsetAt(grip.highlight.extent, grip)}
      aria-valuetext={wordsBy(view, grip)}
      onPointerDown={(event) => down(event, grip)}
      onPointerMove={move}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onKeyDown={(event) => press(event, grip)}
    />
  ));
}

/** Arrows go by words, with Shift by characters; Delete takes the stretch away. Whether the key meant anything. */
function stepWith(
  event: KeyboardEvent,
  view: SourceView,
  grip: Grip,
  onReshape: (spanId: string, extent: Extent) => void,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { highlight } = grip;
  const next = steppedBy(event, view, grip);
  if (!next) return false;
  if (!sameExtent(next, highlight.extent)) onReshape(highlight.spanId, next);
  return true;
}

function steppedBy(event: KeyboardEvent, view: SourceView, grip: Grip): Extent | null {
  const { extent } = grip.highlight;
  if (event.key === "Delete" || event.key === "Backspace") {
    return extent.length > 1 ? extent.filter((_, i) => i !== grip.stretch) : null;
  }
  const forward = view.isRightToLeft(offsetAt(extent, grip)) ? "ArrowLeft" : "ArrowRight";
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return null;
  const unit = event.shiftKey ? "character" : "word";
  return stepEdge(view.shown.content, extent, grip, event.key === forward ? 1 : -1, unit);
}

function nameOf({ highlight, stretch, side }: Grip): string {
  const of = highlight.extent.length > 1 ? `part ${stretch + 1} of the passage` : "the passage";
  const claims = highlight.numbers.length > 0 ? `, claim ${highlight.numbers.join(" and ")}` : "";
  return `${side === "start" ? "Beginning" : "End"} of ${of}${claims}`;
}

/** The words of the stretch next to the end that is moved. */
function wordsBy(view: SourceView, { highlight, stretch, side }: Grip): string {
  const only = highlight.extent[stretch];
  const quote = only ? quoteOf(view.plain, [only]).replace(/\s+/g, " ") : "";
  if (quote.length <= 80) return quote;
  return side === "start" ? `${quote.slice(0, 80).toWellFormed()} …` : `… ${quote.slice(-80).toWellFormed()}`;
}

function scrollFor(scroller: HTMLElement | null, drag: Drag | null): number {
  if (!scroller || !drag) return 0;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (drag.y > bottom - EDGE_PX) return STEP_PX;
  return drag.y < top + EDGE_PX ? -STEP_PX : 0;
}
