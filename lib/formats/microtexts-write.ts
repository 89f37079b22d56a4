import type { Id, Rows } from "@/lib/argument/rows";
import { foreignOf } from "./aif-write";
import { type JsonObject, objectAt } from "./json";
import { cut, opponents } from "./microtexts-adjust";
import { claimsInOrder, premisesByRelation, relationsInOrder } from "./reduction";
import type { WarrantFile } from "./warrant";
import { cdata, escapedXml } from "./xml";

/** The id of a graph that came without one; every graph must have one. */
export const UNNAMED = "graph";

/** Writes a map, adjusted to segments, as an argument graph. */
export function writeMicrotext({ rows, contents }: WarrantFile): string {
  const foreign = foreignOf(rows, "microtexts");
  const plain = contents[0]?.plain ?? "";
  const segments = contents.length > 0 ? cut(plain, rows.spans) : [];
  const lines = segments.map(([start, end], i) => `  <edu id="e${i + 1}">${cdata(plain.slice(start, end))}</edu>`);
  const { units, seams, unwritten } = unitsOf(rows, foreign, segments);
  const edges = edgesOf(rows, units.ids);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<arggraph${attributes({ id: UNNAMED, ...objectAt(foreign.get(null) ?? {}, "graph") })}>`,
    ...lines,
    ...unwritten,
    ...units.lines,
    ...seams.map(([src, trg], i) => `  <edge id="s${i + 1}" src="${src}" trg="${trg}" type="seg"/>`),
    ...edges,
    "</arggraph>\n",
  ].join("\n");
}

function attributes(object: JsonObject): string {
  return Object.entries(object)
    .map(([name, value]) => ` ${name}="${escapedXml(String(value))}"`)
    .join("");
}

function unitsOf(rows: Rows, foreign: ReadonlyMap<Id | null, JsonObject>, segments: ReturnType<typeof cut>) {
  const opposing = opponents(rows);
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const spanOf = new Map(rows.anchors.map(({ claimId, spanId }) => [claimId, spans.get(spanId)]));
  const ids = new Map<Id, string>();
  const seams: [string, string][] = [];
  const unwritten: string[] = [];
  const lines = claimsInOrder(rows).map(({ id, text }, i) => {
    const old = objectAt(foreign.get(id) ?? {}, "unit");
    const unit = `a${i + 1}`;
    ids.set(id, unit);
    const span = spanOf.get(id);
    for (const [j, [start, end]] of segments.entries())
      if (span?.extent.some(([from, to]) => from <= start && end <= to)) seams.push([`e${j + 1}`, unit]);
    const implied = `e${segments.length + unwritten.length + 1}`;
    if (!span) unwritten.push(`  <edu id="${implied}" implicit="true">${cdata(text)}</edu>`);
    if (!span) seams.push([implied, unit]);
    const isOpponent = opposing.has(id) || (!span && old.type === "opp");
    return `  <adu${attributes({ ...old, id: unit, type: isOpponent ? "opp" : "pro" })}/>`;
  });
  return { units: { ids, lines }, seams, unwritten };
}

function edgesOf(rows: Rows, units: ReadonlyMap<Id, string>): string[] {
  const relations = relationsInOrder(rows);
  const premises = premisesByRelation(rows);
  const edgeIds = new Map(relations.map(({ id }, i) => [id, `c${i + 1}`]));
  let further = relations.length;
  return relations.flatMap(({ id, kind, scheme, targetClaimId, targetRelationId }) => {
    const edge = edgeIds.get(id) ?? "";
    const target =
      targetClaimId === null ? (edgeIds.get(targetRelationId ?? "") ?? "") : (units.get(targetClaimId) ?? "");
    const type = kind === "attack" ? (targetClaimId === null ? "und" : "reb") : scheme === "example" ? "exa" : "sup";
    const [first, ...others] = (premises.get(id) ?? []).map(({ claimId }) => units.get(claimId) ?? "");
    const line = (at: string, src: string, trg: string, of: string) =>
      `  <edge id="${at}" src="${src}" trg="${trg}" type="${of}"/>`;
    return [
      line(edge, first ?? "", target, type),
      ...others.map((src) => {
        further += 1;
        return line(`c${further}`, src, edge, "add");
      }),
    ];
  });
}
