import { z } from "zod";
import { commandSchema, rowsSchema } from "@/lib/argument/command";
import { idSchema } from "@/lib/argument/rows";
import { FORMATS } from "@/lib/formats/catalogue";
import { contentSchema } from "@/lib/text/content";

// What several operations send or answer. What has an id here stands once in the description, under that name.

/** A list with one entry or more, as an enumeration asks for it. Throws when it is empty. */
function some(names: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = names;
  if (first === undefined) throw new Error("a choice of nothing");
  return [first, ...rest];
}

const readable = some(FORMATS.flatMap(({ id, read }) => (read ? [id] : [])));
const writable = some(FORMATS.flatMap(({ id, write }) => (write ? [id] : [])));

const readableSchema = z.enum(readable).meta({ id: "ReadableFormat", description: "A format that is read." });
export const writableSchema = z.enum(writable).meta({ id: "WritableFormat", description: "A format that is written." });

/** A file as it is sent. */
export const fileSchema = z
  .strictObject({
    name: z.string().min(1).max(300).describe("Its name; endings such as `.txt` and `.ann` put files together."),
    text: z.string().optional().describe("Its characters."),
    base64: z.base64().optional().describe("Its bytes in base64: a zip, a spreadsheet (xlsx), a document."),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    message: "A file has either text or base64.",
    path: ["text"],
  })
  .meta({ id: "File", oneOf: [{ required: ["text"] }, { required: ["base64"] }] });
export type SentFile = z.infer<typeof fileSchema>;

/** A place and what is to be known of it. */
export const remarkSchema = z
  .strictObject({
    where: z.string().describe("`node 17`, `line 3, column 5`, `claim 4`; empty where the whole is meant."),
    what: z.string(),
  })
  .meta({ id: "Remark" });

export const textFileSchema = z.strictObject({ name: z.string(), text: z.string() }).meta({ id: "TextFile" });

/** Files as an answer in JSON has them, with all that the map was not spared. */
export const madeFilesAnswer = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), base64: z.base64() })),
  oddities: z.array(remarkSchema).describe("What was odd in what was sent."),
  losses: z.array(remarkSchema).describe("What of the map does not stand in the files."),
});

/** Whether an answer that is a file comes within JSON. */
export const isTold = z
  .boolean()
  .default(false)
  .describe(
    "The answer as JSON: the files in base64, and what was odd or lost. Without it the header `Warrant-Remarks` says how much there was of that.",
  );

/** How files are to be read. */
export const readingFields = {
  from: readableSchema.optional().describe("In place of the format that is recognised by what stands in the files."),
  columns: z
    .string()
    .max(2000)
    .optional()
    .describe("What the columns of a table of claims hold: `text=Claim,target=Parent,kind=Sign`."),
};

export const filesField = z
  .array(fileSchema)
  .min(1)
  .max(10_000)
  .describe("The files of one map or of many: a text and its annotations, or the tables of one folder, are one map.");

/** What is asked about: files that are sent, or a map that is kept on the server. */
const subjectFields = {
  files: filesField.optional(),
  map: idSchema.optional().describe("The id of a map on the server, in place of files."),
  ...readingFields,
};

/** A body that names files, or a map on the server, and what else is wished. */
export function ofFilesOrMap<Shape extends z.core.$ZodLooseShape>(wishes: Shape) {
  return z
    .strictObject({ ...subjectFields, ...wishes })
    .refine((body) => ("files" in body && body.files !== undefined) !== ("map" in body && body.map !== undefined), {
      message: "Send files, or name a map.",
      path: ["files"],
    })
    .meta({ oneOf: [{ required: ["files"] }, { required: ["map"] }] });
}

/** What was said of a file of which no map could be made. */
const unreadSchema = z.strictObject({
  ok: z.literal(false),
  name: z.string(),
  reason: z.string(),
  path: z.string().describe("Where in the file; empty where the whole is meant."),
});

/** What is told of each map that files held, besides its name, format and oddities; one that could not be read has a reason instead. */
export function ofEachMap<Told extends z.ZodRawShape>(told: Told) {
  const read = z.strictObject({
    ok: z.literal(true),
    name: z.string(),
    from: z.string().describe("The format that it was read as."),
    oddities: z.array(remarkSchema),
    ...told,
  });
  return z.strictObject({ maps: z.array(z.discriminatedUnion("ok", [read, unreadSchema])) });
}

// Its type is left open: what other formats left beside a map is JSON of any depth, in which types would lose their way.
export const rowsAnswer: z.ZodType<unknown> = rowsSchema.meta({
  id: "Rows",
  description: "All rows of a map: claims, relations and their premises, sources, passages and what ties them.",
});
export const commandField = commandSchema.meta({
  id: "Command",
  description:
    "What is to be done: one action or more, all or none, undone together. The id, and those of all rows that it makes, are yours (UUIDs, version 7 by preference); a command that is sent twice is carried out once.",
});
export const contentField = contentSchema.meta({
  id: "Content",
  description: "The text of a source: its words and the blocks that they are set in.",
});
