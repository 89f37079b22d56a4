import type { z } from "zod";
import { listExtensions, namesOf, type Subject, subjectIn, toldStrengths } from "@/lib/api/evaluation";
import type { check, convert, draw, evaluate, read, report } from "@/lib/api/file-operations";
import type { Told } from "@/lib/api/operation";
import type { SentFile } from "@/lib/api/schemas";
import { type ArgumentMap, all, find, mapFromRows } from "@/lib/argument/argument-map";
import { hintsOf } from "@/lib/argument/hints/hints";
import type { Id } from "@/lib/argument/rows";
import { type AnyReading, findFormat, writeFiles } from "@/lib/formats/catalogue";
import type { Remark } from "@/lib/formats/format";
import { type MapFiles, mapsAmong, openPacked, stemOf } from "@/lib/formats/opened";
import { isZip, type PackedFile } from "@/lib/formats/packed";
import { readAny } from "@/lib/formats/read-any";
import type { WarrantFile } from "@/lib/formats/warrant";
import { readFile } from "@/lib/reading/read-file";
import { toldAsFound, toldClean } from "@/lib/reading/told";
import { codesOf, standInForDrawing } from "./character-codes-node";
import type { FigureOrder } from "./drawing-node";

/** A file that comes of a task, by its ending. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files, with what was odd in what was sent, and what of it does not stand in them. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  readonly oddities: readonly Remark[];
  readonly losses: readonly Remark[];
}

/** What came of a task: an answer, files, or the sentence that refuses it. */
export type Served<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: string; readonly path: string };

/** What is asked of the map, beside how files of it are read: a map of the server takes the place of files. */
export interface Subjected {
  readonly files?: readonly SentFile[] | undefined;
  readonly from?: string | undefined;
  readonly columns?: string | undefined;
  readonly kept?: WarrantFile | undefined;
}

type Body<O extends { readonly body: z.ZodType }> = Omit<z.output<O["body"]>, keyof Subjected | "map"> & Subjected;

/** A map that is to be made of files; what was read, or why it could not be. */
export type BroughtMap =
  | {
      readonly ok: true;
      readonly name: string;
      readonly from: string;
      readonly file: WarrantFile;
      readonly oddities: readonly Remark[];
    }
  | Unread;

interface Unread {
  readonly ok: false;
  readonly name: string;
  readonly reason: string;
  readonly path: string;
}

/** The work behind what programs ask for, by its kind: what is sent, and what comes of it. */
export interface Servings {
  readonly convert: { readonly body: Body<typeof convert>; readonly answer: Told<(typeof convert)["answer"]> };
  readonly check: { readonly body: Body<typeof check>; readonly answer: Told<(typeof check)["answer"]> };
  readonly evaluate: { readonly body: Body<typeof evaluate>; readonly answer: Told<(typeof evaluate)["answer"]> };
  readonly read: { readonly body: z.output<(typeof read)["body"]>; readonly answer: Told<(typeof read)["answer"]> };
  readonly draw: { readonly body: Body<typeof draw>; readonly answer: MadeFiles };
  readonly report: { readonly body: Body<typeof report>; readonly answer: MadeFiles };
  /** Figures as a page sends them, drawn already. */
  readonly figures: { readonly body: FigureOrder; readonly answer: readonly MadeFile[] };
  readonly bring: { readonly body: Subjected; readonly answer: readonly BroughtMap[] };
  readonly write: { readonly body: Subjected & { readonly to: string }; readonly answer: MadeFiles };
}

export type ServingKind = keyof Servings;

/** One piece of work. `packages` is the folder in which the packages of fonts lie. */
export interface ServingTask<K extends ServingKind = ServingKind> {
  readonly kind: K;
  readonly body: Servings[K]["body"];
  readonly packages: string;
}

type Workers = {
  readonly [K in ServingKind]: (body: Servings[K]["body"], packages: string) => Promise<Served<Servings[K]["answer"]>>;
};

const workers: Workers = {
  convert: async (body) => each(body, (map) => converted(map, body)),
  check: async (body) => each(body, checked),
  evaluate: async (body) => evaluated(body, await mapsIn(body)),
  read: documentRead,
  draw: async (body, packages) => withOne(body, async (map) => drawn(map, body, packages)),
  report: async (body, packages) => withOne(body, async (map) => reported(map, body, packages)),
  figures: figuresDrawn,
  bring: async (body) => brought(body),
  write: async (body) => withOne(body, async (map) => written(map, body.to)),
};

/** Does a piece of work in the thread that this runs in. */
export async function runServingTask<K extends ServingKind>({
  kind,
  body,
  packages,
}: ServingTask<K>): Promise<Served<Servings[K]["answer"]>> {
  return workers[kind](body, packages);
}

const done = <Answer>(answer: Answer): Served<Answer> => ({ ok: true, answer });
const refuse = (reason: string, path = ""): Extract<Served<never>, { ok: false }> => ({ ok: false, reason, path });

/** A map that was read: from files, or as it is kept on the server. */
interface ReadMap {
  readonly name: string;
  readonly from: string;
  readonly file: WarrantFile;
  readonly oddities: readonly Remark[];
}

/** The files of each map, with a sentence in place of those that cannot be opened. */
async function mapsIn({ files = [] }: Subjected): Promise<readonly (MapFiles | Unread)[]> {
  const plain: PackedFile[] = [];
  const found: (MapFiles | Unread)[] = [];
  for (const file of files) {
    const bytes = bytesOf(file);
    if (!isZip(bytes)) plain.push({ path: file.name, bytes });
    else {
      const opened = await openPacked(file.name, bytes);
      if (opened.ok) found.push(...mapsAmong(opened.files));
      else found.push({ ok: false, name: file.name, reason: opened.reason, path: "" });
    }
  }
  return [...mapsAmong(plain), ...found];
}

function bytesOf({ text, base64 = "" }: SentFile): Uint8Array {
  return text === undefined ? new Uint8Array(Buffer.from(base64, "base64")) : new TextEncoder().encode(text);
}

function readMap(found: MapFiles | Unread, { from, columns }: Subjected): ReadMap | Unread {
  if ("ok" in found) return found;
  const { path: name, files } = found;
  const reading: AnyReading = readAny(files, from ? findFormat(from) : null, columns ?? null);
  if (!reading.ok) return { ok: false, name, reason: reading.reason, path: reading.where };
  const { rows, contents, problems, format } = reading;
  return { name, from: format?.id ?? "", file: { rows, contents }, oddities: problems };
}

async function readAll(body: Subjected): Promise<readonly (ReadMap | Unread)[]> {
  const { kept } = body;
  if (kept) return [{ name: kept.rows.maps[0]?.title || "map", from: "warrant", file: kept, oddities: [] }];
  return (await mapsIn(body)).map((found) => readMap(found, body));
}

/** Does the same with each map; those that cannot be read say so. */
async function each<Made>(
  body: Subjected,
  tell: (map: ReadMap) => Made,
): Promise<Served<{ readonly maps: readonly (Made | Unread)[] }>> {
  const maps = await readAll(body);
  return done({ maps: maps.map((map) => ("ok" in map ? map : tell(map))) });
}

/** Does something with the one map that was sent. */
async function withOne<Answer>(
  body: Subjected,
  make: (map: ReadMap) => Promise<Served<Answer>>,
): Promise<Served<Answer>> {
  const [map, another] = await readAll(body);
  if (!map) return refuse("There is no file in what was sent.", "files");
  if (another) return refuse("It holds several maps: send them one by one.", "files");
  return "ok" in map ? refuse(map.reason, map.path) : make(map);
}

/** Formats are named by schemas that know them all. */
function formatOf(id: string) {
  const format = findFormat(id);
  if (!format) throw new Error(`there is no format ${id}`);
  return format;
}

function converted({ name, from, file, oddities }: ReadMap, { to }: { readonly to: string }) {
  const { files, losses } = writeFiles(formatOf(to), file, stemOf(name));
  return { ok: true as const, name, from, files, oddities, losses };
}

function checked({ name, from, file, oddities }: ReadMap) {
  const map = mapFromRows(file.rows);
  const { claims, relations, sources } = file.rows;
  const counts = { claims: claims.length, relations: relations.length, sources: sources.length };
  const hints = hintsOf(map).map(({ kind, sentence, claimIds }) => ({
    kind,
    what: sentence,
    claims: claimIds.flatMap((id) => find(map, "claims", id)?.number ?? []),
  }));
  return { ok: true as const, name, from, ...counts, oddities, hints };
}

async function brought(body: Subjected): Promise<Served<readonly BroughtMap[]>> {
  const maps = await readAll(body);
  return done(maps.map((map) => ("ok" in map ? map : { ok: true, ...map })));
}

async function written({ name, file, oddities }: ReadMap, to: string): Promise<Served<MadeFiles>> {
  const encoder = new TextEncoder();
  const { files, losses } = writeFiles(formatOf(to), file, stemOf(name));
  return done({
    files: files.map((made) => ({ name: made.name, bytes: encoder.encode(made.text) })),
    oddities,
    losses,
  });
}

type Evaluated = Servings["evaluate"];

function evaluated(
  { semantics, gradual, base, limit, kept, from, columns }: Evaluated["body"],
  found: readonly (MapFiles | Unread)[],
): Served<Evaluated["answer"]> {
  const [first, another] = found;
  if (another) return refuse("It holds several maps: send them one by one.", "files");
  if (first && "ok" in first) return refuse(first.reason, first.path);
  const subject: ReturnType<typeof subjectIn> = kept
    ? { kind: "map", argued: kept.rows }
    : subjectIn(first?.files ?? [], from ? findFormat(from) : null, columns ?? null);
  if ("refused" in subject) return refuse(subject.refused, subject.where);
  if (!gradual) return done(listed(subject, semantics, limit));
  const known = new Set(namesOf(subject));
  const stranger = Object.keys(base ?? {}).find((name) => !known.has(name));
  if (stranger !== undefined) return refuse(`“${stranger}” is no argument that could have a base score.`, "base");
  return done(toldStrengths(subject, gradual, new Map(Object.entries(base ?? {}))));
}

function listed(subject: Subject, semantics: Evaluated["body"]["semantics"], limit: number) {
  const search = listExtensions(subject, semantics, limit);
  let step = search.next();
  while (!step.done) step = search.next();
  const { count: _, ...listing } = step.value;
  return listing;
}

async function documentRead({
  file,
  isRaw,
  charset,
}: Servings["read"]["body"]): Promise<Served<Servings["read"]["answer"]>> {
  standInForDrawing();
  const reading = await readFile(bytesOf(file), file.name, { charset, codesOf });
  if (!reading.ok) return refuse(reading.reason, "file");
  const { citation, ...rest } = isRaw ? toldAsFound(file.name, reading) : toldClean(file.name, reading);
  // What a document does not say of itself is left out.
  const said = Object.entries(citation).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return done({ ...rest, citation: Object.fromEntries(said) });
}

/** The ids of the claims with these numbers. */
function claimsNumbered(map: ArgumentMap, numbers: readonly number[]): ReadonlySet<Id> {
  const wanted = new Set(numbers);
  return new Set(all(map, "claims").flatMap(({ id, number }) => (wanted.has(number) ? [id] : [])));
}

async function drawn(
  { file, oddities }: ReadMap,
  wishes: Servings["draw"]["body"],
  packages: string,
): Promise<Served<MadeFiles>> {
  const { printMap } = await import("@/lib/drawing/printed");
  const { onPaper, themeNameOf, themes } = await import("@/lib/drawing/theme");
  const { drawFiles } = await import("./drawing-node");
  const { to, widthMm, heightMm, colours, isDark, claims, folded } = wishes;
  if (heightMm !== null && widthMm === null) return refuse("Pages have a width: send one, too.", "widthMm");
  const map = mapFromRows(file.rows);
  const extract = { claims: claims && claimsNumbered(map, claims), folded: claimsNumbered(map, folded) };
  const print = printMap(map, extract, wishes);
  if (!print) return refuse("There is no claim in it to draw.");
  const theme = themes[themeNameOf(colours, isDark ? "dark" : "light")];
  const figures = await drawFiles(
    { ...wishes, ...print, format: to, theme: isDark ? theme : onPaper(theme) },
    packages,
  );
  if (!figures.ok) return refuse(figures.reason, "dpi");
  return done({ files: numbered(figures.files, to), oddities, losses: [] });
}

/** Pages as files, by their numbers. */
function numbered(pages: readonly Uint8Array[], ending: string): MadeFile[] {
  return pages.map((bytes, i) => ({ name: `${i + 1}.${ending}`, bytes }));
}

async function figuresDrawn(order: FigureOrder, packages: string): Promise<Served<readonly MadeFile[]>> {
  const { drawFiles } = await import("./drawing-node");
  const drawn = await drawFiles(order, packages);
  return drawn.ok ? done(numbered(drawn.files, order.format)) : refuse(drawn.reason);
}

async function reported(
  { file, oddities }: ReadMap,
  { to, stamp, date, hasQuotations }: Servings["report"]["body"],
  packages: string,
): Promise<Served<MadeFiles>> {
  const { writeMapReport } = await import("./reporting-node");
  const { bytes, losses } = await writeMapReport(file, { to, stamp, date, hasQuotations }, packages);
  return done({
    files: [{ name: `report.${to}`, bytes }],
    oddities,
    losses: losses.map((what) => ({ where: "", what })),
  });
}
