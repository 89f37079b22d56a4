import type { Id, Row, Rows } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { contextOf, mergeStretches, piecesOf, quoteOf, type Stretch, splitsPair } from "@/lib/text/extent";
import { FEATURES } from "./feature";
import type { Remark } from "./format";
import { linesOf } from "./lines";
import { anchorsInOrder } from "./reduce-texts";
import { Reduction } from "./reduction";
import type { WarrantFile } from "./warrant";

/** What the format leaves of a map: segments joined by single spaces, two speakers, attacks on relations, examples. */
export function adjustToSegments(file: WarrantFile): { kept: WarrantFile; losses: readonly Remark[] } {
  const reduction = new Reduction(file, () => true, "microtexts");
  const contents = new Map<string, Content>();
  adjustRelations(reduction);
  adjustTitle(reduction);
  const [content] = file.contents;
  if (content) joinSegments(reduction, content, contents);
  adjustWords(reduction);
  adjustSpeakers(reduction);
  reduction.inferFidelities();
  return { kept: reduction.done(contents), losses: reduction.losses };
}

/** A graph has no title but the id that it came with. */
function adjustTitle(reduction: Reduction): void {
  const { rows } = reduction;
  const [map] = rows.maps;
  const graph = rows.foreignData.find(({ subject, format }) => subject === null && format === "microtexts");
  const title = (graph?.data as { graph?: { id?: string } } | undefined)?.graph?.id ?? "";
  if (!map || map.title === title) return;
  reduction.lose("map", `Lost: ${FEATURES.title}.`);
  rows.maps[0] = { ...map, title };
}

function adjustRelations(reduction: Reduction): void {
  const { rows } = reduction;
  const out = new Map<Id, string>();
  for (const { id, kind, targetRelationId } of rows.relations)
    if (kind !== "attack" && targetRelationId !== null)
      out.set(id, "Lost: relations other than attacks that bear on relations.");
  reduction.dropRelations(out);
  for (const [i, relation] of rows.relations.entries()) {
    if (relation.scheme === null || (relation.scheme === "example" && relation.kind === "support")) continue;
    reduction.lose(reduction.relation(relation.id), `Lost: ${FEATURES.schemes}, but for the example.`);
    rows.relations[i] = { ...relation, scheme: null };
  }
}

/** Stretches of segments, those that stand side by side as one. */
export function segmentsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: [number, number][] = [];
  for (const [start, end] of stretches) {
    const last = joined.at(-1);
    if (last && start - last[1] <= 1) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** A text cut at the borders of all passages: stretches of words without spaces at their edges. */
export function cut(plain: string, spans: readonly Row<"spans">[]): readonly Stretch[] {
  const borders = [...new Set([0, plain.length, ...spans.flatMap(({ extent }) => extent.flat())])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).flatMap((to, i): Stretch[] => {
    const from = borders[i] ?? 0;
    const words = plain.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    return words.trim() === "" || splitsPair(plain, from) ? [] : [[start, start + words.trim().length]];
  });
}

function joinSegments(reduction: Reduction, { plain }: Content, contents: Map<string, Content>): void {
  const { rows } = reduction;
  const segments = cut(plain, rows.spans);
  let joined = "";
  const moved = segments.map(([start, end]) => {
    if (joined !== "") joined += " ";
    const from = joined.length;
    joined += plain.slice(start, end).replaceAll("\n", " ");
    return { start, end, stretch: [from, joined.length] as Stretch };
  });
  if (joined !== plain) reduction.lose("source text", "Lost: spaces and line breaks between segments.");
  const content = { plain: joined, blocks: linesOf(joined) };
  const sha256 = sha256Of(content);
  contents.set(sha256, content);
  rows.sourceTexts.splice(
    0,
    rows.sourceTexts.length,
    ...rows.sourceTexts.map((text) => ({ ...text, sha256, length: joined.length })),
  );
  const gone = new Set<Id>();
  for (const [i, span] of rows.spans.entries()) {
    const of = moved.filter(({ start, end }) => span.extent.some(([from, to]) => from <= start && end <= to));
    const extent = mergeStretches(segmentsOf(of.map(({ stretch }) => stretch)));
    if (extent.length === 0) gone.add(span.id);
    else rows.spans[i] = { ...span, extent, quote: quoteOf(joined, extent), ...contextOf(joined, extent) };
  }
  for (const { claimId, spanId } of rows.anchors)
    if (gone.has(spanId)) reduction.lose(reduction.claim(claimId), "Lost: a passage without words.");
  const untied = new Set(rows.anchors.flatMap(({ id, spanId }) => (gone.has(spanId) ? [id] : [])));
  reduction.dropWhere("spans", ({ id }) => gone.has(id));
  reduction.dropWhere("anchors", ({ spanId }) => gone.has(spanId));
  reduction.dropWhere("voices", ({ anchorId }) => untied.has(anchorId));
}

/** A claim that is tied to words is those words, and is not implicit; any other is implicit. */
function adjustWords(reduction: Reduction): void {
  const { rows } = reduction;
  const extents = new Map(rows.spans.map((span) => [span.id, piecesOf(span).join(" ")]));
  const quotes = new Map(rows.anchors.map(({ claimId, spanId }) => [claimId, extents.get(spanId) ?? ""]));
  for (const [i, claim] of rows.claims.entries()) {
    const quote = quotes.get(claim.id);
    const text = quote?.slice(0, 4000) ?? claim.text.replace(/\r\n?/g, "\n");
    if (text !== claim.text)
      reduction.lose(reduction.claim(claim.id), "Lost: its own words; it becomes those of its passage.");
    if (claim.implicit !== (quote === undefined))
      reduction.lose(reduction.claim(claim.id), `Lost: ${FEATURES.implicit}.`);
    rows.claims[i] = { ...claim, text, implicit: quote === undefined };
  }
}

/** Whether a claim is said by the opponent: by the side or name of who says it, or as the file had it. */
export function opponents(rows: Rows): ReadonlySet<Id> {
  const speakers = new Map(rows.speakers.map((speaker) => [speaker.id, speaker]));
  const claimOf = new Map(rows.anchors.map(({ id, claimId }) => [id, claimId]));
  const isOpposing = (id: Id) => {
    const { name = "", side = null } = speakers.get(id) ?? {};
    return /^opp/i.test(name) || /^(opp|con|against)/i.test(side ?? "");
  };
  return new Set(
    rows.voices.flatMap(({ anchorId, speakerId }) => (isOpposing(speakerId) ? [claimOf.get(anchorId) ?? ""] : [])),
  );
}

/** Only the proponent and the opponent speak, and only where there is an opponent. */
function adjustSpeakers(reduction: Reduction): void {
  const { rows } = reduction;
  const opposing = opponents(rows);
  const kept = anchorsInOrder(reduction);
  const before = voicesIn(rows);
  const claims = new Map(kept.map(({ id, claimId }) => [id, claimId]));
  const names = new Map(rows.speakers.map(({ id, name }) => [id, name]));
  const others = rows.voices.filter(({ speakerId }) => !["Proponent", "Opponent"].includes(names.get(speakerId) ?? ""));
  for (const { anchorId } of others)
    reduction.lose(reduction.claim(claims.get(anchorId) ?? ""), `Lost: ${FEATURES.voices}, but for its side.`);
  speakBySide(rows, kept, opposing);
  if (others.length === 0 && voicesIn(rows) !== before)
    reduction.lose("speakers", `Lost: ${FEATURES.voices}, but for their side.`);
}

function speakBySide(rows: Reduction["rows"], kept: readonly Row<"anchors">[], opposing: ReadonlySet<Id>): void {
  const [first = "", second = first] = new Set([...rows.speakers, ...rows.claims].map(({ id }) => id));
  rows.speakers.length = 0;
  rows.voices.length = 0;
  if (opposing.size === 0) return;
  if (kept.some(({ claimId }) => !opposing.has(claimId)))
    rows.speakers.push({ id: first, name: "Proponent", side: "pro" });
  rows.speakers.push({ id: second, name: "Opponent", side: "opp" });
  for (const { id, claimId } of kept)
    rows.voices.push({ id, anchorId: id, place: 0, speakerId: opposing.has(claimId) ? second : first, act: "asserts" });
}

/** Who says what, and how, whatever the rows are called. */
function voicesIn({ voices, speakers }: Rows): string {
  const names = new Map(speakers.map(({ id, name, side }) => [id, [name, side]]));
  return JSON.stringify(
    voices.map(({ anchorId, place, act, speakerId }) => [anchorId, place, act, names.get(speakerId)]).sort(),
  );
}
