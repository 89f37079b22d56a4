import type { Claim, Id } from "@/lib/argument/rows";
import type { ToulminStep } from "@/lib/argument/toulmin";
import type { Box } from "@/lib/layout/layout";
import { drawClaim } from "./claim";
import { type ClaimFace, measureClaim, plainFace } from "./claim-face";
import { drawHead, headRoom } from "./heads";
import { type Font, measureText } from "./measure";
import { decimal, group, type Shape } from "./shape";
import type { Spot, SpottedFigure } from "./spots";
import { strengthOf } from "./strength";
import { fillLines } from "./text-lines";
import type { Tone } from "./theme";

const WIDEST = 200;
/** Px between what stands side by side, below one another in one part, between parts, and between steps. */
const GAPS = { columns: 56, boxes: 12, parts: 38, steps: 64 } as const;
const MARGIN = 24;
const LABEL = 20;
const labelFont: Font = { size: 10.5, weight: "semibold" };
const wordFont: Font = { size: 11.5, weight: "semibold" };
const QUALIFIER = { weak: "possibly", middling: "presumably", strong: "almost certainly" } as const;

/** Claims under one heading. */
interface Part {
  readonly name: string;
  readonly word: string;
  readonly claims: readonly Claim[];
}

/** What has been drawn, with the box of each part, null for one that is empty. */
interface Drawing {
  readonly shapes: Shape[];
  readonly spots: Spot[];
}

interface Stack {
  readonly box: Box;
  readonly boxes: readonly Box[];
}

/**
 * Steps in Toulmin's layout, one below the other: grounds at the left, an arrow through the qualifier to the claim at the
 * right; the warrant with its backing holds the arrow from below, and what rebuts stands below the claim. `without` are the
 * numbers of claims that have no place among these parts: they are named below.
 */
export function drawToulmin(
  steps: readonly ToulminStep[],
  faces: ReadonlyMap<Id, ClaimFace>,
  title: string,
  without: readonly number[] = [],
): SpottedFigure {
  const drawing: Drawing = { shapes: [], spots: [] };
  let y = 0;
  for (const step of steps) y = drawStep(drawing, step, faces, y) + GAPS.steps;
  if (without.length > 0) y = drawWithout(drawing, without, y) + GAPS.steps;
  const right = Math.max(420, ...drawing.spots.map(({ box }) => box.x + box.width));
  const bounds = {
    x: -MARGIN,
    y: -MARGIN,
    width: right + 2 * MARGIN,
    height: Math.max(y - GAPS.steps, 40) + 2 * MARGIN,
  };
  const description = `${steps.length} ${steps.length === 1 ? "step" : "steps"} as grounds, warrant, backing, qualifier, rebuttal and claim.`;
  return { figure: { bounds, title, description, shapes: drawing.shapes }, spots: drawing.spots };
}

/** Draws a step from a height on; returns where it ends. */
function drawStep(drawing: Drawing, step: ToulminStep, faces: ReadonlyMap<Id, ClaimFace>, top: number): number {
  const put = (part: Part, x: number, y: number) => putPart(drawing, part, faces, x, y);
  const grounds = put({ name: "Ground", word: "", claims: step.grounds }, 0, top);
  const middle = grounds.box.x + grounds.box.width + GAPS.columns;
  const widthBelow = Math.max(96, widest([...step.warrants, ...step.backing, ...step.conditions], faces));
  const qualifier = qualifierOf(step);
  const claimX = middle + Math.max(widthBelow, measureText(qualifier, wordFont) + 28) + GAPS.columns;
  const claim = put({ name: "Claim", word: "so", claims: [step.claim] }, claimX, top);
  const line = top + LABEL + Math.min(claim.box.height, grounds.boxes[0]?.height ?? claim.box.height) / 2;
  const below = Math.max(line + 44, top + LABEL + claim.box.height + 12);
  if (step.relationId !== null) drawArrow(drawing, step, grounds, { ...claim.box, y: line }, qualifier, middle);
  let [y, held] = [line + 40, line];
  for (const part of middleParts(step)) {
    if (part.claims.length === 0) continue;
    const stack = put(part, middle, y);
    drawHolder(drawing, middle + 26, y, held, part.name === "Qualifier" ? "condition" : "support");
    held = stack.box.y + stack.box.height;
    y = held + GAPS.parts;
  }
  const rebuttals = put({ name: "Rebuttal", word: "unless", claims: step.rebuttals }, claimX, below + 26);
  if (step.relationId === null)
    drawRebuttal(drawing, rebuttals, claimX - 18, claim.box.y + claim.box.height / 2, claimX);
  else drawRebuttal(drawing, rebuttals, claimX - 18, line, null);
  const ends = [grounds, claim, rebuttals].map(({ box }) => box.y + box.height);
  return Math.max(...ends, y - GAPS.parts);
}

function drawWithout(drawing: Drawing, numbers: readonly number[], y: number): number {
  const lines = fillLines(`Without a place among these parts: ${numbers.join(", ")}`, labelFont, 400);
  for (const [i, text] of lines.entries()) {
    drawing.shapes.push({ shape: "text", x: 0, y: y + 12 + i * 15, text, ...labelFont, colour: "soft" });
  }
  return y + 15 * lines.length;
}

function middleParts(step: ToulminStep): Part[] {
  return [
    { name: "Warrant", word: "since", claims: step.warrants },
    { name: "Backing", word: "on account of", claims: step.backing },
    { name: "Qualifier", word: "only if", claims: step.conditions },
  ];
}

function qualifierOf({ strength, conditions }: ToulminStep): string {
  const said = strengthOf(strength);
  if (said) return `so, ${QUALIFIER[said]}`;
  return conditions.length > 0 ? "so, on a condition" : "so";
}

function widest(claims: readonly Claim[], faces: ReadonlyMap<Id, ClaimFace>): number {
  return Math.max(0, ...claims.map(({ id }) => measureClaim(faceOf(faces, id), WIDEST).size.width));
}

function faceOf(faces: ReadonlyMap<Id, ClaimFace>, id: Id): ClaimFace {
  return faces.get(id) ?? plainFace;
}

/** The claims of a part below its heading. Where there are none, nothing, and a box without extent. */
function putPart(drawing: Drawing, part: Part, faces: ReadonlyMap<Id, ClaimFace>, x: number, top: number): Stack {
  if (part.claims.length === 0) return { box: { x, y: top, width: 0, height: 0 }, boxes: [] };
  const heading = part.word === "" || part.name === "Claim" ? part.name : `${part.name} · ${part.word}`;
  drawing.shapes.push({ shape: "text", x, y: top + 12, text: heading, ...labelFont, colour: "soft" });
  let y = top + LABEL;
  const boxes = part.claims.map(({ id }) => {
    const face = faceOf(faces, id);
    const { size } = measureClaim(face, WIDEST);
    const box = { x, y, ...size };
    drawing.shapes.push(group(x, y, drawClaim(face, size)));
    drawing.spots.push({ table: "claims", id, part: part.name, box });
    y += size.height + GAPS.boxes;
    return box;
  });
  const width = Math.max(...boxes.map((box) => box.width));
  return { box: { x, y: top + LABEL, width, height: y - GAPS.boxes - top - LABEL }, boxes };
}

/** The arrow from the grounds to the claim, with the qualifier on it; `to` stands at the height of the line. */
function drawArrow(
  drawing: Drawing,
  step: ToulminStep,
  grounds: Stack,
  to: Box,
  qualifier: string,
  middle: number,
): void {
  const bracket = grounds.box.x + grounds.box.width + 20;
  for (const box of grounds.boxes) {
    const y = box === grounds.boxes[0] ? to.y : box.y + box.height / 2;
    stroke(drawing, `M${decimal(box.x + box.width)} ${decimal(y)}H${decimal(bracket)}`, "support");
  }
  const last = grounds.boxes.at(-1);
  if (last && grounds.boxes.length > 1) {
    stroke(drawing, `M${decimal(bracket)} ${decimal(to.y)}V${decimal(last.y + last.height / 2)}`, "support", 4.4);
  }
  stroke(drawing, `M${decimal(bracket)} ${decimal(to.y)}H${decimal(to.x - headRoom.triangle)}`, "support");
  drawing.shapes.push(...drawHead("triangle", [to.x, to.y], [1, 0], "support"));
  const width = measureText(qualifier, wordFont) + 22;
  const x = to.x - GAPS.columns / 2 - 10 - width;
  const box = { x: Math.max(x, middle + 40), y: to.y - 12, width, height: 24 };
  drawing.shapes.push(
    { shape: "rect", ...box, radius: 12, fill: "supportFill", stroke: { colour: "support", width: 1.6 } },
    {
      shape: "text",
      x: box.x + width / 2,
      y: to.y + 4.1,
      text: qualifier,
      ...wordFont,
      colour: "supportWord",
      anchor: "middle",
    },
  );
  if (step.relationId) drawing.spots.push({ table: "relations", id: step.relationId, part: "Qualifier", box });
}

/** The line from a warrant up to the arrow that it holds, or from its backing up to the warrant. */
function drawHolder(drawing: Drawing, x: number, from: number, to: number, tone: Tone): void {
  stroke(drawing, `M${decimal(x)} ${decimal(from)}V${decimal(to + headRoom.triangle)}`, tone, 1.6);
  drawing.shapes.push(...drawHead("triangle", [x, to], [0, -1], tone));
}

/** The line from all that rebuts up to the arrow, close before the claim; where there is no arrow, to the claim at `side`. */
function drawRebuttal(drawing: Drawing, { boxes }: Stack, x: number, y: number, side: number | null): void {
  const last = boxes.at(-1);
  if (!last) return;
  for (const box of boxes)
    stroke(drawing, `M${decimal(box.x)} ${decimal(box.y + box.height / 2)}H${decimal(x)}`, "attack");
  const end = side === null ? "" : `H${decimal(side)}`;
  stroke(drawing, `M${decimal(x)} ${decimal(last.y + last.height / 2)}V${decimal(y)}${end}`, "attack");
  drawing.shapes.push(
    ...drawHead("bar", side === null ? [x, y + 2] : [side, y], side === null ? [0, -1] : [1, 0], "attack"),
  );
}

function stroke(drawing: Drawing, d: string, colour: Tone, width = 2): void {
  drawing.shapes.push({ shape: "path", d, stroke: { colour, width } });
}
