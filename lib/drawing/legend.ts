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

const SAMPLE = { width: 132, height: 22 } as const;
const ROW = 30;
const GAP = 10;
const BETWEEN = 28;
const HEAD = 26;
const head: Font = { size: 13, weight: "semibold" };
const font: Font = { size: 12, weight: "regular" };

/** What the pills, lines and borders that occur in a map mean, in columns `width` px wide together; no height where nothing occurs. */
export function drawLegend(map: MapDrawing, width: number): Block {
  const entries = [...relationEntries(map), ...claimEntries(map)];
  if (entries.length === 0) return { shapes: [], height: 0 };
  const widest = Math.max(...entries.map(({ meaning }) => measureText(meaning, font)));
  const column = SAMPLE.width + GAP + Math.ceil(widest) + BETWEEN;
  const columns = Math.max(1, Math.min(4, Math.floor((width + BETWEEN) / column)));
  const rows = Math.ceil(entries.length / columns);
  const shapes = entries.map(({ sample, meaning }, i) =>
    group(Math.floor(i / rows) * column, HEAD + (i % rows) * ROW, [
      ...sample,
      { shape: "text", x: SAMPLE.width + GAP, y: 15.2, text: meaning, ...font, colour: "ink" },
    ]),
  );
  const title: Shape = { shape: "text", x: 0, y: 13, text: "Legend", ...head, colour: "ink" };
  return { shapes: [title, ...shapes], height: HEAD + rows * ROW - (ROW - SAMPLE.height) };
}

function relationEntries({ layout, relations }: MapDrawing): Entry[] {
  const shown = [...layout.pills.keys()].flatMap((id) => relations.get(id) ?? []);
  return RELATIONS.filter(([kind, onRelation]) =>
    shown.some((face) => face.kind === kind && (face.onRelation && isTold(kind)) === onRelation),
  ).map(([kind, onRelation, end, meaning]) => ({ sample: relationSample(kind, onRelation, end), meaning }));
}

/** Whether a kind has a name of its own where it bears on a step. */
function isTold(kind: RelationKind): boolean {
  return kind === "support" || kind === "attack";
}

function relationSample(kind: RelationKind, onRelation: boolean, end: Head): Shape[] {
  const face = plainPill(kind, onRelation);
  const size = measurePill(face);
  const points = [
    [size.width, SAMPLE.height / 2],
    [SAMPLE.width, SAMPLE.height / 2],
  ] as const;
  const line = { relationId: "", kind, role: "arrow", head: end, claimId: null, points } as const;
  return [...drawLine(line, face), ...drawPill(face, size)];
}

function claimEntries({ layout, claims }: MapDrawing): Entry[] {
  const shown = [...layout.claims.keys()].flatMap((id) => claims.get(id) ?? []);
  const borders = FIDELITIES.filter((fidelity) => shown.some((face) => !face.implicit && face.fidelity === fidelity));
  const entry = (look: Partial<ClaimFace>, meaning: string): Entry => ({ sample: claimSample(look), meaning });
  return [
    ...borders.map((fidelity) => entry({ fidelity }, FIDELITY_MEANINGS[fidelity])),
    ...(shown.some(({ reported }) => reported) ? [entry({ reported: true }, "said by another, as reported")] : []),
    ...(shown.some(({ implicit }) => implicit) ? [entry({ implicit: true }, "implicit: supplied by the analyst")] : []),
  ];
}

function claimSample(look: Partial<ClaimFace>): Shape[] {
  return drawClaim({ ...plainFace, ...look, number: null, text: "", chip: "" }, { width: 62, height: SAMPLE.height });
}
