import type { Id, Rows } from "@/lib/argument/rows";
import type { Stretch } from "@/lib/text/extent";
import { readCsv, writeCsv } from "./csv-cells";
import { features } from "./feature";
import type { Format, FormatReading, TextFile } from "./format";
import { MapBuilder, type Target } from "./map-builder";
import { onlyCarriedTags } from "./only-carried-tags";
import { anchorsInOrder } from "./reduce-texts";
import { claimsInOrder, groupedBy, premisesByRelation, relationsInOrder } from "./reduction";
import { fractionIn, kindIn, readClaimTable } from "./table-columns";
import type { WarrantFile } from "./warrant";

const ID = "csv";

/** Tables of claims, relations, passages and texts; claims alone can be read from any table with a column of words. */
export const csv: Format = {
  id: ID,
  name: "CSV (tables in a zip or folder)",
  extensions: ["csv", "zip", "xlsx"],
  keeps: features(
    ...([
      "title",
      "texts",
      "severalTexts",
      "sourceTitles",
      "stretches",
      "severalAnchors",
      "sharedSpans",
      "exactWords",
    ] as const),
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
    ...(["attacks", "rephrase", "preference", "conditions", "unknown", "schemes", "roles"] as const),
    ...(["relationStrengths", "relationNotes", "tags"] as const),
  ),
  partly: features("tags"),
  note: "Cells that a spreadsheet could take for a formula begin with an apostrophe. A spreadsheet (xlsx) is read as tables of claims, a sheet each.",
  recognise: ({ name, text }) =>
    /\.(csv|tsv)$/i.test(name) ? 0.6 : /^(id|number|claim|text)[,;\t]/i.test(text) ? 0.4 : 0,
  read: readTables,
  write: writeTables,
  adjust: onlyCarriedTags,
};

/** The rows of a table as objects by the names in its first line, in lower case. */
function tableOf({ text }: TextFile): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(text);
  const names = head.map((name) => name.trim().toLowerCase());
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

function readTables(files: readonly TextFile[], newId: () => Id): FormatReading {
  const [only] = files;
  if (only && files.length === 1) return readClaimTable(only, newId);
  const builder = new MapBuilder(newId, ID);
  const named = (word: string) => files.find(({ name }) => name.toLowerCase().includes(word));
  const claims =
    named("claims") ??
    files.find((file) => ![named("relations"), named("spans"), named("texts"), named("map")].includes(file));
  if (!claims) return { ok: false, where: "", reason: "There is no table of claims." };
  const rows = tableOf(claims);
  const column =
    ["text", "claim", "words", "statement"].find((name) => rows[0] && name in rows[0]) ??
    Object.keys(rows[0] ?? {})[0] ??
    "";
  const ids = new Map<string, Id>();
  for (const [i, row] of rows.entries()) {
    const where = `${claims.name}, line ${i + 2}`;
    const id = builder.claim(row[column] ?? "", where, {
      implicit: /^(true|yes|1)$/i.test(row.implicit ?? ""),
      strength: fractionIn(builder, row.strength, where),
      colour: row.colour ? builder.label(row.colour, where) : null,
      ...(row.note ? { note: row.note } : {}),
    });
    const key = row.id || row.number || String(i + 1);
    if (ids.has(key)) builder.problem(where, `Another claim has the id ${key}; relations mean the first.`);
    else ids.set(key, id);
    for (const tag of (row.tags ?? "").split("|")) if (tag.trim() !== "") builder.tag(id, tag);
  }
  const [map, relations, texts, spans] = [named("map"), named("relations"), named("texts"), named("spans")];
  for (const file of files)
    if (![claims, map, relations, texts, spans].includes(file))
      builder.problem(file.name, "Another table beside it tells of the same things; this one is left out.");
  if (map) builder.title(tableOf(map)[0]?.title ?? "");
  if (relations) readRelations(builder, relations, ids);
  if (texts) readSpans(builder, texts, spans, ids);
  return builder.done();
}

/** One line a premise; lines of one id are one relation. */
function readRelations(builder: MapBuilder, file: TextFile, claims: ReadonlyMap<string, Id>): void {
  const rows = tableOf(file);
  const ids = new Map(rows.map((row, i) => [row.id || `line ${i + 2}`, builder.newId()]));
  const byId = new Map<
    string,
    { row: Readonly<Record<string, string>>; where: string; premises: { claimId: Id; role: string }[] }
  >();
  for (const [i, row] of rows.entries()) {
    const where = `${file.name}, line ${i + 2}`;
    const id = row.id || `line ${i + 2}`;
    const claimId = claims.get(row.premise ?? row.from ?? "");
    const relation = byId.get(id) ?? { row, where, premises: [] };
    byId.set(id, relation);
    if (claimId) relation.premises.push({ claimId, role: row.role ?? "" });
    else builder.problem(where, "Its premise is not among the claims.");
  }
  for (const [id, { row, where, premises }] of byId) {
    const to = row.target ?? row.to ?? "";
    const [claimId, relationId] = [claims.get(to), ids.get(to)];
    const isRelation = row["target is"] === "relation" || !claimId;
    const target: Target = isRelation ? { relationId: relationId ?? "" } : { claimId };
    const kind = kindIn(builder, row.kind ?? "", where);
    const reasons = premises.map((premise) => (premise.role === "" ? premise.claimId : premise));
    const strength = fractionIn(builder, row.strength, where);
    builder.relation({
      id: ids.get(id) ?? "",
      kind,
      premises: reasons,
      target,
      scheme: row.scheme || null,
      strength,
      note: row.note ?? "",
      where,
    });
  }
}

function readSpans(
  builder: MapBuilder,
  texts: TextFile,
  spans: TextFile | undefined,
  claims: ReadonlyMap<string, Id>,
): void {
  const built = new Map(
    tableOf(texts).map((row, i) => [
      row.id ?? "",
      builder.text(row.title ?? "", row.text ?? "", `${texts.name}, line ${i + 2}`),
    ]),
  );
  for (const [i, row] of (spans ? tableOf(spans) : []).entries()) {
    const where = `${spans?.name}, line ${i + 2}`;
    const [claimId, text] = [claims.get(row.claim ?? ""), built.get(row.source ?? "")];
    if (!claimId || !text) {
      builder.problem(where, "Its claim or its text is not there; it is left out.");
      continue;
    }
    const stretches = (row.extent ?? "").split(";").flatMap((piece): Stretch[] => {
      const [start, end] = piece.split("-").map(Number);
      return start !== undefined && end !== undefined && start < end ? [[text.at(start), text.at(end)]] : [];
    });
    const spanId = builder.span(text.id, stretches, where);
    if (spanId) builder.anchor(claimId, spanId);
  }
}

function writeTables({ rows, contents }: WarrantFile): readonly TextFile[] {
  const tables = {
    map: [["title"], [rows.maps[0]?.title ?? ""]],
    claims: claimTable(rows),
    relations: relationTable(rows),
    ...textTables(rows, contents),
  };
  return Object.entries(tables).map(([name, table]) => ({ name: `${name}.csv`, text: writeCsv(table) }));
}

function claimTable(rows: Rows) {
  const names = new Map(rows.tags.map(({ id, name }) => [id, name]));
  const tags = groupedBy(rows.taggings, ({ claimId }) => claimId);
  return [
    ["id", "text", "implicit", "strength", "colour", "note", "tags"],
    ...claimsInOrder(rows).map(({ id, number, text, implicit, strength, colour, note }) => [
      ...[number, text, implicit, strength, colour, note],
      (tags.get(id) ?? []).map(({ tagId }) => names.get(tagId) ?? "").join("|"),
    ]),
  ];
}

function relationTable(rows: Rows) {
  const numbers = new Map(rows.claims.map(({ id, number }) => [id, number]));
  const relations = relationsInOrder(rows);
  const ids = new Map(relations.map(({ id }, i) => [id, `R${i + 1}`]));
  const premises = premisesByRelation(rows);
  return [
    ["id", "kind", "premise", "role", "target", "target is", "scheme", "strength", "note"],
    ...relations.flatMap(({ id, kind, targetClaimId, targetRelationId, scheme, strength, note }) =>
      (premises.get(id) ?? []).map(({ claimId, role }) => [
        ...[ids.get(id) ?? "", kind, numbers.get(claimId) ?? "", role],
        ...(targetClaimId === null
          ? [ids.get(targetRelationId ?? "") ?? "", "relation"]
          : [numbers.get(targetClaimId) ?? "", "claim"]),
        ...[scheme, strength, note],
      ]),
    ),
  ];
}

function textTables(rows: Rows, contents: WarrantFile["contents"]) {
  if (rows.sources.length === 0) return {};
  const hashes = [...new Set(rows.sourceTexts.map(({ sha256 }) => sha256))];
  const sources = [...rows.sources].sort((a, b) => (a.order < b.order ? -1 : 1));
  const textOf = new Map(rows.sourceTexts.map((text) => [text.sourceId, text]));
  const names = new Map(sources.map(({ id }, i) => [textOf.get(id)?.id ?? "", `S${i + 1}`]));
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const numbers = new Map(rows.claims.map(({ id, number }) => [id, number]));
  return {
    texts: [
      ["id", "title", "text"],
      ...sources.map(({ id, title }, i) => [
        `S${i + 1}`,
        title,
        contents[hashes.indexOf(textOf.get(id)?.sha256 ?? "")]?.plain ?? "",
      ]),
    ],
    spans: [
      ["claim", "source", "extent", "quote"],
      ...anchorsInOrder({ rows }).map(({ claimId, spanId }) => {
        const span = spans.get(spanId);
        const extent = (span?.extent ?? []).map(([start, end]) => `${start}-${end}`).join(";");
        return [numbers.get(claimId) ?? "", names.get(span?.textId ?? "") ?? "", extent, span?.quote ?? ""];
      }),
    ],
  };
}
