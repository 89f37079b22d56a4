import type { Fidelity } from "@/lib/argument/rows";
import type { Size } from "@/lib/layout/layout";
import { type Font, measureText } from "./measure";
import type { Strength } from "./strength";
import { SWATCH_STEP } from "./swatch";
import { clipLine, setText } from "./text-lines";
import type { Swatch } from "./theme";

/** What the box of a claim shows. */
export interface ClaimFace {
  /** Stands before the chip; null in drawings without numbers. */
  readonly number: number | null;
  readonly text: string;
  /** Supplied by the analyst: round box, slanted, whatever the fidelity. */
  readonly implicit: boolean;
  /** How near the closest anchor is to its words; null, drawn like a quotation, where there is none. */
  readonly fidelity: Fidelity | null;
  /** Said by another, as a speaker reports: a rule inside the border. */
  readonly reported: boolean;
  /** A conclusion of the map: reason for nothing, and with reasons of its own. */
  readonly conclusion: boolean;
  /** Who says it, or where: "Lavrov", "UK, via Lavrov". Empty where nobody is named. */
  readonly chip: string;
  /** What it is marked with: its own colour, that of its group, those of its tags. */
  readonly swatches: readonly Swatch[];
  /** How strong it is said to be: the weight of its border. */
  readonly strength: Strength;
  readonly marks: ClaimMarks;
  /** How many claims are folded away below it. */
  readonly hiddenBelow: number;
  /** Its label under a semantics; null when none is chosen. */
  readonly status: "in" | "out" | "undecided" | null;
}

/** Counts at the right of a claim's first line; 0 is not shown. */
export interface ClaimMarks {
  readonly passages: number;
  readonly questions: number;
  readonly comments: number;
}

/** A plain claim that says only its text: the ground on which faces are written down. */
export const plainFace: ClaimFace = {
  number: null,
  text: "",
  implicit: false,
  fidelity: null,
  reported: false,
  conclusion: false,
  chip: "",
  swatches: [],
  strength: null,
  marks: { passages: 0, questions: 0, comments: 0 },
  hiddenBelow: 0,
  status: null,
};

export const claimFonts = {
  text: { size: 13, weight: "regular" },
  number: { size: 11.5, weight: "semibold" },
  chip: { size: 10.5, weight: "regular" },
  count: { size: 10.5, weight: "semibold" },
} as const satisfies Record<string, Font>;

/** Widest line of text in a claim, in px. */
export const TEXT_WIDTH = 224;
export const LINE_HEIGHT = 17;
export const CHIP_HEIGHT = 15;
const PADDING = { x: 11, y: 8 };
const NARROWEST = 96;
const AFTER_NUMBER = 6;
const BEFORE_MARKS = 10;
/** Who says a claim is told in at least this many px, however many marks stand beside it. */
const SHORTEST_CHIP = 40;
export const MARK_WIDTH = 12;
const BETWEEN_MARKS = 7;

/** The words of a claim as they are set in a box: sizes in px, places from the box's upper left corner. */
export interface ClaimText {
  readonly size: Size;
  readonly padding: { readonly x: number; readonly y: number };
  readonly lines: readonly string[];
  readonly hasChipLine: boolean;
  readonly chip: string;
  /** Left edge of the first swatch. */
  readonly swatchX: number;
  readonly chipX: number;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly kind: keyof ClaimMarks;
  readonly count: number;
  /** Distance of its left edge from the box's left edge. */
  readonly x: number;
}

/**
 * The size of a claim's box and how its words stand in it: lines as even as they can be, none wider than `widest` px.
 * The width is even, so that the middle is a whole pixel.
 */
export function measureClaim(face: ClaimFace, widest = TEXT_WIDTH): ClaimText {
  const padding = paddingOf(face);
  const marks = measureMarks(face.marks);
  const numberWidth = face.number === null ? 0 : measureText(String(face.number), claimFonts.number) + AFTER_NUMBER;
  const beforeChip = numberWidth + face.swatches.length * SWATCH_STEP;
  const besideChip = beforeChip + (marks.width === 0 ? 0 : marks.width + BEFORE_MARKS);
  const shortestChip = face.chip === "" ? 0 : SHORTEST_CHIP;
  const room = Math.max(2 * Math.floor(widest / 2), NARROWEST - 2 * padding.x, evenUp(besideChip + shortestChip));
  const chip = clipLine(face.chip, claimFonts.chip, room - besideChip);
  const { lines, width: text } = setText(face.text, claimFonts.text, room);
  const chipLine = besideChip + measureText(chip, claimFonts.chip);
  const width = Math.max(NARROWEST, evenUp(Math.max(text, chipLine) + 2 * padding.x));
  const hasChipLine = besideChip > 0 || chip !== "";
  const height = 2 * padding.y + (hasChipLine ? CHIP_HEIGHT : 0) + lines.length * LINE_HEIGHT;
  return {
    size: { width, height },
    padding,
    lines,
    hasChipLine,
    chip,
    swatchX: padding.x + numberWidth,
    chipX: padding.x + beforeChip,
    marks: marks.marks.map((mark) => ({ ...mark, x: width - padding.x - marks.width + mark.x })),
  };
}

/**
 * How a claim's words stand in a box of a given size, as the layout has it: the same lines as measured where the box is
 * as measured, longer ones where it was made wider, and in the middle where it was made higher.
 */
export function fitClaim(face: ClaimFace, size: Size): ClaimText {
  const own = measureClaim(face, size.width - 2 * paddingOf(face).x);
  const wider = size.width - own.size.width;
  const higher = Math.max(0, size.height - own.size.height);
  const padding = { ...own.padding, y: own.padding.y + Math.floor(higher / 2) };
  return { ...own, size, padding, marks: own.marks.map((mark) => ({ ...mark, x: mark.x + wider })) };
}

function paddingOf(face: ClaimFace): ClaimText["padding"] {
  const inset = face.reported ? 4 : 0;
  return { x: PADDING.x + inset, y: PADDING.y + inset };
}

function measureMarks(counts: ClaimMarks): { marks: Mark[]; width: number } {
  const marks: Mark[] = [];
  let width = 0;
  for (const kind of ["passages", "questions", "comments"] as const) {
    const count = counts[kind];
    if (count === 0) continue;
    if (width > 0) width += BETWEEN_MARKS;
    marks.push({ kind, count, x: width });
    width += MARK_WIDTH + measureText(String(count), claimFonts.count);
  }
  return { marks, width };
}

/** The next even number that is not smaller. */
export function evenUp(value: number): number {
  return 2 * Math.ceil(value / 2 - 1e-9);
}
