import { z } from "zod";
import { PALETTES } from "@/lib/drawing/theme";
import { MOST_EXTENSIONS } from "@/lib/evaluation/extensions";
import { GRADUAL_SEMANTICS } from "@/lib/evaluation/gradual";
import { SEMANTICS } from "@/lib/evaluation/labelling-clauses";
import { REPORT_FORMATS } from "@/lib/reports/kinds";
import { operation } from "./operation";
import {
  fileSchema,
  filesField,
  isTold,
  madeFilesAnswer,
  ofEachMap,
  ofFilesOrMap,
  readingFields,
  remarkSchema,
  textFileSchema,
  writableSchema,
} from "./schemas";

// What the command line does, asked for over the network: nothing of it is kept.

const discussion = "Discussion Title: Bridges\n\n1. Close it.\n1.1. Pro: It is unsafe.\n1.2. Con: It is costly.\n";
const bridges = { files: [{ name: "bridges.txt", text: discussion }] };

/** A day as a file says that it was made. */
const day = z.iso.date();

/** The formats of maps. */
export const listFormats = operation({
  id: "listFormats",
  method: "get",
  path: "/formats",
  group: "Files",
  title: "List the formats of maps",
  about: "Every format that is known: whether it is read and written, its endings, and a word on it.",
  needs: "nothing",
  answer: z.strictObject({
    formats: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        reads: z.boolean(),
        writes: z.boolean(),
        endings: z.array(z.string()),
        note: z.string(),
      }),
    ),
  }),
});

/** Maps in another format. */
export const convert = operation({
  id: "convert",
  method: "post",
  path: "/convert",
  group: "Files",
  title: "Convert maps to another format",
  about:
    "Reads maps of any format and writes each in another, with what was odd in its files and what the format does not keep. One file that cannot be read does not stop the others. A zip may hold many maps; each sheet of a spreadsheet is one.",
  needs: "read",
  body: ofFilesOrMap({ to: writableSchema }),
  answer: ofEachMap({ files: z.array(textFileSchema), losses: z.array(remarkSchema) }),
  refusals: [404, 410, 422],
  example: { ...bridges, to: "aif" },
});

/** What may be worth a second look. */
export const check = operation({
  id: "check",
  method: "post",
  path: "/check",
  group: "Files",
  title: "Check maps",
  about: "Says of each map what it holds, what was odd in its files, and hints: what may be worth a second look.",
  needs: "read",
  body: ofFilesOrMap({}),
  answer: ofEachMap({
    claims: z.int(),
    relations: z.int(),
    sources: z.int(),
    hints: z.array(
      z.strictObject({
        kind: z.string(),
        what: z.string(),
        claims: z.array(z.int()).describe("The numbers of the claims that it is about."),
      }),
    ),
  }),
  refusals: [404, 410, 422],
  example: bridges,
});

const numbers = z.array(z.int().min(1)).max(100_000);

/** A map as a picture. */
export const draw = operation({
  id: "draw",
  method: "post",
  path: "/draw",
  group: "Files",
  title: "Draw a map",
  about:
    "Draws one map as SVG, PNG or PDF. The same map and wishes give the same bytes. Pages beyond the first of SVG and PNG come in a zip.",
  needs: "read",
  body: ofFilesOrMap({
    to: z.enum(["svg", "png", "pdf"]),
    widthMm: z.number().min(20).max(5000).nullable().default(null).describe("As wide as it comes without it."),
    heightMm: z
      .number()
      .min(40)
      .max(5000)
      .nullable()
      .default(null)
      .describe("The height of a page: a larger map is spread over several. Asks for a width, too."),
    pointSize: z.number().min(3).max(72).default(9),
    dpi: z.number().min(20).max(2400).default(300).describe("Dots to the inch, of PNG."),
    colours: z.enum(PALETTES).default("safe"),
    isDark: z.boolean().default(false),
    isTransparent: z.boolean().default(false),
    hasLegend: z.boolean().default(false),
    caption: z.string().max(5000).nullable().default(null),
    stamp: z.string().max(5000).nullable().default(null).describe("Words at the foot."),
    date: day.nullable().default(null).describe("The day that a PDF says it was made."),
    claims: numbers.nullable().default(null).describe("Only these claims, by number."),
    folded: numbers.default([]).describe("Claims whose reasons are hidden, by number."),
    isTold,
  }),
  answer: madeFilesAnswer,
  files: {
    "image/svg+xml": "One page as SVG.",
    "image/png": "One page as PNG.",
    "application/pdf": "All pages as PDF.",
    "application/zip": "Several pages as SVG or PNG: `1.svg`, `2.svg` …",
  },
  refusals: [404, 410, 422],
  example: { ...bridges, to: "svg", hasLegend: true },
});

/** What can be accepted together, or how strong everything is. */
export const evaluate = operation({
  id: "evaluate",
  method: "post",
  path: "/evaluate",
  group: "Files",
  title: "Evaluate a map or an abstract framework",
  about:
    "Says what of one map, or of one framework in tgf, apx or the form of ICCMA’23, can be accepted together; with `gradual` how strong each argument is. Arguments of a map are the ids of its claims and relations.",
  needs: "read",
  body: ofFilesOrMap({
    semantics: z.enum(SEMANTICS).default("grounded"),
    gradual: z.enum(GRADUAL_SEMANTICS).optional().describe("Strengths by this semantics, in place of extensions."),
    base: z.record(z.string().max(200), z.number().min(0).max(1)).optional().describe("Base scores, for `gradual`."),
    limit: z.int().min(1).max(MOST_EXTENSIONS).default(1000).describe("How many extensions are listed at most."),
  }),
  answer: z.union([
    z.strictObject({
      arguments: z.array(z.string()),
      extensions: z.array(z.array(z.string())),
      sceptical: z.array(z.string()).describe("In every extension."),
      credulous: z.array(z.string()).describe("In some extension."),
      isWhole: z.boolean().describe("Whether all extensions are listed."),
    }),
    z.strictObject({
      arguments: z.array(z.string()),
      strengths: z.record(z.string(), z.number()),
      converged: z.boolean(),
      iterations: z.int(),
      residual: z.number(),
    }),
  ]),
  refusals: [404, 410, 422],
  example: { files: [{ name: "three.tgf", text: "1\n2\n3\n#\n1 2\n2 1\n2 3\n" }], semantics: "preferred" },
});

const span = { start: z.int(), end: z.int() };

/** A document as text. */
export const read = operation({
  id: "read",
  method: "post",
  path: "/read",
  group: "Files",
  title: "Read a document",
  about:
    "Reads one document (txt, md, html, mhtml, docx, odt, epub, pdf, TEI) and gives its text after clean-up, its blocks and pages, who speaks where, where it comes from, and all that was changed or odd. Offsets count UTF-16 code units, the end excluded.",
  needs: "read",
  body: z.strictObject({
    file: fileSchema,
    isRaw: z.boolean().default(false).describe("The text as found, without clean-up."),
    charset: z.string().max(40).optional().describe("How bytes are to be read, in place of what is found."),
  }),
  answer: z.strictObject({
    file: z.string(),
    format: z.string(),
    charset: z.string().nullable(),
    text: z.string(),
    blocks: z.array(z.looseObject({ kind: z.string(), ...span })),
    pages: z.array(z.strictObject({ at: z.int(), label: z.string() })).nullable(),
    turns: z.array(z.strictObject({ speaker: z.string(), ...span })),
    citation: z.record(z.string(), z.string()),
    changes: z.array(z.strictObject({ rule: z.string(), before: z.string(), after: z.string(), at: z.int() })),
    problems: z.array(remarkSchema),
  }),
  refusals: [422],
  example: { file: { name: "speech.txt", text: "CHAIR: The meeting is open.\n\nMS HOLM: The ferry must stay.\n" } },
});

/** A map in words. */
export const report = operation({
  id: "report",
  method: "post",
  path: "/report",
  group: "Files",
  title: "Write a report on a map",
  about:
    "One map as a report, as slides or as a page in one file: its figure, the claims by number, what bears on each in sentences, quotations, open questions and sources.",
  needs: "read",
  body: ofFilesOrMap({
    to: z.enum(REPORT_FORMATS.map(({ ending }) => ending)),
    stamp: z.string().max(5000).nullable().default(null),
    date: day.nullable().default(null),
    hasQuotations: z.boolean().default(true),
    isTold,
  }),
  answer: madeFilesAnswer,
  files: {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "A Word document.",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "Slides.",
    "text/html": "A page in one file, with the map to be moved and its texts.",
    "application/x-tex": "LaTeX.",
    "text/markdown": "Markdown.",
    "text/plain": "Plain text.",
  },
  refusals: [404, 410, 422],
  example: { ...bridges, to: "md" },
});

/** The fields of a body that say which files are read, and how. */
export const importFields = { files: filesField, ...readingFields };
