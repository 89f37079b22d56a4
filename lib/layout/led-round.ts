import type { Id } from "@/lib/argument/rows";
import { type Drawing, type Field, fieldOf, mark, wayThrough, windowAbout } from "./field";
import { type Box, type Line, nameOf, type Point } from "./layout";
import { isOpen, portsAround } from "./link-ports";
import { LINE_BERTH } from "./measures";
import { grown, Occupied, overlaps } from "./occupied";
import { type Parted, withShortBars } from "./short-bars";
import { extentOf, stretchesOf } from "./spread";

/** The lines of trees, and what each relation bears on. */
export interface Trees extends Drawing {
  readonly targets: ReadonlyMap<Id, Id>;
}

/** A line that cannot go as it went, and the two boxes that it joins. */
interface Blocked {
  readonly line: Line;
  readonly from: Box;
  readonly to: Box;
}

/** How far about two boxes a way between them is sought where there is none near by. */
const WIDE_ROOM = 1200;

/**
 * The lines of trees, and for those that would run over a box, as pinned claims may stand on their way, another way round:
 * from any side of their own two boxes, as links go. A line for which there is none goes as it went.
 */
export function ledRound(trees: Trees): readonly Line[] {
  const boxes = new Occupied();
  for (const box of [...trees.claims.values(), ...trees.pills.values()]) boxes.add(box);
  const { free, blocked } = withoutCrossings(withShortBars(trees.lines, boxes));
  if (blocked.length === 0) return trees.lines;
  const leading = blocked.flatMap((line) => joined(line, trees)).sort((a, b) => turnOf(a) - turnOf(b));
  const field = fieldOf(
    { ...trees, lines: free },
    leading.map(({ from, to }) => windowAbout(from, to, WIDE_ROOM)),
  );
  const led = leading.map((one) => {
    const line = { ...one.line, points: wayRound(one, field) ?? one.line.points };
    mark({ ...line, role: "cross" }, field);
    return line;
  });
  return [...free, ...led];
}

/** Arrows that meet lines of other relations go elsewhere too. */
function withoutCrossings({ free, blocked }: Parted): Parted {
  const drawn = new Occupied<Box & Pick<Line, "relationId">>();
  const add = (line: Line) => {
    for (const stretch of stretchesOf(line)) drawn.add({ ...stretch, relationId: line.relationId });
  };
  for (const line of free) if (line.role !== "arrow") add(line);
  const crossing = new Set<Line>();
  for (const line of free) {
    if (line.role !== "arrow") continue;
    if (stretchesOf(line).some((stretch) => meetsOther(stretch, line, drawn))) crossing.add(line);
    else add(line);
  }
  return { free: free.filter((line) => !crossing.has(line)), blocked: [...blocked, ...crossing] };
}

/** Whether a stretch crosses a line of another relation, or lies along one. */
function meetsOther(stretch: Box, { relationId }: Line, drawn: Occupied<Box & Pick<Line, "relationId">>): boolean {
  return drawn.within(grown(stretch, LINE_BERTH - 1)).some((other) => {
    if (other.relationId === relationId) return false;
    return other.width > 0 === stretch.width > 0 || overlaps(other, stretch);
  });
}

function joined(line: Line, { claims, pills, targets }: Trees): Blocked[] {
  const pill = pills.get(line.relationId);
  const target = targets.get(line.relationId) ?? "";
  const [from, to] =
    line.role === "arrow" ? [pill, claims.get(target) ?? pills.get(target)] : [claims.get(line.claimId ?? ""), pill];
  return from === undefined || to === undefined ? [] : [{ line, from, to }];
}

/** The shortest first, but arrows before stems, which can do with one side of a pill among them. */
function turnOf({ line }: Blocked): number {
  const { width, height } = extentOf(line);
  return width + height + (line.role === "arrow" ? 0 : 1e9);
}

/** Null where none is found. Premises of one step may run together, but not along its arrow. */
function wayRound({ line, from, to }: Blocked, field: Field): readonly Point[] | null {
  const own = line.role === "arrow" ? nameOf(line) : line.relationId;
  const [first, last] = [line.points[0], line.points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const open = (box: Box, near: Point) => portsAround(box, near).filter((port) => isOpen(port, field, own));
  const [starts, ends] = [open(from, first), open(to, last)];
  const near = wayThrough(windowAbout(from, to), field, own, starts, ends);
  return near ?? wayThrough(windowAbout(from, to, WIDE_ROOM), field, own, starts, ends);
}
