import { createStore } from "zustand/vanilla";
import type { Shown } from "@/lib/drawing/faces";

const KEY = "show-strengths";

/** What this browser shows of every map beyond what is always shown; strengths are off until somebody turns them on. */
export const showing = createStore<Shown>(() => ({ strengths: readKept(), talk: true }));

/** Shows strengths, or shows them no more, now and for the next maps that are opened in this browser. */
export function showStrengths(strengths: boolean): void {
  localStorage.setItem(KEY, strengths ? "on" : "off");
  showing.setState({ strengths });
}

function readKept(): boolean {
  return typeof localStorage !== "undefined" && localStorage.getItem(KEY) === "on";
}
