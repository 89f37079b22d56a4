import type { Spot } from "@/lib/drawing/spots";

/** A way in which an arrow key goes. */
export type Way = "up" | "down" | "left" | "right";

/** The spot that an arrow key leads to from another: near, and rather ahead than aside. Undefined where none lies that way. */
export function nearestSpot(spots: readonly Spot[], from: Spot, way: Way): Spot | undefined {
  const ahead = spots.flatMap((spot) => {
    const cost = spot === from ? null : costTo(from, spot, way);
    return cost === null ? [] : [{ spot, cost }];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.spot;
}

/** Distance ahead, and twice that aside; null for what does not lie ahead. */
function costTo(from: Spot, to: Spot, way: Way): number | null {
  const [dx, dy] = [middle(to).x - middle(from).x, middle(to).y - middle(from).y];
  const isLevel = way === "left" || way === "right";
  const ahead = (isLevel ? dx : dy) * (way === "right" || way === "down" ? 1 : -1);
  return ahead > 1 ? ahead + 2 * Math.abs(isLevel ? dy : dx) : null;
}

function middle({ box }: Spot): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
