import { sameExtent } from "@/lib/text/extent";
import { type ArgumentMap, all, find, get, referring } from "./argument-map";
import { branchOf } from "./branch";
import { premisesOf, relationsOn, targetOf } from "./graph";
import { byOrder } from "./order";
import { type Id, noRows, type Relation, type Row, type Rows, type SourceText, type TableName } from "./rows";

/** The claims and relations of a part: relations only with all their premises and what they bear on. */
interface Held {
  readonly claims: ReadonlySet<Id>;
  readonly relations: ReadonlySet<Id>;
}

/** What is copied with a claim (it and all below it), with a step (its target, and all that the step rests on), or of a whole map (null). */
export function partAt(map: ArgumentMap, id: Id | null): Rows {
  return rowsOfPart(map, id === null ? whole(map) : closed(map, id));
}

function whole({ tables }: ArgumentMap): Held {
  return { claims: new Set(tables.claims.keys()), relations: new Set(tables.relations.keys()) };
}

function closed(map: ArgumentMap, id: Id): Held {
  const step = find(map, "relations", id);
  const tops = step ? premisesOf(map, id).map(({ claimId }) => claimId) : [id];
  const claims = new Set<Id>();
  const relations = new Set<Id>();
  const hold = (relation: Relation) => {
    relations.add(relation.id);
    for (const { claimId } of premisesOf(map, relation.id)) claims.add(claimId);
  };
  const branches = tops.map((top) => branchOf(map, top));
  for (const branch of branches) {
    for (const claim of branch.claims) claims.add(claim.id);
    for (const relation of branch.relations) hold(relation);
  }
  if (step) holdStep(map, step, hold, claims);
  return { claims, relations };
}

/** A step with what bears on it, and what it bears on, down to a claim. */
function holdStep(map: ArgumentMap, step: Relation, hold: (relation: Relation) => void, claims: Set<Id>): void {
  hold(step);
  for (const onStep of relationsOn(map, step.id)) {
    hold(onStep);
    for (const deeper of relationsOn(map, onStep.id)) hold(deeper);
  }
  if (step.targetClaimId) claims.add(step.targetClaimId);
  const target = find(map, "relations", step.targetRelationId);
  if (target) holdStep(map, target, hold, claims);
}

/** The rows of a part as a map of its own, with the passages, sources, speakers, tags and groups that it rests on. */
function rowsOfPart(map: ArgumentMap, { claims, relations }: Held): Rows {
  const anchors = of(map, "anchors", "claimId", claims);
  const spans = named(map, "spans", anchors, "spanId");
  const texts = new Set(spans.map(({ textId }) => get(map, "sourceTexts", textId).sourceId));
  const sourceTexts = of(map, "sourceTexts", "sourceId", texts);
  const turns = of(map, "turns", "textId", idsOf(sourceTexts));
  const voices = of(map, "voices", "anchorId", idsOf(anchors));
  const taggings = of(map, "taggings", "claimId", claims);
  const groupings = of(map, "groupings", "claimId", claims);
  return {
    ...noRows,
    maps: all(map, "maps"),
    sources: [...texts].map((id) => get(map, "sources", id)).sort(byOrder),
    sourceTexts,
    turns,
    speakers: named(map, "speakers", [...voices, ...turns], "speakerId"),
    spans,
    claims: [...claims].map((id) => get(map, "claims", id)).sort(byOrder),
    anchors,
    voices,
    relations: [...relations].map((id) => get(map, "relations", id)).sort(byOrder),
    premises: of(map, "premises", "relationId", relations),
    questions: of(map, "questions", "relationId", relations).filter(
      ({ objectionId }) => objectionId === null || relations.has(objectionId),
    ),
    tags: named(map, "tags", taggings, "tagId"),
    taggings,
    groups: withOuter(map, new Set(groupings.map(({ groupId }) => groupId))),
    groupings,
  };
}

function of<T extends TableName>(
  map: ArgumentMap,
  table: T,
  column: keyof Row<T> & string,
  ids: Iterable<Id>,
): Row<T>[] {
  return [...ids].flatMap((id) => referring(map, table, column, id));
}

/** The rows that others name in a column, each once. */
function named<T extends "spans" | "speakers" | "tags", R extends Row>(
  map: ArgumentMap,
  table: T,
  rows: readonly R[],
  column: keyof R & string,
): Row<T>[] {
  return [...new Set(rows.map((row) => String(row[column])))].map((id) => get(map, table, id));
}

function withOuter(map: ArgumentMap, ids: Set<Id>): Row<"groups">[] {
  // A set is walked in the order in which it grows.
  for (const id of ids) {
    const { parentId } = get(map, "groups", id);
    if (parentId) ids.add(parentId);
  }
  return [...ids].map((id) => get(map, "groups", id)).sort(byOrder);
}

function idsOf(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map(({ id }) => id);
}

/** A part as it comes into a map. */
export interface Pasted {
  readonly rows: Rows;
  /** The hashes of texts that the map does not have yet. */
  readonly contents: ReadonlySet<string>;
  /** The claim to be shown first: one that is premise of nothing in the part; null where there is none. */
  readonly top: Id | null;
}

/**
 * The rows of a part under new ids, to be added to a map. What the map has already is used again: a source whose texts are the
 * same, a passage of the same words, a speaker, tag or group of the same name. Scenes, what-ifs, pins, dismissals and
 * comments stay behind.
 */
export function pastedPart(map: ArgumentMap, part: Rows, newId: () => Id): Pasted {
  const ids = new Map<Id, Id>();
  const known = new Set<Id>();
  const meet = (id: Id, there: Id | undefined) => {
    ids.set(id, there ?? newId());
    if (there) known.add(id);
  };
  meetTexts(map, part, meet);
  for (const span of part.spans) meet(span.id, knownSpan(map, ids.get(span.textId), span));
  for (const { id, name } of part.speakers) meet(id, all(map, "speakers").find((row) => row.name === name)?.id);
  for (const { id, name } of part.tags) meet(id, all(map, "tags").find((row) => row.name === name)?.id);
  for (const { id, title } of part.groups) meet(id, all(map, "groups").find((row) => row.title === title)?.id);
  const own = ["claims", "anchors", "voices", "relations", "premises", "questions", "taggings", "groupings"] as const;
  for (const table of own) for (const { id } of part[table]) meet(id, undefined);
  for (const { id, textId } of part.turns) {
    if (known.has(textId)) known.add(id);
    else meet(id, undefined);
  }

  const renamed = <T extends Row>(rows: readonly T[]): T[] =>
    rows.filter(({ id }) => !known.has(id)).map((row) => withIds(row, ids));
  const rows: Rows = {
    ...noRows,
    ...{ sources: renamed(part.sources), sourceTexts: renamed(part.sourceTexts), turns: renamed(part.turns) },
    ...{ speakers: renamed(part.speakers), spans: renamed(part.spans), claims: renamed(part.claims) },
    ...{ anchors: renamed(part.anchors), voices: renamed(part.voices), relations: renamed(part.relations) },
    ...{ premises: renamed(part.premises), questions: renamed(part.questions), tags: renamed(part.tags) },
    ...{ taggings: renamed(part.taggings), groups: renamed(part.groups), groupings: renamed(part.groupings) },
  };
  return { rows, contents: new Set(rows.sourceTexts.map(({ sha256 }) => sha256)), top: topOf(rows) };
}

/** A source is used again where every text on which the part rests is a text of the map. */
function meetTexts(map: ArgumentMap, part: Rows, meet: (id: Id, there: Id | undefined) => void): void {
  const byHash = new Map(all(map, "sourceTexts").map((text) => [text.sha256, text]));
  const used = new Set(part.spans.map(({ textId }) => textId));
  for (const source of part.sources) {
    const texts = part.sourceTexts.filter(({ sourceId }) => sourceId === source.id);
    const there = texts.map((text): SourceText | undefined => byHash.get(text.sha256));
    const isKnown = texts.every((text, i) => there[i] !== undefined || !used.has(text.id)) && there.some(Boolean);
    meet(source.id, isKnown ? there.find(Boolean)?.sourceId : undefined);
    texts.forEach((text, i) => {
      // A text on which nothing of the part rests is not needed where the source is there.
      meet(text.id, isKnown ? (there[i]?.id ?? text.id) : undefined);
    });
  }
}

function knownSpan(map: ArgumentMap, textId: Id | undefined, { extent }: Row<"spans">): Id | undefined {
  if (textId === undefined) return undefined;
  return referring(map, "spans", "textId", textId).find((span) => sameExtent(span.extent, extent))?.id;
}

/** The row with every id that it holds changed as others are. */
function withIds<T extends Row>(row: T, ids: ReadonlyMap<Id, Id>): T {
  const entries = Object.entries(row).map(([column, value]) => {
    const isId = column === "id" || (column.endsWith("Id") && typeof value === "string");
    return [column, isId ? (ids.get(String(value)) ?? value) : value];
  });
  return Object.fromEntries(entries) as T;
}

function topOf({ claims, premises, relations }: Rows): Id | null {
  const below = new Set(premises.map(({ claimId }) => claimId));
  const borne = new Set(relations.map(targetOf));
  const tops = claims.filter(({ id }) => !below.has(id));
  return (tops.find(({ id }) => borne.has(id)) ?? tops[0] ?? claims[0])?.id ?? null;
}
