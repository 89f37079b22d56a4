import { writeFile } from "node:fs/promises";
import { all, mapFromRows } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type Paper, printMap } from "@/lib/drawing/printed";
import { onPaper, PALETTES, themeNameOf, themes } from "@/lib/drawing/theme";
import { findFormat, readFiles } from "@/lib/formats/catalogue";
import type { Format } from "@/lib/formats/format";
import { drawFiles, FIGURE_FORMATS, type FigureFormat, type FigureOrder } from "@/workers/drawing-node";
import { DONE, misunderstood, parsedWords, REFUSED, whyUnwritable } from "./asked";
import { type Input, inputsOf } from "./inputs";
import { tell } from "./remarks";

interface DrawArguments extends Omit<FigureOrder, "pages" | "scale"> {
  readonly file: string;
  readonly from: Format | null;
  readonly out: string;
  readonly isReport: boolean;
  readonly paper: Paper;
  /** Numbers of the claims that are drawn; null for all. */
  readonly claims: readonly number[] | null;
  readonly folded: readonly number[];
}

const OPTIONS = {
  out: { type: "string", short: "o" },
  to: { type: "string" },
  from: { type: "string" },
  report: { type: "boolean" },
  width: { type: "string" },
  height: { type: "string" },
  "point-size": { type: "string" },
  dpi: { type: "string" },
  colours: { type: "string" },
  dark: { type: "boolean" },
  transparent: { type: "boolean" },
  legend: { type: "boolean" },
  caption: { type: "string" },
  stamp: { type: "string" },
  date: { type: "string" },
  claims: { type: "string" },
  folded: { type: "string" },
} as const;

/** `warrant draw`: draws a map of any format as SVG, PNG or PDF. `packages` is the folder of fonts' packages. Gives the exit code. */
export async function drawCommand(words: readonly string[], packages: string): Promise<number> {
  const asked = argumentsOf(words);
  if (typeof asked === "string") return misunderstood(asked);
  const refuse = (what: string, where = "") => {
    tell(asked.file === "-" ? "standard input" : asked.file, "refused", [{ where, what }], asked.isReport);
    return REFUSED;
  };
  const inputs: Input[] = [];
  for await (const input of inputsOf([asked.file])) inputs.push(input);
  const [input, another] = inputs;
  if (!input) return refuse("There is no file in what was named.");
  if (another) return refuse("It holds several maps: draw them one by one.");
  if (input.refused !== null) return refuse(input.refused);
  const reading = readFiles(input.files, asked.from);
  if (!reading.ok) return refuse(reading.reason, reading.where);
  tell(input.said, "oddity", reading.problems, asked.isReport);
  const map = mapFromRows(reading.rows);
  const idsOf = (numbers: readonly number[]) =>
    new Set(all(map, "claims").flatMap(({ id, number }): Id[] => (numbers.includes(number) ? [id] : [])));
  const extract = { claims: asked.claims && idsOf(asked.claims), folded: idsOf(asked.folded) };
  const print = printMap(map, extract, asked.paper);
  if (!print) return refuse("There is no claim in it to draw.");
  const drawn = await drawFiles({ ...asked, ...print }, packages);
  if (!drawn.ok) return refuse(drawn.reason);
  return put(asked.out, drawn.files, refuse);
}

/** What the words ask for, or a sentence that says what is wrong with them. */
function argumentsOf(words: readonly string[]): DrawArguments | string {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const [file = "-", another] = positionals;
  if (another !== undefined) return "There is more than one file to draw.";
  const out = values.out ?? "-";
  const format = formatOf(values.to ?? out.split(".").at(-1)?.toLowerCase() ?? "");
  if (!format) return "Say with --to, or by the ending of --out, what to draw: svg, png or pdf.";
  const from = values.from === undefined ? null : findFormat(values.from);
  if (values.from !== undefined && !from?.read) return `“${values.from}” is no format that can be read.`;
  const palette = PALETTES.find((name) => name === (values.colours ?? "safe"));
  if (!palette) return `“${values.colours}” are no colours: choose ${PALETTES.join(", ")}.`;
  const theme = themes[themeNameOf(palette, values.dark ? "dark" : "light")];
  const sizes = sizesOf(values);
  if (typeof sizes === "string") return sizes;
  if (values.date !== undefined && Number.isNaN(Date.parse(values.date)))
    return `“${values.date}” is no date: write 2026-11-17.`;
  const [claims, folded] = [values.claims, values.folded].map(numbersIn);
  if (claims === undefined || folded === undefined) return "Name claims by their numbers: 1,4,7.";
  const { dpi, ...paper } = sizes;
  return {
    ...{ file, from, out, format, dpi, claims, folded: folded ?? [], isReport: values.report ?? false },
    theme: values.dark ? theme : onPaper(theme),
    isTransparent: values.transparent ?? false,
    date: values.date ?? null,
    paper: {
      ...paper,
      caption: values.caption ?? null,
      hasLegend: values.legend ?? false,
      stamp: values.stamp ?? null,
    },
  };
}

function formatOf(name: string): FigureFormat | null {
  return FIGURE_FORMATS.find((format) => format === name) ?? null;
}

const NAMED_WIDTHS: Readonly<Record<string, number>> = { page: 170, column: 84 };

type Sizes = Pick<Paper, "widthMm" | "heightMm" | "pointSize"> & { readonly dpi: number };

function sizesOf(values: Readonly<Record<string, string | boolean | undefined>>): Sizes | string {
  const read = (name: string, least: number, most: number): number | null | undefined => {
    const words = values[name];
    if (typeof words !== "string") return null;
    const number = NAMED_WIDTHS[words] ?? Number(words);
    return number >= least && number <= most ? number : undefined;
  };
  const [widthMm, heightMm] = [read("width", 20, 5000), read("height", 40, 5000)];
  const [pointSize, dpi] = [read("point-size", 3, 72), read("dpi", 20, 2400)];
  if (widthMm === undefined) return "A width is 20 to 5000 millimetres, or page (170) or column (84).";
  if (heightMm === undefined) return "A height is 40 to 5000 millimetres.";
  if (pointSize === undefined) return "A point size is from 3 to 72.";
  if (dpi === undefined) return "Dots per inch are from 20 to 2400.";
  if (heightMm !== null && widthMm === null) return "Pages have a width: say --width too.";
  return { widthMm, heightMm, pointSize: pointSize ?? 9, dpi: dpi ?? 300 };
}

/** Null where nothing is named, undefined where it is no list of numbers. */
function numbersIn(words: string | undefined): number[] | null | undefined {
  if (words === undefined) return null;
  return /^\d+(\s*,\s*\d+)*$/.test(words) ? words.split(",").map(Number) : undefined;
}

async function put(
  out: string,
  files: readonly Uint8Array[],
  refuse: (what: string, where?: string) => number,
): Promise<number> {
  if (out === "-" && files.length > 1)
    return refuse("It makes several pages: name with --out where they go, or ask for a PDF.");
  if (out === "-") {
    await new Promise<void>((resolve) => process.stdout.write(files[0] ?? "", () => resolve()));
    return DONE;
  }
  const [ending = ""] = /\.[A-Za-z]+$/.exec(out) ?? [];
  for (const [i, bytes] of files.entries()) {
    const path = files.length === 1 ? out : `${out.slice(0, out.length - ending.length)}-${i + 1}${ending}`;
    try {
      await writeFile(path, bytes);
    } catch (error) {
      return refuse(whyUnwritable(error), path);
    }
  }
  return DONE;
}
