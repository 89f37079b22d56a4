import type { Grid } from "./grid";
import { Heap } from "./heap";
import type { Point } from "./layout";
import { BEND_COST } from "./measures";

/** A place where a link may leave or reach a box: on the border, and the point of the grid in front of it. */
export interface Port {
  readonly border: Point;
  readonly front: Point;
  /** What it costs to use this one rather than another, as a length. */
  readonly cost: number;
}

/**
 * The cheapest way from one of the first ports to one of the second, bends and crossings counted as lengths, from border to
 * border; null when there is none. A* over the points of the grid, each once for arriving level and once for upright.
 */
export function findRoute(grid: Grid, from: readonly Port[], to: readonly Port[]): Point[] | null {
  const search = new Search(grid, to);
  for (const port of from) search.start(port);
  return search.run();
}

class Search {
  private readonly costs: Float64Array;
  private readonly came: Int32Array;
  private readonly starts = new Map<number, Port>();
  private readonly goals = new Map<number, Port>();
  private readonly open = new Heap();
  private best = { cost: Number.POSITIVE_INFINITY, state: -1 };

  constructor(
    private readonly grid: Grid,
    to: readonly Port[],
  ) {
    const states = grid.level.length * 2;
    this.costs = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    this.came = new Int32Array(states).fill(-1);
    for (const port of to) {
      const point = grid.pointAt(...port.front);
      if (point !== null) this.goals.set(stateOf(point, isLevel(port)), port);
    }
  }

  start(port: Port): void {
    const point = this.grid.pointAt(...port.front);
    if (point === null) return;
    const state = stateOf(point, isLevel(port));
    this.starts.set(state, port);
    this.reach(state, port.cost, -1);
  }

  run(): Point[] | null {
    for (let state = this.open.pop(); state !== undefined; state = this.open.pop()) {
      const cost = this.costs[state] ?? Number.POSITIVE_INFINITY;
      if (cost + this.distance(state >> 1) >= this.best.cost) continue;
      const goal = this.goals.get(state);
      if (goal !== undefined && cost + goal.cost < this.best.cost) this.best = { cost: cost + goal.cost, state };
      this.expand(state, cost);
    }
    return this.best.state < 0 ? null : this.trace(this.best.state);
  }

  private expand(state: number, cost: number): void {
    const { width, level, upright } = this.grid;
    const point = state >> 1;
    this.reach(state ^ 1, cost + BEND_COST, state);
    if (state % 2 === 0) {
      this.reach(state + 2, cost + (level[point] ?? Number.POSITIVE_INFINITY), state);
      if (point % width > 0) this.reach(state - 2, cost + (level[point - 1] ?? Number.POSITIVE_INFINITY), state);
    } else {
      this.reach(state + 2 * width, cost + (upright[point] ?? Number.POSITIVE_INFINITY), state);
      this.reach(state - 2 * width, cost + (upright[point - width] ?? Number.POSITIVE_INFINITY), state);
    }
  }

  private reach(state: number, cost: number, from: number): void {
    if (cost >= (this.costs[state] ?? Number.NEGATIVE_INFINITY)) return;
    this.costs[state] = cost;
    this.came[state] = from;
    this.open.push(cost + this.distance(state >> 1), state);
  }

  /** At least this far it is from a point to the nearest goal. */
  private distance(point: number): number {
    const [x, y] = this.at(point);
    let least = Number.POSITIVE_INFINITY;
    for (const { front, cost } of this.goals.values()) {
      least = Math.min(least, Math.abs(front[0] - x) + Math.abs(front[1] - y) + cost);
    }
    return least;
  }

  private trace(last: number): Point[] {
    const goal = this.goals.get(last);
    const points: Point[] = goal === undefined ? [] : [goal.border];
    let first = last;
    for (let state = last; state >= 0; state = this.came[state] ?? -1) {
      points.push(this.at(state >> 1));
      first = state;
    }
    const start = this.starts.get(first);
    return withoutIdle([...points, ...(start === undefined ? [] : [start.border])].reverse());
  }

  private at(point: number): Point {
    const { xs, ys, width } = this.grid;
    return [xs[point % width] ?? 0, ys[Math.floor(point / width)] ?? 0];
  }
}

/** States are numbered so that the two of one point follow each other: level, upright. */
function stateOf(point: number, level: boolean): number {
  return point * 2 + (level ? 0 : 1);
}

function isLevel({ border, front }: Port): boolean {
  return border[1] === front[1];
}

/** The corners and ends of a way, without the points that it passes straight or stays at. */
function withoutIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (b !== undefined && b[0] === point[0] && b[1] === point[1]) continue;
    const straight = a !== undefined && b !== undefined && isStraight(a, b, point);
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);
}
