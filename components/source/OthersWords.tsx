import { type RefObject, useLayoutEffect, useState } from "react";
import { Initials } from "@/components/ui/Initials";
import type { Extent } from "@/lib/text/extent";
import { contourOf } from "./contour";
import type { SourceView } from "./source-view";

/** Words of the text that somebody else has selected. */
export interface OthersInText {
  readonly key: string;
  readonly name: string;
  readonly shade: number;
  readonly extent: Extent;
}

interface OthersWordsProps {
  readonly view: SourceView;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly others: readonly OthersInText[];
  readonly moved: number;
}

interface Drawn extends OthersInText {
  readonly paths: readonly string[];
  readonly left: number;
  readonly top: number;
}

/** A thin line round what other people have selected, with their initials at its beginning. Takes no part in what is read or pressed. */
export function OthersWords({ view, sheet, scroller, others, moved }: OthersWordsProps) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move of the page the words stand elsewhere.
  useLayoutEffect(() => {
    if (!sheet.current || !scroller.current) return;
    const frame = scroller.current.getBoundingClientRect();
    const near = view.offsetsBetween(frame.top - frame.height, frame.bottom + frame.height);
    const origin = sheet.current.getBoundingClientRect();
    setDrawn(near ? others.flatMap((one) => drawnNear(view, one, near, origin)) : []);
  }, [view, sheet, scroller, others, moved]);
  return (
    <>
      <svg className="src-contours others" aria-hidden="true">
        {drawn.map(({ key, shade, paths }) =>
          paths.map((path) => <path key={`${key} ${path}`} className={`shade-${shade}`} d={path} />),
        )}
      </svg>
      {drawn.map(({ key, name, shade, left, top }) => (
        <span key={key} className="src-other" style={{ left, top }} aria-hidden="true">
          <Initials name={name} shade={shade} />
        </span>
      ))}
    </>
  );
}

function drawnNear(
  view: SourceView,
  one: OthersInText,
  near: { readonly start: number; readonly end: number },
  origin: DOMRect,
): Drawn[] {
  const stretches = one.extent
    .map(([start, end]) => [Math.max(start, near.start), Math.min(end, near.end)] as const)
    .filter(([start, end]) => start < end);
  const [first] = stretches;
  if (!first) return [];
  const { left, top } = view.caretRect(first[0], 1);
  const paths = stretches.map(([start, end]) =>
    contourOf(view.rectsOf(start, end).map((rect) => within(rect, origin))),
  );
  return [{ ...one, paths, left: left - origin.left, top: top - origin.top }];
}

function within(rect: DOMRect, origin: DOMRect) {
  return {
    left: rect.left - origin.left,
    right: rect.right - origin.left,
    top: rect.top - origin.top,
    bottom: rect.bottom - origin.top,
  };
}
