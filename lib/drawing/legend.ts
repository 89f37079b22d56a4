import { FIDELITIES, type RelationKind } from "@/lib/argument/rows";
import type { Head } from "@/lib/layout/layout";
import { drawClaim } from "./claim";
import { type ClaimFace, plainFace } from "./claim-face";
import type { MapDrawing } from "./map";
import { type Font, measureText } from "./measure";
import { drawPill, measurePill, plainPill } from "./pill";
import { drawLine } from "./relation-line";
import { group, type Shape } from "./shape";

/** One look with its meaning, as far as it occurs in a map. */
interface Entry {
  readonly sample: readonly Shape[];
  /** In px. */
  readonly sampleWidth: number;
  readonly meaning: string;
}

/** A block of a sheet: what is drawn from its own upper left corner, and how high it is. */
export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const RELATIONS: readonly (readonly [kind: RelationKind, onRelation: boolean, head: Head, meaning: string])[] = [
  ["support", false, "triangle", "a reason for it"],
  ["attack", false, "bar", "a reason against it"],
  ["attack", true, "circle", "against the step, not the claim"],
  ["support", true, "triangle", "why the step may be taken"],
  ["onlyIf", false, "diamond", "holds only if this does"],
  ["unless", false, "diamond", "holds unless this does"],
  ["rephrase", false, "none", "says the same"],
  ["preference", false, "chevron", "outranks it"],
  ["unknown", false, "ring", "related in a way not told"],
];

const FIDELITY_MEANINGS = {
  quotation: "quotation",
  paraphrase: "paraphrase",
  compression: "shortened",
  interpretation: "interpretation",
} as const;

/** How high a sample is, and how far its line goes on beyond its pill. */
const SAMPLE_HEIGHT = 22;
const SAMPLE_LINE = 34;
const ROW = 30;
const GAP = 8;
const BETWEEN = 24;
const HEAD = 26;
const head: Font = { size: 13, weight: "semibold" };
const font: Font = { size: 12, weight: "regular" };

/** What the pills, lines and borders that occur in a map mean, in rows at most `width` px wide; no height where nothing occurs. */
export function drawLegend(map: MapDrawing, width: number): Block {
  const rows = [relationEntries(map), claimEntries(map)].flatMap((entries) => inRows(entries, width));
  if (rows.length === 0) return { shapes: [], height: 0 };
  const shapes = rows.flatMap((entries, row) =>
    entries.map(({ entry, x }) => group(x, HEAD + row * ROW, drawEntry(entry))),
  );
  const title: Shape = { shape: "text", x: 0, y: 13, text: "Legend", ...head, colour: "ink" };
  return { shapes: [title, ...shapes], height: HEAD + rows.length * ROW - (ROW - SAMPLE_HEIGHT) };
}

/** Entries one after the other in rows, as many as `width` px hold, each with its place in its row. */
function inRows(entries: readonly Entry[], width: number): { readonly entry: Entry; readonly x: number }[][] {
  const rows: { readonly entry: Entry; readonly x: number }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const own = widthOf(entry);
    if (x + own > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += own + BETWEEN;
  }
  return rows;
}

function widthOf({ sampleWidth, meaning }: Entry): number {
  return sampleWidth + GAP + Math.ceil(measureText(meaning, font));
}

function drawEntry({ sample, sampleWidth, meaning }: Entry): Shape[] {
  return [...sample, { shape: "text", x: sampleWidth + GAP, y: 15.2, text: meaning, ...font, colour: "ink" }];
}

function relationEntries({ layout, relations }: MapDrawing): Entry[] {
  const shown = [...layout.pills.keys()].flatMap((id) => relations.get(id) ?? []);
  return RELATIONS.filter(([kind, onRelation]) =>
    shown.some((face) => face.kind === kind && (face.onRelation && isTold(kind)) === onRelation),
  ).map(([kind, onRelation, end, meaning]) => ({ ...relationSample(kind, onRelation, end), meaning }));
}

/** Whether a kind has a name of its own where it bears on a step. */
function isTold(kind: RelationKind): boolean {
  return kind === "support" || kind === "attack";
}

function relationSample(kind: RelationKind, onRelation: boolean, end: Head): Omit<Entry, "meaning"> {
  const face = plainPill(kind, onRelation);
  const size = measurePill(face);
  const sampleWidth = size.width + SAMPLE_LINE;
  const level = SAMPLE_HEIGHT / 2;
  const points = [
    [size.width, level],
    [sampleWidth, level],
  ] as const;
  const line = { relationId: "", kind, role: "arrow", head: end, claimId: null, points } as const;
  return { sample: [...drawLine(line, face), ...drawPill(face, size)], sampleWidth };
}

function claimEntries({ layout, claims }: MapDrawing): Entry[] {
  const shown = [...layout.claims.keys()].flatMap((id) => claims.get(id) ?? []);
  const borders = FIDELITIES.filter((fidelity) => shown.some((face) => !face.implicit && face.fidelity === fidelity));
  const entry = (look: Partial<ClaimFace>, meaning: string): Entry => ({
    sample: claimSample(look),
    sampleWidth: BOX_WIDTH,
    meaning,
  });
  return [
    ...borders.map((fidelity) => entry({ fidelity }, FIDELITY_MEANINGS[fidelity])),
    ...(shown.some(({ reported }) => reported) ? [entry({ reported: true }, "said by another, as reported")] : []),
    ...(shown.some(({ implicit }) => implicit) ? [entry({ implicit: true }, "implicit: supplied by the analyst")] : []),
  ];
}

const BOX_WIDTH = 40;

function claimSample(look: Partial<ClaimFace>): Shape[] {
  return drawClaim(
    { ...plainFace, ...look, number: null, text: "", chip: "" },
    { width: BOX_WIDTH, height: SAMPLE_HEIGHT },
  );
}
