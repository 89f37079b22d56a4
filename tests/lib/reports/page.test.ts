import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { type ArgumentMap, all, mapFromRows, rowsOf } from "@/lib/argument/argument-map";
import { noRows, type Rows } from "@/lib/argument/rows";
import { wholeMap } from "@/lib/drawing/printed";
import { themes } from "@/lib/drawing/theme";
import { writePage } from "@/lib/reports/page/write-page";
import { reportOf } from "@/lib/reports/report";
import { type Content, sha256Of } from "@/lib/text/content";
import { largeMap } from "../../bench/large-map";
import { idAt } from "../../builders";
import { sampleWithTexts } from "./sample-with-texts";

function pageOf(map: ArgumentMap, contents: readonly Content[] = []) {
  const texts = new Map(contents.map((content) => [sha256Of(content), content]));
  const report = reportOf(map, { stamp: "Version 4", hasQuotations: true, claims: null, contents: texts });
  return writePage({ map, extract: wholeMap, report, contents: texts, themes, losses: [] });
}

type Node = DefaultTreeAdapterTypes.Node;

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page as browsers read it. */
function elementsIn(html: string): Found[] {
  const inner = (node: Node): Found[] => {
    if (!("childNodes" in node)) return [];
    const below = node.childNodes.flatMap(inner);
    if (!("tagName" in node)) return below;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, text: textOf(node) }, ...below];
  };
  return inner(parse(html));
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

const NASTY = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'\`&lt;\u2028<!--]]>`;

/** A map in which everything that people write is an attempt to get out. */
function nastyMap(): { readonly map: ArgumentMap; readonly contents: readonly Content[] } {
  const plain = `${NASTY} is said here.`;
  const contents: Content[] = [
    { plain, blocks: [{ kind: "item", depth: 1, marker: "<b>", start: 0, end: plain.length }] },
  ];
  const claim = { strength: null, colour: null, implicit: false } as const;
  const rows: Rows = {
    ...noRows,
    maps: [{ id: idAt(1), title: NASTY, settings: {}, deleted: false }],
    sources: [{ id: idAt(2), title: NASTY, citation: { author: NASTY, address: "javascript:alert(1)" }, order: "a0" }],
    sourceTexts: [
      {
        id: idAt(3),
        sourceId: idAt(2),
        version: 1,
        sha256: sha256Of(contents[0]!),
        length: plain.length,
        origin: "imported",
        original: null,
      },
    ],
    speakers: [{ id: idAt(4), name: NASTY, side: null }],
    spans: [
      {
        id: idAt(5),
        textId: idAt(3),
        extent: [[0, NASTY.length]],
        quote: NASTY,
        prefix: "",
        suffix: "",
        state: "firm",
      },
    ],
    claims: [
      { ...claim, id: idAt(6), number: 1, text: NASTY, note: NASTY, order: "a0" },
      { ...claim, id: idAt(7), number: 2, text: NASTY, note: "", order: "a1" },
    ],
    anchors: [{ id: idAt(8), claimId: idAt(6), spanId: idAt(5), fidelity: "quotation", note: NASTY }],
    voices: [{ id: idAt(9), anchorId: idAt(8), place: 0, speakerId: idAt(4), act: "asserts" }],
    relations: [
      {
        id: idAt(10),
        kind: "support",
        targetClaimId: idAt(6),
        targetRelationId: null,
        scheme: NASTY,
        strength: null,
        note: NASTY,
        order: "a0",
      },
    ],
    premises: [{ id: idAt(11), relationId: idAt(10), claimId: idAt(7), role: null, order: "a0" }],
    groups: [{ id: idAt(12), title: NASTY, colour: NASTY, parentId: null, order: "a0" }],
    groupings: [{ id: idAt(13), groupId: idAt(12), claimId: idAt(6) }],
  };
  return { map: mapFromRows(rows), contents };
}

describe("[R6] a page in one file", () => {
  const { map, contents } = sampleWithTexts();
  const { html } = pageOf(map, contents);
  const elements = elementsIn(html);
  const named = (name: string) => elements.filter((element) => element.name === name);

  it("has the whole map, its claims in words, and its texts with every passage marked", () => {
    const drawn = elements
      .filter(({ attributes }) => attributes.class === "claim")
      .map(({ attributes }) => attributes["data-claim"]);
    const told = named("li").flatMap(({ attributes }) => attributes["data-claim"] ?? []);
    const numbers = all(map, "claims").map(({ number }) => String(number));
    expect([...drawn].sort()).toEqual([...numbers].sort());
    expect([...told].sort()).toEqual([...numbers].sort());
    const marked = new Set(named("mark").flatMap(({ attributes }) => (attributes["data-spans"] ?? "").split(" ")));
    const anchored = new Set(all(map, "anchors").map(({ spanId }) => spanId));
    expect(marked).toEqual(anchored);
    const words = elements.find(({ attributes }) => attributes.class === "text")?.text.replace(/\s+/g, " ") ?? "";
    for (const block of contents[0]?.blocks ?? []) {
      expect(words).toContain(contents[0]!.plain.slice(block.start, block.end).replace(/\s+/g, " ").trim());
    }
  });

  it("says by hash what may run and what may look, and lets nothing else in", () => {
    const policy =
      elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes.content ??
      "";
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const script = named("script").find(({ attributes }) => attributes.type === undefined)?.text ?? "";
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(named("style")[0]?.text ?? "")}; base-uri 'none'; form-action 'none'`,
    );
  });

  it("asks for nothing from elsewhere", () => {
    for (const { name, attributes } of elements) {
      expect(["link", "img", "iframe", "object", "embed", "form", "base"]).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(["src", "srcset", "style", "action", "xlink:href"], `${name} ${key}`).not.toContain(key);
        if (key === "href") expect(value).toMatch(/^#claim-\d+$/);
      }
    }
    expect(named("style")[0]?.text).not.toMatch(/url\(|@import/);
  });

  it("is the same to the byte", () => {
    expect(pageOf(map, contents).html).toBe(html);
  });

  it("says which texts are not in it", () => {
    const { html, losses } = pageOf(map);
    expect(losses.join(" ")).toMatch(/The text of “.+” is not at hand/);
    expect(html).toContain("This text was not at hand when the page was made.");
  });
});

describe("[R6] words of people in a page", () => {
  const { map, contents } = nastyMap();
  const { html } = pageOf(map, contents);
  const elements = elementsIn(html);

  it("stay words: they make no element, no attribute and no script", () => {
    const { map: plainMap, contents: plainContents } = nastyMap();
    const kind = ({ name, attributes }: Found) => `${name} ${Object.keys(attributes).sort().join(" ")}`;
    const calm = rowsOf(plainMap);
    const calmed = JSON.parse(
      JSON.stringify(calm).replaceAll(JSON.stringify(NASTY).slice(1, -1), "x".repeat(NASTY.length)),
    );
    const plain = plainContents[0]!.plain.replaceAll(NASTY, "x".repeat(NASTY.length));
    const texts = [{ ...plainContents[0]!, plain }];
    const quiet = { ...calmed, sourceTexts: [{ ...calmed.sourceTexts[0], sha256: sha256Of(texts[0]!) }] };
    const expected = elementsIn(pageOf(mapFromRows(quiet), texts).html);
    // A line more or less of a claim in the drawing is no new kind of element.
    expect(new Set(elements.map(kind))).toEqual(new Set(expected.map(kind)));
    const outside = (found: readonly Found[]) =>
      found.filter(({ name }) => name === "script" || name === "img" || name === "style").length;
    expect(outside(elements)).toBe(outside(expected));
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on")),
    ).toEqual([]);
  });

  it("are all there to be read", () => {
    expect(elements.find(({ name }) => name === "h1")?.text).toBe(NASTY);
    expect(elements.find(({ name }) => name === "mark")?.text).toBe(NASTY);
    expect(elements.find(({ attributes }) => attributes.class === "name")?.text).toContain(NASTY);
  });
});

describe("[R6] the size of a page", () => {
  it("stays in check for 1,400 claims and relations", () => {
    const { html } = pageOf(mapFromRows(largeMap({ seed: 1, size: 1400, counts: "claims and relations" })));
    expect(html.length).toBeLessThan(4_000_000);
  });

  it("stays near that of a long text", () => {
    const line = "The chair said that the bridge would stay open until the report had been read by all.";
    const lines = Array.from({ length: 7000 }, () => line);
    const plain = lines.join("\n");
    const blocks = lines.map(
      (_, i) =>
        ({ kind: "paragraph", start: i * (line.length + 1), end: i * (line.length + 1) + line.length }) as const,
    );
    const content: Content = { plain, blocks };
    const { map } = nastyMap();
    const rows = rowsOf(map);
    const text = { ...rows.sourceTexts[0]!, sha256: sha256Of(content), length: plain.length };
    const { html } = pageOf(mapFromRows({ ...rows, sourceTexts: [text] }), [content]);
    expect(plain.length).toBeGreaterThan(600_000);
    expect(html.length).toBeLessThan(1.3 * plain.length + 100_000);
  });
});
