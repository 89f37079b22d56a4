import type { Id, Rows } from "@/lib/argument/rows";
import type { Box, Layout, LayoutInput, Line } from "@/lib/layout/layout";
import { CLEARANCE, LINK_DOOR, SIBLING_GAP } from "@/lib/layout/measures";
import { BESIDE } from "@/lib/layout/memory";

/** Two drawings of a map, before and after one edit. */
export interface Drawings {
  readonly input: LayoutInput;
  readonly before: Layout;
  readonly after: Layout;
}

/** The room that neighbours keep, sideways and diagonally; the second as far as two clearances of skylines can add up to. */
const ROOM = { across: SIBLING_GAP, down: 2 * CLEARANCE };

/**
 * Claims that moved without need, in words. The edit touches a node; what is touched, and what hangs on it or holds it, may
 * change its form. Any other claim may leave its place against the claim that it hangs on only
 * - under a claim on the way from the edit to its root,
 * - down, never up, and
 * - sideways where going back would bring it, with all that hangs on it, too near to something else.
 */
export function findNeedless(drawings: Drawings): string[] {
  const path = pathOf(drawings);
  return [...drawings.after.claims.keys()].flatMap((id) => needlessOf(id, path, drawings));
}

/** Claims that hang elsewhere than before, though the relation that held them still uses them, and not from themselves. */
export function findRehung({ input: { rows }, before, after }: Drawings): string[] {
  const uses = new Set(rows.premises.map(({ relationId, claimId }) => `${relationId} ${claimId}`));
  const targets = new Map(rows.relations.map((r) => [r.id, r.targetRelationId ?? r.targetClaimId ?? undefined]));
  const hangsFromItself = (id: Id) => {
    const seen = new Set<Id>();
    let at: Id | undefined = before.memory.holders.get(id);
    for (; at !== undefined && at !== id && !seen.has(at); at = targets.get(at) ?? before.memory.holders.get(at)) {
      seen.add(at);
    }
    return at === id;
  };
  return rows.claims.flatMap(({ id }) => {
    const [old, now] = [before.memory.holders.get(id), after.memory.holders.get(id)];
    const isLost = old === undefined || !uses.has(`${old} ${id}`);
    return isLost || old === now || hangsFromItself(id) ? [] : [`${id} went from ${old} to ${now}`];
  });
}

function needlessOf(id: Id, path: ReadonlySet<Id>, drawings: Drawings): string[] {
  const { before, after } = drawings;
  const way = wayUp(id, after);
  const holder = way.at(-1);
  if (holder === undefined || !before.claims.has(id) || path.has(id)) return [];
  if (way.join() !== wayUp(id, before).join() || changedSides(way, drawings)) return [];
  if (way.slice(0, -1).some((node) => node === drawings.input.edited)) return [];
  const [own, base] = [shiftOf(id, drawings), shiftOf(holder, drawings)];
  if (own === null || base === null) return [];
  const [across, down] = [own.x - base.x, own.y - base.y];
  if (across === 0 && down === 0) return [];
  if (!path.has(holder)) return [`${id} moved by ${across}, ${down} under ${holder}, which the edit does not touch`];
  if (down < 0) return [`${id} rose by ${-down}`];
  if (across === 0 || way.slice(0, -1).some((node) => isInTheWay(node, -across, drawings))) return [];
  return [`${id} went ${across} aside under ${holder} without need`];
}

/** A claim, and what it hangs on in turn, up to the next claim; empty for the root of a part. */
function wayUp(id: Id, { claims, memory }: Layout): readonly Id[] {
  const way = [id];
  if (memory.parts.has(id)) return [];
  for (let at = memory.offsets.get(id)?.holder; at !== undefined; at = memory.offsets.get(at)?.holder) {
    way.push(at);
    if (claims.has(at)) return way;
  }
  return [];
}

/**
 * What the edit touches, with all that holds it: the touched row, what its relation bore on before, what held a claim that
 * is gone, and claims that found another holder because theirs is gone.
 */
function pathOf({ input: { rows, edited }, before, after }: Drawings): ReadonlySet<Id> {
  const path = new Set<Id>();
  const targets = new Map(rows.relations.map((r) => [r.id, r.targetRelationId ?? r.targetClaimId ?? undefined]));
  const holders = after.memory.holders;
  const rehung = [...after.claims.keys()].filter((id) => holders.get(id) !== before.memory.holders.get(id));
  const left = new Set(rows.claims.map(({ id }) => id));
  const bereft = [...before.claims.keys()].flatMap((id) => (left.has(id) ? [] : [before.memory.holders.get(id)]));
  for (const id of [edited, before.memory.offsets.get(edited ?? "")?.holder, ...rehung, ...bereft]) {
    for (let at = id; at !== undefined && !path.has(at); at = targets.get(at) ?? holders.get(at)) path.add(at);
  }
  return path;
}

/** Whether something on the way stands beside its claim in one drawing and below it in the other. */
function changedSides(way: readonly Id[], { before, after }: Drawings): boolean {
  return way.slice(0, -1).some((id) => {
    const [old, now] = [before, after].map(({ memory }) => memory.offsets.get(id)?.row === BESIDE);
    return old !== now;
  });
}

function shiftOf(id: Id, { before, after }: Drawings): { x: number; y: number } | null {
  const [from, to] = [before.memory.anchors.get(id), after.memory.anchors.get(id)];
  return from === undefined || to === undefined ? null : { x: to[0] - from[0], y: to[1] - from[1] };
}

/** Whether a node, moved sideways with all that hangs on it, would come too near to something else. */
function isInTheWay(id: Id, across: number, { input: { rows }, after: layout }: Drawings): boolean {
  const within = new Set<Id>([id]);
  // Anchors are remembered in the order of the trees: whoever holds a node comes before it.
  for (const node of layout.memory.anchors.keys()) {
    const holder = layout.memory.offsets.get(node)?.holder;
    if (holder !== undefined && within.has(holder) && !layout.memory.parts.has(node)) within.add(node);
  }
  const boxes = [...layout.claims, ...pillsWithDoors(rows, layout)];
  const zones = layout.lines.filter(({ role }) => role !== "cross").map((line) => [line, zoneOf(line)] as const);
  const inside = zones.filter(
    ([{ relationId, role }]) => within.has(relationId) && (role !== "arrow" || relationId !== id),
  );
  const outside = zones.filter(([{ relationId }]) => !within.has(relationId));
  const own = [...boxes.filter(([node]) => within.has(node)), ...inside].map(([, box]) => box);
  const other = [...boxes.filter(([node]) => !within.has(node)), ...outside].map(([, box]) => box);
  return own.some((box) => other.some((wall) => isNear({ ...box, x: box.x + across }, wall)));
}

/** Pills with the room below them that is kept free for links, where all of their premises are drawn elsewhere. */
function pillsWithDoors({ premises }: Pick<Rows, "premises">, { pills, memory }: Layout): [Id, Box][] {
  const held = new Set(
    premises.flatMap(({ relationId, claimId }) => (memory.holders.get(claimId) === relationId ? [relationId] : [])),
  );
  return Array.from(pills, ([id, box]) => [id, held.has(id) ? box : { ...box, height: box.height + LINK_DOOR }]);
}

/** All that a line spans: nothing else may stand between its turns. */
function zoneOf({ points }: Line): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function isNear(a: Box, b: Box): boolean {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return across < ROOM.across && down < ROOM.down;
}
