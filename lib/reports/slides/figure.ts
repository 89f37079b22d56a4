import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import type { Fidelity, Id } from "@/lib/argument/rows";
import type { Revealed } from "@/lib/argument/scenes";
import { plainWords, sentenceOf } from "@/lib/argument/sentences";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import type { MapDrawing, RelationFace } from "@/lib/drawing/map";
import { wordOf } from "@/lib/drawing/pill";
import type { Strength } from "@/lib/drawing/strength";
import { type ColourName, type Theme, type Tone, toneOf } from "@/lib/drawing/theme";
import type { Box, Head, Line, Point, Stub } from "@/lib/layout/layout";
import { type Attached, type AttachedLine, attached, type End, type Joint } from "./attached";
import { type BentLine, bentLine } from "./bent-line";
import { fillXml } from "./colours";
import { type Edge, outlineXml } from "./outlines";
import { tag } from "./tags";
import { type Paragraph, paragraphXml, type Run } from "./words";

/** A map as it stands on slides: what is drawn, where each line is attached, and how px become EMU. */
export interface SlideFigure {
  readonly map: ArgumentMap;
  readonly drawing: MapDrawing;
  readonly attached: Attached;
  /** EMU to a px. */
  readonly scale: number;
  /** Where the upper left corner of the layout stands, EMU. */
  readonly corner: Point;
}

/** Points of type for each EMU. */
const EMU_PER_PT = 12_700;
/** Words of claims are at most this large on a slide, in points. */
const LARGEST = 18;
const CLAIM_PX = 13;

/** Fits a drawn map into a frame of a slide, in EMU. */
export function fitFigure(map: ArgumentMap, drawing: MapDrawing, frame: Box): SlideFigure {
  const { bounds } = drawing.layout;
  const most = (LARGEST * EMU_PER_PT) / CLAIM_PX;
  const scale = Math.min(most, frame.width / bounds.width, frame.height / bounds.height);
  const corner: Point = [
    frame.x + (frame.width - bounds.width * scale) / 2 - bounds.x * scale,
    frame.y + (frame.height - bounds.height * scale) / 2 - bounds.y * scale,
  ];
  return { map, drawing, attached: attached(map, drawing.layout), scale, corner };
}

/** The size of a claim's words on the slide, in points. */
export function pointSizeOf({ scale }: SlideFigure): number {
  return (CLAIM_PX * scale) / EMU_PER_PT;
}

/** What of a figure a slide shows: all for null; `fresh` is the claim that has just come in. */
export interface View {
  readonly revealed: Revealed | null;
  readonly fresh: Id | null;
  readonly theme: Theme;
}

/** The shapes of a figure, lines first; ids are counted from `firstId`. */
export function figureXml(figure: SlideFigure, view: View, firstId: number): string {
  const { joints, lines } = figure.attached;
  const shown = joints.filter((joint) => isShown(joint, view));
  const ids = new Map(shown.map((joint, i) => [joint, firstId + i]));
  const held = lines.filter(
    ({ line, from, to }) => isLineShown(line, view) && ids.has(from.joint) && ids.has(to.joint),
  );
  const stubs = figure.drawing.layout.stubs.filter(
    ({ relationId }) => view.revealed?.relations.has(relationId) ?? true,
  );
  const [first, last] = [firstId + shown.length, firstId + shown.length + held.length];
  return [
    ...held.map((line, i) => connectorXml(figure, view, line, first + i, ids)),
    ...shown.map((joint) => jointXml(figure, view, joint, ids.get(joint) ?? 0)),
    ...stubs.map((stub, i) => stubXml(figure, view, stub, last + i)),
  ].join("");
}

function isShown({ is, id }: Joint, { revealed }: View): boolean {
  if (!revealed) return true;
  return is === "claim" ? revealed.claims.has(id) : revealed.relations.has(id);
}

function isLineShown({ relationId, claimId }: Line, { revealed }: View): boolean {
  return !revealed || (revealed.relations.has(relationId) && (claimId === null || revealed.claims.has(claimId)));
}

function jointXml(figure: SlideFigure, view: View, joint: Joint, id: number): string {
  switch (joint.is) {
    case "claim":
      return claimXml(figure, view, joint, id);
    case "pill":
      return pillXml(figure, view, joint, id);
    case "bar": {
      const face = faceOf(figure, joint.id);
      const name = `Bar of ${wordOf(face.kind, face.onRelation)}`;
      const look = { edge: ROUND(0), fill: toneOf(face.kind, face.onRelation), line: "<a:ln><a:noFill/></a:ln>" };
      return shapeXml(figure, view, joint, { id, name, told: null, ...look, paragraphs: [] });
    }
    default:
      return joint.is satisfies never;
  }
}

const ROUND = (radius: number): Edge => ({ is: "round", radius });

/** How a claim's border tells how near it stands to its words. */
const DASHES: Readonly<Record<Fidelity | "implicit", string>> = {
  quotation: "solid",
  paraphrase: "dash",
  compression: "dashDot",
  interpretation: "sysDot",
  implicit: "sysDash",
};

const BORDERS = { weak: 0.8, middling: 1.4, strong: 2.7 } as const;

function claimXml(figure: SlideFigure, view: View, joint: Joint, id: number): string {
  const { drawing, scale } = figure;
  const face = drawing.claims.get(joint.id);
  if (!face) throw new Error(`claim ${joint.id} has no face`);
  const isFresh = view.fresh === joint.id;
  const width = (isFresh ? 3.4 : face.conclusion ? 2.2 : BORDERS[face.strength ?? "middling"]) * scale;
  const dash = DASHES[face.implicit ? "implicit" : (face.fidelity ?? "quotation")];
  const colour = isFresh || face.conclusion ? "heavy" : "border";
  const line = lineXml(
    { width: face.reported ? Math.max(width, 3.2 * scale) : width, colour, dash, isDouble: face.reported },
    view.theme,
  );
  return shapeXml(figure, view, joint, {
    id,
    name: `Claim ${face.number ?? ""}`.trim(),
    told: `Claim ${face.number ?? ""}: ${face.text}`,
    edge: ROUND((face.implicit ? 13 : 4) * scale),
    fill: face.conclusion ? "tint" : "box",
    line,
    paragraphs: claimParagraphs(face, drawing.labels?.get(joint.id)?.words ?? "", scale),
  });
}

function claimParagraphs(face: ClaimFace, label: string, scale: number): Paragraph[] {
  const size = (px: number) => (px * scale) / EMU_PER_PT;
  const beside = [face.chip, label, face.hiddenBelow > 0 ? `+${face.hiddenBelow} below` : ""]
    .filter(Boolean)
    .join(" · ");
  const number: Run[] =
    face.number === null ? [] : [{ text: `${face.number}  `, size: size(11.5), isBold: true, colour: "ink" }];
  const chip: Run[] = beside === "" ? [] : [{ text: beside, size: size(10.5), colour: "soft" }];
  const words: Run = { text: face.text, size: size(CLAIM_PX), colour: "ink", isSlanted: face.implicit };
  const head = [...number, ...chip];
  return [...(head.length > 0 ? [{ runs: head }] : []), { runs: [words] }];
}

const SIGNS: Readonly<Record<Tone, string>> = {
  support: "+",
  attack: "−",
  undercut: "⊘",
  condition: "◇",
  rephrase: "=",
  preference: "›",
  unknown: "•",
};

function pillXml(figure: SlideFigure, view: View, joint: Joint, id: number): string {
  const { map, drawing, scale } = figure;
  const face = faceOf(figure, joint.id);
  const tone = toneOf(face.kind, face.onRelation);
  const size = (px: number) => (px * scale) / EMU_PER_PT;
  const colour = `${tone}Word` as const;
  const label = drawing.labels?.get(joint.id)?.words;
  const rest = [face.scheme ?? "", face.openQuestions > 0 ? `?${face.openQuestions}` : "", label ?? ""].filter(Boolean);
  const look = {
    width: 1.6 * scale,
    colour: tone,
    dash: tone === "undercut" ? "dash" : "solid",
    isDouble: tone === "rephrase",
  };
  return shapeXml(figure, view, joint, {
    id,
    name: `${wordOf(face.kind, face.onRelation)} ${face.bearsOn ?? ""}`.trim(),
    told: plainWords(sentenceOf(map, get(map, "relations", joint.id))),
    edge: pillEdge(tone, joint.box, scale),
    fill: `${tone}Fill`,
    line: lineXml(tone === "rephrase" ? { ...look, width: 3.2 * scale } : look, view.theme),
    isPill: true,
    paragraphs: [
      {
        align: "middle",
        runs: [
          { text: `${SIGNS[tone]} ${wordOf(face.kind, face.onRelation)}`, size: size(11.5), isBold: true, colour },
          ...(rest.length > 0 ? [{ text: ` ${rest.join(" ")}`, size: size(10), colour }] : []),
        ],
      },
    ],
  });
}

function pillEdge(tone: Tone, { height }: Box, scale: number): Edge {
  if (tone === "attack") return ROUND(0);
  if (tone === "condition") return { is: "point", depth: Math.round(8 * scale) };
  if (tone === "preference") return { is: "arrow", depth: Math.round(9 * scale) };
  return ROUND((Math.min(height, 22) / 2) * scale);
}

interface ShapeLook {
  readonly id: number;
  readonly name: string;
  /** For those who do not see it; null for what only adorns. */
  readonly told: string | null;
  readonly edge: Edge;
  readonly fill: ColourName;
  readonly line: string;
  readonly isPill?: boolean;
  readonly paragraphs: readonly Paragraph[];
}

function shapeXml(figure: SlideFigure, view: View, joint: Joint, look: ShapeLook): string {
  const frame = frameOf(figure, joint.box);
  const sites = joint.sites.map((site): Point => {
    const [x, y] = placeOf(figure, site);
    return [x - frame.x, y - frame.y];
  });
  const pad = (px: number) => (look.isPill ? 0 : Math.round(px * figure.scale));
  const body = tag(
    "a:bodyPr",
    { wrap: look.isPill ? "none" : "square", lIns: pad(8), tIns: pad(3), rIns: pad(6), bIns: pad(3), anchor: "ctr" },
    look.isPill ? "" : "<a:normAutofit/>",
  );
  const paragraphs = look.paragraphs.map((paragraph) => paragraphXml(paragraph, view.theme)).join("");
  return tag(
    "p:sp",
    {},
    tag("p:nvSpPr", {}, namedXml(look.id, look.name, look.told), "<p:cNvSpPr/><p:nvPr/>"),
    tag(
      "p:spPr",
      {},
      tag("a:xfrm", {}, tag("a:off", { x: frame.x, y: frame.y }), tag("a:ext", { cx: frame.width, cy: frame.height })),
      outlineXml(frame, look.edge, sites),
      fillXml(look.fill, view.theme),
      look.line,
    ),
    tag("p:txBody", {}, body, "<a:lstStyle/>", paragraphs || "<a:p/>"),
  );
}

/** The end of a link that is not drawn: which claim it leads to, or comes from. */
function stubXml(figure: SlideFigure, view: View, { relationId, claimId, at: [x, y], end }: Stub, id: number): string {
  const face = faceOf(figure, relationId);
  const number = end === "claim" ? face.bearsOn : figure.drawing.claims.get(claimId)?.number;
  const words = `${end === "claim" ? "to" : "from"} ${number ?? "…"}`;
  const tone = toneOf(face.kind, face.onRelation);
  const box = { x: x - 20, y: y - 7, width: 40, height: 14 };
  const joint: Joint = { is: "pill", id: relationId, box, sites: [] };
  const run = { text: words, size: (10 * figure.scale) / EMU_PER_PT, isBold: true, colour: "ink" } as const;
  const line = lineXml({ width: 1.4 * figure.scale, colour: tone, dash: "solid" }, view.theme);
  const look = { edge: ROUND(3 * figure.scale), fill: "box", line, isPill: true } as const;
  return shapeXml(figure, view, joint, {
    id,
    name: words,
    told: words,
    ...look,
    paragraphs: [{ align: "middle", runs: [run] }],
  });
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function namedXml(id: number, name: string, told: string | null): string {
  return tag("p:cNvPr", { id, name, descr: told ?? undefined }, told === null ? DECORATIVE : "");
}

function connectorXml(
  figure: SlideFigure,
  { theme }: View,
  { line, from, to }: AttachedLine,
  id: number,
  ids: ReadonlyMap<Joint, number>,
): string {
  const face = faceOf(figure, line.relationId);
  const tone = toneOf(face.kind, face.onRelation);
  const bent = bentLine(line.points.map((point) => placeOf(figure, point)));
  const tie = (name: string, { joint, site }: End) => tag(name, { id: ids.get(joint), idx: site });
  const width = (tone === "rephrase" ? 3.4 : LINES[face.strength ?? "middling"]) * figure.scale;
  const dash = line.role === "arrow" ? lineDash(tone) : tone === "preference" ? "sysDot" : "solid";
  const look = lineXml({ width, colour: tone, dash, isDouble: tone === "rephrase", head: line.head }, theme);
  return tag(
    "p:cxnSp",
    {},
    tag(
      "p:nvCxnSpPr",
      {},
      namedXml(id, `Line of ${wordOf(face.kind, face.onRelation)}`, null),
      tag("p:cNvCxnSpPr", {}, tie("a:stCxn", from), tie("a:endCxn", to)),
      "<p:nvPr/>",
    ),
    tag("p:spPr", {}, bentXml(bent), look),
  );
}

const LINES: Readonly<Record<NonNullable<Strength>, number>> = { weak: 1.3, middling: 2, strong: 3.4 };

function lineDash(tone: Tone): string {
  if (tone === "undercut") return "dash";
  if (tone === "condition") return "dashDot";
  return tone === "preference" ? "sysDot" : "solid";
}

function bentXml({ preset, x, y, width, height, isTurned, flipH, flipV, bends }: BentLine): string {
  const turn = { rot: isTurned ? 5_400_000 : undefined, flipH: flipH ? 1 : undefined, flipV: flipV ? 1 : undefined };
  const guides = bends.map((bend, i) => tag("a:gd", { name: `adj${i + 1}`, fmla: `val ${bend}` }));
  return (
    tag("a:xfrm", turn, tag("a:off", { x, y }), tag("a:ext", { cx: width, cy: height })) +
    tag("a:prstGeom", { prst: preset }, tag("a:avLst", {}, ...guides))
  );
}

interface LineLook {
  /** EMU. */
  readonly width: number;
  readonly colour: ColourName;
  readonly dash: string;
  readonly isDouble?: boolean;
  readonly head?: Head;
}

/** Slides know no bar across the end of a line: an objection ends in a barbed head, which the receipt tells. */
const HEADS: Readonly<Record<Head, string | null>> = {
  triangle: "triangle",
  bar: "stealth",
  circle: "oval",
  diamond: "diamond",
  chevron: "arrow",
  ring: "oval",
  none: null,
};

function lineXml({ width, colour, dash, isDouble, head = "none" }: LineLook, theme: Theme): string {
  const end = HEADS[head];
  return tag(
    "a:ln",
    { w: Math.max(1, Math.round(width)), cmpd: isDouble ? "dbl" : undefined },
    fillXml(colour, theme),
    dash === "solid" ? "" : tag("a:prstDash", { val: dash }),
    '<a:miter lim="800000"/>',
    end === null ? "" : tag("a:tailEnd", { type: end, w: "med", len: "med" }),
  );
}

function faceOf({ drawing }: SlideFigure, relationId: Id): RelationFace {
  const face = drawing.relations.get(relationId);
  if (!face) throw new Error(`relation ${relationId} has no face`);
  return face;
}

function placeOf({ scale, corner }: SlideFigure, [x, y]: Point): Point {
  return [Math.round(corner[0] + x * scale), Math.round(corner[1] + y * scale)];
}

function frameOf(figure: SlideFigure, { x, y, width, height }: Box): Box {
  const [left, top] = placeOf(figure, [x, y]);
  const [right, bottom] = placeOf(figure, [x + width, y + height]);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
