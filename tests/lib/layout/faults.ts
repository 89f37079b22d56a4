import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, LayoutInput, Line, Point } from "@/lib/layout/layout";

/** A straight stretch of a line. */
interface Stretch {
  readonly line: Line;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far an end may lie off a border, and how near two lines may run before they look like one. */
const OFF = 0.6;
const SHARED = 3;

/** Everything that no drawing may have, in words; empty when the drawing is sound. */
export function findFaults(input: LayoutInput, layout: Layout): string[] {
  return [
    ...unequalNumbers(layout),
    ...overlappingBoxes(layout),
    ...linesOverBoxes(layout),
    ...sharedStretches(layout),
    ...looseEnds(input, layout),
    ...outOfBounds(layout),
    ...missing(input, layout),
  ];
}

/** Lines of a tree that cross: never in a tidy tree, where cross links and pins are left aside. */
export function findCrossings(layout: Layout): string[] {
  const stretches = layout.lines.filter(({ role }) => role !== "cross").flatMap(stretchesOf);
  const upright = stretches.filter(({ left, right }) => left === right);
  const level = stretches.filter(({ top, bottom }) => top === bottom);
  return level.flatMap((a) =>
    upright
      .filter((b) => a.line.relationId !== b.line.relationId)
      .filter((b) => a.left < b.left && b.left < a.right && b.top < a.top && a.top < b.bottom)
      .map((b) => `line of ${a.line.relationId} crosses line of ${b.line.relationId} at ${b.left}, ${a.top}`),
  );
}

/** Siblings that do not stand in their order: each row from left to right, the rows of a fan from top to bottom. */
export function findDisorder(input: LayoutInput, layout: Layout): string[] {
  const { claims, relations, premises } = input.rows;
  const disorder: string[] = [];
  const check = (where: string, sorted: readonly { id: Id; order: string }[], boxes: ReadonlyMap<Id, Box>) => {
    const found = [...sorted].sort(byOrder).flatMap(({ id }) => boxes.get(id) ?? []);
    const middles = found.map(({ x, y, width }) => ({ x: x + width / 2, y }));
    for (const [i, b] of middles.entries()) {
      const a = middles[i - 1];
      if (a !== undefined && !(a.y < b.y || (a.y === b.y && a.x < b.x)))
        disorder.push(`${where}: ${i} before ${i - 1}`);
    }
  };
  for (const { id } of claims) {
    const box = layout.claims.get(id);
    const below = relations.filter(({ targetClaimId }) => targetClaimId === id);
    const under = below.filter((r) => box && (layout.pills.get(r.id)?.y ?? 0) >= box.y + box.height);
    check(`relations of ${id}`, under, layout.pills);
  }
  for (const { id } of relations) {
    const drawn = layout.lines
      .filter(({ role, relationId }) => role === "stem" && relationId === id)
      .map((line) => line.claimId);
    const own = premises.filter(({ relationId, claimId }) => relationId === id && drawn.includes(claimId));
    const level = own.map(({ claimId, order }) => ({ id: claimId, order }));
    const tops = new Map([...layout.claims].map(([claim, box]) => [claim, { ...box, y: 0 }]));
    check(`premises of ${id}`, level, tops);
  }
  return disorder;
}

function byOrder(a: { id: Id; order: string }, b: { id: Id; order: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export function stretchesOf(line: Line): Stretch[] {
  return line.points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = line.points[i] as Point;
    return {
      line,
      left: Math.min(x, fromX),
      right: Math.max(x, fromX),
      top: Math.min(y, fromY),
      bottom: Math.max(y, fromY),
    };
  });
}

function boxesOf({ claims, pills }: Layout): [Id, Box][] {
  return [...claims, ...pills];
}

function unequalNumbers(layout: Layout): string[] {
  const boxes = boxesOf(layout).filter(([, { x, y, width, height }]) => ![x, y, width, height].every(Number.isInteger));
  const lines = layout.lines.filter(({ points }) => !points.flat().every(Number.isInteger));
  const slanted = layout.lines.filter((line) =>
    stretchesOf(line).some((s) => s.left !== s.right && s.top !== s.bottom),
  );
  return [
    ...boxes.map(([id]) => `box of ${id} is not on whole pixels`),
    ...lines.map(({ relationId, role }) => `${role} of ${relationId} is not on whole pixels`),
    ...slanted.map(({ relationId, role }) => `${role} of ${relationId} is slanted`),
  ];
}

function overlappingBoxes(layout: Layout): string[] {
  return findOverlaps(layout).map(([a, b]) => `boxes ${a} and ${b} overlap`);
}

/** The pairs of boxes that share more than an edge. */
export function findOverlaps(layout: Layout): (readonly [Id, Id])[] {
  const boxes = boxesOf(layout).sort(([, a], [, b]) => a.x - b.x);
  const found: (readonly [Id, Id])[] = [];
  for (const [i, [id, a]] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length; j += 1) {
      const [other, b] = boxes[j] as [Id, Box];
      if (b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) found.push([id, other]);
    }
  }
  return found;
}

function linesOverBoxes(layout: Layout): string[] {
  const floors = new Map<number, [Id, Box][]>();
  for (const [id, box] of boxesOf(layout)) {
    for (const floor of floorsOf(box.y, box.y + box.height)) {
      const boxes = floors.get(floor) ?? [];
      boxes.push([id, box]);
      floors.set(floor, boxes);
    }
  }
  const faults: string[] = [];
  for (const { line, left, right, top, bottom } of layout.lines.flatMap(stretchesOf)) {
    for (const [id, { x, y, width, height }] of floorsOf(top, bottom).flatMap((floor) => floors.get(floor) ?? [])) {
      if (right <= x + OFF || left >= x + width - OFF || bottom <= y + OFF || top >= y + height - OFF) continue;
      faults.push(`${line.role} of ${line.relationId} runs over ${id}`);
    }
  }
  return faults;
}

/** The numbers of the strips, 200 high, that a reach of heights touches. */
function floorsOf(top: number, bottom: number): number[] {
  const first = Math.floor(top / 200);
  return Array.from({ length: Math.floor(bottom / 200) - first + 1 }, (_, i) => first + i);
}

function sharedStretches(layout: Layout): string[] {
  const stretches = layout.lines.flatMap(stretchesOf).sort((a, b) => a.left - b.left);
  const faults: string[] = [];
  for (const [i, a] of stretches.entries()) {
    for (let j = i + 1; j < stretches.length; j += 1) {
      const b = stretches[j] as Stretch;
      if (b.left > a.right + SHARED) break;
      if (a.line.relationId === b.line.relationId) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const level = a.top === a.bottom && b.top === b.bottom && across > 1 && down > -SHARED;
      const upright = a.left === a.right && b.left === b.right && down > 1 && across > -SHARED;
      if (level || upright) faults.push(`lines of ${a.line.relationId} and ${b.line.relationId} lie on one another`);
    }
  }
  return faults;
}

function looseEnds(input: LayoutInput, layout: Layout): string[] {
  const relations = new Map(input.rows.relations.map((relation) => [relation.id, relation]));
  const faults: string[] = [];
  const touch = (line: Line, point: Point | undefined, box: Box | undefined, what: string) => {
    if (point === undefined || box === undefined || !isOnBorder(point, box)) {
      faults.push(`${line.role} of ${line.relationId} does not end on ${what}`);
    }
  };
  for (const line of layout.lines) {
    const relation = relations.get(line.relationId);
    const pill = layout.pills.get(line.relationId);
    const [first, last] = [line.points[0], line.points.at(-1)];
    if (line.role === "arrow") {
      const target =
        layout.claims.get(relation?.targetClaimId ?? "") ?? layout.pills.get(relation?.targetRelationId ?? "");
      touch(line, first, pill, "its pill");
      touch(line, last, target, "its target");
    } else if (line.role !== "bar") {
      if (line.claimId !== null) touch(line, first, layout.claims.get(line.claimId), "its claim");
      if (!isOnBar(layout, line, last)) touch(line, last, pill, "its pill");
    }
  }
  return faults;
}

function isOnBorder([x, y]: Point, box: Box): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const within = x >= box.x - OFF && x <= right + OFF && y >= box.y - OFF && y <= bottom + OFF;
  const distance = Math.min(Math.abs(x - box.x), Math.abs(x - right), Math.abs(y - box.y), Math.abs(y - bottom));
  return within && distance <= OFF;
}

function isOnBar(layout: Layout, { relationId }: Line, point: Point | undefined): boolean {
  const bar = layout.lines.find((line) => line.role === "bar" && line.relationId === relationId);
  const [stretch] = bar === undefined ? [] : stretchesOf(bar);
  if (stretch === undefined || point === undefined) return false;
  const [x, y] = point;
  return x >= stretch.left && x <= stretch.right && y >= stretch.top && y <= stretch.bottom;
}

function outOfBounds({ bounds, ...layout }: Layout): string[] {
  const inside = (left: number, top: number, right: number, bottom: number) => {
    return (
      left >= bounds.x && top >= bounds.y && right <= bounds.x + bounds.width && bottom <= bounds.y + bounds.height
    );
  };
  const boxes = [...layout.claims, ...layout.pills].filter(([, b]) => !inside(b.x, b.y, b.x + b.width, b.y + b.height));
  const lines = layout.lines.filter((line) => stretchesOf(line).some((s) => !inside(s.left, s.top, s.right, s.bottom)));
  return [
    ...boxes.map(([id]) => `box of ${id} is out of bounds`),
    ...lines.map(({ relationId }) => `line of ${relationId} is out of bounds`),
  ];
}

/** Every claim is drawn or counted as hidden; with nothing folded, every use of a claim has its stem, link or stub. */
function missing({ rows }: LayoutInput, layout: Layout): string[] {
  const hidden = [...layout.hidden.values()].reduce((a, b) => a + b, 0);
  const lost = rows.claims.length - layout.claims.size - hidden;
  if (hidden > 0) return lost === 0 ? [] : [`${lost} claims are neither drawn nor counted as hidden`];
  const uses = new Set([
    ...layout.lines.map(({ relationId, claimId }) => `${relationId} ${claimId}`),
    ...layout.stubs.map(({ relationId, claimId }) => `${relationId} ${claimId}`),
  ]);
  const unseen = rows.premises.filter(
    ({ relationId, claimId }) => layout.pills.has(relationId) && !uses.has(`${relationId} ${claimId}`),
  );
  return [
    ...rows.claims.filter(({ id }) => !layout.claims.has(id)).map(({ id }) => `claim ${id} is not drawn`),
    ...unseen.map(({ relationId, claimId }) => `premise ${claimId} of ${relationId} has no line`),
  ];
}
