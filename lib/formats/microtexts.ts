import type { Id } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { MapBuilder, type Target } from "./map-builder";
import { adjustToSegments, segmentsOf } from "./microtexts-adjust";
import { UNNAMED, writeMicrotext } from "./microtexts-write";
import { groupedBy } from "./reduction";
import { childrenNamed, parseXml, type XmlElement } from "./xml";

/** The format's id, under which its data are kept. */
const MICROTEXTS = "microtexts";

/** The argument graphs of the arg-microtexts corpora: a text in segments, and edges that may bear on edges. */
export const microtexts: Format = {
  id: MICROTEXTS,
  name: "arg-microtexts XML",
  extensions: ["xml"],
  keeps: features(
    ...(["title", "texts", "stretches", "sharedSpans", "voices", "sides", "exactWords", "implicit", "linked"] as const),
    ...(["sharedClaims", "circles", "undercuts", "attacks", "schemes"] as const),
  ),
  partly: features("title", "texts", "voices", "sides", "exactWords", "implicit", "undercuts", "schemes"),
  note: "A claim is the words of its segments; a claim that is tied to none is a segment marked as implicit, as the second part of the corpus marks them, though its DTD does not name the mark. Speakers are the proponent and the opponent; of schemes only the example; what bears on a relation attacks it. A title is the id that the graph came with.",
  recognise: ({ text }) => (/<arggraph[\s>]/.test(text) ? 0.98 : 0),
  read: readMicrotext,
  write: (file, name) => [{ name: `${name}.xml`, text: writeMicrotext(file) }],
  adjust: adjustToSegments,
};

interface Segment {
  readonly text: string;
  readonly isImplicit: boolean;
  readonly stretch: Stretch;
}

function readMicrotext([file]: readonly TextFile[], newId: () => Id): FormatReading {
  const parsed = parseXml(file?.text ?? "");
  if (!parsed.ok) return parsed;
  if (parsed.root.name !== "arggraph")
    return { ok: false, where: `line ${parsed.root.line}`, reason: "The outermost element is not arggraph." };
  const builder = new MapBuilder(newId, MICROTEXTS, parsed.mended);
  const { root } = parsed;
  const { id = UNNAMED } = root.attributes;
  builder.title(id === UNNAMED ? "" : id);
  const segments = readSegments(builder, root);
  const claims = readUnits(builder, root, segments.segments, segments.textId);
  readEdges(builder, root, claims);
  if (id !== UNNAMED || Object.keys(root.attributes).length > 1) builder.foreign(null, { graph: root.attributes });
  return builder.done();
}

function readSegments(builder: MapBuilder, root: XmlElement) {
  const segments = new Map<string, Segment>();
  let whole = "";
  for (const edu of childrenNamed(root, "edu")) {
    const words = edu.text.replace(/\r\n?/g, "\n").trim();
    const isImplicit = edu.attributes.implicit === "true";
    const start = whole === "" ? 0 : whole.length + 1;
    if (!isImplicit && words !== "") whole += `${whole === "" ? "" : " "}${words}`;
    segments.set(edu.attributes.id ?? "", {
      text: isImplicit ? edu.text : words,
      isImplicit,
      stretch: [start, start + words.length],
    });
  }
  const text = builder.text("", whole, "text");
  const landed = [...segments].map(([id, segment]) => {
    const [start, end] = segment.stretch;
    return [id, { ...segment, stretch: [text?.at(start) ?? 0, text?.at(end) ?? 0] as Stretch }] as const;
  });
  return { segments: new Map(landed), textId: text?.id ?? null };
}

/** The segments of each unit, through joints, in the order of the text. */
function segmentsByUnit(
  root: XmlElement,
  segments: ReadonlyMap<string, Segment>,
): ReadonlyMap<string, readonly Segment[]> {
  const ties = childrenNamed(root, "edge").filter(({ attributes }) => attributes.type === "seg");
  const into = groupedBy(ties, ({ attributes }) => attributes.trg ?? "");
  const places = new Map([...segments.keys()].map((id, place) => [id, place]));
  const found = new Map<string, readonly Segment[]>();
  for (const { attributes } of childrenNamed(root, "adu")) {
    const queue = [attributes.id ?? ""];
    const seen = new Set<string>();
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const { attributes } of into.get(next) ?? []) {
        const source = attributes.src ?? "";
        if (!seen.has(source)) queue.push(source);
        seen.add(source);
      }
    const inOrder = [...seen].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    found.set(
      attributes.id ?? "",
      inOrder.flatMap((id) => segments.get(id) ?? []),
    );
  }
  return found;
}

function readUnits(
  builder: MapBuilder,
  root: XmlElement,
  segments: ReadonlyMap<string, Segment>,
  textId: Id | null,
): ReadonlyMap<string, Id> {
  const units = childrenNamed(root, "adu");
  const segmentsOfUnit = segmentsByUnit(root, segments);
  const hasOpponent = units.some(({ attributes }) => attributes.type === "opp");
  const claims = new Map<string, Id>();
  for (const { attributes, line } of units) {
    const id = attributes.id ?? "";
    const of = segmentsOfUnit.get(id) ?? [];
    const where = `line ${line}, adu ${id}`;
    const said = of.filter(({ isImplicit }) => !isImplicit);
    if (claims.has(id)) builder.problem(where, "Another unit has this id; only the first is read.");
    if (claims.has(id)) continue;
    if (of.length === 0) builder.problem(where, "No segment belongs to it.");
    const claimId = builder.claim(of.map(({ text }) => text).join(" "), where, { implicit: said.length === 0 });
    claims.set(id, claimId);
    builder.foreign(claimId, { unit: attributes });
    const stretches = segmentsOf(said.map(({ stretch }) => stretch));
    const spanId = textId !== null && said.length > 0 ? builder.span(textId, stretches, where) : null;
    if (spanId === null) continue;
    const anchorId = builder.anchor(claimId, spanId);
    if (!hasOpponent) continue;
    const isOpponent = attributes.type === "opp";
    const speakerId = builder.speaker(isOpponent ? "Opponent" : "Proponent", isOpponent ? "opp" : "pro");
    builder.voices(anchorId, [{ speakerId, act: "asserts" }]);
  }
  return claims;
}

const KINDS = { sup: "support", exa: "support", reb: "attack", und: "attack" } as const;

function readEdges(builder: MapBuilder, root: XmlElement, claims: ReadonlyMap<string, Id>): void {
  const edges = new Map(childrenNamed(root, "edge").map((edge) => [edge.attributes.id ?? "", edge]));
  const ids = new Map([...edges.keys()].map((id) => [id, builder.newId()]));
  const added = furtherPremises(builder, edges, claims);
  for (const [id, { attributes, line }] of edges) {
    const { type = "", src = "", trg = "" } = attributes;
    const where = `line ${line}, edge ${id}`;
    if (type === "seg" || type === "add") continue;
    if (!(type in KINDS)) {
      builder.problem(where, `Edges of type “${type}” are not known; it is left out.`);
      continue;
    }
    const claimId = claims.get(trg);
    const target: Target = claimId ? { claimId } : { relationId: ids.get(trg) ?? "" };
    const premises = [src, ...(added.get(id) ?? [])].flatMap((unit) => claims.get(unit) ?? []);
    const kind = KINDS[type as keyof typeof KINDS];
    const relationId = ids.get(id) ?? builder.newId();
    builder.relation({ id: relationId, kind, premises, target, scheme: type === "exa" ? "example" : null, where });
  }
}

/** Which further premises each relation has: an added premise may be added to one that was added. */
function furtherPremises(
  builder: MapBuilder,
  edges: ReadonlyMap<string, XmlElement>,
  claims: ReadonlyMap<string, Id>,
): ReadonlyMap<string, readonly string[]> {
  const further = new Map<string, string[]>();
  const ends = new Map<string, string>();
  const isAdded = (id: string) => edges.get(id)?.attributes.type === "add";
  for (const [id, { attributes, line }] of edges) {
    if (attributes.type !== "add") continue;
    let target = attributes.trg ?? "";
    const seen = new Set([id]);
    while (isAdded(target) && !seen.has(target)) {
      seen.add(target);
      target = ends.get(target) ?? edges.get(target)?.attributes.trg ?? "";
    }
    for (const added of seen) ends.set(added, target);
    const source = attributes.src ?? "";
    const isThere = edges.has(target) && !isAdded(target) && claims.has(source);
    if (isThere)
      further
        .set(target, further.get(target) ?? [])
        .get(target)
        ?.push(source);
    else builder.problem(`line ${line}, edge ${id}`, "What it adds, or adds to, is not there; it is left out.");
  }
  return further;
}
