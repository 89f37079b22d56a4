import { type ArgumentMap, all } from "@/lib/argument/argument-map";
import { arrangedScenes, revealedBy, type SceneShown } from "@/lib/argument/scenes";
import { plainWords } from "@/lib/argument/sentences";
import { TEXT_WIDTH } from "@/lib/drawing/claim-face";
import { type Extract, extracted } from "@/lib/drawing/printed";
import type { Theme } from "@/lib/drawing/theme";
import type { Box } from "@/lib/layout/layout";
import { LEFT_OUT } from "../losses";
import { type Quotation, quotedFrom } from "../quotation";
import type { Report, ReportedClaim } from "../report";
import { figureXml } from "./figure";
import { CLAIM_PX, fitFigure, pointsOf, type SlideFigure, type View } from "./fitted";
import { borderLegend } from "./legend";
import { intoSlides } from "./pages-of-words";
import { type Paragraph, paragraphXml } from "./words";

/** A slide as it will be written: what stands in its title and body, and what the speaker reads. */
export interface Slide {
  readonly layout: "title" | "figure" | "words";
  readonly title: string;
  /** Paragraphs of the body, or of the subtitle, as XML; empty where there is none. */
  readonly body: string;
  /** Shapes of the figure as XML, whose ids begin at {@link FIRST_ID}. */
  readonly figure: string;
  readonly notes: readonly string[];
}

/** A presentation, and what of the map it does not hold. */
export interface Deck {
  readonly title: string;
  readonly description: string;
  readonly slides: readonly Slide[];
  readonly losses: readonly string[];
}

/** Ids of shapes below this belong to title and body. */
const FIRST_ID = 10;

/** What a deck is made of. */
export interface DeckParts {
  readonly map: ArgumentMap;
  readonly extract: Extract;
  readonly report: Report;
  readonly theme: Theme;
  readonly hasLegend: boolean;
  /** What slides do not hold whatever they are made of, a sentence each; what the figure loses joins them. */
  readonly losses: readonly string[];
}

/** Where a figure stands on a slide of 13⅓ by 7½ inches, in EMU: below the title, above the legend. */
const FRAME: Box = { x: 457_200, y: 1_005_840, width: 11_277_600, height: 5_257_800 };
/** Each step shows all that came before it, so that the work grows with their square. */
const MOST_STEPS = 200;
/** Words smaller than this cannot be read from a seat, in points. */
const SMALLEST = 7;

/** A map as slides: a title, the figure (step by step where scenes are arranged), quotations, open questions, sources. */
export function deckOf(parts: DeckParts): Deck {
  const { map, report, extract } = parts;
  const figure = largest(map, extract);
  const scenes = arrangedScenes(map).filter(({ claimId }) => figure?.drawing.layout.claims.has(claimId));
  const steps = scenes.slice(0, MOST_STEPS);
  const { title, description } = report;
  const losses = [
    ...(scenes.length > MOST_STEPS ? [`The step-through ends after ${MOST_STEPS} of its ${scenes.length} steps.`] : []),
    ...(figure && pointsOf(figure, CLAIM_PX) < SMALLEST ? [tooSmall(figure)] : []),
    ...lossesOf(figure),
    ...parts.losses,
  ];
  return {
    title,
    description,
    slides: [
      {
        layout: "title",
        title,
        body: words([{ runs: [{ text: report.stamp ?? description }] }], parts),
        figure: "",
        // On a slide of their own they would be in the way of a talk.
        notes: [description, ...(losses.length > 0 ? [`${LEFT_OUT}:`, ...losses] : [])],
      },
      ...(figure ? figureSlides(figure, steps, parts) : []),
      ...wordSlides("Quotations", quotations(report.claims), parts),
      ...wordSlides(
        "Open questions",
        report.questions.map(({ step, question }) => bullet(`${question} (${step})`)),
        parts,
      ),
      ...wordSlides("Sources", report.sources.map(bullet), parts),
    ],
    losses,
  };
}

function tooSmall(figure: SlideFigure): string {
  return `The words of the figure come out at ${pointsOf(figure, CLAIM_PX).toFixed(1)} pt: fold some reasons, or take a branch.`;
}

function lossesOf(figure: SlideFigure | null): string[] {
  if (!figure) return [];
  const { drawing } = figure;
  const [faces, lines] = [[...drawing.claims.values()], drawing.layout.lines];
  return [
    ...(lines.some(({ head }) => head === "bar")
      ? ["Objections end in a barbed head: lines of slides know no bar."]
      : []),
    ...(faces.some(({ swatches }) => swatches.length > 0)
      ? ["The colours that claims are marked with are left out."]
      : []),
    ...(faces.some(({ marks }) => marks.passages > 0) ? ["How many passages a claim has is left out of its box."] : []),
  ];
}

/** How wide rows of reasons, and how long lines of words may be: the ways that are tried, in px. */
const ROWS = [1500, 1000, 700];
const LINES = [TEXT_WIDTH, 172, 132];
/** Of a map of more claims only the first way is taken: no way makes it fit. */
const MOST_TRIED = 300;

/** The layout that comes out largest on a slide. */
function largest(map: ArgumentMap, extract: Extract): SlideFigure | null {
  const count = all(map, "claims").length;
  const ways = ROWS.flatMap((row) => LINES.map((line) => [row, line] as const)).slice(0, count > MOST_TRIED ? 1 : 9);
  const figures = ways.flatMap(([row, line]) => {
    const drawing = extracted(map, extract, row, line);
    return drawing.layout.claims.size > 0 ? [fitFigure(map, drawing, FRAME)] : [];
  });
  return figures.reduce<SlideFigure | null>((best, next) => (best && best.scale >= next.scale ? best : next), null);
}

/** One slide of the whole map, or one a step, the claim that comes in with a heavier border. */
function figureSlides(figure: SlideFigure, steps: readonly SceneShown[], parts: DeckParts): Slide[] {
  const { report, theme } = parts;
  const legend = parts.hasLegend ? words(borderLegend(figure.drawing), parts) : "";
  const slide = (view: View, title: string, notes: readonly string[]): Slide => {
    return { layout: "figure", title, body: legend, figure: figureXml(figure, view, FIRST_ID), notes };
  };
  if (steps.length === 0) return [slide({ revealed: null, fresh: null, theme }, report.title, [report.description])];
  const told = new Map(report.claims.map((claim) => [claim.id, claim]));
  return steps.map(({ claimId, note }, i) => {
    const revealed = revealedBy(
      parts.map,
      steps.slice(0, i + 1).map((step) => step.claimId),
    );
    const claim = told.get(claimId);
    const title = `${report.title} (${i + 1} of ${steps.length})`;
    return slide(
      { revealed, fresh: claimId, theme },
      title,
      [note, ...(claim ? spoken(claim) : [])].filter((line) => line.trim() !== ""),
    );
  });
}

function spoken({ number, text, sentences }: ReportedClaim): string[] {
  return [`${number}. ${text}`, ...sentences.map(plainWords)];
}

function quotations(claims: readonly ReportedClaim[]): Paragraph[] {
  return claims.flatMap(({ number, text, quotations }) => {
    if (quotations.length === 0) return [];
    const head: Paragraph = { runs: [{ text: `${number}  `, isBold: true }, { text }], indent: 0, before: 10 };
    return [head, ...quotations.map(quoted)];
  });
}

function quoted(quotation: Quotation): Paragraph {
  const from = quotedFrom(quotation);
  return {
    runs: [{ text: `“${quotation.words}” ` }, { text: `(${from})`, colour: "soft" }],
    indent: 342_900,
    before: 3,
  };
}

function bullet(text: string): Paragraph {
  return { runs: [{ text }], indent: 0, hasBullet: true, before: 4 };
}

function wordSlides(title: string, paragraphs: readonly Paragraph[], parts: DeckParts): Slide[] {
  const slides = intoSlides(paragraphs);
  return slides.map((part, i) => {
    const count = slides.length > 1 ? ` (${i + 1} of ${slides.length})` : "";
    return { layout: "words", title: `${title}${count}`, body: words(part, parts), figure: "", notes: [] };
  });
}

function words(paragraphs: readonly Paragraph[], { theme }: DeckParts): string {
  return paragraphs.map((paragraph) => paragraphXml(paragraph, theme)).join("");
}
