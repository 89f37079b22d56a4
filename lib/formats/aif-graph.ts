import { type JsonObject, wordsAt } from "./json";
import type { MapBuilder } from "./map-builder";

/** A node as the file has it. `text` is never absent, `type` is in capitals. */
export interface AifNode {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly raw: JsonObject;
}

/** An edge as the file has it. */
export interface AifEdge {
  readonly from: string;
  readonly to: string;
  readonly raw: JsonObject;
}

/** The graph of an AIF file: nodes by id, and which lead where. */
export interface AifGraph {
  readonly nodes: ReadonlyMap<string, AifNode>;
  readonly edges: readonly AifEdge[];
  /** Nodes and edges that are no nodes and edges: without id, with one that is taken, with ends that are not there. */
  readonly strayNodes: readonly JsonObject[];
  readonly into: (id: string, ...types: readonly string[]) => readonly AifNode[];
  readonly outOf: (id: string, ...types: readonly string[]) => readonly AifNode[];
}

/** Takes the nodes and edges of a file apart and lists what is wrong with them. */
export function graphOf(builder: MapBuilder, file: JsonObject): AifGraph {
  const strayNodes: JsonObject[] = [];
  const nodes = new Map<string, AifNode>();
  for (const [i, raw] of builder.objectsAt(file, "nodes").entries()) {
    const id = wordsAt(raw, "nodeID") ?? wordsAt(raw, "id");
    if (id === null) builder.problem(`node ${i + 1} of the list`, "It has no nodeID; it is kept as data.");
    else if (nodes.has(id)) builder.problem(`node ${id}`, "Another node has this nodeID; the second is kept as data.");
    else {
      const text = wordsAt(raw, "text") ?? "";
      nodes.set(id, { id, type: (wordsAt(raw, "type") ?? "").toUpperCase(), text, raw });
      continue;
    }
    strayNodes.push(raw);
  }
  return { nodes, strayNodes, ...edgesOf(builder, file, nodes) };
}

function edgesOf(builder: MapBuilder, file: JsonObject, nodes: ReadonlyMap<string, AifNode>) {
  const edges: AifEdge[] = [];
  const [into, outOf] = [new Map<string, Set<AifNode>>(), new Map<string, Set<AifNode>>()];
  for (const [i, raw] of builder.objectsAt(file, "edges").entries()) {
    const [from, to] = [endOf(raw, "from"), endOf(raw, "to")];
    const [start, end] = [nodes.get(from), nodes.get(to)];
    edges.push({ from, to, raw });
    const where = `edge ${wordsAt(raw, "edgeID") ?? i + 1}`;
    if (!start || !end) builder.problem(where, "A node that it joins is not there; the edge is kept as data.");
    else if (from === to) builder.problem(where, `It leads from node ${from} to itself; it is kept as data.`);
    else {
      listed(outOf, from).add(end);
      listed(into, to).add(start);
    }
  }
  const among = (of: ReadonlyMap<string, ReadonlySet<AifNode>>) => {
    return (id: string, ...types: readonly string[]) =>
      [...(of.get(id) ?? [])].filter(({ type }) => types.includes(type));
  };
  return { edges, into: among(into), outOf: among(outOf) };
}

function listed(lists: Map<string, Set<AifNode>>, id: string): Set<AifNode> {
  const list = lists.get(id) ?? new Set<AifNode>();
  lists.set(id, list);
  return list;
}

/** An end of an edge: an id, or in OVA2 the whole node. */
function endOf(edge: JsonObject, end: "from" | "to"): string {
  const node = edge[end];
  if (typeof node === "object" && node !== null && !Array.isArray(node)) {
    const object = node as JsonObject;
    return wordsAt(object, "nodeID") ?? wordsAt(object, "id") ?? "";
  }
  return wordsAt(edge, `${end}ID`) ?? wordsAt(edge, end) ?? "";
}
