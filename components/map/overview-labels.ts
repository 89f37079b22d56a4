import { signOf } from "@/components/evaluation/worth-words";
import type { Id } from "@/lib/argument/rows";
import type { CircleShape } from "@/lib/drawing/shape";
import type { Box, Layout } from "@/lib/layout/layout";
import type { Worth } from "@/workers/evaluating-task";

/**
 * The labels of claims too small for words, as dots on the upper right corners of their boxes: in is full, out is a ring,
 * what is undecided or has a strength is small. `unit` is how many px of the map make one on the screen.
 */
export function labelDots({ claims }: Layout, worths: ReadonlyMap<Id, Worth>, unit: number): CircleShape[] {
  return [...claims].flatMap(([id, box]) => {
    const worth = worths.get(id);
    return worth === undefined ? [] : [dot(worth, box, unit)];
  });
}

function dot(worth: Worth, box: Box, unit: number): CircleShape {
  const at = { shape: "circle", x: box.x + box.width, y: box.y } as const;
  const sign = signOf(worth);
  switch (sign) {
    case "in":
      return { ...at, radius: 3 * unit, fill: "in" };
    case "out":
      return { ...at, radius: 3 * unit, fill: "ground", stroke: { colour: "out", width: 1.2 * unit } };
    case "undecided":
      return { ...at, radius: 2 * unit, fill: "undecided" };
    default:
      return { ...at, radius: Math.max(0.8, 3 * sign) * unit, fill: "undecided" };
  }
}
