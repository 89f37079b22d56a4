import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { mapFromRows } from "@/lib/argument/argument-map";
import type { Rows } from "@/lib/argument/rows";
import { printMap, wholeMap } from "@/lib/drawing/printed";
import { writeSvg } from "@/lib/drawing/svg";
import { themes } from "@/lib/drawing/theme";
import { everyLook } from "@/lib/examples/looks";
import { FORMATS, writeFiles } from "@/lib/formats/catalogue";
import { cleanUp } from "@/lib/text/clean-up";
import { contentSchema, faultOf } from "@/lib/text/content";

const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(1)>]]><!--&'`;

/** Fields in which people write what they like. */
const WRITTEN = new Set(["title", "text", "note", "name", "side"]);

/** The rows with the same words in every field in which people write. */
function saying(words: string, rows: Rows): Rows {
  const said = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(said);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, held]) => [
        field,
        WRITTEN.has(field) && typeof held === "string" ? words : said(held),
      ]),
    );
  };
  return said(rows) as Rows;
}

/** The names of all elements of a text in XML, and of attributes that run something, such as `onload`. Throws when it is not well-formed. */
function elementsOf(xml: string): Set<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    for (const one of [name, ...Object.keys(attributes).filter((attribute) => /^on/i.test(attribute))]) {
      names.add(one.toLowerCase());
    }
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

const rows = saying(MARKUP, everyLook);
const file = { rows, contents: [] };

describe("stored XSS: markup that somebody wrote as a name, a title or a claim", () => {
  it.each(FORMATS.filter(({ write }) => write).map((format) => [format.id, format] as const))(
    "stays words in a file as %s",
    (_, format) => {
      for (const { text } of writeFiles(format, file, "map").files) {
        if (!/^\s*<[?a-z]/i.test(text)) continue;
        const elements = elementsOf(text);
        expect([...elements].filter((name) => /^(script|img|on.*)$/.test(name))).toEqual([]);
      }
    },
  );

  it("stays words in a picture", () => {
    const paper = { widthMm: 159, heightMm: null, pointSize: 9, caption: MARKUP, hasLegend: true, stamp: MARKUP };
    const print = printMap(mapFromRows(rows), wholeMap, paper);
    expect(print?.pages.length).toBeGreaterThan(0);
    for (const page of print?.pages ?? []) {
      const svg = writeSvg(page, { theme: themes.light });
      expect(
        [...elementsOf(svg)].filter(
          (name) => !/^(svg|title|desc|g|rect|path|text|tspan|circle|line|polygon)$/.test(name),
        ),
      ).toEqual([]);
    }
  });
});

describe("type confusion: a text from outside", () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.record(
        {
          plain: fc.oneof(fc.string(), tie("any")),
          blocks: fc.oneof(fc.array(tie("any"), { maxLength: 3 }), tie("any")),
          pages: tie("any"),
          kind: fc.oneof(fc.constantFrom("paragraph", "heading", "cell", "note", "listItem"), tie("any")),
          start: fc.oneof(fc.integer({ min: -1, max: 5 }), tie("any")),
          end: fc.oneof(fc.integer({ min: -1, max: 9 }), tie("any")),
          level: tie("any"),
          constructor: tie("any"),
        },
        { requiredKeys: [] },
      ),
    ),
  })).any;

  it("is a good one or is refused, whatever stands where, and never fails otherwise", () => {
    fc.assert(
      fc.property(value, (given) => {
        const parsed = contentSchema.safeParse(given);
        if (parsed.success) expect(faultOf(parsed.data)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

describe("BiDi overrides: characters that make a quotation read otherwise than it is", () => {
  it("are taken out as a text is cleaned, and listed; marks that scripts from right to left need stay", () => {
    const plain = "He said \u202Eton saw ti\u202C that \u2067\u05E9\u05DC\u05D5\u05DD\u2069 it was\u200F.";
    const { content, changes } = cleanUp({ plain, blocks: [{ kind: "paragraph", start: 0, end: plain.length }] });
    expect(content.plain).toBe(plain.replace("\u202E", ""));
    expect(changes.some(({ before }) => before.includes("\u202E"))).toBe(true);
  });
});
