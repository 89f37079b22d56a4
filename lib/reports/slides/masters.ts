import type { Theme } from "@/lib/drawing/theme";
import { schemeXml } from "./colours";
import { tag } from "./tags";

/** The names that the parts of a presentation are written in. */
export const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** A whole part of a presentation. */
export function part(name: string, inside: string, attributes = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMES}${attributes}>${inside}</${name}>`;
}

/** The head of every tree of shapes. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** A place for words. Without `frame` it stands where the layout has it; without `words` it shows what it is for. */
export interface Placeholder {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly index?: number;
  readonly frame?: readonly [x: number, y: number, width: number, height: number];
  readonly look?: string;
  readonly body?: string;
  readonly words: string;
}

export function placeholderXml({ id, name, type, index, frame, look, body, words }: Placeholder): string {
  const [x, y, cx, cy] = frame ?? [];
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      tag("p:cNvPr", { id, name }),
      `<p:cNvSpPr><a:spLocks noGrp="1"${type === "sldImg" ? ' noRot="1" noChangeAspect="1"' : ""}/></p:cNvSpPr>`,
      tag("p:nvPr", {}, tag("p:ph", { type, idx: index })),
    ),
    tag("p:spPr", {}, frame ? tag("a:xfrm", {}, tag("a:off", { x, y }), tag("a:ext", { cx, cy })) + RECT : ""),
    type === "sldImg"
      ? ""
      : tag("p:txBody", {}, body ?? "<a:bodyPr/>", look ? tag("a:lstStyle", {}, look) : "<a:lstStyle/>", words),
  );
}

const RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

const LEFT = 457_200;
const WIDE = 11_277_600;
const TITLE = [LEFT, 274_320, WIDE, 640_080] as const;
const BODY = [LEFT, 1_051_560, WIDE, 5_212_080] as const;
const LEGEND = [LEFT, 6_309_360, WIDE, 320_040] as const;

const ANY = "<a:p><a:r><a:rPr/><a:t>…</a:t></a:r></a:p>";
const fitted = (anchor: string) =>
  `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;

/** The master of all slides. */
export function slideMasterXml(): string {
  const title = { id: 2, name: "Title", type: "title", frame: TITLE, body: fitted("ctr"), words: ANY };
  const body = { id: 3, name: "Words", type: "body", index: 1, frame: BODY, body: fitted("t"), words: ANY };
  const layouts = [1, 2, 3].map((i) => tag("p:sldLayoutId", { id: 2_147_483_648 + i, "r:id": `rId${i}` }));
  const level = (size: number, more = "") => runStyle(size, more);
  return part(
    "p:sldMaster",
    [
      `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}`,
      placeholderXml(title) + placeholderXml(body),
      "</p:spTree></p:cSld>",
      COLOUR_MAP,
      tag("p:sldLayoutIdLst", {}, ...layouts),
      tag(
        "p:txStyles",
        {},
        tag(
          "p:titleStyle",
          {},
          tag("a:lvl1pPr", { algn: "l" }, "<a:buNone/>", level(24, ' b="1"').replaceAll("+mn", "+mj")),
        ),
        tag("p:bodyStyle", {}, tag("a:lvl1pPr", { marL: 0, indent: 0, algn: "l" }, "<a:buNone/>", level(16))),
        tag("p:otherStyle", {}, tag("a:lvl1pPr", { algn: "l" }, level(18))),
      ),
    ].join(""),
  );
}

function runStyle(points: number, more: string): string {
  return `<a:defRPr sz="${points * 100}"${more} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;
}

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** The layouts: a title alone, a figure with its legend, and words. */
export function layoutsXml(): readonly string[] {
  const small = (align: string, size: number, colour: string) =>
    `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  const title = { id: 2, name: "Title", type: "title", words: ANY };
  return [
    layoutXml("Title", "title", [
      {
        ...title,
        type: "ctrTitle",
        frame: [LEFT, 2_103_120, WIDE, 1_371_600],
        body: fitted("b"),
        look: small("l", 4000, "tx1"),
      },
      {
        id: 3,
        name: "Subtitle",
        type: "subTitle",
        index: 1,
        frame: [LEFT, 3_611_880, WIDE, 1_188_720],
        look: small("l", 1800, "tx2"),
        words: ANY,
      },
    ]),
    layoutXml("Figure", "titleOnly", [
      title,
      {
        id: 3,
        name: "Legend",
        type: "body",
        index: 10,
        frame: LEGEND,
        body: fitted("ctr"),
        look: small("l", 1100, "tx2"),
        words: ANY,
      },
    ]),
    layoutXml("Words", "obj", [title, { id: 3, name: "Words", type: "body", index: 1, words: ANY }]),
  ];
}

function layoutXml(name: string, type: string, places: readonly Placeholder[]): string {
  return part(
    "p:sldLayout",
    `${tag("p:cSld", { name }, `<p:spTree>${TREE_HEAD}${places.map(placeholderXml).join("")}</p:spTree>`)}${SAME_COLOURS}`,
    ` type="${type}" preserve="1"`,
  );
}

/** Colours as the master has them. */
export const SAME_COLOURS = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/** The master of the pages with a speaker's notes. */
export function notesMasterXml(): string {
  const picture = {
    id: 2,
    name: "Slide",
    type: "sldImg",
    index: 2,
    frame: [685_800, 1_143_000, 5_486_400, 3_086_100],
    words: "",
  } as const;
  const notes = {
    id: 3,
    name: "Notes",
    type: "body",
    index: 3,
    frame: [685_800, 4_400_550, 5_486_400, 3_600_450],
    words: ANY,
  } as const;
  return part(
    "p:notesMaster",
    `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}${placeholderXml(picture)}${placeholderXml(notes)}</p:spTree></p:cSld>${COLOUR_MAP}${tag("p:notesStyle", {}, tag("a:lvl1pPr", { algn: "l" }, runStyle(12, "")))}`,
  );
}

/** Fonts for scripts that the Latin one lacks, as office programs name them. */
const SCRIPTS = {
  Jpan: "Yu Gothic",
  Hang: "Malgun Gothic",
  Hans: "Microsoft YaHei",
  Hant: "Microsoft JhengHei",
  Arab: "Arial",
  Hebr: "Arial",
  Thai: "Tahoma",
  Deva: "Mangal",
};

/** The theme: colours, fonts, and the plainest of fills and lines. */
export function themeXml(theme: Theme): string {
  const scripts = Object.entries(SCRIPTS).map(([script, typeface]) => tag("a:font", { script, typeface }));
  const fonts = `<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>${scripts.join("")}`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Warrant"><a:themeElements>${schemeXml(theme)}<a:fontScheme name="Warrant"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Warrant"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
