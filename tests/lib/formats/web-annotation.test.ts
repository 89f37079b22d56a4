import { describe, expect, it } from "vitest";
import { brat } from "@/lib/formats/brat";
import { reduceTo } from "@/lib/formats/reduce";
import { readWarrant, writeWarrant } from "@/lib/formats/warrant";
import { webAnnotation } from "@/lib/formats/web-annotation";
import { idSource } from "../../builders";
import { checkFile, checkFormat, readWell, textsOf } from "../../laws-of-formats";
import { fixture, fixtures } from "./fixture";

const quoting = (exact: string) => ({ source: "urn:s", selector: { type: "TextQuoteSelector", exact } });

const PAGE = {
  name: "page.jsonld",
  text: JSON.stringify({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "urn:page",
    type: "AnnotationPage",
    label: "Mine",
    items: [
      {
        id: "urn:a",
        type: "Annotation",
        body: [
          { type: "TextualBody", value: "One", creator: "urn:me" },
          { type: "TextualBody", value: "t", purpose: "tagging" },
        ],
        target: [quoting("alpha"), quoting("beta"), "urn:z"],
      },
      { id: "urn:b", type: "Annotation", target: quoting("beta") },
    ],
  }),
};

describe("W3C Web Annotation", () => {
  it("[X10] gives back what it keeps of any map", () => checkFormat(webAnnotation));

  it("reads published annotations that are correct", () => {
    const own = fixture("anchoring/recogito-annotations.w3c.json");
    for (const file of [...fixtures("web-annotation/correct", ".json"), ...(own ? [own] : [])])
      checkFile(webAnnotation, [file]);
  });

  it("gives back an annotation of several targets as one, beside what its page says of itself", () => {
    const first = readWell(webAnnotation, [PAGE]);
    expect(textsOf(first)).toEqual(["One", "beta"]);
    expect(first.rows.anchors.length).toBe(3);
    const [written] = webAnnotation.write?.(reduceTo(webAnnotation, first).kept, "x", first) ?? [];
    expect(JSON.parse(written?.text ?? "")).toEqual(JSON.parse(PAGE.text));
    checkFile(webAnnotation, [PAGE]);
  });

  it("writes the words that a claim has now, and only the passages that it still has", () => {
    const first = readWell(webAnnotation, [PAGE]);
    const [one, , other] = first.rows.anchors;
    const changed = {
      ...first,
      rows: {
        ...first.rows,
        claims: first.rows.claims.map((claim) => ({ ...claim, text: `Now ${claim.text}` })),
        anchors: first.rows.anchors.filter((anchor) => anchor !== one),
      },
    };
    const [written] = webAnnotation.write?.(reduceTo(webAnnotation, changed).kept, "x", changed) ?? [];
    const { items } = JSON.parse(written?.text ?? "");
    expect(items.map(({ body }: { body: unknown }) => body)).toEqual([
      [
        expect.objectContaining({ value: "Now One", creator: "urn:me" }),
        { type: "TextualBody", value: "t", purpose: "tagging" },
      ],
      [expect.objectContaining({ value: "Now beta" })],
    ]);
    expect(items[0].target).toEqual([quoting("beta"), "urn:z"]);
    const again = readWell(webAnnotation, [{ name: "x", text: written?.text ?? "" }]);
    expect(textsOf(again)).toEqual(["Now One", "Now beta"]);
    expect(other && again.rows.anchors.length).toBe(2);
  });

  it("names the claim in each annotation where a passage came to those that were read", () => {
    const first = readWell(webAnnotation, [PAGE]);
    const [anchor] = first.rows.anchors;
    const [, second] = first.rows.claims;
    if (!anchor || !second) throw new Error("nothing was read");
    const more = { ...anchor, id: "00000000-0000-7000-8000-0000000fffff", claimId: second.id };
    const tied = { ...first, rows: { ...first.rows, anchors: [...first.rows.anchors, more] } };
    const [written] = webAnnotation.write?.(reduceTo(webAnnotation, tied).kept, "x", tied) ?? [];
    const again = readWell(webAnnotation, [{ name: "x", text: written?.text ?? "" }]);
    expect(textsOf(again)).toEqual(["One", "beta"]);
    expect(again.rows.anchors.length).toBe(4);
  });

  it("gives targets back whatever order a database gives their fields", () => {
    const selector = { type: "TextQuoteSelector", prefix: "", exact: "It floods." };
    const target = { source: "urn:text", selector: [selector, { start: 3, type: "TextPositionSelector", end: 13 }] };
    const annotation = { id: "urn:a", type: "Annotation", bodyValue: "Floods", target };
    const page = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items: [annotation] };
    const reading = readWell(webAnnotation, [{ name: "a.jsonld", text: JSON.stringify(page) }]);
    const stored = readWarrant(writeWarrant(reading));
    if (!stored.ok) throw new Error(stored.reason);
    const written = JSON.parse(webAnnotation.write?.(stored, "a")[0]?.text ?? "");
    expect(written.items[0].target).toEqual(target);
  });

  it("parts passages in pieces where they are parted, not where their words hold dots", () => {
    const files = [
      { name: "a.txt", text: "He said … nothing … of it." },
      { name: "a.ann", text: "T1\tClaim 0 17;20 26\tx" },
    ];
    const whole = readWell(brat, files);
    const written = webAnnotation.write?.(reduceTo(webAnnotation, whole).kept, "a", whole)[0]?.text ?? "";
    expect(written.match(/"exact": *"[^"]*"/g)).toEqual(['"exact": "He said … nothing"', '"exact": "of it."']);
  });

  it("gives back what an empty page says of itself", () => {
    const page = { "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:x", type: "AnnotationPage", items: [] };
    const file = { name: "page.jsonld", text: JSON.stringify(page) };
    expect(JSON.parse(webAnnotation.write?.(readWell(webAnnotation, [file]), "x")[0]?.text ?? "")).toEqual(page);
  });

  it("says that a further page is not in the file", () => {
    const text = JSON.stringify({
      type: "AnnotationCollection",
      label: "All",
      first: { ...JSON.parse(PAGE.text), next: "urn:p2" },
    });
    const reading = readWell(webAnnotation, [{ name: "x", text }]);
    expect(reading.problems.map(({ where }) => where)).toEqual(["next"]);
    const [written] = webAnnotation.write?.(reduceTo(webAnnotation, reading).kept, "x", reading) ?? [];
    expect(JSON.parse(written?.text ?? "")).toEqual(JSON.parse(text));
  });

  it("tells in a sentence what is wrong with those that are not JSON, or no annotation", () => {
    for (const file of fixtures("web-annotation/incorrect", ".json").filter(({ name }) =>
      /anno([1-4])\.json/.test(name),
    )) {
      const reading = webAnnotation.read?.([file], idSource());
      expect(reading, file.name).toMatchObject({ ok: false });
    }
  });
});
