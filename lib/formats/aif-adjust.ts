import type { Id, Row, Rows } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { contextOf } from "@/lib/text/extent";
import { FEATURES } from "./feature";
import type { Remark } from "./format";
import { linesOf } from "./lines";
import { anchorsInOrder } from "./reduce-texts";
import { groupedBy, Reduction } from "./reduction";
import type { WarrantFile } from "./warrant";

/** What AIF cannot say of relations of unknown kind, which it has as plain edges: several premises, targets, schemes. */
export function adjustPlainEdges(reduction: Reduction): void {
  const { rows } = reduction;
  const counts = groupedBy(rows.premises, ({ relationId }) => relationId);
  const unknown = new Set(rows.relations.flatMap(({ id, kind }) => (kind === "unknown" ? [id] : [])));
  const out = new Map<Id, string>();
  const pairs = new Set<string>();
  for (const { id, kind, targetClaimId, targetRelationId } of rows.relations) {
    const pair = `${counts.get(id)?.[0]?.claimId} ${targetClaimId}`;
    const isPlain = targetClaimId !== null && counts.get(id)?.length === 1 && !pairs.has(pair);
    if (kind === "unknown" && !isPlain) out.set(id, `Lost: ${FEATURES.unknown}, but for plain ones.`);
    else if (targetRelationId !== null && unknown.has(targetRelationId))
      out.set(id, "Lost: relations that bear on a relation of unknown kind.");
    else if (kind === "unknown") pairs.add(pair);
  }
  reduction.dropRelations(out);
  for (const [i, relation] of rows.relations.entries()) {
    if (relation.kind !== "unknown" || relation.scheme === null) continue;
    reduction.lose(reduction.relation(relation.id), `Lost: ${FEATURES.schemes}.`);
    rows.relations[i] = { ...relation, scheme: null };
  }
}

/** Takes out passages of white space alone, of which a text of quoted words holds nothing. */
export function dropBlankPassages(reduction: Reduction): void {
  const { rows } = reduction;
  const blank = new Set(rows.spans.flatMap(({ id, quote }) => (quote.trim() === "" ? [id] : [])));
  if (blank.size === 0) return;
  const ties = rows.anchors.filter(({ spanId }) => blank.has(spanId));
  for (const { claimId } of ties) reduction.lose(reduction.claim(claimId), "Lost: a passage of white space alone.");
  const gone = new Set([...blank, ...ties.map(({ id }) => id)]);
  reduction.dropWhere("voices", ({ anchorId }) => gone.has(anchorId));
  reduction.dropWhere("anchors", ({ id }) => gone.has(id));
  reduction.dropWhere("spans", ({ id }) => gone.has(id));
  reduction.dropWhere("foreignData", ({ subject }) => subject !== null && gone.has(subject));
}

/** A claim is implicit in AIF when others are said and it is not. */
export function adjustImplicit(reduction: Reduction): void {
  const { rows } = reduction;
  const said = new Set(rows.anchors.map(({ claimId }) => claimId));
  for (const [i, claim] of rows.claims.entries()) {
    const implicit = said.size > 0 && !said.has(claim.id);
    if (claim.implicit === implicit) continue;
    rows.claims[i] = { ...claim, implicit };
    reduction.lose(reduction.claim(claim.id), `Lost: ${FEATURES.implicit}.`);
  }
}

/** What plain AIF leaves of a map: of texts only the words that claims are tied to, each with who says it. */
export function adjustToLocutions(file: WarrantFile): { kept: WarrantFile; losses: readonly Remark[] } {
  const contents = new Map<string, Content>();
  const reduction = new Reduction(file, () => true, "aif");
  adjustPlainEdges(reduction);
  dropBlankPassages(reduction);
  adjustImplicit(reduction);
  if (reduction.rows.sources.length > 0) toTranscript(reduction, contents, "Locutions");
  return { kept: reduction.done(contents), losses: reduction.losses };
}

/** Puts one text of all quoted words, each with who says it, in the place of the texts. */
export function toTranscript(reduction: Reduction, contents: Map<string, Content>, title: string): void {
  const { rows } = reduction;
  const lines = linesNeeded(rows);
  const [source] = rows.sources;
  const [first] = rows.sourceTexts;
  const before = textsIn(rows);
  for (const table of ["turns", "spans", "sources", "sourceTexts"] as const) rows[table].length = 0;
  const speaking = new Set(rows.voices.map(({ speakerId }) => speakerId));
  reduction.keepRows(
    "speakers",
    "bareSpeakers",
    ({ id }) => speaking.has(id),
    ({ name }) => name,
  );
  if (source && first && lines.length > 0)
    putTranscript(rows, { ...source, title, citation: {} }, first, lines, contents);
  if (textsIn(rows) !== before)
    reduction.lose("source texts", "Lost: the texts round the words that claims are tied to.");
}

/** The texts of a map with who speaks in them and what is marked there. */
function textsIn({ sources, sourceTexts, turns, spans }: Rows): string {
  return JSON.stringify([
    sources.map(({ title, citation }) => [title, citation]),
    sourceTexts.map(({ version, origin, original, sha256 }) => [version, origin, original, sha256]),
    turns.map(({ speakerId, start, end }) => [start, end, speakerId]).sort(),
    spans.map(({ extent, state }) => [extent, state]).sort(),
  ]);
}

function putTranscript(
  rows: Reduction["rows"],
  source: Row<"sources">,
  first: Row<"sourceTexts">,
  lines: readonly Line[],
  contents: Map<string, Content>,
): void {
  const plain = lines.map(({ prefix, quote }) => `${prefix}${quote}`).join("\n");
  const content = { plain, blocks: linesOf(plain) };
  contents.set(sha256Of(content), content);
  rows.sources.push(source);
  rows.sourceTexts.push({
    ...first,
    version: 1,
    sha256: sha256Of(content),
    length: plain.length,
    origin: "imported",
    original: null,
  });
  const places = new Map(rows.anchors.map(({ id }, i) => [id, i]));
  let at = 0;
  for (const { prefix, quote, anchors, speakerId } of lines) {
    const [start, end] = [at + prefix.length, at + prefix.length + quote.length];
    const [id] = anchors;
    at = end + 1;
    if (id === undefined) continue;
    rows.spans.push({
      id,
      textId: first.id,
      extent: [[start, end]],
      quote,
      ...contextOf(plain, [[start, end]]),
      state: "firm",
    });
    if (speakerId !== null) rows.turns.push({ id, textId: first.id, speakerId, start: start - prefix.length, end });
    for (const anchorId of anchors) {
      const place = places.get(anchorId) ?? -1;
      const anchor = rows.anchors[place];
      if (anchor) rows.anchors[place] = { ...anchor, spanId: id };
    }
  }
}

interface Line {
  readonly prefix: string;
  readonly quote: string;
  readonly speakerId: Id | null;
  readonly anchors: Id[];
}

/** One line for each passage and chain of speakers, in the order of the texts. */
function linesNeeded(rows: Rows): readonly Line[] {
  const chains = groupedBy(
    [...rows.voices].sort((a, b) => a.place - b.place),
    ({ anchorId }) => anchorId,
  );
  const names = new Map(rows.speakers.map(({ id, name }) => [id, name]));
  const quotes = new Map(rows.spans.map(({ id, quote }) => [id, quote]));
  const lines = new Map<string, Line>();
  for (const { id, spanId } of anchorsInOrder({ rows })) {
    const chain = chains.get(id) ?? [];
    const key = `${spanId} ${chain.map(({ speakerId, act }) => `${speakerId} ${act}`).join(" ")}`;
    const speakerId = chain.at(-1)?.speakerId ?? null;
    const prefix = speakerId === null ? "" : `${names.get(speakerId) ?? "?"}: `;
    const line = lines.get(key) ?? { prefix, quote: quotes.get(spanId) ?? "", speakerId, anchors: [] };
    line.anchors.push(id);
    lines.set(key, line);
  }
  return [...lines.values()];
}
