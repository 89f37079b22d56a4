import { describe, expect, it } from "vitest";
import { rowsOf } from "@/lib/argument/argument-map";
import { wholeMap } from "@/lib/drawing/printed";
import { themes } from "@/lib/drawing/theme";
import { sha256Of } from "@/lib/text/content";
import { createExportingWork, type FigureWish, type Printed, type ReportTask } from "@/workers/exporting-task";
import { largeMap } from "../bench/large-map";
import { sampleWithTexts } from "../lib/reports/sample-with-texts";

const { map, contents } = sampleWithTexts();
const texts = new Map(contents.map((content) => [sha256Of(content), content]));
const wish: FigureWish = {
  extract: wholeMap,
  paper: { widthMm: null, heightMm: null, pointSize: 9, caption: "Bridge", hasLegend: true, stamp: null },
  drawn: null,
  theme: themes.light,
  isTransparent: false,
};
const order: ReportTask = {
  ...wish,
  ...{ kind: "report", format: "word", stamp: null, hasQuotations: true, labels: new Map(), talkers: null },
  ...{ themes, picture: { ok: false, reason: "The server cannot be reached." }, date: null },
};

function work() {
  const run = createExportingWork();
  run({ kind: "keep", rows: rowsOf(map), contents: texts });
  return run;
}

describe("the work of an exporting thread", () => {
  it("lists formats that can be written, and none that can only be read", () => {
    const ids = JSON.stringify(createExportingWork()({ kind: "formats" }));
    expect(ids).toContain('"warrant"');
    expect(ids).not.toContain('"carneades"');
  });

  it("draws the map that was brought, small ones as shapes, large ones as a picture too", () => {
    const run = work();
    const small = run({ ...wish, kind: "print" }) as Printed;
    expect(small.print?.pages).toHaveLength(1);
    expect(small.drawings).toBeNull();
    run({ kind: "keep", rows: largeMap({ seed: 1, size: 1400, counts: "claims and relations" }), contents: new Map() });
    expect((run({ ...wish, kind: "print" }) as Printed).drawings?.[0]).toMatch(/^<svg /);
  });

  it("tells a report before it is a file, and writes a Word document with what is said of its figure", async () => {
    const run = work();
    expect(await run({ ...order, kind: "tell" })).toMatchObject({
      report: { claims: expect.arrayContaining([expect.objectContaining({ number: 1 })]) },
      losses: expect.not.arrayContaining([expect.stringContaining("figure")]),
    });
    const written = await run(order);
    expect(written).toMatchObject({
      losses: expect.arrayContaining(["The figure could not be drawn. The server cannot be reached."]),
    });
  });

  it("writes the map in a format, with its losses summed up", () => {
    expect(work()({ kind: "data", format: "kialo", name: "Bridge" })).toMatchObject({
      files: [{ text: expect.stringContaining("Discussion Title:") }],
      losses: expect.arrayContaining([expect.objectContaining({ count: expect.any(Number) })]),
    });
  });

  it("refuses to work on a map that nobody brought", () => {
    expect(() => createExportingWork()({ ...wish, kind: "print" })).toThrow("no map was brought here");
  });
});
