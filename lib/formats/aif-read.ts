import type { Id } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { type Dialogue, dialogueOf, type Locution, type Saying } from "./aif-dialogue";
import { type AifEdge, type AifGraph, type AifNode, graphOf } from "./aif-graph";
import { isStepType, STEP_TYPES, schemeNamed } from "./aif-terms";
import { keptTie } from "./aif-ties";
import { type JsonObject, without, wordsAt } from "./json";
import type { BuiltText, MapBuilder } from "./map-builder";

/** A text that a file of this kind carries, and the stretches of it that are marked with nodes. */
export interface MarkedText {
  readonly text: BuiltText;
  readonly marks: ReadonlyMap<string, readonly Stretch[]>;
}

/** Reads the graph of an AIF file into a map: claims, relations, who says what; and keeps all else as data. */
export function readAifGraph(builder: MapBuilder, file: JsonObject, marked: MarkedText | null = null): void {
  const graph = graphOf(builder, file);
  const dialogue = dialogueOf(graph, file);
  const claims = readClaims(builder, graph, dialogue, marked);
  const steps = readSteps(builder, graph, claims);
  const plain = readPlainEdges(builder, graph, claims);
  const out = builder.settle();
  const standing = new Map([...steps].map(([id, ids]) => [id, ids.filter((relation) => !out.has(relation))]));
  const used = usedEdges(graph, claims, standing, plain);
  const said = readSayings(builder, dialogue, claims, marked);
  tellOddEdges(builder, graph, used);
  for (const [id, ids] of standing) for (const relation of ids) keepNode(builder, relation, graph.nodes.get(id));
  keepRest(builder, graph, file, { used, said, placed: new Set([...claims.keys(), ...withRelation(standing)]) });
}

function withRelation(standing: ReadonlyMap<string, readonly Id[]>): string[] {
  return [...standing].flatMap(([id, ids]) => (ids.length > 0 ? [id] : []));
}

function readClaims(
  builder: MapBuilder,
  graph: AifGraph,
  { sayings }: Dialogue,
  marked: MarkedText | null,
): Map<string, Id> {
  const claims = new Map<string, Id>();
  const nodes = [...graph.nodes.values()].filter(({ type }) => type === "I");
  const said = new Set(sayings.map(({ claim }) => claim.id));
  for (const { id } of nodes) if (marked?.marks.has(id)) said.add(id);
  for (const node of nodes) {
    const id = builder.claim(node.text, `node ${node.id}`, { implicit: said.size > 0 && !said.has(node.id) });
    claims.set(node.id, id);
    keepNode(builder, id, node);
  }
  return claims;
}

function keepNode(builder: MapBuilder, subject: Id, node: AifNode | undefined): void {
  if (node) builder.foreign(subject, { node: node.raw });
}

/** Adds the relations that nodes stand for. A node with several targets gives one relation each. */
function readSteps(builder: MapBuilder, graph: AifGraph, claims: ReadonlyMap<string, Id>): Map<string, Id[]> {
  const nodes = [...graph.nodes.values()].filter(({ type }) => isStepType(type));
  const ids = new Map<string, Id[]>();
  for (const { id } of nodes)
    ids.set(
      id,
      graph.outOf(id, "I", ...Object.keys(STEP_TYPES)).map(() => builder.newId()),
    );
  for (const node of nodes) readStep(builder, graph, claims, ids, node);
  return ids;
}

function readStep(
  builder: MapBuilder,
  graph: AifGraph,
  claims: ReadonlyMap<string, Id>,
  ids: ReadonlyMap<string, readonly Id[]>,
  node: AifNode,
): void {
  const where = `node ${node.id}`;
  if (!isStepType(node.type)) return;
  const { kind } = STEP_TYPES[node.type];
  const targets = graph.outOf(node.id, "I", ...Object.keys(STEP_TYPES));
  const premises = graph.into(node.id, "I").flatMap(({ id }) => claims.get(id) ?? []);
  if (targets.length === 0) builder.problem(where, "It leads to nothing; it is kept as data.");
  if (targets.length > 1) builder.problem(where, "It leads to several things; each becomes a relation of its own.");
  const named = wordsAt(node.raw, "scheme") ?? node.text;
  for (const [i, target] of targets.entries()) {
    const id = ids.get(node.id)?.[i];
    const claimId = claims.get(target.id);
    const bearsOn = claimId === undefined ? { relationId: ids.get(target.id)?.[0] ?? "" } : { claimId };
    if (id) builder.relation({ id, kind, premises, target: bearsOn, scheme: schemeNamed(named, node.type), where });
  }
}

/** Edges from claim to claim, which AIF does not know, become relations of unknown kind. */
function readPlainEdges(builder: MapBuilder, graph: AifGraph, claims: ReadonlyMap<string, Id>): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [i, { from, to, raw }] of graph.edges.entries()) {
    const [premise, claimId] = [claims.get(from), claims.get(to)];
    if (!premise || !claimId || from === to || seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    const where = `edge ${wordsAt(raw, "edgeID") ?? i + 1}`;
    builder.problem(where, "It joins two propositions without saying how; the relation is of unknown kind.");
    builder.relation({ kind: "unknown", premises: [premise], target: { claimId }, where });
  }
  return seen;
}

/** The edges that relations of the map stand for. */
function usedEdges(
  graph: AifGraph,
  claims: ReadonlyMap<string, Id>,
  standing: ReadonlyMap<string, readonly Id[]>,
  plain: ReadonlySet<string>,
): ReadonlySet<AifEdge> {
  const stands = (id: string) => (standing.get(id)?.length ?? 0) > 0;
  return new Set(
    graph.edges.filter(({ from, to }) => {
      if (from === to) return false;
      if (plain.has(`${from} ${to}`)) return true;
      return (claims.has(from) && stands(to)) || (stands(from) && (claims.has(to) || stands(to)));
    }),
  );
}

const OF_DIALOGUE: ReadonlySet<string> = new Set([
  "L TA",
  "TA L",
  "L YA",
  "TA YA",
  "YA I",
  "YA L",
  "YA RA",
  "YA CA",
  "YA MA",
  "YA PA",
  "YA TA",
]);

function tellOddEdges(builder: MapBuilder, graph: AifGraph, used: ReadonlySet<AifEdge>): void {
  for (const [i, edge] of graph.edges.entries()) {
    const [from, to] = [graph.nodes.get(edge.from)?.type, graph.nodes.get(edge.to)?.type];
    if (from === undefined || to === undefined || edge.from === edge.to || used.has(edge)) continue;
    if (OF_DIALOGUE.has(`${from} ${to}`)) continue;
    const where = `edge ${wordsAt(edge.raw, "edgeID") ?? i + 1}`;
    builder.problem(
      where,
      `It leads from ${from || "?"} to ${to || "?"}, for which a map has no place; it is kept as data.`,
    );
  }
}

/** Ties claims to the words of their locutions: in the text of the file where it marks them, else in a text of all locutions. */
function readSayings(
  builder: MapBuilder,
  dialogue: Dialogue,
  claims: ReadonlyMap<string, Id>,
  marked: MarkedText | null,
): ReadonlySet<string> {
  const unmarked = dialogue.locutions.filter(({ node }) => !marked?.marks.has(node.id));
  const spoken = transcribed(builder, dialogue.sayings.length > 0 ? unmarked : []);
  const ties = new Map<Id, { readonly saying: Saying; readonly illocutions: string[]; readonly quote: string }>();
  for (const saying of dialogue.sayings) {
    const { claim, locution, illocution, chain } = saying;
    const claimId = claims.get(claim.id);
    const spanId = markedSpan(builder, marked, locution.node.id) ?? spoken.get(locution.node.id);
    if (!claimId || !spanId) continue;
    const anchorId = builder.anchor(claimId, spanId);
    if (chain.length > 0)
      builder.voices(
        anchorId,
        chain.map(({ name, act }) => ({ speakerId: builder.speaker(name), act })),
      );
    const known = ties.get(anchorId);
    if (known) known.illocutions.push(illocution.id);
    else ties.set(anchorId, { saying, illocutions: [illocution.id], quote: builder.wordsOf(spanId) });
  }
  for (const [anchorId, { saying, illocutions, quote }] of ties)
    builder.foreign(anchorId, keptTie(saying.locution.node, illocutions, saying.chain, quote));
  for (const { id, name } of builder.rows.speakers) builder.foreign(id, { name });
  for (const [nodeId, claimId] of claims) {
    const spanId = markedSpan(builder, marked, nodeId);
    if (spanId) builder.anchor(claimId, spanId);
  }
  return new Set([...ties.values()].flatMap(({ illocutions }) => illocutions));
}

function markedSpan(builder: MapBuilder, marked: MarkedText | null, nodeId: string): Id | null {
  const stretches = marked?.marks.get(nodeId);
  return marked && stretches ? builder.span(marked.text.id, stretches, `node ${nodeId}`) : null;
}

/** One paragraph a locution, each with its speaker; gives the passage of each locution's words. */
function transcribed(builder: MapBuilder, locutions: readonly Locution[]): ReadonlyMap<string, Id> {
  const spoken = locutions.filter(({ words }) => words.trim() !== "");
  const places: { locution: Locution; line: number; start: number; end: number }[] = [];
  let whole = "";
  for (const locution of spoken) {
    const line = whole.length;
    const start = line + (locution.name === null ? 0 : locution.name.length + 2);
    whole += `${locution.name === null ? "" : `${locution.name}: `}${locution.words}\n`;
    places.push({ locution, line, start, end: whole.length - 1 });
  }
  const text = builder.text("Locutions", whole.slice(0, -1), "locutions");
  const spans = new Map<string, Id>();
  for (const { locution, line, start, end } of text ? places : []) {
    if (!text) break;
    const spanId = builder.span(text.id, [[text.at(start), text.at(end)]], `node ${locution.node.id}`);
    if (spanId) spans.set(locution.node.id, spanId);
    if (locution.name !== null) builder.turn(text.id, builder.speaker(locution.name), text.at(line), text.at(end));
  }
  return spans;
}

interface Kept {
  readonly used: ReadonlySet<AifEdge>;
  readonly said: ReadonlySet<string>;
  readonly placed: ReadonlySet<string>;
}

/** Keeps what has no place in a map: nodes of the dialogue, odd edges, lists, unknown fields, and the order of nodes. */
function keepRest(builder: MapBuilder, graph: AifGraph, file: JsonObject, { used, said, placed }: Kept): void {
  for (const { id, type } of graph.nodes.values())
    if (!placed.has(id) && !["L", "YA", "TA"].includes(type) && !isStepType(type))
      builder.problem(`node ${id}`, `It is of type “${type}”, for which a map has no place; it is kept as data.`);
  builder.foreign(null, {
    order: [...graph.nodes.keys()],
    nodes: [...graph.nodes.values()].filter(({ id }) => !placed.has(id)).map(({ raw }) => raw),
    strays: graph.strayNodes,
    edges: graph.edges.map(({ raw }) => raw),
    loose: graph.edges.flatMap((edge, i) => (used.has(edge) ? [] : [i])),
    said: [...said],
    rest: without(file, "nodes", "edges"),
  });
}
