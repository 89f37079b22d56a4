import { describe, expect, it } from "vitest";
import { titled } from "@/lib/text/titled";
import { found } from "./clean-up/found";

const page = found("River Palace\n\nOn the walls of   the harbour\n\nThey hold.\n\nOn the walls of the harbour");

const headingsOf = (content: typeof page) =>
  content.blocks.flatMap(({ kind, start, end }) => (kind === "heading" ? [content.plain.slice(start, end)] : []));

describe("[S1] the title of a text", () => {
  it("is a heading where no file could say so, and no word changes", () => {
    const text = titled(page, "On the walls of the harbour");
    expect(headingsOf(text)).toEqual(["On the walls of   the harbour"]);
    expect(text.plain).toBe(page.plain);
    expect(text.blocks).toHaveLength(page.blocks.length);
  });

  it("makes none of a part of a paragraph, nor where none was found", () => {
    expect(titled(page, "On the walls")).toBe(page);
    expect(titled(page, undefined)).toBe(page);
  });

  it("leaves the headings that a file has as they are", () => {
    const [first, ...others] = page.blocks;
    if (!first) throw new Error("no block");
    const marked = { ...page, blocks: [{ ...first, kind: "heading" as const, level: 2 }, ...others] };
    expect(titled(marked, "On the walls of the harbour")).toBe(marked);
  });
});
