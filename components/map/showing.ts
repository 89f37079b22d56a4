import { createStore } from "zustand/vanilla";
import { keepUnder, keptUnder } from "@/components/ui/storage";
import type { Shown } from "@/lib/drawing/faces";

const KEY = "show-strengths";

/** What this browser shows of every map beyond what is always shown; strengths are off until somebody turns them on. */
export const showing = createStore<Shown>(() => ({ strengths: keptUnder(KEY) === "on", talk: true }));

/** Shows strengths, or shows them no more, now and for the next maps that are opened in this browser. */
export function showStrengths(strengths: boolean): void {
  keepUnder(KEY, strengths ? "on" : "off");
  showing.setState({ strengths });
}
