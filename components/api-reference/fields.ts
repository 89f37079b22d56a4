import type { z } from "zod";
import { jsonSchemaOf } from "@/lib/api/openapi";

/** A field of what is sent or answered. */
export interface Field {
  /** With those that it lies in: `maps.name`. */
  readonly name: string;
  readonly kind: string;
  readonly about: string;
  readonly isNeeded: boolean;
}

/** What a part of a JSON Schema says, as far as it is shown. */
interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Part | boolean;
}

/** The fields of a schema, those of lists and choices among them; things with a name of their own are only named. */
export function fieldsOf(schema: z.ZodType, io: "input" | "output"): Field[] {
  const part = jsonSchemaOf(schema, io) as Part;
  const seen = new Set<string>();
  return fieldsIn(part, "").filter(({ name }) => !seen.has(name) && seen.add(name));
}

function fieldsIn(part: Part, before: string): Field[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([name, inner]): Field[] => {
    const path = `${before}${name}`;
    const isNeeded = part.required?.includes(name) ?? false;
    return [
      { name: path, kind: kindOf(inner), about: inner.description ?? "", isNeeded },
      ...fieldsIn(inner.items ?? inner, `${path}.`),
    ];
  });
  const chosen = [...(part.anyOf ?? []), ...(part.oneOf ?? [])].flatMap((inner) => fieldsIn(inner, before));
  return [...own, ...chosen];
}

const WORDS: Readonly<Record<string, string>> = {
  string: "words",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
  object: "an object",
};

const MANY: Readonly<Record<string, string>> = {
  string: "words",
  number: "numbers",
  integer: "whole numbers",
  object: "objects",
  array: "lists",
};

function kindOf(part: Part): string {
  const fallback = part.default === undefined || part.default === null ? "" : ` (${JSON.stringify(part.default)})`;
  return bareKind(part) + fallback;
}

function bareKind({ $ref, type, items, anyOf, enum: values, const: value, format }: Part): string {
  if ($ref) return $ref.replace(/^.*\//, "");
  if (values) return values.map(String).join(" | ");
  if (value !== undefined) return String(value);
  if (anyOf) return anyOf.map(bareKind).join(" or ");
  if (items) return `a list of ${typeof items.type === "string" ? (MANY[items.type] ?? items.type) : bareKind(items)}`;
  if (format) return format;
  return typeof type === "string" ? (WORDS[type] ?? type) : "anything";
}
