/** What can be done while a map is stepped through. */
export type SteppingAct = "next" | "back" | "first" | "last" | "blank" | "notes" | "whole" | "full" | "leave";

/** Keys as they are named by the browser; the two page keys and the full stop are what clickers send. */
const KEYS: Readonly<Record<string, SteppingAct>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  Enter: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  b: "blank",
  ".": "blank",
  n: "notes",
  o: "whole",
  f: "full",
  F5: "full",
  Escape: "leave",
};

/** What a press means; null for one that means nothing here, and for the browser's own shortcuts. */
export function steppingAct(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): SteppingAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
