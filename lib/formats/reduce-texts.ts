import { byOrder } from "@/lib/argument/order";
import type { Act, Id, Row, Rows } from "@/lib/argument/rows";
import { type Content, sha256Of } from "@/lib/text/content";
import { startOf } from "@/lib/text/extent";
import { FEATURES } from "./feature";
import { linesOf } from "./lines";
import { groupedBy, type Reduction, replace } from "./reduction";

/** Takes out of a map the texts, passages, ties and voices that a format does not keep. */
export function reduceTexts(reduction: Reduction, contents: Map<string, Content>): void {
  const { keeps } = reduction;
  const title = titlesOf(reduction);
  if (!keeps("texts")) dropTexts(reduction, () => true, "texts");
  if (!keeps("severalTexts")) dropTexts(reduction, (_, i) => i > 0, "severalTexts");
  if (!keeps("versions")) dropVersions(reduction);
  if (!keeps("waiting")) dropSpans(reduction, ({ state }) => state !== "firm", "waiting");
  if (!keeps("stretches")) dropSpans(reduction, ({ extent }) => extent.length > 1, "stretches");
  if (!keeps("severalAnchors")) dropFurtherAnchors(reduction, ({ claimId }) => claimId, "severalAnchors");
  if (!keeps("sharedSpans")) dropFurtherAnchors(reduction, ({ spanId }) => spanId, "sharedSpans");
  if (!keeps("bareSpans")) dropBareSpans(reduction);
  if (!keeps("blocks")) plainBlocks(reduction, contents);
  reduction.clear(
    "sources",
    "sourceTitles",
    "title",
    () => "",
    () => "source",
  );
  reduction.clear(
    "sources",
    "citations",
    "citation",
    () => ({}),
    ({ title: name }) => `source ${name}`,
  );
  reduction.clear("sourceTexts", "originals", "original", () => null, title);
  if (!keeps("turns"))
    reduction.keepRows(
      "turns",
      "turns",
      () => false,
      ({ start }) => `text, at ${start}`,
    );
  const words = reduction.words();
  const claimOf = new Map(reduction.rows.anchors.map(({ id, claimId }) => [id, claimId]));
  reduction.clear(
    "anchors",
    "fidelity",
    "fidelity",
    (anchor) => reduction.inferFidelity(anchor, words),
    ({ claimId }) => reduction.claim(claimId),
  );
  reduction.clear(
    "anchors",
    "anchorNotes",
    "note",
    () => "",
    ({ claimId }) => reduction.claim(claimId),
  );
  const said = ({ anchorId }: Row<"voices">) => reduction.claim(claimOf.get(anchorId) ?? "");
  if (!keeps("voices")) reduction.keepRows("voices", "voices", () => false, said);
  if (!keeps("chains")) keepLastVoices(reduction, said);
  reduction.clear("voices", "acts", "act", (): Act => "asserts", said);
  reduction.clear(
    "speakers",
    "sides",
    "side",
    () => null,
    ({ name }) => `speaker ${name}`,
  );
  if (!keeps("bareSpeakers")) dropBareSpeakers(reduction);
}

function titlesOf({ rows }: Reduction): (text: Row<"sourceTexts">) => string {
  const titles = new Map(rows.sources.map(({ id, title }) => [id, title]));
  return ({ sourceId }) => `source ${titles.get(sourceId) ?? ""}`;
}

function dropTexts(
  reduction: Reduction,
  isOut: (source: Row<"sources">, i: number) => boolean,
  feature: "texts" | "severalTexts",
): void {
  const { rows } = reduction;
  const out = new Set(
    [...rows.sources]
      .sort(byOrder)
      .filter(isOut)
      .map(({ id }) => id),
  );
  if (out.size === 0) return;
  const texts = new Set(rows.sourceTexts.filter(({ sourceId }) => out.has(sourceId)).map(({ id }) => id));
  reduction.keepRows(
    "sources",
    feature,
    ({ id }) => !out.has(id),
    ({ title }) => `source ${title}`,
  );
  reduction.dropWhere("sourceTexts", ({ id }) => texts.has(id));
  reduction.dropWhere("turns", ({ textId }) => texts.has(textId));
  dropSpans(reduction, ({ textId }) => texts.has(textId), feature);
}

function dropSpans(
  reduction: Reduction,
  isOut: (span: Row<"spans">) => boolean,
  feature: "texts" | "severalTexts" | "versions" | "waiting" | "stretches",
): void {
  const out = new Set(reduction.rows.spans.filter(isOut).map(({ id }) => id));
  reduction.keepRows(
    "spans",
    feature,
    ({ id }) => !out.has(id),
    ({ quote }) => `passage “${quote.slice(0, 40)}”`,
  );
  dropAnchors(reduction, ({ spanId }) => out.has(spanId));
}

function dropAnchors(reduction: Reduction, isOut: (anchor: Row<"anchors">) => boolean): void {
  const out = new Set(reduction.rows.anchors.filter(isOut).map(({ id }) => id));
  if (out.size === 0) return;
  reduction.dropWhere("anchors", ({ id }) => out.has(id));
  reduction.dropWhere("voices", ({ anchorId }) => out.has(anchorId));
  reduction.dropWhere("foreignData", ({ subject }) => subject !== null && out.has(subject));
}

function dropVersions(reduction: Reduction): void {
  const { rows } = reduction;
  const newest = new Map<Id, Row<"sourceTexts">>();
  for (const text of rows.sourceTexts)
    if ((newest.get(text.sourceId)?.version ?? 0) < text.version) newest.set(text.sourceId, text);
  const kept = new Set([...newest.values()].map(({ id }) => id));
  const isOut = (textId: Id) => !kept.has(textId);
  dropSpans(reduction, ({ textId }) => isOut(textId), "versions");
  reduction.dropWhere("turns", ({ textId }) => isOut(textId));
  reduction.keepRows(
    "sourceTexts",
    "versions",
    ({ id }) => kept.has(id),
    ({ version }) => `version ${version}`,
  );
  replace(
    rows.sourceTexts,
    rows.sourceTexts.map((text) => {
      if (text.version === 1 && text.origin === "imported") return text;
      if (text.version === 1) reduction.lose(`version ${text.version}`, `Lost: ${FEATURES.versions}.`);
      return { ...text, version: 1, origin: "imported" as const };
    }),
  );
}

function dropFurtherAnchors(
  reduction: Reduction,
  keyOf: (anchor: Row<"anchors">) => Id,
  feature: "severalAnchors" | "sharedSpans",
): void {
  for (const anchors of groupedBy(anchorsInOrder(reduction), keyOf).values()) {
    const out = new Set(anchors.slice(1).map(({ id }) => id));
    for (const { claimId } of anchors.slice(1)) reduction.lose(reduction.claim(claimId), `Lost: ${FEATURES[feature]}.`);
    if (out.size > 0) dropAnchors(reduction, ({ id }) => out.has(id));
  }
}

/** Anchors in the order of the words that they name. */
export function anchorsInOrder({ rows }: { readonly rows: Rows }): readonly Row<"anchors">[] {
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const sourceOf = new Map(rows.sourceTexts.map(({ id, sourceId }) => [id, sourceId]));
  const places = new Map([...rows.sources].sort(byOrder).map(({ id }, i) => [id, i]));
  const place = ({ spanId }: Row<"anchors">) => {
    const span = spans.get(spanId);
    return [places.get(sourceOf.get(span?.textId ?? "") ?? "") ?? 0, span ? startOf(span.extent) : 0] as const;
  };
  return rows.anchors
    .map((anchor) => ({ anchor, at: place(anchor) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.anchor.id < b.anchor.id ? -1 : 1))
    .map(({ anchor }) => anchor);
}

function dropBareSpans(reduction: Reduction): void {
  const tied = new Set(reduction.rows.anchors.map(({ spanId }) => spanId));
  reduction.keepRows(
    "spans",
    "bareSpans",
    ({ id }) => tied.has(id),
    ({ quote }) => `passage “${quote.slice(0, 40)}”`,
  );
}

function plainBlocks(reduction: Reduction, contents: Map<string, Content>): void {
  const { rows } = reduction;
  for (const [i, text] of rows.sourceTexts.entries()) {
    const content = contents.get(text.sha256);
    if (!content) continue;
    const plain: Content = { plain: content.plain, blocks: linesOf(content.plain) };
    const sha256 = sha256Of(plain);
    if (sha256 === text.sha256) continue;
    contents.set(sha256, plain);
    rows.sourceTexts[i] = { ...text, sha256 };
    reduction.lose("source text", `Lost: ${FEATURES.blocks}.`);
  }
}

function keepLastVoices(reduction: Reduction, said: (voice: Row<"voices">) => string): void {
  const last = new Map<Id, Row<"voices">>();
  for (const voice of reduction.rows.voices)
    if ((last.get(voice.anchorId)?.place ?? -1) < voice.place) last.set(voice.anchorId, voice);
  const kept = new Set([...last.values()].map(({ id }) => id));
  reduction.keepRows("voices", "chains", ({ id }) => kept.has(id), said);
  replace(
    reduction.rows.voices,
    reduction.rows.voices.map((voice) => (voice.place === 0 ? voice : { ...voice, place: 0 })),
  );
}

function dropBareSpeakers(reduction: Reduction): void {
  const { rows } = reduction;
  const speaking = new Set([...rows.voices, ...rows.turns].map(({ speakerId }) => speakerId));
  reduction.keepRows(
    "speakers",
    "bareSpeakers",
    ({ id }) => speaking.has(id),
    ({ name }) => `speaker ${name}`,
  );
}
