import { type RefObject, useEffect, useState } from "react";
import type { SourceView } from "./source-view";

interface CaretProps {
  readonly view: SourceView;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly moved: number;
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Where the keyboard stands in the text. Shown to those who use it, and not while words are selected. */
export function Caret({ view, sheet, moved }: CaretProps) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [byKeys, setByKeys] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move of the page the caret stands elsewhere.
  useEffect(() => {
    const place = () => setSpot(byKeys ? spotOf(view, sheet.current) : null);
    place();
    document.addEventListener("selectionchange", place);
    view.dom.addEventListener("blur", place);
    return () => {
      document.removeEventListener("selectionchange", place);
      view.dom.removeEventListener("blur", place);
    };
  }, [view, sheet, moved, byKeys]);
  useEffect(() => {
    const press = () => {
      view.ensureCaret(view.firstInSight());
      setByKeys(true);
    };
    const enter = () => view.dom.matches(":focus-visible") && press();
    const point = () => setByKeys(false);
    view.dom.addEventListener("focus", enter);
    view.dom.addEventListener("keydown", press, { capture: true });
    view.dom.addEventListener("pointerdown", point);
    return () => {
      view.dom.removeEventListener("focus", enter);
      view.dom.removeEventListener("keydown", press, { capture: true });
      view.dom.removeEventListener("pointerdown", point);
    };
  }, [view]);
  return spot && <i key={`${spot.left} ${spot.top}`} className="src-caret" style={spot} aria-hidden="true" />;
}

function spotOf(view: SourceView, sheet: HTMLElement | null): Spot | null {
  const { anchor, head } = view.selection;
  if (!sheet || anchor !== head || !view.hasFocus) return null;
  const origin = sheet.getBoundingClientRect();
  const { left, top, bottom } = view.caretRect(head, 1);
  return { left: left - origin.left, top: top - origin.top, height: bottom - top };
}
