import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { noRows, type Rows } from "@/lib/argument/rows";
import { wholeMap } from "@/lib/drawing/printed";
import { onPaper, type Theme, themes } from "@/lib/drawing/theme";
import { everyLook } from "@/lib/examples/looks";
import { childrenNamed, parseXml, type XmlElement } from "@/lib/formats/xml";
import { reportOf } from "@/lib/reports/report";
import type { BentLine } from "@/lib/reports/slides/bent-line";
import { deckOf } from "@/lib/reports/slides/deck";
import { intoSlides } from "@/lib/reports/slides/pages-of-words";
import { writeSlides } from "@/lib/reports/slides/write";
import { graph, idAt } from "../../builders";
import { drawnBy } from "./drawn-by";

const map = mapFromRows(everyLook);
const light = onPaper(themes.light);

const told = (map: ArgumentMap) =>
  reportOf(map, { stamp: "Version 4", hasQuotations: true, claims: null, contents: new Map() });

/** The slides of a map as a file, and what they lose; `report` where the map is told as another is. */
function slidesOf(map: ArgumentMap, theme: Theme = light, report = told(map)) {
  const deck = deckOf({ map, extract: wholeMap, report, theme, hasLegend: true, losses: [] });
  return { deck, bytes: writeSlides(deck, theme, "2026-11-17") };
}

/** The parts of a file by their names. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function root(text: string | undefined): XmlElement {
  const read = parseXml(text ?? "");
  if (!read.ok) throw new Error(`${read.where}: ${read.reason}`);
  return read.root;
}

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

function only(element: XmlElement, name: string): XmlElement {
  const [found] = within(element, name);
  if (!found) throw new Error(`no ${name} in ${element.name}`);
  return found;
}

const number = (element: XmlElement, name: string) => Number(element.attributes[name]);

function slideParts(bytes: Uint8Array): XmlElement[] {
  return [...partsOf(bytes)].filter(([name]) => /^ppt\/slides\/[^/]+$/.test(name)).map(([, text]) => root(text));
}

/** A connector's ends as it is drawn. */
function endsOf(connector: XmlElement) {
  const frame = only(connector, "a:xfrm");
  const [off, ext] = [only(frame, "a:off"), only(frame, "a:ext")];
  const line: BentLine = {
    preset: only(connector, "a:prstGeom").attributes.prst as BentLine["preset"],
    ...{ x: number(off, "x"), y: number(off, "y"), width: number(ext, "cx"), height: number(ext, "cy") },
    isTurned: frame.attributes.rot === "5400000",
    flipH: frame.attributes.flipH === "1",
    flipV: frame.attributes.flipV === "1",
    bends: within(connector, "a:gd").map((guide) => Number(guide.attributes.fmla?.replace("val ", ""))),
  };
  const points = drawnBy(line);
  return [points[0]!, points.at(-1)!] as const;
}

/** The place of a site of a shape, as its guides tell. */
function siteOf(shape: XmlElement, index: number) {
  const frame = only(shape, "a:xfrm");
  const [off, ext] = [only(frame, "a:off"), only(frame, "a:ext")];
  const guide = (name: string) => {
    const found = within(shape, "a:gd").find(({ attributes }) => attributes.name === name);
    const [, , of = "", in_ = ""] = found?.attributes.fmla?.split(" ") ?? [];
    return Number(of) / Number(in_);
  };
  const place = within(shape, "a:cxn")[index];
  if (!place) throw new Error(`there is no site ${index}`);
  const pos = only(place, "a:pos").attributes;
  return [
    number(off, "x") + guide(pos.x ?? "") * number(ext, "cx"),
    number(off, "y") + guide(pos.y ?? "") * number(ext, "cy"),
  ] as const;
}

const report = told(map);

describe("[R5] the figure on slides", () => {
  const { bytes } = slidesOf(map, light, report);
  const [, figure] = slideParts(bytes);
  if (!figure) throw new Error("there is no slide with the figure");

  it("has every claim as a shape with its words, and tells it to those who do not see it", () => {
    const told = within(figure, "p:cNvPr").map(({ attributes }) => attributes.descr);
    for (const { number, text } of all(map, "claims")) {
      expect(told).toContain(`Claim ${number}: ${text}`);
      expect(figure.text).toContain(text);
    }
  });

  it("ties every line at both its ends, and there it is drawn", () => {
    const shapes = new Map(within(figure, "p:sp").map((shape) => [only(shape, "p:cNvPr").attributes.id, shape]));
    const connectors = within(figure, "p:cxnSp");
    expect(connectors.length).toBeGreaterThan(all(map, "premises").length);
    for (const connector of connectors) {
      const ends = endsOf(connector);
      for (const [i, name] of (["a:stCxn", "a:endCxn"] as const).entries()) {
        const tie = only(connector, name);
        const shape = shapes.get(tie.attributes.id);
        if (!shape) throw new Error(`${name} names no shape of the slide`);
        const [x, y] = siteOf(shape, number(tie, "idx"));
        expect(Math.hypot(ends[i]![0] - x, ends[i]![1] - y)).toBeLessThan(3);
      }
    }
  });

  it("names colours of the theme alone, so that another theme recolours it", () => {
    for (const [name, text] of partsOf(bytes))
      if (!name.startsWith("ppt/theme/")) expect(text).not.toContain("srgbClr");
  });

  it("stays on the slide", () => {
    for (const shape of within(figure, "p:sp")) {
      const [frame] = within(shape, "a:xfrm");
      // Title and legend stand where their layout has them.
      if (!frame) continue;
      const [off, ext] = [only(frame, "a:off"), only(frame, "a:ext")];
      expect(number(off, "x")).toBeGreaterThanOrEqual(0);
      expect(number(off, "x") + number(ext, "cx")).toBeLessThanOrEqual(12_192_000);
      expect(number(off, "y") + number(ext, "cy")).toBeLessThanOrEqual(6_858_000);
    }
  });
});

describe("[R5] a presentation", () => {
  it.each([themes.light, themes.dark, themes.greyscale])(
    "is whole: each part is XML, is typed, and names parts that are there",
    (theme) => {
      const parts = partsOf(slidesOf(map, theme, report).bytes);
      const typed = within(root(parts.get("[Content_Types].xml")), "Override").map(
        ({ attributes }) => attributes.PartName,
      );
      for (const [name, text] of parts) {
        root(text);
        if (!name.endsWith(".rels") && name !== "[Content_Types].xml") expect(typed).toContain(`/${name}`);
        if (!name.endsWith(".rels")) continue;
        const folder = name.replace(/_rels\/[^/]+$/, "");
        for (const { attributes } of childrenNamed(root(text), "Relationship")) {
          const path = new URL(attributes.Target ?? "", `file:///${folder}`).pathname.slice(1);
          expect([...parts.keys()]).toContain(path);
        }
      }
      expect(typed.every((name) => parts.has(name?.slice(1) ?? ""))).toBe(true);
    },
  );

  it("has ids that are told apart on each slide", () => {
    for (const slide of slideParts(slidesOf(map, light, report).bytes)) {
      const ids = within(slide, "p:cNvPr").map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("brings claims in step by step where scenes are arranged, with what the speaker has to say", () => {
    const scenes = everyLook.claims.slice(0, 3).map(({ id }, i) => {
      return { id: idAt(900 + i), claimId: id, note: i === 1 ? "Pause here.\nThen go on." : "", order: `a${i}` };
    });
    const stepped = mapFromRows({ ...everyLook, scenes });
    const { deck, bytes } = slidesOf(stepped, light, report);
    const steps = deck.slides.filter(({ layout }) => layout === "figure");
    expect(steps).toHaveLength(3);
    const counts = slideParts(bytes)
      .slice(1, 4)
      .map(
        (slide) => within(slide, "p:cNvPr").filter(({ attributes }) => attributes.name?.startsWith("Claim ")).length,
      );
    expect(counts).toEqual([1, 2, 3]);
    expect(steps[1]?.notes[0]).toBe("Pause here.\nThen go on.");
    const notes = root(partsOf(bytes).get("ppt/notesSlides/notesSlide3.xml"));
    expect(within(notes, "a:t").map(({ text }) => text)).toContain("Then go on.");
  });

  it("quotes what claims rest on, with who says it, on slides of words", () => {
    const { deck } = slidesOf(map, light, report);
    const quotations = deck.slides.filter(({ title }) => title.startsWith("Quotations"));
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations.map(({ body }) => body).join("")).toMatch(/Lavrov asserts/);
  });

  it("leaves no claim at the foot of a slide without the first of its quotations", () => {
    const all = Array.from({ length: 60 }, (_, i) => ({
      runs: [{ text: String(i) }],
      indent: i % 3 === 0 ? 0 : 300_000,
    }));
    const slides = intoSlides(all);
    expect(slides.length).toBeGreaterThan(2);
    expect(slides.flat()).toEqual(all);
    for (const slide of slides) expect(slide.at(-1)?.indent).toBeGreaterThan(0);
  });

  it("cuts a quotation that no slide has room for, and loses no word of it", () => {
    const words = Array.from({ length: 900 }, (_, i) => `word${i}`).join(" ");
    const [first, ...spans] = everyLook.spans;
    const long: Rows = { ...everyLook, spans: [{ ...first!, quote: words }, ...spans] };
    const { deck } = slidesOf(mapFromRows(long));
    const told = deck.slides
      .filter(({ title }) => title.startsWith("Quotations"))
      .map(({ body }) => root(`<b xmlns:a="a">${body}</b>`).text)
      .join(" ");
    expect(told.match(/word\d+/g)).toHaveLength(900);
  });

  it("has words, and no markup, of titles and claims, and sets those that read leftward so", () => {
    const { map: odd, id } = graph("a -> b");
    const titled = mapFromRows({
      ...rowsOf(odd),
      maps: [{ id: idAt(999), title: 'A <b>"title"</b> & \u0001 more', settings: {}, deleted: false }],
      claims: all(odd, "claims").map((claim) =>
        claim.id === id("a") ? { ...claim, text: "הגשר סגור <script>" } : claim,
      ),
    });
    const { bytes } = slidesOf(titled);
    const [first, figure] = slideParts(bytes);
    expect(first?.text).toContain('A <b>"title"</b> & \ufffd more');
    expect(within(figure!, "a:pPr").some(({ attributes }) => attributes.rtl === "1")).toBe(true);
    expect(figure?.text).toContain("הגשר סגור <script>");
  });

  it("says what is lost", () => {
    expect(slidesOf(map, light, report).deck.losses).toContain(
      "Objections end in a barbed head: lines of slides know no bar.",
    );
    const { map: crowd } = graph(Array.from({ length: 120 }, (_, i) => `a${i} -> b${i % 12}`).join("; "));
    expect(slidesOf(crowd).deck.losses.join(" ")).toMatch(/come out at \d\.\d pt/);
  });

  it("is made of a map without claims", () => {
    const { deck, bytes } = slidesOf(mapFromRows({ ...noRows, maps: everyLook.maps }));
    expect(deck.slides.map(({ layout }) => layout)).toEqual(["title"]);
    expect(slideParts(bytes)).toHaveLength(1);
  });
});
