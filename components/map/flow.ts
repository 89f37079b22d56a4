import type { Node, NodeHandle } from "@xyflow/react";
import { find } from "@/lib/argument/argument-map";
import { isEqual } from "@/lib/argument/edit";
import type { Id } from "@/lib/argument/rows";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import type { RelationFace } from "@/lib/drawing/map";
import { isSameLine } from "@/lib/layout/kept";
import { type Box, type Line, nameOf, type Stub } from "@/lib/layout/layout";
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

/**
 * A line as it is drawn. `pill` is the box of the line's own relation, `struck` of the relation that an arrow ends on; null
 * where it is a claim.
 */
export interface DrawnLine {
  /** Its own among all lines of a map, and the same from drawing to drawing. */
  readonly name: string;
  readonly line: Line;
  readonly face: RelationFace;
  readonly pill: Box;
  readonly struck: Box | null;
}

/**
 * The nodes of those boxes of a drawn map that are to be shown. One that is as it was in `before` keeps its identity, so
 * that it is not drawn again.
 */
export function nodesOf(drawn: Drawn, isShown: (id: Id, box: Box) => boolean, before: readonly MapNode[]): MapNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  return [...claimNodes(drawn, isShown, old), ...pillNodes(drawn, isShown, old), ...stubNodes(drawn, isShown, old)];
}

/** Those lines of a drawn map that are to be shown. One that is as it was in `before` keeps its identity. */
export function linesOf(drawn: Drawn, isShown: (line: Line) => boolean, before: readonly DrawnLine[]): DrawnLine[] {
  const old = new Map(before.map((line) => [line.name, line]));
  return drawn.layout.lines.filter(isShown).flatMap((line) => {
    const now = drawnLine(drawn, line);
    const last = now && old.get(now.name);
    return now ? (last && isSame(last, now) ? last : now) : [];
  });
}

type Old = ReadonlyMap<string, MapNode>;
type IsShown = (id: Id, box: Box) => boolean;

function* claimNodes({ layout, claims }: Drawn, isShown: IsShown, old: Old): Iterable<MapNode> {
  for (const [id, box] of layout.claims) {
    const face = claims.get(id);
    if (!face || !isShown(id, box)) continue;
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

function* pillNodes({ layout, relations }: Drawn, isShown: IsShown, old: Old): Iterable<MapNode> {
  for (const [id, box] of layout.pills) {
    const face = relations.get(id);
    if (!face || !isShown(id, box)) continue;
    const last = old.get(id);
    if (last?.type === "pill" && last.data.face === face) {
      yield isPlaced(last, box) ? last : { ...last, ...placed(id, box) };
    } else yield { ...placed(id, box), type: "pill", data: { face } };
  }
}

function* stubNodes({ layout, claims, relations }: Drawn, isShown: IsShown, old: Old): Iterable<MapNode> {
  for (const stub of layout.stubs) {
    const { relationId, claimId, end, at } = stub;
    const face = relations.get(relationId);
    const owner = end === "claim" ? layout.claims.get(claimId) : layout.pills.get(relationId);
    if (!face || !owner || !isShown(end === "claim" ? claimId : relationId, owner)) continue;
    const number = end === "claim" ? face.bearsOn : (claims.get(claimId)?.number ?? null);
    const id = `${relationId}/${claimId}/${end}`;
    const data = { stub, face, owner, number };
    const last = old.get(id);
    if (last?.type === "stub" && isEqual(last.data, data)) yield last;
    else yield { ...placed(id, { x: at[0], y: at[1], width: 1, height: 1 }), draggable: false, type: "stub", data };
  }
}

// Lines know their own way (Lines.tsx): no node has a place where React Flow would let one begin.
const handles: NodeHandle[] = [];

// React Flow calls its elements "node" and names them by their ids; ours have names of their own inside.
const unnamed = { "aria-roledescription": undefined, "aria-describedby": undefined };

/** What every node has: its box, and, so that nothing needs to be measured on the page, its size. */
function placed(id: string, { x, y, width, height }: Box) {
  return { id, position: { x, y }, width, height, measured: { width, height }, handles, domAttributes: unnamed };
}

function isPlaced(node: MapNode, { x, y, width, height }: Box): boolean {
  return node.position.x === x && node.position.y === y && node.width === width && node.height === height;
}

function drawnLine({ layout, relations, map }: Drawn, line: Line): DrawnLine | null {
  const face = relations.get(line.relationId);
  const pill = layout.pills.get(line.relationId);
  const struckId = line.role === "arrow" ? find(map, "relations", line.relationId)?.targetRelationId : null;
  const struck = (struckId && layout.pills.get(struckId)) || null;
  return face && pill ? { name: nameOf(line), line, face, pill, struck } : null;
}

function isSame(a: DrawnLine, b: DrawnLine): boolean {
  return a.face === b.face && isSameLine(a.line, b.line) && isSameBox(a.pill, b.pill) && isSameBox(a.struck, b.struck);
}

function isSameBox(a: Box | null, b: Box | null): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);
}
