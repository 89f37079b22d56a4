import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FORMATS, findFormat, writeFiles } from "@/lib/formats/catalogue";
import type { Format, TextFile } from "@/lib/formats/format";
import { packed, togetherByName } from "@/lib/formats/packed";
import { readAny } from "@/lib/formats/read-any";
import { DONE, misunderstood, parsedWords, REFUSED, whyUnreadable, whyUnwritable } from "./asked";
import { type Input, inputsOf } from "./inputs";
import { tell, tellAll } from "./remarks";

interface ConvertArguments {
  readonly named: readonly string[];
  readonly to: Format;
  readonly from: Format | null;
  /** Which column of a table holds what; null where its headers tell. */
  readonly columns: string | null;
  readonly out: string;
  readonly isReport: boolean;
}

const OPTIONS = {
  to: { type: "string" },
  from: { type: "string" },
  columns: { type: "string" },
  out: { type: "string", short: "o" },
  report: { type: "boolean" },
} as const;

/** `warrant convert`: reads maps of any format and writes them in another. Gives the exit code. */
export async function convertCommand(words: readonly string[]): Promise<number> {
  const asked = argumentsOf(words);
  if (typeof asked === "string") return misunderstood(asked);
  const place = await placeFor(asked);
  if (typeof place === "string") return misunderstood(place);
  let [done, refused] = [0, 0];
  for await (const input of inputsOf(asked.named)) {
    const files = converted(input, asked);
    const why = files && (await place.put(input.name, files));
    if (why) tell(input.said, "refused", [{ where: asked.out, what: why }], asked.isReport);
    if (files && !why) done += 1;
    else refused += 1;
  }
  const why = await place.close();
  if (why) tell(asked.out, "refused", [{ where: "", what: why }], asked.isReport);
  if (done + refused > 1) tellAll(`${done} converted, ${refused} refused.`, asked.isReport);
  if (done + refused === 0) tellAll("There is no file in what was named.", asked.isReport);
  return refused > 0 || why || done === 0 ? REFUSED : DONE;
}

/** What the words ask for, or a sentence that says what is wrong with them. */
function argumentsOf(words: readonly string[]): ConvertArguments | string {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const to = findFormat(values.to ?? "");
  const from = values.from === undefined ? null : findFormat(values.from);
  if (values.to === undefined) return "Say with --to into which format.";
  if (!to?.write) return `“${values.to}” is none of the formats that can be written: ${written().join(", ")}.`;
  if (values.from !== undefined && !from?.read) return `“${values.from}” is no format that can be read.`;
  return {
    named: positionals.length > 0 ? positionals : ["-"],
    to,
    from,
    columns: values.columns ?? null,
    out: values.out ?? "-",
    isReport: values.report ?? false,
  };
}

function written(): string[] {
  return FORMATS.flatMap(({ id, write }) => (write ? [id] : []));
}

/** The files of one map in the other format; null, and told, when they cannot be read. */
function converted(input: Input, { from, to, columns, isReport }: ConvertArguments): readonly TextFile[] | null {
  const reading = input.refused === null ? readAny(input.files, from, columns) : null;
  if (!reading?.ok) {
    const [where, what] = reading ? [reading.where, reading.reason] : ["", input.refused ?? ""];
    tell(input.said, "refused", [{ where, what }], isReport);
    return null;
  }
  const { files, losses } = writeFiles(to, reading, input.name.split(/[/\\]/).at(-1) ?? "map");
  tell(input.said, "oddity", reading.problems, isReport);
  tell(input.said, "loss", losses, isReport);
  return files;
}

/** Where output goes. Both give a sentence when it cannot. */
interface Place {
  readonly put: (name: string, files: readonly TextFile[]) => Promise<string | null>;
  readonly close: () => Promise<string | null>;
}

/** Standard output, a zip, a folder, or a file; a sentence where it cannot take what comes. */
async function placeFor({ named, out, to }: ConvertArguments): Promise<Place | string> {
  if (out === "-") return standardOutput();
  const isMany = togetherByName(named).length > 1 || (await isFolder(named[0] ?? "")) || /\.zip$/i.test(named[0] ?? "");
  if (/\.zip$/i.test(out)) return zipAt(out, isMany);
  const isFile = to.extensions.some((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if ((isMany && !isFile) || /[/\\]$/.test(out) || (await isFolder(out))) return folderAt(out, isMany);
  return fileAt(out, to);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    whyUnreadable(error);
    return false;
  }
}

const nothingLeft = async () => null;

const SEVERAL = "It is one map of several: name a folder with -o, with a slash at its end, or a zip.";

function standardOutput(): Place {
  let isTaken = false;
  return {
    put: async (_, files) => {
      if (files.length > 1) return "It makes several files: name with -o where they go.";
      if (isTaken) return SEVERAL;
      isTaken = true;
      process.stdout.write(files[0]?.text ?? "");
      return null;
    },
    close: nothingLeft,
  };
}

function zipAt(out: string, isMany: boolean): Place {
  const all: TextFile[] = [];
  const freeName = names(isMany);
  return {
    put: async (name, files) => {
      const base = freeName(name.replaceAll("\\", "/"), files);
      all.push(...files.map((file, i) => ({ name: base[i] ?? file.name, text: file.text })));
      return null;
    },
    close: () => saved(out, packed(all)),
  };
}

function folderAt(out: string, isMany: boolean): Place {
  const freeName = names(isMany);
  return {
    put: async (name, files) => {
      const paths = freeName(name, files);
      for (const [i, { text }] of files.entries()) {
        const why = await saved(join(out, paths[i] ?? ""), text);
        if (why) return why;
      }
      return null;
    },
    close: nothingLeft,
  };
}

/** One file under the name that was asked for; of several, each under that name with its own ending. */
function fileAt(out: string, { extensions }: Format): Place {
  let isTaken = false;
  return {
    put: async (_, files) => {
      if (isTaken) return SEVERAL;
      isTaken = true;
      const stem = extensions.reduce(
        (path, ending) => (path.endsWith(`.${ending}`) ? path.slice(0, -ending.length - 1) : path),
        out,
      );
      for (const { name, text } of files) {
        const why = await saved(files.length === 1 ? out : `${stem}${name.slice(name.indexOf("."))}`, text);
        if (why) return why;
      }
      return null;
    },
    close: nothingLeft,
  };
}

/**
 * Names of files below a folder, none of which is given twice. Of many maps, those whose files bear other names than the
 * map have a folder each: tables that lie together are one map.
 */
function names(isMany: boolean): (name: string, files: readonly TextFile[]) => string[] {
  const taken = new Set<string>();
  return (name, files) => {
    const isApart = isMany && !files.every((file) => file.name.startsWith(`${basename(name)}.`));
    const folder = isApart ? name : dirname(name);
    const at = (file: TextFile, n: number) => {
      const numbered = n === 1 || isApart ? file.name : file.name.replace(/^([^.]*)/, `$1-${n}`);
      return join(isApart && n > 1 ? `${folder}-${n}` : folder, numbered);
    };
    let n = 1;
    while (files.some((file) => taken.has(at(file, n)))) n += 1;
    const given = files.map((file) => at(file, n));
    for (const path of given) taken.add(path);
    return given;
  };
}

/** Writes a file, with the folders that it stands in. Gives a sentence when that cannot be. */
async function saved(path: string, content: string | Uint8Array): Promise<string | null> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, content);
    return null;
  } catch (error) {
    return whyUnwritable(error);
  }
}

/** Makes a folder with those that it stands in. Node's own way never ends where there can be none, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}
