import { measureText } from "@/lib/drawing/measure";
import {
  type CircleShape,
  decimal,
  type Figure,
  type PathShape,
  type RectShape,
  type Shape,
  SLANT,
  type TextShape,
} from "@/lib/drawing/shape";
import type { ColourName, Theme } from "@/lib/drawing/theme";
import { escapedTex } from "./tex-words";
import { tikzPath } from "./tikz-path";

/**
 * A figure as a `tikzpicture` that the preamble of latex.ts can set, in px that are scaled to the width of the line
 * where they are more. Colours are named after what they are for, so that they can be changed in one place.
 */
export function writeTikz(figure: Figure, theme: Theme): string {
  const { bounds } = figure;
  const used = new Set<ColourName>();
  const body = figure.shapes.flatMap((shape) => drawn(shape, used));
  const colours = [...used]
    .sort()
    .map((name) => `\\definecolor{w${name}}{HTML}{${theme[name].slice(1).toUpperCase()}}`);
  const { x, y, width, height } = bounds;
  return [
    ...colours,
    "\\begin{tikzpicture}[x=0.75pt,y=-0.75pt,inner sep=0pt,outer sep=0pt]",
    `\\path (${decimal(x)},${decimal(y)}) rectangle (${decimal(x + width)},${decimal(y + height)});`,
    ...body,
    "\\end{tikzpicture}",
  ].join("\n");
}

/** `scale` is by how much what stands here is made larger: TikZ leaves widths of lines as they are. */
function drawn(shape: Shape, used: Set<ColourName>, scale = 1): string[] {
  switch (shape.shape) {
    case "rect":
      return [rectangle(shape, used, scale)];
    case "path":
      return [`\\path[${look(shape, used, scale)}] ${tikzPath(shape.d)};`];
    case "circle":
      return [`\\path[${look(shape, used, scale)}] ${at(shape)} circle[radius=${points(shape.radius)}];`];
    case "text":
      return [words(shape, used)];
    case "group": {
      const scaled = shape.scale === undefined ? "" : `,scale=${shape.scale},transform shape`;
      const inner = shape.children.flatMap((child) => drawn(child, used, scale * (shape.scale ?? 1)));
      return [`\\begin{scope}[shift={${at(shape)}}${scaled}]`, ...inner, "\\end{scope}"];
    }
    case "window":
      throw new Error("a figure over pages cannot be one picture in LaTeX");
    default:
      return shape satisfies never;
  }
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `(${decimal(x)},${decimal(y)})`;
}

/** Px as LaTeX takes them. */
function points(px: number): string {
  return `${decimal(px * 0.75)}pt`;
}

function rectangle(shape: RectShape, used: Set<ColourName>, scale: number): string {
  const { x, y, width, height, radius } = shape;
  const round = Math.min(radius, width / 2, height / 2) * scale;
  const corners = round > 0 ? `,rounded corners=${points(round)}` : "";
  return `\\path[${look(shape, used, scale)}${corners}] ${at(shape)} rectangle ${at({ x: x + width, y: y + height })};`;
}

function look({ fill, stroke }: PathShape | RectShape | CircleShape, used: Set<ColourName>, scale: number): string {
  for (const colour of [fill, stroke?.colour]) if (colour) used.add(colour);
  return [
    fill ? `fill=w${fill}` : "",
    stroke ? `draw=w${stroke.colour},line width=${points(stroke.width * scale)}` : "",
    stroke?.dash ? `dash pattern=${dashes(stroke.dash, scale)}` : "",
    stroke?.round ? "line cap=round" : "",
  ]
    .filter(Boolean)
    .join(",");
}

/** Lengths that are drawn and left out by turns; an odd number of them is gone through twice. */
function dashes(lengths: readonly number[], scale: number): string {
  const even = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
  return even.map((length, i) => `${i % 2 === 0 ? "on" : "off"} ${points(length * scale)}`).join(" ");
}

/** The font of a paper may be wider than the one that the figure was measured with: a line then gives way, and stays in its box. */
function words(
  { x, y, text, size, weight, colour, anchor = "start", slanted = false }: TextShape,
  used: Set<ColourName>,
): string {
  used.add(colour);
  const width = decimal(Math.max(1, measureText(text, { size, weight })) * 0.75);
  const side = { start: "base west", middle: "base", end: "base east" }[anchor];
  const lean = slanted ? `,xslant=${decimal(Math.tan((SLANT * Math.PI) / 180))}` : "";
  const set = `${weight === "semibold" ? "\\bfseries " : ""}${escapedTex(text.replace(/[\u2066-\u2069]/g, ""))}`;
  return `\\node[anchor=${side},text=w${colour}${lean}] at (${decimal(x)},${decimal(y)}) {\\warrantline{${width}pt}{${decimal(size * 0.75)}}{${set}}};`;
}
