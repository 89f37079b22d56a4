import { expect } from "vitest";
import type { Layout, LayoutInput } from "@/lib/layout/layout";
import { findCrossings, findDisorder, findFaults } from "./faults";

/** Fails, with the first faults in words, unless the drawing is sound, its trees do not cross, and siblings are in order. */
export function expectSound(input: LayoutInput, layout: Layout, seed: number | string = ""): void {
  const faults = [...findFaults(input, layout), ...findCrossings(layout), ...findDisorder(input, layout)];
  expect(faults.slice(0, 5), `seed ${seed}`).toEqual([]);
}
