import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/api/openapi";
import { API_BASE } from "@/lib/api/operation";
import { OPERATIONS } from "@/lib/api/operations";

const written = openApiDocument();

/** Every place that is referred to in a part of the description. */
function referencesIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : referencesIn(value),
  );
}

function at(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>(
    (part, step) =>
      typeof part === "object" && part !== null ? Object.entries(part).find(([key]) => key === step)?.[1] : undefined,
    written,
  );
}

describe("the description of what programs can ask for", () => {
  it("is an OpenAPI 3.1 document, as an independent validator sees it", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(written));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  it("refers to nothing that is not in it, and survives JSON", () => {
    const references = referencesIn(written);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(at(reference), reference).toBeDefined();
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });

  it("tells of every handler that there is, and of nothing else", () => {
    const folder = join("app", API_BASE);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /(^|\/)route\.ts$/.test(file),
    );
    const served = files.map((file) => `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`);
    const told = new Set(OPERATIONS.map(({ path }) => path));
    const unlisted = ["/openapi.json", "/[...address]"];
    expect(served.filter((path) => !unlisted.includes(path)).sort()).toEqual([...told].sort());
    for (const path of told)
      expect(existsSync(join(folder, path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts")), path).toBe(true);
  });

  it("gives each operation with a body an example that its own schema takes", () => {
    for (const { id, body, example } of OPERATIONS)
      if (body) expect(body.safeParse(example).error?.issues ?? [], id).toEqual([]);
  });

  it("names every operation once, and says what each field is", () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(written)).not.toContain("__schema");
    expect(Object.keys(at("#/components/schemas") ?? {})).toEqual(
      expect.arrayContaining(["Command", "Content", "Fault", "File", "Remark", "Rows"]),
    );
  });
});
