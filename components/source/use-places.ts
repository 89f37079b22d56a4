import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { blockAt } from "@/lib/text/content";
import type { Extent } from "@/lib/text/extent";
import type { Edge } from "@/lib/text/reshape";
import { contourOf } from "./contour";
import { type Highlight, type Mark, marksOf } from "./highlight";
import { labelled, laneStep, type Placed, packMarks } from "./rail-lanes";
import type { SourceView } from "./source-view";

/** A mark on the rail: which claim it stands for, where, and the number of the paragraph that it begins in. */
export interface RailMark extends Placed {
  readonly mark: Mark;
  /** Which stretch of its passage it stands for. */
  readonly part: number;
  readonly paragraph: number;
  /** Whether there is room for its number. */
  readonly hasLabel: boolean;
}

/** What is drawn beside and over the words near the reader's eyes, in pixels from the top left of the sheet. */
export interface Places {
  readonly marks: readonly RailMark[];
  /** How far apart the lanes of the rail stand. */
  readonly step: number;
  readonly contours: readonly string[];
  /** The ends of the selected passages that are in sight. */
  readonly grips: readonly Grip[];
}

/** An end of a stretch of a selected passage, where it can be taken hold of. */
export interface Grip extends Edge {
  readonly highlight: Highlight;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A passage while its ends are being drawn elsewhere. */
export interface Draft {
  readonly spanId: string;
  readonly extent: Extent;
}

// Between the words and the rail, and from the rail to the edge.
const RAIL_GAP = 8;
/** So much of a screen is measured above and below what is in sight; more than a half, after which all is measured anew. */
export const BEYOND = 0.75;

interface Stage {
  readonly view: SourceView | null;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/**
 * Measures where highlights and selected passages stand, in sight and somewhat above and below it.
 * Anew whenever these change or `moved` does.
 */
export function usePlaces(
  { view, sheet, scroller }: Stage,
  highlights: readonly Highlight[],
  selected: ReadonlySet<string>,
  moved: number,
  draft: Draft | null,
): Places {
  const [places, setPlaces] = useState<Places>({ marks: [], step: 10, contours: [], grips: [] });
  const memory = useRef({ setting: "", lanes: new Map<string, number>() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view has painted these highlights, and the page moved.
  useLayoutEffect(() => {
    if (!view || !sheet.current || !scroller.current) return;
    const frame = scroller.current.getBoundingClientRect();
    const beyond = BEYOND * frame.height;
    const near = view.offsetsBetween(frame.top - beyond, frame.bottom + beyond);
    if (!near) return;
    // Another width, or another font, sets other lines, so lanes begin anew.
    const setting = `${frame.width} ${document.fonts.status}`;
    if (memory.current.setting !== setting) {
      memory.current = { setting, lanes: new Map() };
      view.reflowed();
    }
    const stage = { view, near, origin: sheet.current.getBoundingClientRect() };
    const shown = view.highlightsWithin(near.start, near.end);
    const room = stage.origin.right - view.textRight - RAIL_GAP;
    const picked = shown.filter(({ spanId }) => selected.has(spanId)).map((one) => drafted(one, draft));
    setPlaces({
      ...railMarks(stage, shown, memory.current.lanes, room),
      contours: picked.flatMap((one) => contoursOf(stage, one)),
      grips: picked.flatMap((one) => gripsOf(stage, one)),
    });
  }, [view, sheet, scroller, highlights, selected, moved, draft]);
  return places;
}

interface Measured {
  readonly view: SourceView;
  readonly near: { readonly start: number; readonly end: number };
  readonly origin: DOMRect;
}

function railMarks(
  stage: Measured,
  highlights: readonly Highlight[],
  lanes: Map<string, number>,
  room: number,
): Pick<Places, "marks" | "step"> {
  const { unplaced, marks } = measuredMarks(stage, highlights);
  const placed = packMarks(unplaced, lanes);
  const step = laneStep(1 + placed.reduce((most, { lane }) => Math.max(most, lane), 0), room);
  const labels = labelled(placed, step);
  const drawn = placed.flatMap((one) => {
    const mark = marks.get(one.key);
    return mark ? [{ ...one, ...mark, hasLabel: labels.has(one.key) }] : [];
  });
  return { marks: drawn, step };
}

function measuredMarks(stage: Measured, highlights: readonly Highlight[]) {
  const marks = new Map<string, Pick<RailMark, "mark" | "part" | "paragraph">>();
  const lineAt = stage.view.lineReader();
  const unplaced = highlights.flatMap((highlight) =>
    nearStretches(stage, highlight).flatMap(([start, end, part]) => {
      const top = lineAt(start, 1).top - stage.origin.top + 3;
      const bottom = lineAt(end, -1).bottom - stage.origin.top - 3;
      const paragraph = blockAt(stage.view.shown.content.blocks, start) + 1;
      return marksOf(highlight).map((mark) => {
        const key = `${mark.key} ${part}`;
        marks.set(key, { mark, part, paragraph });
        return { key, top, bottom };
      });
    }),
  );
  return { unplaced, marks };
}

// The outline holds the underlines too: the deeper a highlight lies, the lower its own.
function contoursOf(stage: Measured, highlight: Highlight): string[] {
  const below = 2.5 * stage.view.painting.levels(highlight);
  return nearStretches(stage, highlight).map(([start, end]) =>
    contourOf(
      stage.view.rectsOf(start, end).map((rect) => ({
        left: rect.left - stage.origin.left,
        right: rect.right - stage.origin.left,
        top: rect.top - stage.origin.top - 1,
        bottom: rect.bottom - stage.origin.top + below,
      })),
    ),
  );
}

function drafted(highlight: Highlight, draft: Draft | null): Highlight {
  return draft?.spanId === highlight.spanId ? { ...highlight, extent: draft.extent } : highlight;
}

function gripsOf({ view, near, origin }: Measured, highlight: Highlight): Grip[] {
  return highlight.extent.flatMap(([start, end], stretch) =>
    (["start", "end"] as const).flatMap((side): Grip[] => {
      const offset = side === "start" ? start : end;
      if (offset < near.start || offset > near.end) return [];
      const { left, top, bottom } = view.caretRect(offset, side === "start" ? 1 : -1);
      return [{ highlight, stretch, side, left: left - origin.left, top: top - origin.top, height: bottom - top }];
    }),
  );
}

function nearStretches({ near }: Measured, { extent }: Highlight): [start: number, end: number, part: number][] {
  return extent.flatMap(([start, end], part) => {
    const [from, to] = [Math.max(start, near.start), Math.min(end, near.end)];
    return from < to ? [[from, to, part] as [number, number, number]] : [];
  });
}
