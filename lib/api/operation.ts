import { z } from "zod";

/** What a program must show to ask for something: nothing, a token, or a token that may write. */
export type Need = "nothing" | "read" | "write";

/** One thing that programs can ask of Warrant: what its address is, what is sent, and what comes back. */
export interface Operation {
  /** In camel case, as programs made from the description call it. */
  readonly id: string;
  readonly method: "get" | "post";
  /** Below {@link API_BASE}; `{id}` stands for the id of a map. */
  readonly path: string;
  readonly group: "Files" | "Maps" | "About";
  readonly title: string;
  readonly about: string;
  readonly needs: Need;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The answer as JSON, where it is that, or may be. */
  readonly answer?: z.ZodType;
  /** The answer as a file, where it is that, or may be: what it is, by its media type. */
  readonly files?: Readonly<Record<string, string>>;
  /** The status of an answer; 200 where nothing is said. */
  readonly status?: 201;
  /** Statuses with which it may be refused, beside those of every operation. */
  readonly refusals?: readonly Refusal[];
  /** A body that can be sent as it stands. */
  readonly example?: unknown;
}

/** Where all addresses of the interface for programs begin. */
export const API_BASE = "/api/v1";

/** What a status of refusal means, in a sentence. */
export const REFUSALS = {
  400: "The request is malformed: `path` names the field.",
  401: "There is no token, or it has ended.",
  403: "The token, or the person whose it is, may not do this.",
  404: "There is no such map, or it is not this person’s to read.",
  409: "The map refuses the command, with its reason.",
  410: "The map has been deleted.",
  413: "The request is larger than 16 MB.",
  415: "The request is not JSON.",
  422: "What was sent cannot be read, drawn or evaluated: `path` says where.",
  429: "There were too many requests; `Retry-After` says for how many seconds to wait.",
  503: "The server is busy, or its database cannot be reached.",
} as const;

export type Refusal = keyof typeof REFUSALS;

/** The one shape of every refusal. */
export const faultSchema = z
  .strictObject({
    reason: z.string().describe("A sentence for the person who reads it."),
    path: z
      .string()
      .optional()
      .describe("Where: a field of the request (`files.0.name`) or a place in a file (`line 3, column 5`)."),
  })
  .meta({ id: "Fault", description: "Why a request was refused." });

/** What a schema describes, as a value that is not changed any more. */
export type Told<Schema> = Schema extends z.ZodType ? Settled<z.output<Schema>> : never;

type Settled<T> = T extends object ? { readonly [K in keyof T]: Settled<T[K]> } : T;

/** An operation with the narrow types of its schemas. */
export function operation<const O extends Operation>(described: O): O {
  return described;
}
