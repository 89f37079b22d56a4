import type { Id } from "@/lib/argument/rows";
import type { NodeType, TechnicalGraph, TechnicalNode } from "@/lib/argument/technical";
import { layOut } from "@/lib/layout/lay-out";
import type { Box, Line, Point, Size } from "@/lib/layout/layout";
import { evenUp } from "./claim-face";
import { drawHead, headRoom } from "./heads";
import { type Font, measureText } from "./measure";
import { directionAt, roundedPath, shorten } from "./polyline";
import { group, type Shape } from "./shape";
import type { Spot, SpottedFigure } from "./spots";
import { balanceLines, clipLine } from "./text-lines";
import type { ColourName } from "./theme";

const textFont: Font = { size: 12.5, weight: "regular" };
const typeFont: Font = { size: 11.5, weight: "semibold" };
const schemeFont: Font = { size: 10.5, weight: "regular" };
const PADDING = { x: 10, y: 7 };
const LINE = 16;
const WIDEST = 208;
/** A locution tells at most so many lines of what was said. */
const MOST_LINES = { I: 40, L: 4 };
const HEIGHT = 26;
const TYPE_GAP = 7;
const MARGIN = 24;

interface Paint {
  readonly line: ColourName;
  readonly fill: ColourName;
  readonly word: ColourName;
}

const paints: Readonly<Record<NodeType, Paint>> = {
  I: { line: "border", fill: "box", word: "ink" },
  L: { line: "border", fill: "ground", word: "ink" },
  YA: { line: "condition", fill: "conditionFill", word: "conditionWord" },
  RA: { line: "support", fill: "supportFill", word: "supportWord" },
  CA: { line: "attack", fill: "attackFill", word: "attackWord" },
  MA: { line: "rephrase", fill: "rephraseFill", word: "rephraseWord" },
  PA: { line: "preference", fill: "preferenceFill", word: "preferenceWord" },
  S: { line: "unknown", fill: "unknownFill", word: "unknownWord" },
};

/** Nodes of the Argument Interchange Format, laid out as the map is. */
export function drawTechnical({ nodes, rows }: TechnicalGraph, title: string): SpottedFigure {
  const claimSizes = new Map(rows.claims.map(({ id }) => [id, sizeOf(getNode(nodes, id))]));
  const pillSizes = new Map(rows.relations.map(({ id }) => [id, pillSizeOf(getNode(nodes, id))]));
  const layout = layOut({ rows, claimSizes, pillSizes });
  const boxes = [...layout.claims, ...layout.pills];
  const typeOf = (line: Line) => getNode(nodes, line.relationId).type;
  const { x, y, width, height } = layout.bounds;
  return {
    figure: {
      bounds: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
      title,
      description: `${nodes.size} ${nodes.size === 1 ? "node" : "nodes"}: information, locutions, and applications of schemes.`,
      shapes: [
        ...layout.lines.flatMap((line) => drawEdge(line, layout.pills.get(line.relationId), paints[typeOf(line)].line)),
        ...boxes.map(([id, box]) => group(box.x, box.y, drawNode(getNode(nodes, id), box))),
      ],
    },
    spots: boxes.flatMap(([id, box]) => spotOf(getNode(nodes, id), box)),
  };
}

function getNode(nodes: TechnicalGraph["nodes"], id: Id): TechnicalNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`${id} is no node`);
  return node;
}

function spotOf({ row, type }: TechnicalNode, box: Box): Spot[] {
  return row ? [{ ...row, part: `${type}-node`, box }] : [];
}

function linesOf({ type, words }: TechnicalNode): string[] {
  const lines = balanceLines(words, textFont, WIDEST);
  const most = type === "L" ? MOST_LINES.L : MOST_LINES.I;
  if (lines.length <= most) return lines;
  const cut = lines.slice(0, most);
  return [...cut.slice(0, -1), clipLine(`${cut.at(-1) ?? ""} …`, textFont, WIDEST)];
}

function sizeOf(node: TechnicalNode): Size {
  const lines = linesOf(node);
  const width = Math.max(84, ...lines.map((line) => measureText(line, textFont)));
  return { width: evenUp(width + 2 * PADDING.x), height: 2 * PADDING.y + LINE + lines.length * LINE };
}

function pillSizeOf({ type, words }: TechnicalNode): Size {
  const width = measureText(type, typeFont) + TYPE_GAP + measureText(clipped(words), schemeFont);
  return { width: evenUp(width + 28), height: HEIGHT };
}

function clipped(words: string): string {
  return clipLine(words, schemeFont, 150);
}

function drawNode(node: TechnicalNode, size: Size): Shape[] {
  return node.type === "I" || node.type === "L" ? drawStatement(node, size) : drawScheme(node, size);
}

function drawStatement(node: TechnicalNode, { width, height }: Size): Shape[] {
  const { line, fill, word } = paints[node.type];
  const dash = node.type === "L" ? { dash: [2, 3] } : {};
  const x = PADDING.x;
  return [
    {
      shape: "rect",
      x: 0.7,
      y: 0.7,
      width: width - 1.4,
      height: height - 1.4,
      radius: 2,
      fill,
      stroke: { colour: line, width: 1.4, ...dash },
    },
    { shape: "text", x, y: PADDING.y + 10, text: node.type, ...typeFont, colour: "soft" },
    ...linesOf(node).map((text, i): Shape => {
      return { shape: "text", x, y: PADDING.y + LINE + 12 + i * LINE, text, ...textFont, colour: word };
    }),
  ];
}

/** An application of a scheme has pointed ends, so that no eye takes it for what is said. */
function drawScheme({ type, words }: TechnicalNode, { width, height }: Size): Shape[] {
  const { line, fill, word } = paints[type];
  const [right, bottom, middle] = [width - 0.8, height - 0.8, height / 2];
  const d = `M0.8 ${middle}L10 0.8H${width - 10}L${right} ${middle}L${width - 10} ${bottom}H10Z`;
  const text = clipped(words);
  const left = (width - measureText(type, typeFont) - TYPE_GAP - measureText(text, schemeFont)) / 2;
  return [
    { shape: "path", d, fill, stroke: { colour: line, width: 1.6 } },
    { shape: "text", x: left, y: middle + 4.1, text: type, ...typeFont, colour: word },
    {
      shape: "text",
      x: left + measureText(type, typeFont) + TYPE_GAP,
      y: middle + 3.8,
      text,
      ...schemeFont,
      colour: word,
    },
  ];
}

/** Every edge has an arrowhead; those that meet in a bar have one together. */
function drawEdge({ role, points }: Line, scheme: Box | undefined, colour: ColourName): Shape[] {
  const tip = points.at(-1);
  const hasHead = role === "arrow" || role === "cross" || (role === "stem" && isOn(tip, scheme));
  const d = roundedPath(hasHead ? shorten(points, headRoom.triangle) : points);
  const line: Shape = { shape: "path", d, stroke: { colour, width: 1.6 } };
  return hasHead && tip ? [line, ...drawArrowhead(tip, directionAt(points), colour)] : [line];
}

function isOn(tip: Point | undefined, box: Box | undefined): boolean {
  if (!tip || !box) return false;
  const [x, y] = tip;
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}

function drawArrowhead(
  tip: readonly [number, number],
  direction: readonly [number, number],
  colour: ColourName,
): Shape[] {
  return drawHead("triangle", tip, direction, "support").map((shape) =>
    shape.shape === "path" ? { ...shape, fill: colour } : shape,
  );
}
