import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/text/clean-up";
import { found } from "./found";

const folder = join(import.meta.dirname, "../../../fixtures/clean-up");
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".clean.txt") ? [file.slice(0, -10)] : []));
const read = (file: string) => readFileSync(join(folder, file), "utf8");

describe("[S2] a transcript as it is found", () => {
  it("is here in many kinds", () => expect(names.length).toBeGreaterThanOrEqual(15));

  it.each(names)("comes out clean: %s", (name) => {
    const { content } = cleanUp(found(read(`${name}.txt`)));
    const paragraphs = content.blocks.map(({ start, end }) => content.plain.slice(start, end));
    expect(paragraphs).toEqual(read(`${name}.clean.txt`).trimEnd().split("\n\n"));
  });

  it.each(names)("stays as it is when it is clean: %s", (name) => {
    const { content } = cleanUp(found(read(`${name}.clean.txt`)));
    expect(content.plain).toBe(read(`${name}.clean.txt`).trimEnd());
  });
});
