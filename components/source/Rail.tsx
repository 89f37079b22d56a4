import type { MouseEvent } from "react";
import { Icon } from "@/components/ui/icons";
import { type Mark, nameOfMark } from "./highlight";
import type { RailMark } from "./use-places";

interface RailProps {
  readonly marks: readonly RailMark[];
  /** How far apart its lanes stand, in pixels. */
  readonly step: number;
  readonly selected: ReadonlySet<string>;
  /** One mark, or several that lie too close to be told apart by the pointer. */
  readonly onOpen: (marks: readonly Mark[], at: DOMRect) => void;
  readonly onHover: (spanIds: readonly string[]) => void;
}

// Two marks nearer than this cannot be told apart: by a finger, by a mouse.
const TOUCH_PX = 44;
const POINTER_PX = 8;

/** The marks beside the text, one for each claim; also the list of its highlights, paragraph by paragraph. */
export function Rail({ marks, step, selected, onOpen, onHover }: RailProps) {
  const open = (mark: RailMark, event: MouseEvent<HTMLButtonElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    // A key press has no place: it means the one mark that has the focus.
    const near = event.detail === 0 ? [mark] : marksNear(marks, mark, event.clientY - rect.top + mark.top, step);
    onOpen(
      near.map((one) => one.mark),
      rect,
    );
  };
  return (
    <section className="src-rail" aria-label="Highlights by paragraph">
      {paragraphsOf(marks).map(([paragraph, list]) => (
        <ul key={paragraph} aria-label={`Paragraph ${paragraph}`}>
          {list.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                className={`src-mark k-${one.mark.highlight.role}${selected.has(one.mark.highlight.spanId) ? " on" : ""}${one.mark.highlight.isDim ? " dim" : ""}`}
                style={{ left: one.lane * step, top: one.top, height: one.height }}
                tabIndex={-1}
                aria-label={nameOfMark(one.mark)}
                aria-pressed={selected.has(one.mark.highlight.spanId)}
                onClick={(event) => open(one, event)}
                onPointerEnter={() => onHover([one.mark.highlight.spanId])}
                onPointerLeave={() => onHover([])}
              >
                {one.hasLabel && one.mark.claim !== null && <span>{one.mark.claim}</span>}
                {isCommented(one) && (
                  <i className="src-talk">
                    <Icon name="speech" />
                  </i>
                )}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

/** Whether a mark bears the sign that its passage is talked over: the first of a passage does. */
function isCommented({ mark: { highlight, claim }, part }: RailMark): boolean {
  return Boolean(highlight.talk) && part === 0 && claim === (highlight.numbers[0] ?? null);
}

function marksNear(marks: readonly RailMark[], mark: RailMark, y: number, step: number): RailMark[] {
  const isCoarse = window.matchMedia("(pointer: coarse)").matches;
  const reach = isCoarse ? TOUCH_PX / 2 : 0;
  const near = marks.filter(
    (one) =>
      one === mark ||
      (Math.abs(one.lane - mark.lane) * step < (isCoarse ? TOUCH_PX : POINTER_PX) &&
        one.top - reach <= y &&
        one.top + one.height + reach >= y),
  );
  return near.sort((a, b) => a.lane - b.lane);
}

function paragraphsOf(marks: readonly RailMark[]): [number, RailMark[]][] {
  const paragraphs = new Map<number, RailMark[]>();
  for (const mark of marks) paragraphs.set(mark.paragraph, [...(paragraphs.get(mark.paragraph) ?? []), mark]);
  return [...paragraphs];
}
