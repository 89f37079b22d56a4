import type { SourceView } from "./source-view";

/** Keeps painted what a pane shows. */
export interface Painter {
  /** Paints what is in sight at once, and what lies within two screens of it bit by bit in the frames that follow. */
  readonly look: () => void;
  readonly stop: () => void;
}

// The browser lays text out from a screen and a half away on: what is painted by then is laid out once.
const AHEAD = 2;

/** A painter of a text in the pane that scrolls it. Stop it after use. */
export function createPainter(view: SourceView, pane: HTMLElement): Painter {
  let frame = 0;
  const ahead = () => {
    const { top, bottom, height } = pane.getBoundingClientRect();
    const isLeft = view.paintSomeBetween(top - AHEAD * height, bottom + AHEAD * height);
    frame = isLeft ? requestAnimationFrame(ahead) : 0;
  };
  // What is in sight is seen before anything else is painted.
  const later = () => {
    frame = requestAnimationFrame(ahead);
  };
  return {
    look: () => {
      paintInSight(view, pane);
      if (frame === 0) frame = requestAnimationFrame(later);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** Paints what is in sight, at once: nothing comes into sight without its highlights. */
function paintInSight(view: SourceView, pane: HTMLElement): void {
  const { top, bottom } = pane.getBoundingClientRect();
  view.paintBetween(top, bottom);
}
