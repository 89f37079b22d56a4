import { type Font, measureText } from "./measure";
import { type Figure, group, type Shape } from "./shape";
import { balanceLines, fillLines } from "./text-lines";

/** A drawing on a card, with a title above it and what it means below. */
export interface Card {
  readonly title: string;
  readonly caption: string;
  readonly figure: Figure;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly (readonly Card[])[];
}

/** A page of cards in sections: a legend at full length. */
export interface Sheet {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly SheetSection[];
  readonly foot: string;
  readonly description: string;
}

const fonts = {
  title: { size: 24, weight: "semibold" },
  section: { size: 15, weight: "semibold" },
  card: { size: 13, weight: "semibold" },
  text: { size: 13, weight: "regular" },
  caption: { size: 11.5, weight: "regular" },
} as const satisfies Record<string, Font>;

const WIDTH = 1480;
const EDGE = 36;
const GAP = 18;
const PAD = 12;
const CARD_HEAD = 34;
const CAPTION_LINE = 15;
const NARROWEST = 200;

/** A sheet as one figure. Cards of a row share its width by what they hold; their drawings stand in the middle. */
export function drawSheet(sheet: Sheet): Figure {
  const shapes: Shape[] = [line(sheet.title, EDGE, 54, fonts.title, "ink")];
  let y = drawParagraph(shapes, sheet.lead, 78);
  for (const section of sheet.sections) y = drawSection(shapes, section, y + 14);
  const bottom = drawParagraph(shapes, sheet.foot, y + 20) + 12;
  return {
    bounds: { x: 0, y: 0, width: WIDTH, height: bottom },
    title: sheet.title,
    description: sheet.description,
    shapes,
  };
}

function drawParagraph(shapes: Shape[], text: string, y: number): number {
  const lines = fillLines(text, fonts.text, WIDTH - 2 * EDGE);
  shapes.push(...lines.map((words, i) => line(words, EDGE, y + i * 18, fonts.text, "soft")));
  return y + lines.length * 18;
}

function drawSection(shapes: Shape[], section: SheetSection, top: number): number {
  shapes.push(line(section.title, EDGE, top + 6, fonts.section, "ink"));
  shapes.push({ shape: "rect", x: EDGE, y: top + 14, width: WIDTH - 2 * EDGE, height: 1, radius: 0, fill: "hairline" });
  let y = top + 27;
  for (const row of section.rows) y = drawRow(shapes, row, y) + GAP;
  return y;
}

function drawRow(shapes: Shape[], row: readonly Card[], y: number): number {
  const widths = shareWidth(row);
  const captions = row.map((card, i) => balanceLines(card.caption, fonts.caption, (widths[i] ?? 0) - 2 * PAD));
  const tallest = Math.max(...row.map((card) => card.figure.bounds.height));
  const captionLines = Math.max(...captions.map((lines) => lines.length));
  const height = CARD_HEAD + tallest + captionLines * CAPTION_LINE + PAD;
  let x = EDGE;
  for (const [i, card] of row.entries()) {
    const width = widths[i] ?? 0;
    shapes.push(group(x, y, drawCard(card, captions[i] ?? [], { width, height, captionLines, tallest })));
    x += width + GAP;
  }
  return y + height;
}

/** Every card gets what its drawing and title need, and an equal share of what is left. */
function shareWidth(row: readonly Card[]): number[] {
  const needed = row.map(({ title, figure }) => {
    return Math.max(NARROWEST, figure.bounds.width + 2, measureText(title, fonts.card) + 2 * PAD);
  });
  const room = WIDTH - 2 * EDGE - GAP * (row.length - 1);
  const left = room - sum(needed);
  const ends = needed.map((_, i) => Math.round(sum(needed.slice(0, i + 1)) + (left * (i + 1)) / row.length));
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface CardSize {
  readonly width: number;
  readonly height: number;
  readonly captionLines: number;
  readonly tallest: number;
}

function drawCard({ title, figure }: Card, caption: readonly string[], size: CardSize): Shape[] {
  const { bounds } = figure;
  const left = Math.round((size.width - bounds.width) / 2 - bounds.x);
  const top = Math.round(CARD_HEAD - 8 + (size.tallest - bounds.height) / 2 - bounds.y);
  const captionTop = size.height - PAD + 2 - (size.captionLines - 1) * CAPTION_LINE;
  return [
    {
      shape: "rect",
      x: 0.5,
      y: 0.5,
      width: size.width - 1,
      height: size.height - 1,
      radius: 6,
      stroke: { colour: "hairline", width: 1 },
    },
    line(title, PAD, 22, fonts.card, "ink"),
    group(left, top, figure.shapes),
    ...caption.map((words, i) => line(words, PAD, captionTop + i * CAPTION_LINE - 2, fonts.caption, "soft")),
  ];
}

function line(text: string, x: number, y: number, font: Font, colour: "ink" | "soft"): Shape {
  return { shape: "text", x, y, text, ...font, colour };
}
