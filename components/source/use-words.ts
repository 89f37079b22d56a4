import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Extent, mergeStretches, type Stretch, sameExtent } from "@/lib/text/extent";
import { extentOf, type SourceView } from "./source-view";

/** The words that a person has selected, one stretch or several, and the ways to change them. */
export interface Words {
  readonly extent: Extent | null;
  /** Whether the pointer is still drawing; what is drawn then is not yet settled. */
  readonly isDrawing: boolean;
  /** Keeps the selected words while another stretch is selected. */
  readonly hold: () => void;
  readonly clear: () => void;
  readonly select: (extent: Extent) => void;
  /** The selected words as they are at this moment, though a finger may not have rested since. */
  readonly now: () => Extent | null;
  /** To be called after each change of the view's selection. */
  readonly settle: () => void;
}

// Fingers drag the ends of a selection without telling when they are done.
const TOUCH_REST_MS = 300;

/**
 * Follows the selection of a text, and gathers stretches into one extent: while Ctrl or ⌘ is held, or after `hold`.
 * `onSelect` hears of each new extent once it is settled.
 */
export function useWords(view: SourceView | null, onSelect: (extent: Extent | null) => void): Words {
  const [extent, setExtent] = useState<Extent | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  // What the pointer does must be known at once, not at the next drawing of the page.
  const now = useRef<Now>({ extent: null, held: [], isDown: false, isTouch: false, timer: 0 }).current;

  const read = () => {
    if (!view) return;
    const { anchor, head } = view.selection;
    const stretches = [...now.held, ...(extentOf(view.plain, anchor, head) ?? [])];
    const next = stretches.length > 0 ? mergeStretches(stretches) : null;
    if (next === now.extent || (next && now.extent && sameExtent(next, now.extent))) return;
    now.extent = next;
    setExtent(next);
    onSelect(next);
  };
  const down = (event: PointerEvent) => {
    now.isTouch = event.pointerType === "touch";
    if (event.button !== 0 || now.isTouch) return;
    now.held = event.ctrlKey || event.metaKey ? (now.extent ?? []) : [];
    now.isDown = true;
    setDrawing(true);
  };
  const up = (event: PointerEvent) => {
    if (!now.isDown) return;
    now.isDown = false;
    setDrawing(false);
    // A click into selected words may leave the page without any selection, and so without a caret.
    if (view && !view.hasSelection) collapse(view, view.offsetNear(event.clientX, event.clientY));
    read();
  };
  usePointer(view?.dom ?? null, down, up);
  useEffect(() => {
    if (!view) return;
    // Another text: what was selected in the one before is no longer meant.
    return () => {
      Object.assign(now, { extent: null, held: [], isDown: false });
      setExtent(null);
    };
  }, [view, now]);

  return {
    extent,
    isDrawing,
    hold: () => {
      now.held = now.extent ?? [];
      collapse(view);
    },
    clear: () => {
      now.held = [];
      collapse(view);
      read();
    },
    select: (wanted) => {
      const last = wanted.at(-1);
      now.held = wanted.slice(0, -1);
      if (last) view?.select(last[0], last[1]);
      read();
    },
    now: () => {
      window.clearTimeout(now.timer);
      read();
      return now.extent;
    },
    settle: () => {
      window.clearTimeout(now.timer);
      if (now.isTouch) now.timer = window.setTimeout(read, TOUCH_REST_MS);
      else if (!now.isDown) read();
    },
  };
}

interface Now {
  extent: Extent | null;
  held: readonly Stretch[];
  isDown: boolean;
  isTouch: boolean;
  timer: number;
}

function usePointer(
  dom: HTMLElement | null,
  onDown: (event: PointerEvent) => void,
  onUp: (event: PointerEvent) => void,
): void {
  const down = useEffectEvent(onDown);
  const up = useEffectEvent(onUp);
  useEffect(() => {
    if (!dom) return;
    const press = (event: PointerEvent) => down(event);
    // A click clears the old selection only after the button is up.
    const release = (event: PointerEvent) => window.setTimeout(() => up(event));
    dom.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
    return () => {
      dom.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", release);
    };
  }, [dom]);
}

/** Paints the stretches that the page's own selection does not show: those held, and all while it lies elsewhere. */
export function usePicked(view: SourceView | null, extent: Extent | null): void {
  useEffect(() => {
    if (!view) return;
    const paint = () => view.overlay("picked", extent?.filter((stretch) => !isSelected(view, stretch)) ?? []);
    paint();
    document.addEventListener("selectionchange", paint);
    return () => document.removeEventListener("selectionchange", paint);
  }, [view, extent]);
}

function isSelected(view: SourceView, [start, end]: Stretch): boolean {
  const { anchor, head } = view.selection;
  return view.hasSelection && start >= Math.min(anchor, head) && end <= Math.max(anchor, head);
}

function collapse(view: SourceView | null, offset: number | null = null): void {
  const at = offset ?? view?.selection.head ?? 0;
  view?.select(at, at);
}
