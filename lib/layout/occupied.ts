import type { Box } from "./layout";

const CELL = 256;

/** Boxes in the plane, found again by place. A stretch of a line is a box without breadth. */
export class Occupied<T extends Box = Box> {
  private readonly cells = new Map<number, T[]>();

  add(box: T): void {
    for (const key of cellsOf(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
    }
  }

  /** Whether anything lies within a box. Touching at an edge does not count. */
  meets(box: Box): boolean {
    for (const key of cellsOf(box)) {
      if (this.cells.get(key)?.some((other) => overlaps(box, other))) return true;
    }
    return false;
  }

  /** Everything that lies at least partly within a box, each once, in the order in which it was added within each cell. */
  within(box: Box): readonly T[] {
    const found = new Set<T>();
    for (const key of cellsOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (overlaps(box, other)) found.add(other);
      }
    }
    return [...found];
  }
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box with a margin on every side. */
export function grown({ x, y, width, height }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** The smallest box that holds all of them; null for none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) {
      yield column * 1_000_003 + row;
    }
  }
}
