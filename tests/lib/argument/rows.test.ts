import { expect, it } from "vitest";
import { rowSchemas, TABLES } from "@/lib/argument/rows";
import { everyLook } from "@/lib/examples/looks";

/** The value with the ending put to one of its strings, for each of them. */
function withEach(value: unknown, ending: string): unknown[] {
  if (typeof value === "string") return [value + ending];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    withEach(inner, ending).map((changed) =>
      Array.isArray(value) ? value.map((one, i) => (String(i) === key ? changed : one)) : { ...value, [key]: changed },
    ),
  );
}

it.each(TABLES.filter((table) => everyLook[table].length > 0))(
  "no row of %s is taken with what a database cannot keep: a null, or half a character",
  (table) => {
    const schema = rowSchemas[table];
    for (const row of everyLook[table]) {
      expect(schema.safeParse(row).success).toBe(true);
      for (const changed of [...withEach(row, "\0"), ...withEach(row, "\ud83d")]) {
        expect(schema.safeParse(changed).success, JSON.stringify(changed)).toBe(false);
      }
    }
  },
);
