import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyMap, rowsOf } from "@/lib/argument/argument-map";
import { decide } from "@/lib/argument/decide";
import { nothingKnown } from "@/lib/argument/known";
import { SAID_OF_MAPS } from "@/lib/argument/rows";
import { sampleMap } from "@/lib/examples/sample";
import { readWarrant, writeWarrant } from "@/lib/formats/warrant";
import { histories, KNOWN_CONTENTS, play } from "../../arbitraries";

/** The sample map as parsed JSON, to be spoilt. */
function sample() {
  const { command, contents } = sampleMap();
  const decision = decide(emptyMap, command, { ...nothingKnown, text: () => contents[0]?.plain });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return { rows: rowsOf(decision.map), contents };
}

type Json = { [key: string]: Json } & Json[];

/** What is said of the sample after one thing in it was spoilt. */
function spoilt(spoil: (file: Json) => void) {
  const file = JSON.parse(writeWarrant(sample())) as Json;
  spoil(file);
  return readWarrant(JSON.stringify(file));
}

describe("Warrant's own JSON", () => {
  it("[X16] gives back an equal map, and the same bytes", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const rows = rowsOf(play(history, () => {}));
        const written = writeWarrant({ rows, contents: KNOWN_CONTENTS });
        const read = readWarrant(written);
        expect(read.ok && read.rows).toEqual(rows);
        expect(read.ok && writeWarrant(read)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it("reads files of version 1, which knew no schemes, groups or scenes", () => {
    const file = JSON.parse(writeWarrant(sample()));
    file.version = 1;
    for (const relation of file.rows.relations) delete relation.scheme;
    for (const premise of file.rows.premises) delete premise.role;
    for (const table of Object.keys(file.rows)) {
      if (/^(questions|group|scen|assum|dismiss|foreign)/.test(table)) delete file.rows[table];
    }
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: true, rows: sample().rows });
    delete file.rows.claims;
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: false, path: "rows.claims" });
    delete file.rows;
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: false, path: "rows" });
  });

  it("reads files of version 2, which knew nothing that was said of a map", () => {
    const file = JSON.parse(writeWarrant(sample()));
    file.version = 2;
    for (const table of SAID_OF_MAPS) delete file.rows[table];
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: true, rows: sample().rows });
  });

  it("reads files of version 3, which knew nothing that was suggested", () => {
    const file = JSON.parse(writeWarrant(sample()));
    file.version = 3;
    delete file.rows.suggestions;
    delete file.rows.proposals;
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: true, rows: sample().rows });
    delete file.rows.threads;
    expect(readWarrant(JSON.stringify(file))).toMatchObject({ ok: false, path: "rows.threads" });
  });

  it("refuses every field that is missing, and names its path", () => {
    const file = JSON.parse(writeWarrant(sample())) as Json;
    const paths = Object.keys(file.rows as object).flatMap((table) => {
      const [row] = (file.rows as Json)[table] as Json[];
      return row ? Object.keys(row).map((field) => [table, field] as const) : [];
    });
    expect(paths.length).toBeGreaterThan(50);
    for (const [table, field] of paths) {
      const reading = spoilt((json) => delete json.rows?.[table]?.[0]?.[field]);
      expect(reading, `${table}.${field}`).toMatchObject({ ok: false, path: `rows.${table}.0.${field}` });
      expect(reading.ok || reading.reason).toMatch(/\.$/);
    }
  });

  it("refuses every field of another type, and names its path", () => {
    const file = JSON.parse(writeWarrant(sample())) as Json;
    for (const [table, rows] of Object.entries(file.rows as object)) {
      for (const field of Object.keys(rows[0] ?? {})) {
        const reading = spoilt((json) => Object.assign(json.rows?.[table]?.[0] ?? {}, { [field]: [[true]] }));
        expect(reading.ok, `${table}.${field}`).toBe(false);
        expect(!reading.ok && reading.path).toMatch(new RegExp(`^rows\\.${table}\\.0\\.${field}`));
      }
    }
  });

  it("refuses a field that stands there twice", () => {
    const json = writeWarrant(sample()).replace('"implicit": false', '"implicit": false, "implicit": true');
    expect(readWarrant(json)).toMatchObject({ ok: false, path: "rows.claims.0.implicit" });
  });

  it("refuses what dangles, what is doubled, and words that the text does not say", () => {
    const at = (path: string) => ({ ok: false, path });
    const nobody = "00000000-0000-7000-8000-00000000dead";
    expect(spoilt((json) => Object.assign(json.rows?.premises?.[2] ?? {}, { claimId: nobody }))).toMatchObject(
      at("rows.premises.2.claimId"),
    );
    expect(spoilt((json) => json.rows?.claims?.push(json.rows.claims[0] as Json))).toMatchObject(
      at("rows.claims.16.id"),
    );
    expect(
      spoilt((json) => Object.assign(json.rows?.claims?.[3] ?? {}, { number: json.rows?.claims?.[0]?.number })),
    ).toMatchObject(at("rows.claims.3.number"));
    expect(spoilt((json) => Object.assign(json.rows?.spans?.[1] ?? {}, { quote: "never said" }))).toMatchObject(
      at("rows.spans.1"),
    );
    expect(spoilt((json) => json.contents?.pop())).toMatchObject(at("rows.sourceTexts.0.sha256"));
    expect(spoilt((json) => Object.assign(json, { version: 5 }))).toMatchObject(at("version"));
    expect(spoilt((json) => Object.assign(json, { extra: 1 }))).toMatchObject({ ok: false });
  });

  it("refuses what is no JSON, and tells the line and column", () => {
    const reading = readWarrant('{\n  "format": warrant }');
    expect(!reading.ok && reading.reason).toMatch(/line 2, column 13/);
    expect(readWarrant("")).toMatchObject({ ok: false });
    expect(readWarrant("[".repeat(100_000))).toMatchObject({ ok: false });
  });
});
