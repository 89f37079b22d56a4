import { type Edge, type Node, type NodeHandle, Position } from "@xyflow/react";
import { find } from "@/lib/argument/argument-map";
import { isEqual } from "@/lib/argument/edit";
import { targetOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import type { RelationFace } from "@/lib/drawing/map";
import type { Box, Line, Stub } from "@/lib/layout/layout";
import type { Drawn } from "./drawn";

export type ClaimNode = Node<{ readonly face: ClaimFace }, "claim">;
export type PillNode = Node<{ readonly face: RelationFace }, "pill">;
export type StubNode = Node<StubData, "stub">;
export type MapNode = ClaimNode | PillNode | StubNode;

/** `owner` is the box that the tab hangs on, `number` that of the claim at the other end. */
export type StubData = {
  readonly stub: Stub;
  readonly face: RelationFace;
  readonly owner: Box;
  readonly number: number | null;
};

/** `pill` is the box of the line's own relation, `struck` of the relation that an arrow ends on; null where it is a claim. */
export type LineData = {
  readonly line: Line;
  readonly face: RelationFace;
  readonly pill: Box;
  readonly struck: Box | null;
};
export type LineEdge = Edge<LineData, "line">;

/** The nodes of a drawn map. One that is as it was in `before` keeps its identity, so that it is not drawn again. */
export function nodesOf(drawn: Drawn, before: readonly MapNode[]): MapNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  return [...claimNodes(drawn, old), ...pillNodes(drawn, old), ...stubNodes(drawn, old)];
}

/** The lines of a drawn map as edges; cross links lie over the others. */
export function edgesOf(drawn: Drawn, before: readonly LineEdge[]): LineEdge[] {
  const old = new Map(before.map((edge) => [edge.id, edge]));
  const byLine = new Map(before.map((edge) => [edge.data?.line, edge]));
  const stems = stemsOf(drawn.layout.lines);
  return drawn.layout.lines.flatMap((line) => {
    const data = lineData(drawn, line);
    const last = byLine.get(line);
    if (!data || (last && isSameData(last.data, data))) return last ?? [];
    const ends = endsOf(drawn, line, stems);
    if (!ends) return [];
    const edge = edgeOf(nameOf(line), data, ends);
    return keptEdge(edge, old.get(edge.id));
  });
}

/** A claim is a premise of a relation once, so no two lines of a relation share both their role and their claim. */
function nameOf({ relationId, role, claimId }: Line): string {
  return `${relationId}/${role}/${claimId ?? ""}`;
}

type Old = ReadonlyMap<string, MapNode>;

function* claimNodes({ layout, claims }: Drawn, old: Old): Iterable<MapNode> {
  for (const [id, box] of layout.claims) {
    const face = claims.get(id);
    if (!face) continue;
    const hiddenBelow = layout.hidden.get(id) ?? 0;
    const last = old.get(id);
    if (last?.type === "claim") {
      const isSame = hiddenBelow === 0 ? last.data.face === face : isEqual(last.data.face, { ...face, hiddenBelow });
      if (isSame) {
        yield isPlaced(last, box) ? last : { ...last, ...placed(id, box) };
        continue;
      }
    }
    yield { ...placed(id, box), type: "claim", data: { face: hiddenBelow ? { ...face, hiddenBelow } : face } };
  }
}

function* pillNodes({ layout, relations }: Drawn, old: Old): Iterable<MapNode> {
  for (const [id, box] of layout.pills) {
    const face = relations.get(id);
    const last = old.get(id);
    if (!face) continue;
    if (last?.type === "pill" && last.data.face === face) {
      yield isPlaced(last, box) ? last : { ...last, ...placed(id, box) };
    } else yield { ...placed(id, box), type: "pill", data: { face } };
  }
}

function* stubNodes({ layout, claims, relations }: Drawn, old: Old): Iterable<MapNode> {
  for (const stub of layout.stubs) {
    const { relationId, claimId, end, at } = stub;
    const face = relations.get(relationId);
    const owner = end === "claim" ? layout.claims.get(claimId) : layout.pills.get(relationId);
    if (!face || !owner) continue;
    const number = end === "claim" ? face.bearsOn : (claims.get(claimId)?.number ?? null);
    const id = `${relationId}/${claimId}/${end}`;
    const data = { stub, face, owner, number };
    const last = old.get(id);
    if (last?.type === "stub" && isEqual(last.data, data)) yield last;
    else yield { ...placed(id, { x: at[0], y: at[1], width: 1, height: 1 }), draggable: false, type: "stub", data };
  }
}

const handles: NodeHandle[] = [
  { type: "source", position: Position.Top, x: 0, y: 0 },
  { type: "target", position: Position.Bottom, x: 0, y: 0 },
];

// React Flow calls its elements "node" and "edge" and names them by their ids; ours have names of their own inside.
const unnamed = { "aria-roledescription": undefined, "aria-describedby": undefined };

/** What every node has: its box, and so that nothing needs to be measured on the page, its size and where lines meet it. */
function placed(id: string, { x, y, width, height }: Box) {
  return { id, position: { x, y }, width, height, measured: { width, height }, handles, domAttributes: unnamed };
}

function isPlaced(node: MapNode, { x, y, width, height }: Box): boolean {
  return node.position.x === x && node.position.y === y && node.width === width && node.height === height;
}

function lineData({ layout, relations, map }: Drawn, line: Line): LineData | null {
  const face = relations.get(line.relationId);
  const pill = layout.pills.get(line.relationId);
  const struckId = line.role === "arrow" ? find(map, "relations", line.relationId)?.targetRelationId : null;
  const struck = (struckId && layout.pills.get(struckId)) || null;
  return face && pill ? { line, face, pill, struck } : null;
}

/** The two nodes between which a line runs: while any of what lies between them is in view, it is drawn. */
function endsOf({ map }: Drawn, line: Line, stems: ReadonlyMap<Id, readonly Id[]>): readonly [Id, Id] | null {
  const { relationId, role, claimId } = line;
  if (role === "bar") {
    const under = stems.get(relationId) ?? [];
    return [under[0] ?? relationId, under.at(-1) ?? relationId];
  }
  // The stem of a bar belongs to no claim.
  if (role !== "arrow") return [claimId ?? relationId, relationId];
  const relation = find(map, "relations", relationId);
  return relation ? [relationId, targetOf(relation)] : null;
}

function stemsOf(lines: readonly Line[]): ReadonlyMap<Id, readonly Id[]> {
  const stems = new Map<Id, Id[]>();
  for (const { role, relationId, claimId } of lines) {
    if (role !== "stem" || !claimId) continue;
    const under = stems.get(relationId);
    if (under) under.push(claimId);
    else stems.set(relationId, [claimId]);
  }
  return stems;
}

function edgeOf(id: string, data: LineData, [source, target]: readonly [Id, Id]): LineEdge {
  return {
    id,
    type: "line",
    source,
    target,
    data,
    zIndex: data.line.role === "cross" ? 1 : 0,
    ariaRole: "presentation",
    domAttributes: { ...unnamed, "aria-hidden": true },
  };
}

function keptEdge(edge: LineEdge, old: LineEdge | undefined): LineEdge {
  if (!old || old.source !== edge.source || old.target !== edge.target) return edge;
  return isSameData(old.data, edge.data) ? old : edge;
}

function isSameData(a: LineData | undefined, b: LineData | undefined): boolean {
  if (!a || !b || a.face !== b.face) return false;
  return isSameLine(a.line, b.line) && isSameBox(a.pill, b.pill) && isSameBox(a.struck, b.struck);
}

function isSameLine(a: Line, b: Line): boolean {
  if (a === b) return true;
  return (
    a.head === b.head &&
    a.points.length === b.points.length &&
    a.points.every(([x, y], i) => x === b.points[i]?.[0] && y === b.points[i]?.[1])
  );
}

function isSameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);
}
