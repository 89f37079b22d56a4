import type { Font } from "@/lib/drawing/measure";
import { fillLines } from "@/lib/drawing/text-lines";
import type { Paragraph, Run } from "./words";

const font: Font = { size: 16, weight: "regular" };
/** The room of a body, in points, with something to spare for fonts that are wider or higher. */
const ROOM = { width: 820, height: 360 };
const LINE = 20;
const EMU_PER_PT = 12_700;

/** Paragraphs as they go on one slide after the other; one that is too long for a slide is gone on with on the next. */
export function intoSlides(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const slides: Paragraph[][] = [];
  let left = 0;
  for (const paragraph of paragraphs.flatMap(cut)) {
    const height = (paragraph.before ?? 0) + linesOf(paragraph).length * LINE;
    const last = slides.at(-1);
    if (last && height <= left) last.push(paragraph);
    else {
      slides.push([paragraph]);
      left = ROOM.height;
    }
    left -= height;
  }
  return slides;
}

function linesOf({ runs, indent = 0 }: Paragraph): string[] {
  return fillLines(runs.map(({ text }) => text).join(""), font, ROOM.width - indent / EMU_PER_PT);
}

const MOST_LINES = Math.floor(ROOM.height / LINE) - 1;

/** A paragraph in parts that fit on a slide each; one that fits is left as it is. */
function cut(paragraph: Paragraph): Paragraph[] {
  const lines = linesOf(paragraph);
  if (lines.length <= MOST_LINES) return [paragraph];
  const [first] = paragraph.runs;
  const parts: Paragraph[] = [];
  for (let at = 0; at < lines.length; at += MOST_LINES) {
    const run: Run = { ...first, text: lines.slice(at, at + MOST_LINES).join(" ") };
    parts.push({ ...paragraph, runs: [run] });
  }
  return parts;
}
