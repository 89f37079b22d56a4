import { type Id, RELATION_KINDS, type RelationKind } from "@/lib/argument/rows";
import { readCsv } from "./csv-cells";
import type { FormatReading, TextFile } from "./format";
import type { JsonObject } from "./json";
import { MapBuilder } from "./map-builder";
import { groupedBy } from "./reduction";

/** What a column of a table of claims can hold, in a person's words; one row of the table is one claim. */
export const COLUMN_ROLES = {
  text: "what is claimed",
  id: "its number or name",
  target: "what it bears on",
  kind: "for or against",
  speaker: "who says it",
  source: "where it is said",
  quote: "the words said there",
  note: "a note",
  strength: "its strength, 0 to 1",
  tags: "tags",
  group: "its group",
  other: "nothing of these",
} as const;

export type ColumnRole = keyof typeof COLUMN_ROLES;

/** The role of each column, in order. */
export type Columns = readonly ColumnRole[];

const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["id", /^(id|nr|no|number|key|#|№)\.?$|\bid$/],
  ["target", /^(target|parent|to|above|bears on|supports|reply to|in reply to|conclusion)\b|parent|target/],
  ["kind", /^(kind|type|sign|stance|relation|pro\/con|pro or con|for or against|polarity|position)$/],
  ["speaker", /speaker|author|^who\b|^by$|^name$|^user$/],
  ["source", /^source|document|reference|^where\b/],
  ["quote", /quot|passage|excerpt|evidence|original (text|words)/],
  ["note", /note|comment|remark/],
  ["strength", /strength|weight|confidence|score|certainty/],
  ["tags", /^tags?$|label|keyword/],
  ["group", /^group|^topic|^theme|^section|category/],
  ["text", /text|claim|statement|argument|sentence|words|proposition|content|premise/],
];

/** A table of claims taken apart, with what its columns seem to hold. */
export interface ClaimTable {
  /** What stands over the columns; empty where the first row is a claim like the others. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
}

/** Takes a table apart and guesses its columns: by what stands over them, else the one with most words is the claims. */
export function claimTableOf(text: string): ClaimTable {
  const [head = [], ...rest] = readCsv(text);
  const taken = new Set<ColumnRole>();
  const guessed = head.map((header): ColumnRole => {
    const words = header.trim().toLowerCase();
    const role = HEADERS.find(([known, pattern]) => !taken.has(known) && pattern.test(words))?.[0] ?? "other";
    if (role !== "other") taken.add(role);
    return role;
  });
  const rows = taken.size > 0 ? rest : [head, ...rest];
  const width = Math.max(0, ...rows.map(({ length }) => length), head.length);
  const columns = Array.from({ length: width }, (_, i): ColumnRole => guessed[i] ?? "other");
  if (!taken.has("text")) columns[wordiest(rows, columns)] = "text";
  return { headers: taken.size > 0 ? head : [], rows, columns };
}

/** The free column with the most characters; the first where none is free. */
function wordiest(rows: readonly (readonly string[])[], columns: Columns): number {
  const size = (i: number) => rows.reduce((sum, row) => sum + (row[i] ?? "").length, 0);
  const free = columns.flatMap((role, i) => (role === "other" ? [i] : []));
  return free.reduce((best, i) => (size(i) > size(best) ? i : best), free[0] ?? 0);
}

/** The columns as somebody names them, such as `text=Claim,target=Parent`; a sentence where one is not there. */
export function namedColumns({ headers, columns }: ClaimTable, named: string): Columns | string {
  const chosen: ColumnRole[] = columns.map(() => "other");
  for (const pair of named.split(",")) {
    const [role = "", header = ""] = pair.split("=").map((part) => part.trim());
    const at = headers.findIndex((words) => words.trim().toLowerCase() === header.toLowerCase());
    const place = at >= 0 ? at : Number(header) - 1;
    if (!isRole(role)) return `“${role}” is none of the roles of columns: ${Object.keys(COLUMN_ROLES).join(", ")}.`;
    if (!(place in chosen)) return `There is no column “${header}”.`;
    chosen[place] = role;
  }
  return chosen;
}

function isRole(word: string): word is ColumnRole {
  return word in COLUMN_ROLES;
}

/** Reads a table of claims, a row each; `columns` in place of what its headers say. */
export function readClaimTable(file: TextFile, newId: () => Id, columns?: Columns): FormatReading {
  const table = claimTableOf(file.text);
  if (table.rows.length === 0) return { ok: false, where: "", reason: "There is no claim in the table." };
  return new TableReader(new MapBuilder(newId, "csv"), { ...table, columns: columns ?? table.columns }).read();
}

interface Line {
  readonly claimId: Id;
  readonly cells: readonly string[];
  readonly where: string;
}

class TableReader {
  private readonly lines: Line[] = [];
  private readonly byName = new Map<string, Id>();
  private readonly groups = new Map<string, Id>();

  constructor(
    private readonly builder: MapBuilder,
    private readonly table: ClaimTable,
  ) {}

  read(): FormatReading {
    for (const [i, cells] of this.table.rows.entries()) this.readClaim(cells, i);
    for (const line of this.lines) this.readRelations(line);
    this.readQuotes();
    return this.builder.done();
  }

  /** What a row has in the column of a role, without spaces at the edges. */
  private cell(cells: readonly string[], role: ColumnRole): string {
    return cells[this.table.columns.indexOf(role)]?.trim() ?? "";
  }

  private readClaim(cells: readonly string[], i: number): void {
    const { builder, table } = this;
    const where = `line ${i + (table.headers.length > 0 ? 2 : 1)}`;
    const text = cells[table.columns.indexOf("text")] ?? "";
    if (text.trim() === "") builder.problem(where, "There are no words of a claim in this row; the claim is empty.");
    const claimId = builder.claim(text, where, {
      strength: fractionIn(builder, this.cell(cells, "strength"), where),
      note: this.cell(cells, "note"),
    });
    this.lines.push({ claimId, cells, where });
    const name = this.cell(cells, "id") || String(i + 1);
    if (this.byName.has(name)) builder.problem(where, `Another claim has the id ${name}; relations mean the first.`);
    else this.byName.set(name, claimId);
    for (const tag of this.cell(cells, "tags").split(/[|;]/)) if (tag.trim() !== "") builder.tag(claimId, tag);
    const group = this.cell(cells, "group");
    if (group !== "") builder.inGroup(claimId, this.groupNamed(group));
    const rest = Object.fromEntries(
      cells.flatMap((value, at) =>
        table.columns[at] === "other" && value !== "" ? [[table.headers[at] || `column ${at + 1}`, value]] : [],
      ),
    );
    if (Object.keys(rest).length > 0) builder.foreign(claimId, { row: rest } satisfies JsonObject);
  }

  private groupNamed(title: string): Id {
    const known = this.groups.get(title) ?? this.builder.group(title, null);
    this.groups.set(title, known);
    return known;
  }

  private readRelations({ claimId, cells, where }: Line): void {
    const kind = kindIn(this.builder, this.cell(cells, "kind"), where);
    for (const named of this.cell(cells, "target").split(/[|;]/)) {
      const words = named.trim();
      if (words === "") continue;
      const target = this.byName.get(words) ?? this.claimSaying(words);
      if (target) this.builder.relation({ kind, premises: [claimId], target: { claimId: target }, where });
      else this.builder.problem(where, `“${words.slice(0, 60)}”, which it bears on, is not among the claims.`);
    }
  }

  private claimSaying(words: string): Id | undefined {
    return this.bySaying().get(words);
  }

  private sayings: ReadonlyMap<string, Id> | null = null;

  private bySaying(): ReadonlyMap<string, Id> {
    this.sayings ??= new Map(this.lines.map(({ claimId }) => [this.builder.wordsOf(claimId).trim(), claimId]));
    return this.sayings;
  }

  /** What is quoted, or said by somebody, as a text for each source, a line each with who says it. */
  private readQuotes(): void {
    const said = this.lines.filter(
      ({ cells }) => this.cell(cells, "quote") !== "" || this.cell(cells, "speaker") !== "",
    );
    for (const [source, lines] of groupedBy(said, ({ cells }) => this.cell(cells, "source")))
      this.readSource(source, lines);
  }

  private readSource(source: string, lines: readonly Line[]): void {
    const { builder } = this;
    const spoken = lines.map((line) => {
      const speaker = this.cell(line.cells, "speaker");
      const words = this.cell(line.cells, "quote") || this.cell(line.cells, "text");
      return { ...line, speaker, words, lead: speaker === "" ? "" : `${speaker}: ` };
    });
    const text = builder.text(source || "Table", spoken.map(({ lead, words }) => lead + words).join("\n"), "source");
    let at = 0;
    for (const { claimId, speaker, words, lead, where } of text ? spoken : []) {
      const [start, end] = [at + lead.length, at + lead.length + words.length];
      const spanId = text && words !== "" ? builder.span(text.id, [[text.at(start), text.at(end)]], where) : null;
      const anchorId = spanId && builder.anchor(claimId, spanId);
      const speakerId = speaker === "" ? null : builder.speaker(speaker);
      if (anchorId && speakerId) builder.voices(anchorId, [{ speakerId, act: "asserts" }]);
      if (text && speakerId) builder.turn(text.id, speakerId, text.at(at), text.at(end));
      at = end + 1;
    }
  }
}

/** A strength in a cell; what is none is listed. */
export function fractionIn(builder: MapBuilder, words: string | undefined, where: string): number | null {
  if (words === undefined || words.trim() === "") return null;
  const number = Number(words);
  if (number >= 0 && number <= 1) return number;
  builder.problem(where, `“${words.slice(0, 40)}” is no strength from 0 to 1.`);
  return null;
}

/** The kind of relation that a cell names; support where it is empty, and listed where it names none. */
export function kindIn(builder: MapBuilder, words: string, where: string): RelationKind {
  const known = RELATION_KINDS.find((kind) => kind === words);
  if (known) return known;
  if (/attack|con\b|against|oppos|object|rebut|^-1?$/i.test(words)) return "attack";
  if (words === "" || /support|pro\b|for\b|reason|^\+?1$|^\+$/i.test(words)) return "support";
  builder.problem(where, `“${words.slice(0, 40)}” is no kind of relation; it is of unknown kind.`);
  return "unknown";
}
