import type { Blocks } from "./block";
import type { Box } from "./layout";
import { grown, Occupied } from "./occupied";
import type { Part } from "./part";
import { boxAt, linesAt, spread, stretchesOf } from "./spread";

/** How near a part that was cut loose may stand to others. */
const MARGIN = 10;

/** The ground that parts cover, box by box and line by line: one part may stand in a gap of another. */
export class Taken {
  private readonly ground = new Occupied();

  constructor(private readonly blocks: Blocks) {}

  add(part: Part, x: number, y: number): void {
    for (const box of this.cover(part, x, y)) this.ground.add(box);
  }

  isFree(part: Part, x: number, y: number): boolean {
    for (const box of this.cover(part, x, y)) {
      if (this.ground.meets(grown(box, MARGIN))) return false;
    }
    return true;
  }

  private *cover({ root }: Part, x: number, y: number): Generator<Box> {
    for (const held of spread(root, x, y, this.blocks)) {
      yield boxAt(held);
      for (const line of linesAt(held)) yield* stretchesOf(line).map((stretch) => grown(stretch, 1));
    }
  }
}
