import { type ArgumentMap, get } from "@/lib/argument/argument-map";
import { targetOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Box, Layout, Line, Point } from "@/lib/layout/layout";

/** A shape that lines are attached to, and where: its sites are places in the layout, px. */
export interface Joint {
  readonly is: "claim" | "pill" | "bar";
  /** Of the claim, or of the relation whose pill or bar it is. */
  readonly id: Id;
  readonly box: Box;
  /** The middles of its sides first, as shapes of slides have them; some programs heed sites of one's own only if there are more. */
  readonly sites: Point[];
}

/** One end of a line: the shape that it is attached to, and at which of its sites. */
export interface End {
  readonly joint: Joint;
  readonly site: number;
}

/** A line with what it holds together. */
export interface AttachedLine {
  readonly line: Line;
  readonly from: End;
  readonly to: End;
}

/** The shapes of a layout and the lines between them, each attached at both its ends where the layout has it touch. */
export interface Attached {
  readonly joints: readonly Joint[];
  readonly lines: readonly AttachedLine[];
}

const BAR = 4.4;

/** Which line holds which shapes together: bars of linked premises are shapes too. */
export function attached(map: ArgumentMap, { claims, pills, lines }: Layout): Attached {
  const joint =
    (is: Joint["is"]) =>
    ([id, box]: readonly [Id, Box]) =>
      [id, { is, id, box, sites: middlesOf(box) }] as const;
  const ofClaims = new Map<Id, Joint>(Array.from(claims, joint("claim")));
  const ofPills = new Map<Id, Joint>(Array.from(pills, joint("pill")));
  const bars = lines.filter(({ role }) => role === "bar").map((line) => [line.relationId, barBox(line)] as const);
  const ofBars = new Map<Id, Joint>(bars.map(joint("bar")));
  const targetOn = (id: Id) => {
    const target = targetOf(get(map, "relations", id));
    return ofClaims.get(target) ?? ofPills.get(target);
  };
  const found = lines.flatMap((line): AttachedLine[] => {
    const { role, relationId, claimId, points } = line;
    const [start, tip] = [points[0], points.at(-1)];
    if (role === "bar" || !start || !tip) return [];
    const [pill, bar] = [ofPills.get(relationId), ofBars.get(relationId)];
    const from = role === "arrow" ? pill : claimId === null ? bar : ofClaims.get(claimId);
    const to = role === "arrow" ? targetOn(relationId) : role === "stem" && claimId !== null ? (bar ?? pill) : pill;
    return from && to ? [{ line, from: endAt(from, start), to: endAt(to, tip) }] : [];
  });
  return { joints: [...ofBars.values(), ...ofPills.values(), ...ofClaims.values()], lines: found };
}

/** Top, left, bottom, right: the order of sites of a rectangle. */
function middlesOf({ x, y, width, height }: Box): Point[] {
  const [middle, level] = [x + width / 2, y + height / 2];
  return [
    [middle, y],
    [x, level],
    [middle, y + height],
    [x + width, level],
  ];
}

function endAt(joint: Joint, at: Point): End {
  const known = joint.sites.findIndex(([x, y]) => x === at[0] && y === at[1]);
  return { joint, site: known >= 0 ? known : joint.sites.push(at) - 1 };
}

function barBox({ points }: Line): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return width >= height
    ? { x: left, y: top - BAR / 2, width, height: BAR }
    : { x: left - BAR / 2, y: top, width: BAR, height };
}
