import { type Id, RELATION_KINDS, type RelationKind, type Rows } from "@/lib/argument/rows";
import { schemeName, schemeNamed } from "./aif-terms";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { idsFor } from "./ids-for";
import {
  isList,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  parseJson,
  without,
  wordsAt,
  writtenJson,
} from "./json";
import { codePointsOfUnits, unitsOfCodePoints } from "./landing";
import { type BuiltText, MapBuilder, type Target } from "./map-builder";
import { anchorsInOrder } from "./reduce-texts";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";
import type { WarrantFile } from "./warrant";

const ID = "sadface";

/** SADFace: atoms and schemes, and resources whose words atoms name by offsets in code points. */
export const sadface: Format = {
  id: ID,
  name: "SADFace",
  extensions: ["json"],
  keeps: features(
    ...(["title", "texts", "severalTexts", "sourceTitles", "severalAnchors", "sharedSpans", "exactWords"] as const),
    ...([
      "implicit",
      "claimStrengths",
      "colours",
      "claimNotes",
      "linked",
      "sharedClaims",
      "circles",
      "undercuts",
    ] as const),
    ...(["attacks", "rephrase", "preference", "conditions", "unknown", "schemes"] as const),
    ...(["relationStrengths", "relationNotes"] as const),
  ),
  partly: features("texts"),
  note: "What SADFace has no field for stands under metadata.warrant, as the format allows; other programs pass it over.",
  recognise: ({ text }) => {
    if (!/"nodes"\s*:/.test(text) || !/"source_id"\s*:|"type"\s*:\s*"atom"|"resources"\s*:/.test(text)) return 0;
    return /"nodeID"\s*:/.test(text) ? 0.1 : 0.9;
  },
  read: readSadface,
  write: (file, name) => [{ name: `${name}.json`, text: writeSadface(file) }],
};

/** The names that SADFace itself has for relations. */
const USUAL: Readonly<Record<string, RelationKind>> = { support: "support", conflict: "attack", attack: "attack" };
const NAMES: Readonly<Record<RelationKind, string>> = {
  support: "support",
  attack: "conflict",
  rephrase: "rephrase",
  preference: "preference",
  onlyIf: "onlyIf",
  unless: "unless",
  unknown: "unknown",
};

function readSadface([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  if (!isObject(document) || !isList(document.nodes))
    return { ok: false, where: "nodes", reason: "A SADFace file is an object with a list of nodes." };
  const builder = new MapBuilder(newId, ID, parsed.doubled);
  builder.title(wordsAt(objectAt(objectAt(document, "metadata"), "core"), "title") ?? "");
  const { texts, unread } = readResources(builder, document);
  const { nodes, doubled } = nodesById(builder, document);
  const claims = readAtoms(builder, { ...document, nodes }, texts);
  const left = readSchemes(builder, { ...document, nodes }, claims);
  const rest = without(document, "nodes", "edges", "resources");
  builder.foreign(null, { rest, resources: unread, ...left, doubled });
  return builder.done();
}

/** The nodes with ids of their own, and those whose id another one has. */
function nodesById(builder: MapBuilder, document: JsonObject) {
  const seen = new Set<string>();
  const [nodes, doubled]: [JsonObject[], JsonObject[]] = [[], []];
  for (const node of builder.objectsAt(document, "nodes")) {
    const id = wordsAt(node, "id");
    if (id !== null && seen.has(id))
      builder.problem(`node ${id}`, "Another node has this id; the second is kept as data.");
    (id !== null && seen.has(id) ? doubled : nodes).push(node);
    if (id !== null) seen.add(id);
  }
  return { nodes, doubled };
}

interface Resource {
  readonly text: BuiltText;
  readonly units: (codePoints: number) => number;
}

function readResources(builder: MapBuilder, document: JsonObject) {
  const unread: JsonObject[] = [];
  const texts = new Map<string, Resource>();
  for (const [i, resource] of builder.objectsAt(document, "resources").entries()) {
    const id = wordsAt(resource, "id") ?? String(i);
    const content = wordsAt(resource, "content") ?? "";
    const title =
      wordsAt(objectAt(objectAt(resource, "metadata"), "warrant"), "title") ?? wordsAt(resource, "title") ?? "";
    const text = builder.text(title, content, `resource ${id}`);
    const sourceId = builder.rows.sources.at(-1)?.id;
    if (text && sourceId) builder.foreign(sourceId, { resource: without(resource, "content") });
    else unread.push(resource);
    if (text) texts.set(id, { text, units: unitsOfCodePoints(content) });
  }
  return { texts: texts as ReadonlyMap<string, Resource>, unread };
}

function readAtoms(builder: MapBuilder, document: JsonObject, texts: ReadonlyMap<string, Resource>): Map<string, Id> {
  const claims = new Map<string, Id>();
  for (const [i, node] of objectsAt(document, "nodes").entries()) {
    const id = wordsAt(node, "id") ?? `${i}`;
    const where = `node ${id}`;
    if (node.type === "scheme") continue;
    if (node.type !== "atom")
      builder.problem(where, `It is of type “${wordsAt(node, "type") ?? ""}”; it is read as an atom.`);
    const ours = objectAt(objectAt(node, "metadata"), "warrant");
    const strength = numberAt(ours, "strength");
    const claimId = builder.claim(wordsAt(node, "text") ?? "", where, {
      implicit: ours.implicit === true,
      strength: strength !== null && strength >= 0 && strength <= 1 ? strength : null,
      colour: typeof ours.colour === "string" ? builder.label(ours.colour, where) : null,
      ...(typeof ours.note === "string" ? { note: ours.note } : {}),
    });
    if (!claims.has(id)) claims.set(id, claimId);
    const sources = builder.objectsAt(node, "sources", `${where}, sources`);
    const unplaced = sources.filter((source) => !readPlace(builder, source, claimId, texts, where));
    builder.foreign(claimId, { node: { ...without(node, "text", "sources") }, sources: unplaced });
  }
  return claims;
}

/** Ties a claim to words of a resource; whether that could be done. */
function readPlace(
  builder: MapBuilder,
  source: JsonObject,
  claimId: Id,
  texts: ReadonlyMap<string, Resource>,
  where: string,
): boolean {
  const resource = texts.get(wordsAt(source, "resource_id") ?? "");
  const [offset, length] = [numberAt(source, "offset"), numberAt(source, "length")];
  if (!resource || offset === null || length === null) {
    builder.problem(where, "Its source names no words of a resource; it is kept as data.");
    return false;
  }
  const at = (codePoints: number) => resource.text.at(resource.units(codePoints));
  const spanId = builder.span(resource.text.id, [[at(offset), at(offset + length)]], where);
  if (spanId) builder.anchor(claimId, spanId);
  return spanId !== null;
}

function readSchemes(builder: MapBuilder, document: JsonObject, claims: ReadonlyMap<string, Id>) {
  const schemes = new Map(
    objectsAt(document, "nodes").flatMap((node) =>
      node.type === "scheme" ? [[wordsAt(node, "id") ?? "", node] as const] : [],
    ),
  );
  const edges = builder.objectsAt(document, "edges").map((raw) => ({
    raw,
    from: wordsAt(raw, "source_id") ?? "",
    to: wordsAt(raw, "target_id") ?? "",
  }));
  const into = groupedBy(edges, ({ to }) => to);
  const outOf = groupedBy(edges, ({ from }) => from);
  const ids = new Map([...schemes.keys()].map((id) => [id, builder.newId()]));
  const further: { readonly of: Id; readonly relation: Parameters<MapBuilder["relation"]>[0] }[] = [];
  for (const [id, node] of schemes) {
    const where = `node ${id}`;
    const premises = (into.get(id) ?? []).flatMap(({ from }) => claims.get(from) ?? []);
    const led = (outOf.get(id) ?? []).map(({ to }) => to);
    const ends = new Set(led);
    if (ends.size < led.length) builder.problem(where, "It leads to one thing twice; that is one relation.");
    if (ends.delete(id)) builder.problem(where, "It leads to itself; that edge is kept as data.");
    const targets = [...ends].flatMap((to): Target[] => {
      const [claimId, relationId] = [claims.get(to), ids.get(to)];
      return claimId ? [{ claimId }] : relationId ? [{ relationId }] : [];
    });
    if (targets.length !== 1)
      builder.problem(
        where,
        targets.length === 0
          ? "It leads to nothing; it is kept as data."
          : "It leads to several things; each becomes a relation.",
      );
    const [target, ...others] = standingFirst(targets, premises);
    const relation = { ...relationIn(node), premises, where };
    const of = ids.get(id) ?? "";
    if (target) builder.relation({ id: of, ...relation, target });
    further.push(...others.map((other) => ({ of, relation: { ...relation, target: other } })));
  }
  // What a scheme leads to besides becomes a relation where the scheme itself stands; else all of it is kept as data.
  builder.settle();
  const stood = new Set(builder.rows.relations.map(({ id }) => id));
  for (const { of, relation } of further) if (stood.has(of)) builder.relation(relation);
  for (const [i, { raw, from, to }] of edges.entries())
    if (claims.has(from) && claims.has(to) && from !== to) {
      const where = `edge ${wordsAt(raw, "id") ?? i + 1}`;
      builder.problem(where, "It joins two atoms without saying how; the relation is of unknown kind.");
      builder.relation({
        kind: "unknown",
        premises: [claims.get(from) ?? ""],
        target: { claimId: claims.get(to) ?? "" },
        where,
      });
    }
  builder.settle();
  const standing = new Set(builder.rows.relations.map(({ id }) => id));
  const unplaced: JsonObject[] = [];
  for (const [id, node] of schemes) {
    const relationId = ids.get(id) ?? "";
    if (standing.has(relationId)) builder.foreign(relationId, { node });
    else unplaced.push(node);
  }
  const isPlaced = (id: string) => claims.has(id) || standing.has(ids.get(id) ?? "");
  const isStep = ({ from, to }: { from: string; to: string }) => from !== to && isPlaced(from) && isPlaced(to);
  return {
    nodes: unplaced,
    edges: edges.map(({ raw }) => raw),
    loose: edges.flatMap((edge, i) => (isStep(edge) ? [] : [i])),
  };
}

/** The claims that premises can bear on before all else, so that the first relation of a scheme stands where one can. */
function standingFirst(targets: readonly Target[], premises: readonly Id[]): readonly Target[] {
  const rank = (target: Target) => ("relationId" in target ? 1 : premises.some((id) => id !== target.claimId) ? 0 : 2);
  return [...targets].sort((a, b) => rank(a) - rank(b));
}

function relationIn(node: JsonObject) {
  const name = wordsAt(node, "name") ?? "";
  const ours = objectAt(objectAt(node, "metadata"), "warrant");
  const kind =
    RELATION_KINDS.find((known) => known === ours.kind) ??
    USUAL[name.toLowerCase()] ??
    RELATION_KINDS.find((known) => known === name) ??
    "support";
  const strength = numberAt(ours, "strength");
  const isKind = name.toLowerCase() in USUAL || RELATION_KINDS.some((known) => known === name);
  return {
    kind,
    scheme: schemeNamed(wordsAt(ours, "scheme") ?? (isKind ? null : name), ""),
    strength: strength !== null && strength >= 0 && strength <= 1 ? strength : null,
    note: wordsAt(ours, "note") ?? "",
  };
}

/**
 * What its own check and arguebuf ask for in every file, empty where a map does not tell it. A map knows no moments: the
 * first of all stands for none.
 */
const CORE: JsonObject = {
  ...{ analyst_email: "", analyst_name: "", created: "1970-01-01T00:00:00", edited: "1970-01-01T00:00:00" },
  ...{ description: "", notes: "", version: "0.2" },
};

function writeSadface({ rows, contents }: WarrantFile): string {
  const foreign = foreignOf(rows, ID);
  const idOf = (id: Id) => wordsAt(objectAt(foreign.get(id) ?? {}, "node"), "id") ?? id;
  const whole = foreign.get(null) ?? {};
  const rest = objectAt(whole, "rest");
  const metadata = objectAt(rest, "metadata");
  const core = { ...CORE, id: rows.maps[0]?.id ?? "", ...objectAt(metadata, "core"), title: rows.maps[0]?.title ?? "" };
  const nodes = [
    ...atomsOf(rows, contents, foreign),
    ...relationsInOrder(rows).map((relation) => schemeNode(relation, foreign.get(relation.id))),
    ...objectsAt(whole, "nodes"),
  ];
  // Where the first of an id is gone, the second would be read in its stead.
  const ids = new Set(nodes.map((node) => wordsAt(node, "id")));
  const doubled = objectsAt(whole, "doubled").filter((node) => ids.has(wordsAt(node, "id")));
  return writtenJson({
    edges: keptEdges(edgesOf(rows, idOf), whole),
    metadata: { ...metadata, core },
    nodes: [...nodes, ...doubled],
    resources: [...resourcesOf(rows, contents, foreign), ...objectsAt(whole, "resources")],
    ...without(rest, "metadata"),
  });
}

function resourceIds(rows: Rows, foreign: ReadonlyMap<Id | null, JsonObject>): ReadonlyMap<Id, string> {
  return new Map(
    rows.sourceTexts.map(({ id, sourceId }) => [
      id,
      wordsAt(objectAt(foreign.get(sourceId) ?? {}, "resource"), "id") ?? sourceId,
    ]),
  );
}

function resourcesOf(
  rows: Rows,
  contents: WarrantFile["contents"],
  foreign: ReadonlyMap<Id | null, JsonObject>,
): JsonObject[] {
  const plains = plainsOf(rows, contents);
  const ids = resourceIds(rows, foreign);
  const texts = new Map(rows.sourceTexts.map((text) => [text.sourceId, text]));
  return [...rows.sources]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id, title }) => {
      const text = texts.get(id)?.id ?? "";
      const old = objectAt(foreign.get(id) ?? {}, "resource");
      const metadata = title === "" ? objectAt(old, "metadata") : { ...objectAt(old, "metadata"), warrant: { title } };
      return {
        id: ids.get(text) ?? id,
        type: old.type ?? "text",
        content: plains.get(text) ?? "",
        metadata,
        ...without(old, "id", "type", "content", "metadata"),
      };
    });
}

function plainsOf(rows: Rows, contents: WarrantFile["contents"]): ReadonlyMap<Id, string> {
  // What is kept has its contents in the order of its texts, each once.
  const hashes = [...new Set(rows.sourceTexts.map(({ sha256 }) => sha256))];
  return new Map(rows.sourceTexts.map(({ id, sha256 }) => [id, contents[hashes.indexOf(sha256)]?.plain ?? ""]));
}

function atomsOf(
  rows: Rows,
  contents: WarrantFile["contents"],
  foreign: ReadonlyMap<Id | null, JsonObject>,
): JsonObject[] {
  const plains = plainsOf(rows, contents);
  const points = new Map([...plains].map(([id, plain]) => [id, codePointsOfUnits(plain)]));
  const resources = resourceIds(rows, foreign);
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const anchors = groupedBy(anchorsInOrder({ rows }), ({ claimId }) => claimId);
  return claimsInOrder(rows).map(({ id, text, implicit, strength, colour, note }) => {
    const old = foreign.get(id) ?? {};
    const places = (anchors.get(id) ?? []).flatMap(({ spanId }) => {
      const span = spans.get(spanId);
      const count = points.get(span?.textId ?? "") ?? ((units: number) => units);
      return (span?.extent ?? []).map(([start, end]) => ({
        resource_id: resources.get(span?.textId ?? "") ?? "",
        text: span?.quote ?? "",
        offset: count(start),
        length: count(end) - count(start),
      }));
    });
    const node = objectAt(old, "node");
    const ours = { ...(implicit ? { implicit } : {}), ...present({ strength, colour, note }) };
    return {
      id: node.id ?? id,
      type: node.type ?? "atom",
      text,
      sources: [...places, ...objectsAt(old, "sources")],
      metadata: withOurs(node, ours),
      ...without(node, "id", "type", "metadata"),
    };
  });
}

function schemeNode(
  { id, kind, scheme, strength, note }: Rows["relations"][number],
  old: JsonObject | undefined,
): JsonObject {
  const node = objectAt(old ?? {}, "node");
  const asRead = relationIn(node);
  const isSame = old !== undefined && asRead.kind === kind && asRead.scheme === scheme;
  const name = isSame ? (wordsAt(node, "name") ?? "") : scheme === null ? NAMES[kind] : schemeName(scheme);
  const mustTell =
    scheme !== null &&
    (kind !== "support" || relationIn({ name }).scheme !== scheme || relationIn({ name }).kind !== kind);
  const ours = { ...(mustTell && !isSame ? { kind, scheme } : {}), ...present({ strength, note }) };
  return {
    id: node.id ?? id,
    type: "scheme",
    name,
    metadata: withOurs(node, { ...(isSame ? warrantOf(node) : {}), ...ours }),
    ...without(node, "id", "type", "name", "metadata"),
  };
}

function warrantOf(node: JsonObject): JsonObject {
  const { kind, scheme } = objectAt(objectAt(node, "metadata"), "warrant");
  return { ...(kind === undefined ? {} : { kind }), ...(scheme === undefined ? {} : { scheme }) };
}

function withOurs(node: JsonObject, ours: JsonObject): JsonObject {
  const metadata = without(objectAt(node, "metadata"), "warrant");
  return Object.keys(ours).length > 0 ? { ...metadata, warrant: ours } : metadata;
}

function present(fields: { readonly [key: string]: string | number | null }): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ""));
}

function edgesOf(rows: Rows, idOf: (id: Id) => string): JsonObject[] {
  const premises = premisesByRelation(rows);
  return relationsInOrder(rows).flatMap(({ id, targetClaimId, targetRelationId }) => [
    ...(premises.get(id) ?? []).map((premise) => ({
      id: premise.id,
      source_id: idOf(premise.claimId),
      target_id: idOf(id),
    })),
    {
      // Every node and edge has an id of its own, and that of the relation is the scheme's.
      id: idsFor(["edge from", id])(),
      source_id: idOf(id),
      target_id: idOf(targetClaimId ?? targetRelationId ?? ""),
    },
  ]);
}

/** Edges as the file had them where they still hold, and those that a map has no place for. */
function keptEdges(edges: readonly JsonObject[], whole: JsonObject): JsonObject[] {
  const pairOf = (edge: JsonObject) => `${wordsAt(edge, "source_id")} ${wordsAt(edge, "target_id")}`;
  const holding = new Set(edges.map(pairOf));
  const loose = new Set(isList(whole.loose) ? whole.loose : []);
  const old = objectsAt(whole, "edges").filter((edge, i) => loose.has(i) || holding.has(pairOf(edge)));
  const known = new Set(old.map(pairOf));
  return [...old, ...edges.filter((edge) => !known.has(pairOf(edge)))];
}
