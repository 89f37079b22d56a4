import type { Id, Rows } from "@/lib/argument/rows";
import { mergeStretches, type Stretch } from "@/lib/text/extent";
import { adjustImplicit, adjustPlainEdges } from "./aif-adjust";
import { type MarkedText, readAifGraph } from "./aif-read";
import { foreignOf, type WrittenGraph, writeAifGraph } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listAt,
  objectsAt,
  parseJson,
  without,
  wordsAt,
  writtenJson,
} from "./json";
import { MapBuilder } from "./map-builder";
import { anchorsInOrder } from "./reduce-texts";
import { groupedBy, Reduction } from "./reduction";
import type { WarrantFile } from "./warrant";
import { marked, unmarked } from "./xaif-text";

const ID = "xaif";

const KEEPS = features(
  ...(["texts", "stretches", "severalAnchors", "sharedSpans", "voices", "chains", "acts", "implicit"] as const),
  ...(["exactWords", "linked", "sharedClaims", "circles", "undercuts", "attacks", "rephrase", "preference"] as const),
  ...(["unknown", "schemes"] as const),
);

/** xAIF, which is also what OVA3 saves: AIF in an envelope, with the text that the nodes mark and the places of nodes. */
export const xaif: Format = {
  id: ID,
  name: "xAIF (OVA3 save)",
  extensions: ["json", "xaif"],
  keeps: KEEPS,
  partly: features("implicit", "unknown", "texts"),
  note: "A claim is implicit when others are tied to the text and it is not; where nodes are drawn comes back, but pins no claim.",
  recognise: ({ text }) => (/"AIF"\s*:\s*["{]/.test(text) && /"(nodes|text|dialog|ova)"\s*:/i.test(text) ? 0.95 : 0),
  read: readXaif,
  write: writeXaif,
  adjust: (file) => {
    const reduction = new Reduction(file, () => true, ID);
    adjustPlainEdges(reduction);
    adjustImplicit(reduction);
    return { kept: { rows: reduction.rows, contents: file.contents }, losses: reduction.losses };
  },
};

function readXaif([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseJson(file?.text ?? "");
  if (!parsed.ok) return parsed;
  const envelope = isObject(parsed.value) ? parsed.value : {};
  const graph = graphIn(envelope);
  if (!graph) return { ok: false, where: "AIF", reason: "An xAIF file has a graph under the name AIF." };
  const builder = new MapBuilder(newId, ID, parsed.doubled);
  readAifGraph(builder, graph, markedText(builder, htmlOf(envelope)));
  builder.foreign(builder.rows.maps[0]?.id ?? null, without(envelope, "AIF"));
  return builder.done();
}

/** The graph of an envelope, which some programs hand on as JSON within a string; null where there is none. */
function graphIn({ AIF }: JsonObject): JsonObject | null {
  const inner = typeof AIF === "string" ? parseJson(AIF) : null;
  const graph = inner?.ok ? inner.value : AIF;
  return isObject(graph) ? graph : null;
}

/** The text with its markup: a string, or in OVA3 an object that holds it. */
function htmlOf(envelope: JsonObject): string {
  return isObject(envelope.text) ? (wordsAt(envelope.text, "txt") ?? "") : (wordsAt(envelope, "text") ?? "");
}

function markedText(builder: MapBuilder, html: string): MarkedText | null {
  const { text: words, marks } = unmarked(html);
  const text = builder.text("", words, "text");
  if (!text) return null;
  const land = ([start, end]: Stretch): Stretch => [text.at(start), text.at(end)];
  return { text, marks: new Map([...marks].map(([node, stretches]) => [node, stretches.map(land)])) };
}

function writeXaif({ rows, contents }: WarrantFile, name: string, whole?: WarrantFile): readonly TextFile[] {
  const plain = firstSilentAnchors(rows);
  const graph = writeAifGraph(rows, ID, (anchorId) => !plain.has(anchorId), whole?.rows);
  const { nodes, edges, locutions, participants, rest } = graph;
  const envelope = foreignOf(rows, ID).get(rows.maps[0]?.id ?? null) ?? {};
  const lists = { schemefulfillments: [], descriptorfulfillments: [], cqdescriptorfulfillments: [] };
  const AIF = { nodes, edges, ...lists, ...without(rest, "participants", "locutions"), participants, locutions };
  const text = textFor(envelope, contents[0]?.plain ?? "", marksOf(rows, graph), new Set(graph.nodeOf.values()));
  const others = { dialog: true, ...without(envelope, "text", "OVA", "ova") };
  return [{ name: `${name}.json`, text: writtenJson({ AIF, text, ...others, ...placesOf(envelope, graph) }) }];
}

/** A claim that is tied to words of nobody is marked itself; for further words it needs a locution. */
function firstSilentAnchors(rows: Rows): ReadonlySet<Id> {
  const voiced = new Set(rows.voices.map(({ anchorId }) => anchorId));
  const silent = anchorsInOrder({ rows }).filter(({ id }) => !voiced.has(id));
  const byClaim = groupedBy(silent, ({ claimId }) => claimId);
  return new Set([...byClaim.values()].flatMap(([first]) => (first ? [first.id] : [])));
}

function marksOf(rows: Rows, { nodeOf }: WrittenGraph) {
  const extents = new Map(rows.spans.map(({ id, extent }) => [id, extent]));
  const marks = rows.anchors.flatMap(({ id, claimId, spanId }) => {
    const node = nodeOf.get(id) ?? nodeOf.get(claimId) ?? "";
    return (extents.get(spanId) ?? []).map((stretch) => ({ node, stretch }));
  });
  const byNode = groupedBy(marks, ({ node }) => node);
  return [...byNode].flatMap(([node, of]) =>
    mergeStretches(of.map(({ stretch }) => stretch)).map((stretch) => ({ node, stretch })),
  );
}

/**
 * The text as it stood in the file where it still says the same, else with its markup made anew. Marks of what has no
 * place in a map, all but those in `answered`, stay.
 */
function textFor(
  envelope: JsonObject,
  plain: string,
  marks: ReturnType<typeof marksOf>,
  answered: ReadonlySet<string>,
): JsonValue {
  const old = htmlOf(envelope);
  const before = unmarked(old);
  const others = [...before.marks].flatMap(([node, stretches]) =>
    answered.has(node) ? [] : stretches.map((stretch) => ({ node, stretch })),
  );
  const html = marked(plain, before.text === plain ? [...marks, ...others] : marks);
  const isSame = JSON.stringify(sameMarks(before)) === JSON.stringify(sameMarks(unmarked(html)));
  const now = isSame && "text" in envelope ? old : html;
  return isObject(envelope.text) ? { ...envelope.text, txt: now } : now;
}

function sameMarks({ text, marks }: ReturnType<typeof unmarked>) {
  return [text, [...marks].map(([node, stretches]) => [node, mergeStretches(stretches)]).sort()];
}

/** Where OVA draws the nodes: those that it drew stay there, new ones are shown at its corner. */
function placesOf(envelope: JsonObject, { nodes }: WrittenGraph): JsonObject {
  const key = "ova" in envelope ? "ova" : "OVA";
  const old = envelope[key];
  if (isList(old) || (old === undefined && "AIF" in envelope)) return { [key]: old ?? [] };
  const places = isObject(old) ? old : { firstname: "", surname: "", url: "" };
  const known = new Set(objectsAt(places, "nodes").map((node) => wordsAt(node, "nodeID")));
  const fresh = nodes
    .filter((node) => wordsAt(node, "nodeID") !== null && !known.has(wordsAt(node, "nodeID")))
    .map((node) => ({ nodeID: node.nodeID ?? "", visible: node.type !== "YA", x: 0, y: 0, timestamp: "" }));
  return { [key]: { ...places, nodes: [...listAt(places, "nodes"), ...fresh], edges: listAt(places, "edges") } };
}
