import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, type Content, contentSchema, faultOf, sha256Of } from "@/lib/text/content";
import { contents } from "./contents";

const at = { start: 0, end: 5 };
const content = (block: Block, pages?: Content["pages"]): Content => ({
  plain: "words",
  blocks: [block],
  ...(pages ? { pages } : {}),
});
const paragraph = content({ kind: "paragraph", ...at });

describe("contentSchema", () => {
  it("takes every content as it is, through JSON", () => {
    fc.assert(
      fc.property(contents, (one) => {
        expect(faultOf(one)).toBeNull();
        expect(contentSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  it("refuses pages out of order or beyond the text, and labels that no database can keep", () => {
    const page = (offset: number, label = "1") => ({ at: offset, label });
    const ok = (pages: Content["pages"]) => contentSchema.safeParse({ ...paragraph, pages }).success;
    expect(ok([page(0), page(3), page(3), page(5)])).toBe(true);
    expect(ok([page(3), page(0)])).toBe(false);
    expect(ok([page(6)])).toBe(false);
    expect(ok([])).toBe(false);
    expect(ok([page(0, "\0")])).toBe(false);
    expect(ok([page(0, "\ud800")])).toBe(false);
  });

  it("refuses parts and places that it does not know", () => {
    const ok = (block: unknown) => contentSchema.safeParse({ plain: "words", blocks: [block] }).success;
    expect(ok({ kind: "paragraph", part: "aside", ...at })).toBe(true);
    expect(ok({ kind: "paragraph", part: "menu", ...at })).toBe(false);
    expect(ok({ kind: "cell", table: 0, row: 0, column: 0, isHeader: false, ...at })).toBe(true);
    expect(ok({ kind: "cell", table: 0, row: 0, column: -1, isHeader: false, ...at })).toBe(false);
    expect(ok({ kind: "note", label: "a\0", ...at })).toBe(false);
  });
});

describe("sha256Of", () => {
  it("names a text without pages and parts as before there were any", () => {
    expect(sha256Of(paragraph)).toBe("e80735509a1b00b9e8549098cc6a317717a61425715f5ad84db03ec5bd39d736");
  });

  it("tells apart whatever a reader would see differently", () => {
    const cell = { kind: "cell", table: 0, row: 0, column: 0, isHeader: false, ...at } as const;
    const all: Content[] = [
      paragraph,
      content({ kind: "paragraph", part: "header", ...at }),
      content({ kind: "paragraph", ...at }, [{ at: 0, label: "1" }]),
      content({ kind: "paragraph", ...at }, [{ at: 0, label: "2" }]),
      content({ kind: "note", label: "", ...at }),
      content({ kind: "note", label: "1", ...at }),
      content(cell),
      content({ ...cell, isHeader: true }),
      content({ ...cell, column: 1 }),
    ];
    expect(new Set(all.map(sha256Of)).size).toBe(all.length);
  });

  it("asks for nothing but what a content says, in whatever order it is spelled", () => {
    fc.assert(
      fc.property(contents, (one) => {
        const turned = {
          ...one,
          blocks: one.blocks.map((b) => Object.fromEntries(Object.entries(b).reverse()) as Block),
        };
        expect(sha256Of(turned)).toBe(sha256Of(one));
      }),
    );
  });
});
