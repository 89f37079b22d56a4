import { argdown, init } from "@argdown/core";
import { Graph, layout } from "@dagrejs/dagre";
import Elk from "elkjs/lib/elk.bundled.js";
import { mapFromRows } from "@/lib/argument/argument-map";
import { targetOf } from "@/lib/argument/graph";
import type { Id, Rows } from "@/lib/argument/rows";
import { measureClaim } from "@/lib/drawing/claim-face";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import { measurePill } from "@/lib/drawing/pill";
import type { LayoutInput, Size } from "@/lib/layout/layout";

/** What our layout takes, with all sizes known beforehand. */
export interface Measured extends LayoutInput {
  readonly claimSizes: ReadonlyMap<Id, Size>;
  readonly pillSizes: ReadonlyMap<Id, Size>;
}

/** What our layout takes: the rows, and the sizes of all boxes and pills as they are drawn. */
export function inputOf(rows: Rows): Measured {
  const map = mapFromRows(rows);
  const claimSizes = new Map([...claimFacesOf(map)].map(([id, face]) => [id, measureClaim(face).size]));
  const pillSizes = new Map([...relationFacesOf(map)].map(([id, face]) => [id, measurePill(face)]));
  return { rows, claimSizes, pillSizes };
}

/** A map as peers take it: boxes and pills alike, and a line from each to what stands above it. */
export interface PlainGraph {
  readonly nodes: readonly (Size & { readonly id: Id })[];
  readonly lines: readonly { readonly id: string; readonly above: Id; readonly below: Id }[];
}

/** The same map for peers. */
export function plainGraph({ rows, claimSizes, pillSizes }: Measured): PlainGraph {
  const nodes = [...claimSizes, ...pillSizes].map(([id, size]) => ({ id, ...size }));
  const arrows = rows.relations.map((relation) => ({ id: relation.id, above: targetOf(relation), below: relation.id }));
  const stems = rows.premises.map(({ id, relationId, claimId }) => ({ id, above: relationId, below: claimId }));
  return { nodes, lines: [...arrows, ...stems] };
}

/** Lays a graph out by dagre, conclusions at the top. */
export function byDagre({ nodes, lines }: PlainGraph): void {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 30 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { above, below } of lines) graph.setEdge(above, below);
  layout(graph);
}

const elk = new Elk();
const ELK_OPTIONS = { "elk.algorithm": "layered", "elk.direction": "DOWN", "elk.edgeRouting": "ORTHOGONAL" };

/** Lays a graph out by elk's layers with orthogonal lines, conclusions at the top. */
export async function byElk({ nodes, lines }: PlainGraph): Promise<void> {
  await elk.layout({
    id: "map",
    layoutOptions: ELK_OPTIONS,
    children: nodes.map((node) => ({ ...node })),
    edges: lines.map(({ id, above, below }) => ({ id, sources: [above], targets: [below] })),
  });
}

/**
 * Lays a map out as Argdown's own export does: its text is read, made a map, and set by Graphviz into SVG. Boxes get their
 * sizes there, and linked premises are one box. `text` is the map as Argdown; throws where no picture comes of it.
 */
export async function byArgdown(text: string): Promise<void> {
  await init();
  const { svg } = argdown.run({ input: text, process: "export-svg", logLevel: "silent", throwExceptions: true });
  if (!svg) throw new Error("Argdown has drawn nothing");
}
