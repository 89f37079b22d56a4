import type { Blocks } from "./block";
import type { Box } from "./layout";
import type { Standing } from "./memory";
import { grown, Occupied } from "./occupied";
import type { Part } from "./part";
import { boxAt, linesAt, spread, stretchesOf } from "./spread";

/** How near a part that was cut loose may stand to others. */
const MARGIN = 10;

/** The ground that parts cover, box by box and line by line: one part may stand in a gap of another. */
export class Taken {
  private readonly ground = new Occupied();
  private readonly unmarked: [Part, Standing][];

  constructor(
    places: Iterable<[Part, Standing]>,
    private readonly blocks: Blocks,
  ) {
    this.unmarked = [...places];
  }

  add(part: Part, place: Standing): void {
    this.unmarked.push([part, place]);
  }

  /** Whether a part can stand there. The ground is marked only when somebody asks. */
  isFree(part: Part, place: Standing): boolean {
    for (const [other, standing] of this.unmarked.splice(0)) {
      for (const box of this.cover(other, standing)) this.ground.add(box);
    }
    for (const box of this.cover(part, place)) {
      if (this.ground.meets(grown(box, MARGIN))) return false;
    }
    return true;
  }

  private *cover({ root }: Part, { x, y }: Standing): Generator<Box> {
    for (const held of spread(root, x, y, this.blocks)) {
      yield boxAt(held);
      for (const line of linesAt(held)) yield* stretchesOf(line).map((stretch) => grown(stretch, 1));
    }
  }
}
