import { isKey } from "@/components/ui/keys";
import { paragraphEdge, sentenceEnd, sentenceStart } from "./moves";
import type { SourceView } from "./source-view";

/** What keys do in the text beside moving the caret. */
export interface TextKeys {
  readonly step: (direction: 1 | -1) => void;
  readonly open: () => void;
  readonly hold: () => void;
  readonly clear: () => void;
}

/**
 * Does what a key press in the text means, and says whether it meant anything.
 * The text is no field, so its caret is moved here: by character, word, line, and with Alt and Shift by sentence and
 * paragraph. Letters are left to whoever acts on the selected words.
 */
export function pressKey(event: KeyboardEvent, view: SourceView, scroller: HTMLElement, keys: TextKeys): boolean {
  if (isKey(event, "]")) keys.step(1);
  else if (isKey(event, "[")) keys.step(-1);
  else if (isKey(event, "Enter")) keys.open();
  else if (isKey(event, "+") || isKey(event, "E")) keys.hold();
  else if (isKey(event, "Escape")) keys.clear();
  else if (isKey(event, "Mod+A")) view.select(0, view.plain.length);
  else return move(event, view, scroller);
  return true;
}

function move(event: KeyboardEvent, view: SourceView, scroller: HTMLElement): boolean {
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) return extendByUnit(event.key, view);
  const isFar = event.ctrlKey || event.metaKey;
  if (event.key === "PageDown" || event.key === "PageUp") {
    turnPage(view, scroller, event.key === "PageDown" ? 1 : -1, event.shiftKey);
  } else if (isFar && (event.key === "Home" || event.key === "End")) {
    goTo(view, event.key === "Home" ? 0 : view.plain.length, event.shiftKey);
  } else {
    const step = STEPS[event.key];
    if (!step || (event.altKey && event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return false;
    // Alt with an arrow goes back in history, except on a Mac, where it goes by words.
    if (event.altKey && !event.shiftKey && !/Mac/.test(navigator.platform)) return false;
    const byWord = (isFar || event.altKey) && step[1] === "character";
    view.modify(event.shiftKey ? "extend" : "move", step[0], byWord ? "word" : step[1]);
  }
  keepInSight(view, scroller);
  return true;
}

const STEPS: Readonly<Record<string, readonly [direction: string, granularity: string]>> = {
  ArrowLeft: ["left", "character"],
  ArrowRight: ["right", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

function extendByUnit(key: string, view: SourceView): boolean {
  const { anchor, head } = view.selection;
  const { content } = view.shown;
  const isForward = key === (view.isRightToLeft(head) ? "ArrowLeft" : "ArrowRight");
  if (key === "ArrowLeft" || key === "ArrowRight") {
    view.select(anchor, isForward ? sentenceEnd(content, head) : sentenceStart(content, head));
  } else if (key === "ArrowDown" || key === "ArrowUp") {
    view.select(anchor, paragraphEdge(content, head, key === "ArrowDown" ? 1 : -1));
  } else return false;
  return true;
}

function goTo(view: SourceView, offset: number, isExtending: boolean): void {
  view.select(isExtending ? view.selection.anchor : offset, offset);
}

// The caret keeps its place on the screen while the text goes by.
function turnPage(view: SourceView, scroller: HTMLElement, direction: 1 | -1, isExtending: boolean): void {
  const { left, top, bottom } = view.caretRect(view.selection.head, 1);
  const frame = scroller.getBoundingClientRect();
  const y = Math.min(Math.max((top + bottom) / 2, frame.top + 40), frame.bottom - 40);
  scroller.scrollTop += direction * (frame.height - 80);
  const offset = view.offsetNear(left, y);
  if (offset !== null) goTo(view, offset, isExtending);
}

function keepInSight(view: SourceView, scroller: HTMLElement): void {
  const { top, bottom } = view.caretRect(view.selection.head, 1);
  const frame = scroller.getBoundingClientRect();
  if (top < frame.top + 24) scroller.scrollTop -= frame.top + 24 - top;
  else if (bottom > frame.bottom - 24) scroller.scrollTop += bottom - frame.bottom + 24;
}
