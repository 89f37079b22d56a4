import type { Direction } from "@/lib/argument/direction";
import type { Size } from "@/lib/layout/layout";
import { type ClaimFace, type ClaimMarks, claimFonts, MARK_WIDTH, type Mark } from "./claim-face";
import { measureText } from "./measure";
import { decimal, group, type Shape } from "./shape";

const icons: Readonly<Record<keyof ClaimMarks, readonly Shape[]>> = {
  passages: [
    { shape: "path", d: "M4 0.6Q0.7 1.6 0.7 5.2", stroke: { colour: "soft", width: 1.2 } },
    { shape: "circle", x: 2.2, y: 5.3, radius: 1.6, fill: "soft" },
    { shape: "path", d: "M8.8 0.6Q5.5 1.6 5.5 5.2", stroke: { colour: "soft", width: 1.2 } },
    { shape: "circle", x: 7, y: 5.3, radius: 1.6, fill: "soft" },
  ],
  questions: [
    {
      shape: "path",
      d: "M1.8 2.2Q1.8 0 4.2 0Q6.6 0 6.6 2.1Q6.6 3.4 4.2 4.6V5.6",
      stroke: { colour: "soft", width: 1.3 },
    },
    { shape: "circle", x: 4.2, y: 7.4, radius: 0.9, fill: "soft" },
  ],
  comments: [
    {
      shape: "path",
      d: "M1.6 0H7.4Q8.6 0 8.6 1.2V4.6Q8.6 5.8 7.4 5.8H4.2L2 7.8V5.8H1.6Q0.4 5.8 0.4 4.6V1.2Q0.4 0 1.6 0Z",
      stroke: { colour: "soft", width: 1.1 },
    },
  ],
};

/** The counts at the right of a claim's first line, whose baseline is `y`. */
export function drawMarks(marks: readonly Mark[], y: number): Shape[] {
  return marks.flatMap(({ kind, count, x }): Shape[] => [
    group(x, y - 7.6, icons[kind]),
    { shape: "text", x: x + MARK_WIDTH, y, text: String(count), ...claimFonts.count, colour: "soft" },
  ]);
}

/** The tab on the lower border that tells how many claims are folded away. */
export function drawFoldMark(hidden: number, size: Size, direction: Direction): Shape[] {
  const { word, caret } = foldMarks[direction];
  const words = `${hidden} ${word}`;
  const width = measureText(words, claimFonts.count) + 31;
  const x = (size.width - width) / 2;
  const y = direction === "down" ? -11 : size.height - 7;
  return [
    { shape: "rect", x, y, width, height: 18, radius: 9, fill: "box", stroke: { colour: "border", width: 1.3 } },
    { shape: "path", d: caret(x + 9, y + 7), stroke: { colour: "ink", width: 1.6 } },
    { shape: "text", x: x + 22, y: y + 12.8, text: words, ...claimFonts.count, colour: "ink" },
  ];
}

/** Where the reasons are that a folded claim hides, in a word and by the way that a caret points, for each place of the conclusions. */
const foldMarks: Readonly<Record<Direction, { word: string; caret: (x: number, y: number) => string }>> = {
  up: { word: "below", caret: (x, y) => `M${decimal(x)} ${decimal(y)}l4 4.4l4 -4.4` },
  down: { word: "above", caret: (x, y) => `M${decimal(x)} ${decimal(y + 4.4)}l4 -4.4l4 4.4` },
  left: { word: "more", caret: (x, y) => `M${decimal(x + 1.8)} ${decimal(y - 1.8)}l4.4 4l-4.4 4` },
  right: { word: "more", caret: (x, y) => `M${decimal(x + 6.2)} ${decimal(y - 1.8)}l-4.4 4l4.4 4` },
};

/** The label of a claim under a semantics, on the upper right corner of a box `width` px wide. */
export function drawStatus(status: NonNullable<ClaimFace["status"]>, width: number): Shape[] {
  return [group(width, 0, [{ shape: "circle", x: 0, y: 0, radius: 11, fill: "ground" }, ...statusShapes(status)])];
}

/** The sign of a label, 18 px wide, around the origin. */
export function statusShapes(status: NonNullable<ClaimFace["status"]>): Shape[] {
  const open = (colour: "out" | "undecided"): Shape => {
    return { shape: "circle", x: 0, y: 0, radius: 8.1, fill: "ground", stroke: { colour, width: 1.9 } };
  };
  switch (status) {
    case "in":
      return [
        { shape: "circle", x: 0, y: 0, radius: 9, fill: "in" },
        { shape: "path", d: "M-4.2 0.2l3 3.2l5.4 -6.4", stroke: { colour: "onIn", width: 2.2 } },
      ];
    case "out":
      return [
        open("out"),
        { shape: "path", d: "M-3.4 -3.4l6.8 6.8m0 -6.8l-6.8 6.8", stroke: { colour: "out", width: 2.2 } },
      ];
    case "undecided":
      return [open("undecided"), { shape: "path", d: "M0 -8.1A8.1 8.1 0 0 0 0 8.1Z", fill: "undecided" }];
    default:
      return status satisfies never;
  }
}
