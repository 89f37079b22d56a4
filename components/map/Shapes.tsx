import { memo } from "react";
import {
  type CircleShape,
  type PathShape,
  type RectShape,
  type Shape,
  SLANT,
  type TextShape,
  type WindowShape,
} from "@/lib/drawing/shape";
import { type ColourName, type Theme, themes } from "@/lib/drawing/theme";

const WEIGHTS = { regular: 400, semibold: 600 } as const;

/** The shapes of a drawing as elements of an SVG: the same that an export writes, in colours that follow the page. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, i) => (
    // Shapes have no names of their own; their order is their identity.
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
    <OneShape key={i} shape={shape} />
  ));
});

/**
 * The colours of a theme as custom properties, for the element that holds the drawing. With another theme for a dark page
 * the page chooses, so that a drawing is right before anything has run.
 */
export function colourProperties(theme: Theme, dark: Theme = theme): Readonly<Record<string, string>> {
  const names = Object.keys(theme) as ColourName[];
  return Object.fromEntries(
    names.map((name) => [
      propertyOf(name),
      theme[name] === dark[name] ? theme[name] : `light-dark(${theme[name]}, ${dark[name]})`,
    ]),
  );
}

/** The usual colours, those of the page. */
export const PAGE_COLOURS = colourProperties(themes.light, themes.dark);

/** The custom property that holds a colour. */
function propertyOf(colour: ColourName): string {
  return `--map-${colour}`;
}

function OneShape({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case "rect":
      return <Rect shape={shape} />;
    case "path":
      return <path d={shape.d} {...painted(shape)} />;
    case "circle":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...painted(shape)} />;
    case "text":
      return <Text shape={shape} />;
    case "group":
      return (
        <g transform={`translate(${shape.x} ${shape.y})${shape.scale === undefined ? "" : ` scale(${shape.scale})`}`}>
          <Shapes shapes={shape.children} />
        </g>
      );
    case "window":
      return <Window shape={shape} />;
    default:
      return shape satisfies never;
  }
}

function Window({ shape }: { readonly shape: WindowShape }) {
  const { x, y, width, height, view } = shape;
  return (
    <svg
      aria-hidden="true"
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      overflow="hidden"
    >
      <Shapes shapes={shape.children} />
    </svg>
  );
}

function Rect({ shape }: { readonly shape: RectShape }) {
  const { x, y, width, height, radius } = shape;
  return <rect x={x} y={y} width={width} height={height} rx={radius || undefined} {...painted(shape)} />;
}

function Text({ shape }: { readonly shape: TextShape }) {
  const place = shape.slanted
    ? { transform: `translate(${shape.x} ${shape.y}) skewX(-${SLANT})` }
    : { x: shape.x, y: shape.y };
  return (
    <text
      {...place}
      fontSize={shape.size}
      fontWeight={WEIGHTS[shape.weight]}
      textAnchor={shape.anchor}
      fill={`var(${propertyOf(shape.colour)})`}
    >
      {shape.text}
    </text>
  );
}

function painted({ fill, stroke }: RectShape | PathShape | CircleShape) {
  return {
    fill: fill ? `var(${propertyOf(fill)})` : "none",
    stroke: stroke && `var(${propertyOf(stroke.colour)})`,
    strokeWidth: stroke?.width,
    strokeDasharray: stroke?.dash?.join(" "),
    strokeLinecap: stroke?.round ? ("round" as const) : undefined,
  };
}
