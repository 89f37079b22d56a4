import type { Id } from "@/lib/argument/rows";
import type { Box, Line } from "./layout";
import { BAR_OVERHANG, LINE_BERTH, LINK_BERTH } from "./measures";
import { grown, Occupied } from "./occupied";
import { extentOf, stretchesOf } from "./spread";

/** Lines of trees that no box lies on, and those that must go elsewhere. */
export interface Parted {
  readonly free: readonly Line[];
  readonly blocked: readonly Line[];
}

/**
 * Parts the lines of trees that run over boxes from those that do not. A bar reaches only as far as nothing stands on it,
 * nor another bar lies there, and only to premises that hang on it freely; it is left out where there are none. The others
 * count as blocked, each with its own way up to the pill.
 */
export function withShortBars(lines: readonly Line[], boxes: Occupied): Parted {
  const isFree = (line: Line) => !stretchesOf(line).some((stretch) => boxes.meets(stretch));
  const bars = new Map(lines.flatMap((line) => (line.role === "bar" ? [[line.relationId, line] as const] : [])));
  const steps = new Map<Id, Line[]>();
  const [free, blocked]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    if (line.role !== "arrow" && bars.has(line.relationId)) {
      steps.set(line.relationId, [...(steps.get(line.relationId) ?? []), line]);
    } else (isFree(line) ? free : blocked).push(line);
  }
  const laid = new Occupied();
  for (const [id, bar] of bars) {
    const step = steps.get(id) ?? [];
    const extent = extentOf(bar);
    const walls = [...boxes.within(extent), ...laid.within(extent)];
    const isWhole = walls.length === 0 && step.every(isFree);
    const parted = isWhole ? { free: step, blocked: [] } : shortened(bar, step, walls, isFree);
    free.push(...parted.free);
    blocked.push(...parted.blocked);
    for (const line of parted.free) if (line.role === "bar") laid.add(grown(extentOf(line), LINE_BERTH));
  }
  return { free, blocked };
}

function shortened(bar: Line, step: readonly Line[], walls: readonly Box[], isFree: (line: Line) => boolean): Parted {
  const stems = step.filter(({ claimId }) => claimId !== null);
  const trunk = step.find(({ role, claimId }) => role === "stem" && claimId === null);
  const [[middle, y] = [0, 0], foot = [0, 0]] = trunk?.points ?? [];
  const alone = (stem: Line): Line => ({ ...stem, points: [...stem.points, [middle, y], foot] });
  const none = { free: [], blocked: stems.map(alone) };
  if (trunk === undefined || !isFree(trunk)) return none;
  const margin = LINK_BERTH + BAR_OVERHANG;
  const isLeft = ({ x, width }: Box) => x + width / 2 < middle;
  const least = Math.max(...walls.filter(isLeft).map(({ x, width }) => x + width + margin));
  const most = Math.min(...walls.filter((wall) => !isLeft(wall)).map(({ x }) => x - margin));
  if (least > middle || most < middle) return none;
  const hangs = (stem: Line) => isFree(stem) && xOf(stem) >= least && xOf(stem) <= most;
  const hanging = stems.filter(hangs);
  if (hanging.length === 0) return none;
  const xs = [middle, ...hanging.map(xOf)];
  const points = [
    [Math.min(...xs) - BAR_OVERHANG, y],
    [Math.max(...xs) + BAR_OVERHANG, y],
  ] as const;
  return { free: [...hanging, { ...bar, points }, trunk], blocked: stems.filter((stem) => !hangs(stem)).map(alone) };
}

function xOf({ points }: Line): number {
  return points[0]?.[0] ?? 0;
}
