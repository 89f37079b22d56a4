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
  /** Whether the word stands there too, which takes room. */
  readonly hasWord: boolean;
}

/** A dashed line round a box, and a word on its upper edge: it is suggested, or something of it is. */
export function FateMark({ fate, size, radius, hasWord }: FateMarkProps) {
  const word = FATE_WORDS[fate];
  const width = Math.ceil(measureText(word, { size: 10.5, weight: "semibold" })) + 12;
  return (
    <g className={`fate-mark ${fate}`}>
      <rect className="round" x={-3} y={-3} width={size.width + 6} height={size.height + 6} rx={radius + 3} />
      {hasWord && (
        <g transform={`translate(10 ${-TAG / 2 - 3})`}>
          <rect className="tag" width={width} height={TAG} rx={TAG / 2} />
          <text x={6} y={11.8}>
            {word}
          </text>
        </g>
      )}
    </g>
  );
}
