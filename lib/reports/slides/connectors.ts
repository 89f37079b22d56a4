import { wordOf } from "@/lib/drawing/pill";
import type { Strength } from "@/lib/drawing/strength";
import { type Tone, toneOf } from "@/lib/drawing/theme";
import type { AttachedLine, End, Joint } from "./attached";
import { type BentLine, bentLine } from "./bent-line";
import { faceOf, placeOf, type SlideFigure, type View } from "./fitted";
import { lineXml, namedXml } from "./line-look";
import { tag } from "./tags";

/** A line that stays with the shapes at its ends; `ids` are theirs. */
export function connectorXml(
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
