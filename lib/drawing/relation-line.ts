import type { Line } from "@/lib/layout/layout";
import { drawHead, headRoom } from "./heads";
import type { PillFace } from "./pill";
import { directionAt, roundedPath, shorten } from "./polyline";
import type { Shape, Stroke } from "./shape";
import type { Strength } from "./strength";
import { type Tone, toneOf } from "./theme";

const BAR = 4.4;
const DOT = 3.6;
const CASING = 7;

/**
 * A line of a relation in the plane of the map, with its head.
 * The dash belongs to the arrow; stems are solid. A cross link has a casing that parts it from what it crosses.
 */
export function drawLine(line: Line, face: PillFace): Shape[] {
  const tone = toneOf(face.kind, face.onRelation);
  const d = roundedPath(shorten(line.points, headRoom[line.head]));
  const strokes = line.role === "bar" ? [{ colour: tone, width: BAR }] : strokesOf(line, tone, face.strength);
  const casing: Stroke[] = line.role === "cross" ? [{ colour: "ground", width: CASING }] : [];
  const path = [...casing, ...strokes].map((stroke): Shape => ({ shape: "path", d, stroke }));
  return [...path, ...drawEnd(line, tone)];
}

/** The dot where a cross link joins the pill; drawn over the pill. Nothing for other lines. */
export function drawDot(line: Line, face: PillFace): Shape[] {
  const end = line.points.at(-1);
  if (line.role !== "cross" || !end) return [];
  return [{ shape: "circle", x: end[0], y: end[1], radius: DOT, fill: toneOf(face.kind, face.onRelation) }];
}

function drawEnd(line: Line, tone: Tone): Shape[] {
  const tip = line.points.at(-1);
  return tip ? drawHead(line.head, tip, directionAt(line.points), tone) : [];
}

function strokesOf(line: Line, tone: Tone, strength: Strength): Stroke[] {
  const width = widthOf(strength);
  if (tone === "rephrase") {
    return [
      { colour: tone, width: width + 4 },
      { colour: "ground", width: width + 0.4 },
    ];
  }
  if (tone === "preference") return [{ colour: tone, width: width + 1, dash: [0.1, 5], round: true }];
  const dash = line.role === "arrow" ? dashOf(tone) : undefined;
  return [{ colour: tone, width, ...(dash ? { dash } : {}) }];
}

function dashOf(tone: Tone): readonly number[] | undefined {
  if (tone === "undercut") return [7, 4];
  if (tone === "condition") return [9, 3.5, 2, 3.5];
  return undefined;
}

function widthOf(strength: Strength): number {
  if (strength === "weak") return 1.3;
  return strength === "strong" ? 3.4 : 2;
}
