import { strToU8, zipSync } from "fflate";
import { escapeText } from "@/lib/drawing/svg";
import type { Theme } from "@/lib/drawing/theme";
import type { Deck, Slide } from "./deck";
import {
  layoutsXml,
  notesMasterXml,
  type Placeholder,
  part,
  placeholderXml,
  SAME_COLOURS,
  slideMasterXml,
  TREE_HEAD,
  themeXml,
} from "./masters";
import { tag } from "./tags";
import { paragraphXml } from "./words";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PML = "application/vnd.openxmlformats-officedocument.presentationml";

/** A deck as a presentation (Office Open XML). `date` (ISO 8601) is when it says it was made. Same deck, same bytes. */
export function writeSlides(deck: Deck, theme: Theme, date: string | null): Uint8Array {
  const { slides } = deck;
  const theLayouts = layoutsXml();
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(slides.length, theLayouts.length),
    "_rels/.rels": relations([
      ["officeDocument", "ppt/presentation.xml"],
      ["extended-properties", "docProps/app.xml"],
      ["core", "docProps/core.xml"],
    ]),
    "docProps/app.xml": appXml(slides.length),
    "docProps/core.xml": coreXml(deck, date ?? "1970-01-01T00:00:00Z"),
    "ppt/presentation.xml": presentationXml(slides.length),
    "ppt/_rels/presentation.xml.rels": relations([
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["notesMaster", "notesMasters/notesMaster1.xml"],
      ["theme", "theme/theme1.xml"],
      ...slides.map((_, i) => ["slide", `slides/slide${i + 1}.xml`] as const),
    ]),
    "ppt/theme/theme1.xml": themeXml(theme),
    "ppt/theme/theme2.xml": themeXml(theme),
    "ppt/slideMasters/slideMaster1.xml": slideMasterXml(),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ...theLayouts.map((_, i) => ["slideLayout", `../slideLayouts/slideLayout${i + 1}.xml`] as const),
      ["theme", "../theme/theme1.xml"],
    ]),
    "ppt/notesMasters/notesMaster1.xml": notesMasterXml(),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations([["theme", "../theme/theme2.xml"]]),
  };
  for (const [i, layout] of theLayouts.entries()) {
    files[`ppt/slideLayouts/slideLayout${i + 1}.xml`] = layout;
    files[`ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`] = relations([
      ["slideMaster", "../slideMasters/slideMaster1.xml"],
    ]);
  }
  for (const [i, slide] of slides.entries()) Object.assign(files, slideFiles(slide, i + 1, theme));
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The numbers of the layouts, as masters.ts lists them. */
const LAYOUTS: Readonly<Record<Slide["layout"], number>> = { title: 1, figure: 2, words: 3 };

function slideFiles(slide: Slide, number: number, theme: Theme): Record<string, string> {
  return {
    [`ppt/slides/slide${number}.xml`]: slideXml(slide),
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relations([
      ["slideLayout", `../slideLayouts/slideLayout${LAYOUTS[slide.layout]}.xml`],
      ["notesSlide", `../notesSlides/notesSlide${number}.xml`],
    ]),
    [`ppt/notesSlides/notesSlide${number}.xml`]: notesXml(slide, theme),
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relations([
      ["notesMaster", "../notesMasters/notesMaster1.xml"],
      ["slide", `../slides/slide${number}.xml`],
    ]),
  };
}

const BODIES = { title: ["subTitle", 1], figure: ["body", 10], words: ["body", 1] } as const;

function slideXml({ layout, title, body, figure }: Slide): string {
  const [type, index] = BODIES[layout];
  const heading: Placeholder = {
    ...{ id: 2, name: "Title", type: layout === "title" ? "ctrTitle" : "title" },
    words: `<a:p><a:r><a:rPr dirty="0"/><a:t>${escapeText(title.replace(/\s+/g, " "))}</a:t></a:r></a:p>`,
  };
  const below = body === "" ? "" : placeholderXml({ id: 3, name: "Words", type, index, words: body });
  const tree = `<p:spTree>${TREE_HEAD}${placeholderXml(heading)}${figure}${below}</p:spTree>`;
  return part("p:sld", `<p:cSld>${tree}</p:cSld>${SAME_COLOURS}`);
}

function notesXml({ notes }: Slide, theme: Theme): string {
  const lines = notes.flatMap((note) => note.split(/\r?\n/)).map((text) => paragraphXml({ runs: [{ text }] }, theme));
  const places =
    placeholderXml({ id: 2, name: "Slide", type: "sldImg", words: "" }) +
    placeholderXml({ id: 3, name: "Notes", type: "body", index: 1, words: lines.join("") || "<a:p/>" });
  return part("p:notes", `<p:cSld><p:spTree>${TREE_HEAD}${places}</p:spTree></p:cSld>${SAME_COLOURS}`);
}

function presentationXml(count: number): string {
  const slides = Array.from({ length: count }, (_, i) => tag("p:sldId", { id: 256 + i, "r:id": `rId${i + 4}` }));
  return part(
    "p:presentation",
    [
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
      tag("p:sldIdLst", {}, ...slides),
      '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>',
    ].join(""),
    ' saveSubsetFonts="1"',
  );
}

function contentTypes(slides: number, layouts: number): string {
  const numbered = (count: number, path: string, type: string) =>
    Array.from({ length: count }, (_, i) => [`/ppt/${path}${i + 1}.xml`, `${PML}.${type}+xml`] as const);
  const types = [
    ["/ppt/presentation.xml", `${PML}.presentation.main+xml`] as const,
    ...numbered(1, "slideMasters/slideMaster", "slideMaster"),
    ...numbered(layouts, "slideLayouts/slideLayout", "slideLayout"),
    ...numbered(slides, "slides/slide", "slide"),
    ...numbered(1, "notesMasters/notesMaster", "notesMaster"),
    ...numbered(slides, "notesSlides/notesSlide", "notesSlide"),
    ...[1, 2].map(
      (i) => [`/ppt/theme/theme${i}.xml`, "application/vnd.openxmlformats-officedocument.theme+xml"] as const,
    ),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"] as const,
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"] as const,
  ];
  const overrides = types.map(([name, type]) => tag("Override", { PartName: name, ContentType: type }));
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that a part names, as rId1, rId2 … in their order. */
function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], i) => {
    const type = kind === "core" ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;
    return tag("Relationship", { Id: `rId${i + 1}`, Type: type, Target: target });
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function appXml(slides: number): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Warrant</Application><Slides>${slides}</Slides></Properties>`;
}

function coreXml({ title, description, losses }: Deck, date: string): string {
  const day = new Date(date).toISOString().replace(/\.\d+Z$/, "Z");
  const told = [description, ...losses].join(" ");
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>Warrant</dc:creator><dc:description>${escapeText(told)}</dc:description><cp:lastModifiedBy>Warrant</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}
