import {
  type CircleShape,
  decimal,
  type Figure,
  type GroupShape,
  type PathShape,
  type RectShape,
  type Shape,
  SLANT,
  type TextShape,
  type WindowShape,
} from "./shape";
import type { ColourName, Theme } from "./theme";

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/**
 * Families in which a drawing is set: the shipped font under both its names, then common ones that are no wider,
 * so that words stay in their boxes where the font is missing.
 */
const FIGURE_FONTS =
  "Commissioner, 'Commissioner Variable', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/** How a figure is written as SVG. */
export interface SvgOptions {
  readonly theme: Theme;
  /** Sizes the picture, not its coordinates: units for each px of the figure, 1 when absent. */
  readonly scale?: number;
  /** The unit of the picture's size: px when absent. */
  readonly unit?: "px" | "pt";
  /** Whether nothing lies under the figure. */
  readonly isTransparent?: boolean;
}

/**
 * A figure as a file in SVG 1.1 that needs nothing outside itself: same figure, same bytes.
 * Colours are written out, so that every program draws it alike.
 */
export function writeSvg(figure: Figure, { theme, scale = 1, unit = "px", isTransparent = false }: SvgOptions): string {
  const { x, y, width, height } = figure.bounds;
  const [wide, high] = [width, height].map((px) => `${decimal(px * scale)}${unit === "px" ? "" : unit}`);
  const size = attributes({ width: wide, height: high });
  const box = [x, y, width, height].map(decimal).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} viewBox="${box}" font-family="${FIGURE_FONTS}" font-weight="400" word-spacing="0" text-rendering="geometricPrecision" role="img">`,
    `<title>${escapeText(figure.title)}</title>`,
    `<desc>${escapeText(figure.description)}</desc>`,
    ...(isTransparent ? [] : [`<rect${attributes({ x, y, width, height, fill: theme.ground })}/>`]),
    ...figure.shapes.flatMap((shape) => writeShape(shape, theme)),
    "</svg>\n",
  ].join("\n");
}

/** What stands in the file for each colour: its value, or the name of a property that has it. */
export type WrittenColours = Readonly<Record<ColourName, string>>;

/** Shapes as elements of an SVG, for a file that has more than a figure. */
export function writeShapes(shapes: readonly Shape[], colours: WrittenColours): string {
  return shapes.flatMap((shape) => writeShape(shape, colours)).join("");
}

function writeShape(shape: Shape, theme: WrittenColours): string[] {
  switch (shape.shape) {
    case "rect":
      return [writeRect(shape, theme)];
    case "path":
      return [`<path${attributes({ d: shape.d, ...painted(shape, theme) })}/>`];
    case "circle":
      return [writeCircle(shape, theme)];
    case "text":
      return [writeText(shape, theme)];
    case "group":
      return writeGroup(shape, theme);
    case "window":
      return writeWindow(shape, theme);
    default:
      return shape satisfies never;
  }
}

function writeRect(shape: RectShape, theme: WrittenColours): string {
  const { x, y, width, height, radius } = shape;
  return `<rect${attributes({ x, y, width, height, rx: radius || undefined, ...painted(shape, theme) })}/>`;
}

function writeCircle(shape: CircleShape, theme: WrittenColours): string {
  return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius, ...painted(shape, theme) })}/>`;
}

function writeText(shape: TextShape, theme: WrittenColours): string {
  const place = shape.slanted
    ? { transform: `translate(${decimal(shape.x)} ${decimal(shape.y)}) skewX(-${SLANT})` }
    : { x: shape.x, y: shape.y };
  const look = attributes({
    ...place,
    "font-size": shape.size,
    "font-weight": shape.weight === "regular" ? undefined : WEIGHTS[shape.weight],
    "text-anchor": shape.anchor,
    fill: theme[shape.colour],
  });
  return `<text${look}>${escapeText(shape.text)}</text>`;
}

function writeGroup(shape: GroupShape, theme: WrittenColours): string[] {
  const scale = shape.scale === undefined ? "" : ` scale(${shape.scale})`;
  const moved = shape.x !== 0 || shape.y !== 0 || scale !== "";
  const transform = moved ? `translate(${decimal(shape.x)} ${decimal(shape.y)})${scale}` : undefined;
  const children = shape.children.flatMap((child) => writeShape(child, theme));
  return [`<g${attributes({ id: shape.name, transform })}>`, ...children, "</g>"];
}

function writeWindow({ x, y, width, height, view, children }: WindowShape, theme: WrittenColours): string[] {
  const viewBox = [view.x, view.y, view.width, view.height].map(decimal).join(" ");
  const inner = children.flatMap((child) => writeShape(child, theme));
  return [`<svg${attributes({ x, y, width, height, viewBox, overflow: "hidden" })}>`, ...inner, "</svg>"];
}

function painted(shape: RectShape | PathShape | CircleShape, theme: WrittenColours): Attributes {
  const { fill, stroke } = shape;
  return {
    fill: fill ? theme[fill] : "none",
    stroke: stroke && theme[stroke.colour],
    "stroke-width": stroke?.width,
    "stroke-dasharray": stroke?.dash?.map(decimal).join(" "),
    "stroke-linecap": stroke?.round ? "round" : undefined,
  };
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return "";
      return ` ${name}="${typeof value === "number" ? decimal(value) : escapeText(value)}"`;
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand in XML, in content and in attributes; what XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replace(/[&<>"]/g, (character) => entities[character] ?? character)
  );
}
