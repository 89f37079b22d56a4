import type { Font } from "@/lib/drawing/measure";
import { fillLines } from "@/lib/drawing/text-lines";
import type { Paragraph, Run } from "./words";

const font: Font = { size: 16, weight: "regular" };
/** The room of a body, in points, with something to spare for fonts that are wider or higher. */
const ROOM = { width: 820, height: 360 };
const LINE = 20;
const EMU_PER_PT = 12_700;

/**
 * Paragraphs as they go on one slide after the other; one that is too long for a slide is gone on with on the next, and
 * one that leads to an indented one stands with it.
 */
export function intoSlides(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const slides: Paragraph[][] = [];
  const parts = paragraphs.flatMap(cut);
  let left = 0;
  for (const [i, paragraph] of parts.entries()) {
    const height = heightOf(paragraph);
    const next = parts[i + 1];
    const leadsOn = next !== undefined && (next.indent ?? 0) > (paragraph.indent ?? 0);
    const last = slides.at(-1);
    if (last && height + (leadsOn ? heightOf(next) : 0) <= left) last.push(paragraph);
    else {
      slides.push([paragraph]);
      left = ROOM.height;
    }
    left -= height;
  }
  return slides;
}

function heightOf(paragraph: Paragraph): number {
  return (paragraph.before ?? 0) + linesOf(paragraph).length * LINE;
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
