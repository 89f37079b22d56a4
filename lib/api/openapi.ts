import { z } from "zod";
import { API_BASE, faultSchema, type Operation, REFUSALS, type Refusal } from "./operation";
import { OPERATIONS } from "./operations";

/** A part of the description, as JSON. */
export interface Described {
  readonly [name: string]: unknown;
}

/** The interface for programs as an OpenAPI 3.1 document, made from the schemas by which requests are parsed. */
export function openApiDocument(): Described {
  const schemas: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: operationIn(operation, schemas) };
  }
  describeSchema(faultSchema, "output", "Fault", schemas);
  return {
    openapi: "3.1.0",
    info: {
      title: "Warrant",
      version: "1",
      summary: "Argument maps on source texts, for programs.",
      description:
        "A token of yours goes into the header `Authorization: Bearer …` of each request. It may what you may, or less. No address answers other sites’ pages.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API_BASE }],
    tags: [
      { name: "Files", description: "What the command line does; nothing of it is kept." },
      { name: "Maps", description: "Maps that are kept on this server." },
    ],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token, made on the page of your account." },
      },
    },
  };
}

function operationIn(operation: Operation, schemas: Record<string, unknown>): Described {
  const { id, group, title, about, needs, body, example } = operation;
  const parameters = parametersOf(operation, schemas);
  const content = body && { schema: describeSchema(body, "input", id, schemas), ...(example ? { example } : {}) };
  return {
    operationId: id,
    tags: [group],
    summary: title,
    description: about,
    ...(needs === "nothing" ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: true, content: { "application/json": content } } } : {}),
    responses: { [operation.status ?? 200]: answerOf(operation, schemas), ...refusalsOf(operation) },
  };
}

function parametersOf({ path, query, id }: Operation, schemas: Record<string, unknown>): Described[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid" },
  }));
  const described = query ? describeSchema(query, "input", id, schemas) : {};
  const inQuery = Object.entries(propertiesOf(described)).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
  return [...inPath, ...inQuery];
}

function propertiesOf({ properties }: Described): Described {
  return typeof properties === "object" && properties !== null ? { ...properties } : {};
}

const REMARKS_HEADER = {
  description: "How many things were odd in what was sent, or do not stand in the file.",
  schema: { type: "integer" },
};

function answerOf({ answer, files, id }: Operation, schemas: Record<string, unknown>): Described {
  const kinds = Object.entries(files ?? {});
  const asJson = answer && { schema: describeSchema(answer, "output", `${id}Answer`, schemas) };
  return {
    description: kinds.length === 0 ? "The answer." : kinds.map(([, what]) => what).join(" "),
    ...(kinds.length === 0 ? {} : { headers: { "Warrant-Remarks": REMARKS_HEADER } }),
    content: {
      ...Object.fromEntries(kinds.map(([type]) => [type, {}])),
      ...(asJson ? { "application/json": asJson } : {}),
    },
  };
}

/** The statuses with which an operation may be refused, in their order. */
export function refusalsIn({ needs, body, refusals = [] }: Operation): Refusal[] {
  const always: readonly Refusal[] = [400, 429, 503];
  const ofTokens: readonly Refusal[] = needs === "nothing" ? [] : [401, 403];
  const ofBodies: readonly Refusal[] = body ? [413, 415] : [];
  return [...new Set([...always, ...ofTokens, ...ofBodies, ...refusals])].sort((a, b) => a - b);
}

function refusalsOf(operation: Operation): Described {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Fault" } } };
  return Object.fromEntries(
    refusalsIn(operation).map((status) => [status, { description: REFUSALS[status], content }]),
  );
}

/** A schema as JSON Schema of 2020-12, which OpenAPI 3.1 speaks; ids are told as what they are. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output") {
  return z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // Of the two checks of an id, a UUID in small letters, the later one would stand here.
      if (jsonSchema.format === "lowercase") jsonSchema.format = "uuid";
    },
  });
}

/**
 * A schema as JSON Schema. Those with a name come to stand in `schemas` and are referred to; those that refer to
 * themselves get a name from `owner`.
 */
function describeSchema(
  schema: z.ZodType,
  io: "input" | "output",
  owner: string,
  schemas: Record<string, unknown>,
): Described {
  const made = jsonSchemaOf(schema, io);
  const { $schema: _, $defs = {}, ...rest } = made;
  const nameOf = (name: string) => (name.startsWith("__") ? `${owner}${name.replace("__schema", "Part")}` : name);
  const moved = (part: unknown) => withReferences(part, nameOf);
  for (const [name, definition] of Object.entries($defs)) schemas[nameOf(name)] ??= moved(withoutId(definition));
  const { id } = z.globalRegistry.get(schema) ?? {};
  if (!id) return moved(rest) as Described;
  schemas[id] ??= moved(withoutId(rest));
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId(definition: object): Described {
  const { id: _, ...rest } = definition as Described;
  return rest;
}

/** The same part, with references that lead to where schemas stand in the description. */
function withReferences(part: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(part)) return part.map((inner) => withReferences(inner, nameOf));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key !== "$ref" || typeof value !== "string") return [key, withReferences(value, nameOf)];
      return [key, value.replace(/^#\/\$defs\/(.*)$/, (_, name: string) => `#/components/schemas/${nameOf(name)}`)];
    }),
  );
}
