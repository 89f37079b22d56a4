import { get } from "@/lib/argument/argument-map";
import type { Fidelity } from "@/lib/argument/rows";
import { plainWords, sentenceOf } from "@/lib/argument/sentences";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import { wordOf } from "@/lib/drawing/pill";
import { type ColourName, type Tone, toneOf } from "@/lib/drawing/theme";
import type { Box, Point, Stub } from "@/lib/layout/layout";
import type { Joint } from "./attached";
import { fillXml } from "./colours";
import { CLAIM_PX, faceOf, frameOf, placeOf, pointsOf, type SlideFigure, type View } from "./fitted";
import { lineXml, namedXml } from "./line-look";
import { type Edge, outlineXml } from "./outlines";
import { tag } from "./tags";
import { type Paragraph, paragraphXml, type Run } from "./words";

/** A claim, a pill or a bar as a shape. */
export function jointXml(figure: SlideFigure, view: View, joint: Joint, id: number): string {
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
  const size = (px: number) => pointsOf({ scale }, px);
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
  const size = (px: number) => pointsOf({ scale }, px);
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
export function stubXml(
  figure: SlideFigure,
  view: View,
  { relationId, claimId, at: [x, y], end }: Stub,
  id: number,
): string {
  const face = faceOf(figure, relationId);
  const number = end === "claim" ? face.bearsOn : figure.drawing.claims.get(claimId)?.number;
  const words = `${end === "claim" ? "to" : "from"} ${number ?? "…"}`;
  const tone = toneOf(face.kind, face.onRelation);
  const box = { x: x - 20, y: y - 7, width: 40, height: 14 };
  const joint: Joint = { is: "pill", id: relationId, box, sites: [] };
  const run = { text: words, size: pointsOf(figure, 10), isBold: true, colour: "ink" } as const;
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
