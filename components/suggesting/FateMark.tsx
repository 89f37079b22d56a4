import type { Fate } from "@/lib/argument/history/compared";
import { measureText } from "@/lib/drawing/measure";
import type { Size } from "@/lib/layout/layout";
import { FATE_WORDS } from "./fate-words";
import "./suggesting.css";

const TAG = 16;

interface FateMarkProps {
  readonly fate: Fate;
  readonly size: Size;
  /** The corner radius of the box that it lies on, px. */
  readonly radius: number;
  /** On which edge the word stands; null where there is no room for it. */
  readonly word: "upper" | "lower" | null;
  /** How many px of the drawing a px of the line takes where the drawing is made small. */
  readonly unit?: number;
}

/** A dashed line round a box, and a word on it: it is suggested, or something of it is. */
export function FateMark({ fate, size, radius, word, unit = 1 }: FateMarkProps) {
  const beside = 3 * unit;
  const dash = fate === "removed" ? [2 * unit, 4 * unit] : [6 * unit, 4 * unit];
  return (
    <g className={`fate-mark ${fate}`}>
      <rect
        className="round"
        x={-beside}
        y={-beside}
        width={size.width + 2 * beside}
        height={size.height + 2 * beside}
        rx={radius + beside}
        strokeWidth={1.8 * unit}
        strokeDasharray={dash.join(" ")}
      />
      {word && <Tag word={FATE_WORDS[fate]} y={word === "upper" ? -beside : size.height + beside} />}
    </g>
  );
}

function Tag({ word, y }: { readonly word: string; readonly y: number }) {
  const width = Math.ceil(measureText(word, { size: 10.5, weight: "semibold" })) + 12;
  return (
    <g transform={`translate(10 ${y - TAG / 2})`}>
      <rect className="tag" width={width} height={TAG} rx={TAG / 2} />
      <text x={6} y={11.8}>
        {word}
      </text>
    </g>
  );
}
