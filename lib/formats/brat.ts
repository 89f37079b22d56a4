import type { Id, RelationKind, Rows } from "@/lib/argument/rows";
import { piecesOf, type Stretch } from "@/lib/text/extent";
import { foreignOf } from "./aif-write";
import { features } from "./feature";
import type { Format, FormatReading, Remark, TextFile } from "./format";
import { isList, wordsAt } from "./json";
import { codePointsOfUnits, unitsOfCodePoints } from "./landing";
import { type BuiltText, MapBuilder } from "./map-builder";
import { claimsInOrder, premisesByRelation, Reduction, relationsInOrder } from "./reduction";
import type { WarrantFile } from "./warrant";

const ID = "brat";

/** brat standoff: a text, and beside it a file of annotations whose offsets count Unicode code points. */
export const brat: Format = {
  id: ID,
  name: "brat standoff (.txt and .ann)",
  extensions: ["ann", "txt"],
  keeps: features(
    ...(["texts", "stretches", "sharedSpans", "exactWords", "implicit", "tags", "sharedClaims", "circles"] as const),
    ...(["attacks", "rephrase", "preference", "conditions", "unknown"] as const),
  ),
  partly: features("exactWords", "implicit", "tags", "unknown"),
  note: "A claim is the words that it is tied to, and its first tag is its label; claims that are tied to none are lost. Stance towards major claims is read as a relation to the first of them.",
  recognise: ({ name, text }) => {
    const isNamed = name.endsWith(".ann");
    if (isNamed && text.trim() === "") return 0.5;
    const isLine = /^[TREA*#N]\d*\t[^\t\n]+/m.test(text.slice(0, 2000));
    return isLine && (isNamed || /^T\d+\t\S+ \d+ /m.test(text)) ? 0.9 : 0;
  },
  read: readBrat,
  write: writeBrat,
  adjust: adjustToLabels,
};

interface Line {
  readonly where: string;
  readonly id: string;
  readonly body: string;
  readonly rest: string;
  readonly raw: string;
}

function readBrat(files: readonly TextFile[], newId: () => Id): FormatReading {
  const annotations = files.find(({ name }) => name.endsWith(".ann")) ?? files.find((file) => brat.recognise(file) > 0);
  if (!annotations) return { ok: false, where: "", reason: "There is no .ann file beside the text." };
  const found = files.find((file) => file !== annotations)?.text ?? null;
  const builder = new MapBuilder(newId, ID);
  const text = found === null ? null : builder.text("", found, "text");
  if (found === null) builder.problem("", "The .txt file is missing, so claims are tied to no words.");
  const lines = annotations.text.split(/\r?\n/).flatMap((raw, i) => lineOf(raw, i + 1));
  const units = unitsOfCodePoints(found ?? "");
  const claims = readTextbound(builder, lines, text, units);
  const kept = readRelations(builder, lines, claims);
  for (const { raw, id, where } of kept)
    if (!/^[ENA#*MR]/.test(id)) builder.problem(where, `“${raw.slice(0, 60)}” is no line of brat; it is kept as data.`);
  builder.foreign(null, { lines: kept.map(({ raw }) => raw) });
  return builder.done();
}

function lineOf(raw: string, number: number): Line[] {
  if (raw.trim() === "") return [];
  const [id = "", body = "", ...rest] = raw.split("\t");
  return [{ where: `line ${number}`, id: id.trim(), body: body.trim(), rest: rest.join("\t"), raw }];
}

const TEXTBOUND = /^(\S+)\s+(\d+\s+\d+(?:\s*;\s*\d+\s+\d+)*)$/;

interface Labelled {
  readonly id: Id;
  readonly label: string;
}

function readTextbound(
  builder: MapBuilder,
  lines: readonly Line[],
  text: BuiltText | null,
  units: (codePoints: number) => number,
): ReadonlyMap<string, Labelled> {
  const claims = new Map<string, Labelled>();
  for (const { where, id, body, rest } of lines) {
    if (!id.startsWith("T")) continue;
    const [, label = "", offsets = ""] = TEXTBOUND.exec(body) ?? [];
    if (label === "" || claims.has(id)) {
      builder.problem(
        where,
        label === "" ? "It has no label and offsets; it is left out." : "Its id is taken; it is left out.",
      );
      continue;
    }
    const numbers = offsets.split(/[\s;]+/).map(Number);
    const land = (at: number) => text?.at(units(at)) ?? 0;
    const stretches = numbers.flatMap((start, i): Stretch[] =>
      i % 2 === 0 ? [[land(start), land(numbers[i + 1] ?? start)]] : [],
    );
    const spanId = text && builder.span(text.id, stretches, where);
    const quote = spanId ? builder.piecesOf(spanId).join(" ") : undefined;
    const claimId = builder.claim((quote ?? rest.trim()).replace(/\s+/g, " "), where);
    if (spanId) builder.anchor(claimId, spanId);
    if (quote !== undefined && oneLine(rest) !== oneLine(quote))
      builder.problem(where, "Its words are not those of the text there; those of the text are taken.");
    builder.tag(claimId, label);
    builder.foreign(claimId, { id });
    claims.set(id, { id: claimId, label });
  }
  return claims;
}

function oneLine(words: string): string {
  return words.normalize("NFC").replace(/\s+/g, " ").trim();
}

const KIND_NAMES: Readonly<Record<RelationKind, string>> = {
  support: "supports",
  attack: "attacks",
  rephrase: "rephrases",
  preference: "prefers",
  onlyIf: "onlyIf",
  unless: "unless",
  unknown: "relates",
};

function kindOf(type: string): RelationKind {
  const named = (Object.keys(KIND_NAMES) as RelationKind[]).find((kind) => KIND_NAMES[kind] === type);
  if (named) return named;
  if (/attack|contra|rebut|undercut|oppos|against/i.test(type)) return "attack";
  return /support|pro$|for$/i.test(type) ? "support" : "unknown";
}

/** What a line joins by their ids; `to` is null in a stance, which is one towards the first of the major claims. */
interface Join {
  readonly type: string;
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string | null;
}

/** What a relation or a stance joins; null where a line is neither. */
function joinIn({ id, body }: Pick<Line, "id" | "body">): Join | null {
  const [, type = "", from = "", to = ""] = /^(\S+)\s+\w+:(\S+)\s+\w+:(\S+)/.exec(id.startsWith("R") ? body : "") ?? [];
  if (type !== "") return { type, kind: kindOf(type), from, to };
  const [, held, stance = ""] = /^Stance\s+(T\S+)\s+(For|Against)\b/i.exec(id.startsWith("A") ? body : "") ?? [];
  if (held === undefined) return null;
  return { type: "Stance", kind: /^for/i.test(stance) ? "support" : "attack", from: held, to: null };
}

/** The label of a claim that stances are about. */
const MAJOR = /^major/i;

/** Adds relations and stances; gives the lines that a map has no place for. */
function readRelations(
  builder: MapBuilder,
  lines: readonly Line[],
  claims: ReadonlyMap<string, Labelled>,
): readonly Line[] {
  const [major] = [...claims.values()].filter(({ label }) => MAJOR.test(label));
  const kept: Line[] = [];
  for (const line of lines) {
    const { id, where } = line;
    const join = joinIn(line);
    const premise = join && claims.get(join.from);
    const target = join && (join.to === null ? major : claims.get(join.to));
    if (premise && target && premise !== target) {
      const { type, kind } = join;
      if (kind === "unknown" && type !== "relates")
        builder.problem(where, `Relations of type “${type}” are not known; the relation is of unknown kind.`);
      const relationId = builder.relation({ kind, premises: [premise.id], target: { claimId: target.id }, where });
      builder.foreign(relationId, { id, line: line.raw });
    } else if (!id.startsWith("T")) {
      if (id.startsWith("R"))
        builder.problem(where, "What it joins is not there, or one and the same; it is kept as data.");
      kept.push(line);
    }
  }
  return kept;
}

/** What brat leaves of a map: claims that are tied to words, in those words, with one label each. */
function adjustToLabels(file: WarrantFile): { kept: WarrantFile; losses: readonly Remark[] } {
  const reduction = new Reduction(file, () => true, ID);
  const { rows } = reduction;
  const spans = new Map(rows.spans.map((span) => [span.id, piecesOf(span).join(" ").replace(/\s+/g, " ")]));
  const quotes = new Map(
    rows.anchors.map(({ claimId, spanId }) => [claimId, (spans.get(spanId) ?? "").slice(0, 4000)]),
  );
  const isTied = (id: Id | null) => id !== null && quotes.has(id);
  const untied = new Map<Id, string>();
  const premises = premisesByRelation(rows);
  for (const { id, targetClaimId } of rows.relations)
    if (![targetClaimId, premises.get(id)?.[0]?.claimId ?? null].every(isTied))
      untied.set(id, "Lost: it joins a claim that is tied to no words.");
  reduction.dropRelations(untied);
  reduction.keepRows(
    "claims",
    "texts",
    ({ id }) => isTied(id),
    ({ id }) => reduction.claim(id),
  );
  reduction.dropWhere("taggings", ({ claimId }) => !isTied(claimId));
  reduction.dropWhere("foreignData", ({ subject }) => subject !== null && untied.has(subject));
  adjustLabels(reduction);
  for (const [i, claim] of rows.claims.entries()) {
    const text = quotes.get(claim.id) ?? "";
    if (claim.text !== text || claim.implicit)
      reduction.lose(reduction.claim(claim.id), "Lost: its own words; it becomes those of its passage.");
    rows.claims[i] = { ...claim, text, implicit: false };
  }
  reduction.inferFidelities();
  return { kept: { rows, contents: file.contents }, losses: reduction.losses };
}

/** The label of a claim is its first tag, else "Claim". */
function adjustLabels(reduction: Reduction): void {
  const { rows } = reduction;
  const names = new Map(rows.tags.map(({ id, name }) => [id, name]));
  const labels = labelsOf(rows);
  for (const { claimId, tagId } of rows.taggings)
    if (labels.get(claimId) !== names.get(tagId))
      reduction.lose(reduction.claim(claimId), "Lost: tags but the first, which is its label.");
  for (const { name, id } of rows.tags)
    if (!rows.taggings.some(({ tagId }) => tagId === id))
      reduction.lose(`tag ${name}`, "Lost: tags that no claim carries.");
  const ids = new Map([...new Set(labels.values())].map((label, i) => [label, [...labels.keys()][i] ?? ""]));
  rows.tags.length = 0;
  rows.taggings.length = 0;
  for (const [name, id] of ids) rows.tags.push({ id, name, colour: null });
  for (const [claimId, label] of labels) rows.taggings.push({ id: claimId, tagId: ids.get(label) ?? "", claimId });
}

function labelsOf(rows: Rows): ReadonlyMap<Id, string> {
  const names = new Map(rows.tags.map(({ id, name }) => [id, name]));
  const tags = new Map([...rows.taggings].reverse().map(({ claimId, tagId }) => [claimId, names.get(tagId) ?? ""]));
  const label = (id: Id) => (tags.get(id) ?? "").replace(/[^\p{L}\p{N}_-]+/gu, "_").replace(/^_+$/, "") || "Claim";
  return new Map(claimsInOrder(rows).map(({ id }) => [id, label(id)]));
}

function writeBrat({ rows, contents }: WarrantFile, name: string): readonly TextFile[] {
  const plain = contents[0]?.plain ?? "";
  const foreign = foreignOf(rows, ID);
  const oldLines = foreign.get(null)?.lines;
  const kept = isList(oldLines) ? oldLines.map(String) : [];
  const taken = new Set([
    ...kept.flatMap((line) => [line.split("\t")[0] ?? "", ...(line.match(/\bT\d+/g) ?? [])]),
    ...[...foreign.values()].map((data) => wordsAt(data, "id") ?? ""),
  ]);
  const idsOf = (letter: string) => {
    let next = 0;
    return (): string => {
      do next += 1;
      while (taken.has(`${letter}${next}`));
      return `${letter}${next}`;
    };
  };
  const { lines, ids, major } = textboundLines(rows, plain, foreign, idsOf("T"));
  const newRelation = idsOf("R");
  const premises = premisesByRelation(rows);
  const relations = relationsInOrder(rows).map(({ id, kind, targetClaimId }) => {
    const [from, to] = [ids.get(premises.get(id)?.[0]?.claimId ?? "") ?? "", ids.get(targetClaimId ?? "") ?? ""];
    const line = wordsAt(foreign.get(id) ?? {}, "line") ?? "";
    const [old] = lineOf(line, 0);
    const join = old && joinIn(old);
    if (join?.kind === kind && join.from === from && (join.to ?? major) === to) return line;
    return `${old?.id.startsWith("R") ? old.id : newRelation()}\t${KIND_NAMES[kind]} Arg1:${from} Arg2:${to}\t`;
  });
  const all = [...lines, ...relations, ...kept];
  return [
    { name: `${name}.txt`, text: plain },
    { name: `${name}.ann`, text: all.map((line) => `${line}\n`).join("") },
  ];
}

function textboundLines(rows: Rows, plain: string, foreign: ReturnType<typeof foreignOf>, newTextbound: () => string) {
  const points = codePointsOfUnits(plain);
  const spans = new Map(rows.spans.map((span) => [span.id, span]));
  const spanOf = new Map(rows.anchors.map(({ claimId, spanId }) => [claimId, spans.get(spanId)]));
  const labels = labelsOf(rows);
  const ids = new Map<Id, string>();
  const lines = claimsInOrder(rows).map(({ id }) => {
    const name = wordsAt(foreign.get(id) ?? {}, "id") ?? newTextbound();
    const span = spanOf.get(id);
    ids.set(id, name);
    const offsets = (span?.extent ?? []).map(([start, end]) => `${points(start)} ${points(end)}`).join(";");
    const words = (span?.extent ?? []).map(([start, end]) => plain.slice(start, end)).join(" ");
    return `${name}\t${labels.get(id)} ${offsets}\t${words.replace(/\s/g, " ")}`;
  });
  const [major] = [...labels].flatMap(([id, label]) => (MAJOR.test(label) ? [ids.get(id)] : []));
  return { lines, ids, major };
}
