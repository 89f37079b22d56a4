import { z } from "zod";
import { idSchema, rowSchemas } from "@/lib/argument/rows";
import { importFields } from "./file-operations";
import { operation } from "./operation";
import { commandField, contentField, ofEachMap, rowsAnswer, writableSchema } from "./schemas";

// Maps that are kept on the server. Who may do what is asked of the person whose token it is.

const seq = z.int().min(0).describe("The number of the last event of the map.");

/** The maps that one may read. */
export const listMaps = operation({
  id: "listMaps",
  method: "get",
  path: "/maps",
  group: "Maps",
  title: "List maps",
  about: "The maps that you may read, last changed first; with `query` those whose title, sources or claims hold it.",
  needs: "read",
  query: z.strictObject({
    query: z.string().max(1000).default(""),
    most: z.coerce.number().int().min(1).max(200).default(200),
  }),
  answer: z.strictObject({
    maps: z.array(
      z.strictObject({
        id: idSchema,
        title: z.string(),
        sources: z.int(),
        claims: z.int(),
        changedAt: z.iso.datetime(),
      }),
    ),
  }),
});

/** A new map. */
export const makeMap = operation({
  id: "makeMap",
  method: "post",
  path: "/maps",
  group: "Maps",
  title: "Make a map",
  about: "Makes an empty map, which is yours.",
  needs: "write",
  body: z.strictObject({ title: rowSchemas.maps.shape.title }),
  answer: z.strictObject({ id: idSchema, seq }),
  status: 201,
  example: { title: "Bridges" },
});

/** Maps from files. */
export const importMaps = operation({
  id: "importMaps",
  method: "post",
  path: "/imports",
  group: "Maps",
  title: "Make maps from files",
  about:
    "Makes a map of each that the files hold, in any format that is read. One that cannot be does not stop the others.",
  needs: "write",
  body: z.strictObject(importFields),
  answer: ofEachMap({ id: idSchema, title: z.string(), claims: z.int() }),
  refusals: [422],
  example: {
    files: [{ name: "bridges.txt", text: "Discussion Title: Bridges\n\n1. Close it.\n1.1. Pro: It is unsafe.\n" }],
  },
});

/** All rows of a map. */
export const getMap = operation({
  id: "getMap",
  method: "get",
  path: "/maps/{id}",
  group: "Maps",
  title: "Get a map",
  about: "All rows of a map as it is now. Its texts are not among them: Warrant’s own JSON, exported, has those too.",
  needs: "read",
  answer: z.strictObject({ id: idSchema, seq, rows: rowsAnswer }),
  refusals: [404, 410],
});

/** A change to a map. */
export const addCommand = operation({
  id: "addCommand",
  method: "post",
  path: "/maps/{id}/commands",
  group: "Maps",
  title: "Change a map",
  about:
    "Carries a command out, in one step that can be undone; everyone who has the map open sees it at once. A source needs the contents of its text beside the command.",
  needs: "write",
  body: z.strictObject({ command: commandField, contents: z.array(contentField).max(1000).default([]) }),
  answer: z.strictObject({
    seq,
    at: z.iso.datetime(),
    isNew: z.boolean().describe("False for one that was seen before."),
  }),
  refusals: [404, 409],
  example: {
    command: {
      id: "0192a4c0-0000-7000-8000-000000000001",
      actions: [{ type: "addClaim", id: "0192a4c0-0000-7000-8000-000000000002", text: "The bridge must close." }],
    },
  },
});

/** A map in a format. */
export const exportMap = operation({
  id: "exportMap",
  method: "get",
  path: "/maps/{id}/export",
  group: "Maps",
  title: "Export a map",
  about:
    "A map with its texts as a file of a format; of a format with several files a zip. What the format does not keep is told by `convert` with `map`.",
  needs: "read",
  query: z.strictObject({ format: writableSchema.default("warrant") }),
  files: { "application/octet-stream": "The file.", "application/zip": "Its files." },
  refusals: [404, 410],
});
