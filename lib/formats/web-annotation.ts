import type { Id, Rows } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { piecesOf } from "@/lib/text/extent";
import { adjustPlainEdges, dropBlankPassages, toTranscript } from "./aif-adjust";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  numberAt,
  objectAt,
  parseJson,
  without,
  wordsAt,
  writtenJson,
} from "./json";
import { codePointsOfUnits } from "./landing";
import { MapBuilder } from "./map-builder";
import { anchorsInOrder } from "./reduce-texts";
import { claimsInOrder, groupedBy, Reduction } from "./reduction";
import type { WarrantFile } from "./warrant";

const ID = "web-annotation";
const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** W3C Web Annotation: an annotation for each passage of a claim, with its words and their place in code points. */
export const webAnnotation: Format = {
  id: ID,
  name: "W3C Web Annotation (JSON-LD)",
  extensions: ["jsonld", "json"],
  keeps: features(
    ...([
      "texts",
      "severalTexts",
      "stretches",
      "severalAnchors",
      "sharedSpans",
      "waiting",
      "versions",
      "blocks",
    ] as const),
    ...(["originals", "sourceTitles", "citations", "bareSpans", "turns", "exactWords"] as const),
  ),
  partly: features(
    ...([
      "texts",
      "severalTexts",
      "stretches",
      "waiting",
      "versions",
      "blocks",
      "originals",
      "sourceTitles",
      "citations",
    ] as const),
    ...(["bareSpans", "turns"] as const),
  ),
  note: "Annotations name words of texts and do not hold the texts: of these only the quoted words are kept. Relations are lost.",
  recognise: ({ text }) =>
    /"type"\s*:\s*"Annotation(Page|Collection)?"/.test(text) || text.includes(CONTEXT) ? 0.9 : 0,
  read: readAnnotations,
  write: (kept, name, whole = kept) => [{ name: `${name}.jsonld`, text: writeAnnotations(kept.rows, whole) }],
  adjust: (file) => {
    const contents = new Map<string, Content>(file.contents.map((content) => [sha256Of(content), content]));
    const reduction = new Reduction(file, () => true, ID);
    reduction.dropRelations(new Map(reduction.rows.relations.map(({ id }) => [id, "Lost: relations."])));
    adjustPlainEdges(reduction);
    dropBlankPassages(reduction);
    // The places in the texts are written before the texts are left; what is kept is what can be read again.
    if (reduction.rows.sources.length > 0) toTranscript(reduction, contents, "Passages");
    return { kept: reduction.done(contents), losses: reduction.losses };
  },
};

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}

function readAnnotations([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  const top = parsed.value;
  const page = isObject(top) ? top : {};
  const found = isList(top)
    ? top
    : "items" in page
      ? listOf(page.items)
      : isObject(page.first)
        ? listOf(page.first.items)
        : listOf(top);
  const isEmptyPage = /^Annotation(Page|Collection)$/.test(wordsAt(page, "type") ?? "") && found.length === 0;
  if (found.length === 0 && !isEmptyPage) return { ok: false, where: "", reason: "There is no annotation in it." };
  const annotations: Placed[] = [];
  const faults: { where: string; reason: string }[] = [];
  for (const [i, member] of found.entries()) {
    const where = `annotation ${i + 1}`;
    const reason = faultOf(member, member !== page);
    if (reason !== null) faults.push({ where, reason });
    else if (isObject(member)) annotations.push({ annotation: member, where });
  }
  const [fault] = faults;
  if (fault && annotations.length === 0) return { ok: false, ...fault };
  const builder = new MapBuilder(newId, ID, parsed.doubled);
  readEach(builder, annotations);
  for (const { where, reason } of faults) builder.problem(where, `${reason} It is left out.`);
  if (!isList(top) && !annotations.some(({ annotation }) => annotation === page)) keepEnvelope(builder, page);
  return builder.done();
}

/** Keeps what a page or collection says of itself. What it does not hold but only names, no file can tell. */
function keepEnvelope(builder: MapBuilder, whole: JsonObject): void {
  const isPage = "items" in whole;
  const page = isPage ? whole : objectAt(whole, "first");
  if (page.next !== undefined)
    builder.problem("next", "A further page of annotations is named, which is not in the file.");
  builder.foreign(null, {
    page: without(page, "items"),
    ...(isPage ? {} : { collection: without(whole, "first") }),
  });
}

/** What makes an annotation none, in a sentence; the context may stand outside it. */
function faultOf(annotation: JsonValue, isWithin: boolean): string | null {
  if (!isObject(annotation)) return "It is no object.";
  const types = listOf(annotation.type).concat(listOf(annotation["@type"]));
  if (!isWithin && !listOf(annotation["@context"]).includes(CONTEXT))
    return "It does not name the context of Web Annotation.";
  if (!types.some((type) => type === "Annotation" || type === "oa:Annotation")) return "Its type is not Annotation.";
  if (isList(annotation.id)) return "It has several ids.";
  if (annotation.target === undefined) return "It has no target.";
  return null;
}

/** An annotation, and how many in its file it is. */
interface Placed {
  readonly annotation: JsonObject;
  readonly where: string;
}

interface Quoted {
  readonly key: string;
  readonly words: string;
  readonly source: string;
  /** Where it begins in its source; behind all others where nothing says so. */
  readonly start: number;
}

function readEach(builder: MapBuilder, annotations: readonly Placed[]): void {
  const lines = new Map<string, Quoted>();
  const claims = new Map<string, Id>();
  const ties: { claimId: Id; key: string; where: string; data: JsonObject }[] = [];
  for (const { annotation, where } of annotations) {
    const quoted = listOf(annotation.target).flatMap((target) => quotedIn(target) ?? []);
    const words = wordsOf(annotation);
    const name = wordsAt(objectAt(annotation, "warrant"), "claim");
    const known = name === null ? undefined : claims.get(name);
    const claimId = known ?? builder.claim(words ?? quoted[0]?.words ?? "", where);
    if (name !== null) claims.set(name, claimId);
    if (words === null && quoted.length === 0)
      builder.problem(where, "It has neither a body of words nor quoted words; the claim is empty.");
    for (const passage of quoted) {
      lines.set(passage.key, passage);
      ties.push({ claimId, key: passage.key, where, data: annotation });
    }
    if (quoted.length === 0) builder.foreign(claimId, { annotation });
  }
  tieAll(builder, inTextOrder([...lines.values()]), ties);
}

/** Passages source by source, each source's in the order of its words. */
function inTextOrder(passages: readonly Quoted[]): readonly Quoted[] {
  const sources = [...new Set(passages.map(({ source }) => source))];
  const places = new Map(sources.map((source, i) => [source, i]));
  const place = ({ source }: Quoted) => places.get(source) ?? 0;
  return [...passages].sort((a, b) => place(a) - place(b) || a.start - b.start);
}

function tieAll(
  builder: MapBuilder,
  lines: readonly Quoted[],
  ties: readonly { claimId: Id; key: string; where: string; data: JsonObject }[],
): void {
  const text = builder.text("Passages", lines.map(({ words }) => words).join("\n"), "passages");
  const places = new Map<string, readonly [number, number]>();
  let at = 0;
  for (const { key, words } of lines) {
    places.set(key, [at, at + words.length]);
    at += words.length + 1;
  }
  for (const { claimId, key, where, data } of text ? ties : []) {
    const [start, end] = places.get(key) ?? [0, 0];
    const spanId = text && builder.span(text.id, [[text.at(start), text.at(end)]], where);
    if (spanId) builder.foreign(builder.anchor(claimId, spanId), { annotation: data, passage: key });
  }
}

/** The words that a target quotes; several selectors of quotes are one passage in several pieces. */
function quotedIn(target: JsonValue): Quoted | null {
  if (!isObject(target)) return null;
  const selectors = listOf(target.selector).filter(isObject);
  const exact = selectors.flatMap((selector) =>
    selector.type === "TextQuoteSelector" ? [wordsAt(selector, "exact") ?? ""] : [],
  );
  const words = exact.filter((piece) => piece !== "").join(" … ");
  const source = keyOf(target.source ?? null);
  const starts = selectors.map((selector) => numberAt(selector, "start")).filter((start) => start !== null);
  return words.trim() === ""
    ? null
    : { key: keyOf([source, selectors]), words, source, start: Math.min(...starts, Number.MAX_SAFE_INTEGER) };
}

/** What tells one passage from another, in whatever order a database gives the fields of its selectors back. */
function keyOf(passage: JsonValue): string {
  return JSON.stringify(inOrder(passage));
}

function inOrder(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The key that a tie was kept with, which may be of a time when fields stood in it as in the file. */
function keyKept(tie: JsonObject): string | null {
  const kept = wordsAt(tie, "passage");
  const parsed = kept === null ? null : parseJson(kept);
  return parsed?.ok ? keyOf(parsed.value) : kept;
}

/** The words of the first textual body; null where there are none. */
function wordsOf(annotation: JsonObject): string | null {
  const said = listOf(annotation.body).find(isTextual);
  const { bodyValue } = annotation;
  if (said) return wordsAt(said, "value");
  return typeof bodyValue === "string" && bodyValue !== "" ? bodyValue : null;
}

function isTextual(body: JsonValue): body is JsonObject {
  return isObject(body) && body.purpose !== "tagging" && wordsAt(body, "value") !== null;
}

/** An annotation that was read, with the words of its claim as they are now. */
function saying(annotation: JsonObject, text: string): JsonObject {
  const [quoted] = listOf(annotation.target).flatMap((target) => quotedIn(target) ?? []);
  if ((wordsOf(annotation) ?? quoted?.words ?? "") === text) return annotation;
  const bodies = listOf(annotation.body);
  const at = bodies.findIndex(isTextual);
  const said = bodies.map((body, i) => (i === at && isObject(body) ? { ...body, value: text } : body));
  return { ...without(annotation, "bodyValue"), body: at < 0 ? [bodyOf(text), ...bodies] : said };
}

/** The annotations that ties were read from, each once, with those of its targets that still are tied. */
function annotationsBefore(ties: readonly JsonObject[]): JsonObject[] {
  const byAnnotation = groupedBy(ties, ({ annotation }) => keyOf(annotation ?? null));
  return [...byAnnotation.values()].flatMap((of) => {
    const [first] = of;
    const annotation = first && objectAt(first, "annotation");
    if (!annotation) return [];
    const tied = new Set(of.map(keyKept));
    const targets = listOf(annotation.target);
    const kept = targets.filter((target) => {
      const key = quotedIn(target)?.key ?? null;
      return key === null || tied.has(key) || tied.has(null);
    });
    return [kept.length === targets.length ? annotation : { ...annotation, target: kept }];
  });
}

/** Each claim with its passages. What is quoted, and where, is told of the whole map, whose texts still stand. */
function writeAnnotations(kept: Rows, { rows, contents }: WarrantFile): string {
  const spanOf = new Map(rows.anchors.map(({ id, spanId }) => [id, spanId]));
  const hashes = new Map(rows.sourceTexts.map(({ id, sha256 }) => [id, sha256]));
  const points = new Map(contents.map((content) => [sha256Of(content), codePointsOfUnits(content.plain)]));
  const foreign = foreignOf(kept, ID);
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const anchors = groupedBy(anchorsInOrder({ rows: kept }), ({ claimId }) => claimId);
  const items = claimsInOrder(kept).flatMap(({ id, text }): readonly JsonObject[] => {
    const old = foreign.get(id)?.annotation;
    const ties = anchors.get(id) ?? [];
    if (ties.length === 0)
      return [isObject(old) ? saying(old, text) : annotationOf(id, id, text, `urn:uuid:${rows.maps[0]?.id ?? id}`)];
    const before = ties.map(({ id: anchorId }) => foreign.get(anchorId)).filter((data) => data !== undefined);
    const fresh = ties.filter(({ id: anchorId }) => !foreign.has(anchorId));
    const again = annotationsBefore(before).map((annotation) => saying(annotation, text));
    const added = fresh.map(({ id: anchorId }) => {
      const span = spans.get(spanOf.get(anchorId) ?? "");
      const count = points.get(hashes.get(span?.textId ?? "") ?? "") ?? ((units: number) => units);
      return annotationOf(anchorId, id, text, targetOf(rows, span, count));
    });
    return ofOneClaim([...again, ...added], id);
  });
  const whole = foreign.get(null) ?? {};
  const page = { "@context": CONTEXT, id: `urn:uuid:${rows.maps[0]?.id ?? ""}`, type: "AnnotationPage" };
  const told = { ...page, ...objectAt(whole, "page"), items };
  return writtenJson(isObject(whole.collection) ? { ...whole.collection, first: told } : told);
}

/** Annotations of a claim: where there are several, each names it. */
function ofOneClaim(annotations: readonly JsonObject[], id: Id): readonly JsonObject[] {
  if (annotations.length < 2) return annotations;
  const oursIn = (annotation: JsonObject) => objectAt(annotation, "warrant");
  const claim =
    annotations.map((annotation) => wordsAt(oursIn(annotation), "claim")).find((name) => name !== null) ?? id;
  return annotations.map((annotation) => ({ ...annotation, warrant: { ...oursIn(annotation), claim } }));
}

function annotationOf(id: Id, claimId: Id, text: string, target: JsonValue): JsonObject {
  return {
    id: `urn:uuid:${id}`,
    type: "Annotation",
    motivation: "describing",
    body: bodyOf(text),
    target,
    warrant: { claim: claimId },
  };
}

function bodyOf(text: string): JsonObject {
  return { type: "TextualBody", value: text, format: "text/plain", purpose: "describing" };
}

function targetOf(rows: Rows, span: Rows["spans"][number] | undefined, count: (units: number) => number): JsonObject {
  const sourceId = rows.sourceTexts.find(({ id }) => id === span?.textId)?.sourceId ?? "";
  const pieces = span ? piecesOf(span) : [];
  const selector = (span?.extent ?? []).flatMap(([start, end], i, all): JsonObject[] => [
    {
      type: "TextQuoteSelector",
      exact: pieces[i] ?? "",
      ...(i === 0 ? { prefix: span?.prefix ?? "" } : {}),
      ...(i === all.length - 1 ? { suffix: span?.suffix ?? "" } : {}),
    },
    { type: "TextPositionSelector", start: count(start), end: count(end) },
  ]);
  return { source: `urn:uuid:${sourceId}`, selector };
}
