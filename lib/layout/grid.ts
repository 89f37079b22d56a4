import type { Id } from "@/lib/argument/rows";
import { leastThat } from "@/lib/text/halving";
import type { Box, Line } from "./layout";
import { CROSSING_COST, LINE_BERTH, STEM, WALL_BERTH } from "./measures";
import { grown } from "./occupied";

/** A straight stretch of a line already drawn, as a box without breadth. */
export interface Stretch extends Box {
  readonly relationId: Id;
  readonly role: Line["role"];
}

/** An open stretch of one axis. */
type Span = readonly [from: number, to: number];

/**
 * The lines on which a link may run. Point i is in column i % width and row ⌊i / width⌋; `level[i]` is the cost of going
 * from it to the right, `upright[i]` that of going down: infinite where a box stands, or where the link would lie on a line.
 */
export class Grid {
  readonly width: number;
  readonly level: Float64Array;
  readonly upright: Float64Array;

  /** `xs` and `ys` ascend, each without doubles. */
  constructor(
    readonly xs: readonly number[],
    readonly ys: readonly number[],
  ) {
    this.width = xs.length;
    this.level = new Float64Array(xs.length * ys.length);
    this.upright = new Float64Array(xs.length * ys.length);
    for (const row of ys.keys()) {
      for (const column of xs.keys()) {
        this.level[row * this.width + column] = stepFrom(xs, column);
        this.upright[row * this.width + column] = stepFrom(ys, row);
      }
    }
  }

  /** The number of the point at x, y; null when it is not on the lines. */
  pointAt(x: number, y: number): number | null {
    const [column, row] = [firstAtLeast(this.xs, x), firstAtLeast(this.ys, y)];
    return this.xs[column] === x && this.ys[row] === y ? row * this.width + column : null;
  }

  /** No link may run through a box, nor close to it. */
  block(box: Box): void {
    const { x, y, width, height } = grown(box, WALL_BERTH);
    this.raiseLevel([x, x + width], [y, y + height], Number.POSITIVE_INFINITY);
    this.raiseUpright([x, x + width], [y, y + height], Number.POSITIVE_INFINITY);
  }

  /**
   * A link may cross a line at a cost, but not squeeze through between a pill and its premises; and it may not run along a
   * line, unless both belong to the same relation.
   */
  avoid({ x, y, width, height, relationId, role }: Stretch, own: Id): void {
    const along = relationId === own && role !== "arrow" ? 0 : Number.POSITIVE_INFINITY;
    const crossing = role === "stem" && height <= STEM ? Number.POSITIVE_INFINITY : CROSSING_COST;
    const across: Span = [x - LINE_BERTH, x + width + LINE_BERTH];
    const down: Span = [y - LINE_BERTH, y + height + LINE_BERTH];
    if (height > 0) {
      this.raiseLevel([x, x + 0.5], [y - 0.5, y + height + 0.5], crossing);
      this.raiseUpright(across, down, along);
    } else {
      this.raiseUpright([x - 0.5, x + width + 0.5], [y, y + 0.5], CROSSING_COST);
      this.raiseLevel(across, down, along);
    }
  }

  private raiseLevel([left, right]: Span, [top, bottom]: Span, cost: number): void {
    const first = Math.max(0, firstAbove(this.xs, left) - 1);
    const last = firstAtLeast(this.xs, right);
    for (let row = firstAbove(this.ys, top); (this.ys[row] ?? bottom) < bottom; row += 1) {
      for (let column = first; column < last; column += 1) add(this.level, row * this.width + column, cost);
    }
  }

  private raiseUpright([left, right]: Span, [top, bottom]: Span, cost: number): void {
    const first = Math.max(0, firstAbove(this.ys, top) - 1);
    const last = firstAtLeast(this.ys, bottom);
    for (let row = first; row < last; row += 1) {
      for (let column = firstAbove(this.xs, left); (this.xs[column] ?? right) < right; column += 1) {
        add(this.upright, row * this.width + column, cost);
      }
    }
  }
}

function add(costs: Float64Array, i: number, cost: number): void {
  costs[i] = (costs[i] ?? 0) + cost;
}

function stepFrom(values: readonly number[], i: number): number {
  return (values[i + 1] ?? Number.POSITIVE_INFINITY) - (values[i] ?? 0);
}

/** The number of the first value that is above a bound; the length when there is none. */
function firstAbove(values: readonly number[], bound: number): number {
  return leastThat(0, values.length, (i) => (values[i] ?? 0) > bound);
}

function firstAtLeast(values: readonly number[], bound: number): number {
  return firstAbove(values, bound - 0.25);
}
