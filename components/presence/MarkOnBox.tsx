import { initialsOf } from "@/components/ui/Initials";
import type { Mark } from "./company";
import "./presence.css";

const RADIUS = 9;
/** From one to the next, px. */
const STEP = 17;
/** So many are shown one by one. */
const MOST = 3;

/** Initials of other people on the upper border of a box, from `x` (px of the map) to the left; `unit` keeps their size where the map is small. */
export function MarkOnBox({
  marks,
  x,
  unit = 1,
}: {
  readonly marks: readonly Mark[];
  readonly x: number;
  readonly unit?: number;
}) {
  const shown = marks.slice(0, marks.length > MOST ? MOST - 1 : MOST);
  const more = marks.length - shown.length;
  return (
    <g className="presence-marks" transform={`translate(${x} 0) scale(${unit})`}>
      {shown.map(({ name, shade, hand }, i) => (
        <g key={`${name} ${shade}`} className={`shade-${shade} ${hand ?? ""}`} transform={`translate(${-i * STEP} 0)`}>
          <circle r={RADIUS} />
          <text>{initialsOf(name)}</text>
        </g>
      ))}
      {more > 0 && (
        <g transform={`translate(${-shown.length * STEP} 0)`}>
          <circle r={RADIUS} />
          <text>+{more}</text>
        </g>
      )}
    </g>
  );
}
