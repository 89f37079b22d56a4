"use client";

import { useStore } from "zustand";
import { Segmented } from "@/components/ui/Segmented";
import { Switch } from "@/components/ui/Switch";
import type { RelationKind } from "@/lib/argument/rows";
import { drawClaim } from "@/lib/drawing/claim";
import { type ClaimFace, plainFace } from "@/lib/drawing/claim-face";
import { drawLabelFrom, type LabelFace } from "@/lib/drawing/label-mark";
import { drawPill, measurePill, plainPill } from "@/lib/drawing/pill";
import { drawLine } from "@/lib/drawing/relation-line";
import type { Shape } from "@/lib/drawing/shape";
import type { Head } from "@/lib/layout/layout";
import { choosePalette, PALETTE_NAMES, useMapColours, usePalette } from "./palette";
import { Shapes } from "./Shapes";
import { showing, showStrengths } from "./showing";

const RELATIONS: readonly (readonly [kind: RelationKind, onStep: boolean, head: Head, meaning: string])[] = [
  ["support", false, "triangle", "a reason for it; premises on one bar count only together"],
  ["attack", false, "bar", "a reason against it"],
  ["attack", true, "circle", "against the step, not the claim"],
  ["support", true, "triangle", "why the step may be taken"],
  ["onlyIf", false, "diamond", "holds only if this does"],
  ["unless", false, "diamond", "holds unless this does"],
  ["rephrase", false, "none", "says the same in other words"],
  ["preference", false, "chevron", "outranks it"],
];

const CLAIMS: readonly (readonly [look: Partial<ClaimFace>, meaning: string])[] = [
  [{ fidelity: "quotation" }, "the words as they stand"],
  [{ fidelity: "paraphrase" }, "the same in other words"],
  [{ fidelity: "compression" }, "shortened: much left out"],
  [{ fidelity: "interpretation" }, "our reading of it"],
  [{ reported: true }, "what one speaker reports of another"],
  [{ implicit: true }, "said by nobody, supplied by us"],
  [{ conclusion: true }, "a conclusion of the map"],
];

const LABELS: readonly (readonly [face: LabelFace, meaning: string])[] = [
  [{ is: "in", words: "in", isChanged: false }, "all that is said against it is answered"],
  [{ is: "out", words: "out", isChanged: false }, "something that is in speaks against it"],
  [{ is: "undecided", words: "undecided", isChanged: false }, "neither, without presuming something"],
  [{ is: 0.7, words: "strength 0.70", isChanged: false }, "from 0 to 1, no probability"],
  [{ is: "out", words: "out, was in", isChanged: true }, "made so by a what-if"],
];

/** What the lines, pills and borders of a map mean. */
export function Legend() {
  const palette = usePalette();
  const strengths = useStore(showing, (at) => at.strengths);
  return (
    <section className="legend" aria-label="Legend" style={useMapColours()}>
      <h3>Relations</h3>
      <ul>
        {RELATIONS.map(([kind, onStep, head, meaning]) => (
          <li key={`${kind} ${onStep}`}>
            <Sample shapes={relationSample(kind, onStep, head)} width={126} height={22} />
            {meaning}
          </li>
        ))}
      </ul>
      <h3>Claims</h3>
      <ul>
        {CLAIMS.map(([look, meaning]) => (
          <li key={meaning}>
            <Sample shapes={claimSample(look)} width={126} height={22} />
            {meaning}
          </li>
        ))}
      </ul>
      <h3>Labels, while the map is evaluated</h3>
      <ul>
        {LABELS.map(([face, meaning]) => (
          <li key={meaning}>
            <Sample shapes={drawLabelFrom(face, 1, 11)} width={126} height={22} />
            {meaning}
          </li>
        ))}
      </ul>
      <h3>On wish</h3>
      <Switch label="Strength, by weight and pips" checked={strengths} onChange={showStrengths} />
      <h3>Colours</h3>
      <Segmented label="Colours" value={palette} options={PALETTE_NAMES} onChange={choosePalette} />
    </section>
  );
}

function Sample({
  shapes,
  width,
  height,
}: {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}) {
  return (
    <svg className="drawing" width={width} height={height} aria-hidden="true">
      <Shapes shapes={shapes} />
    </svg>
  );
}

function relationSample(kind: RelationKind, onStep: boolean, head: Head): Shape[] {
  const face = plainPill(kind, onStep);
  const size = measurePill(face);
  const line = { relationId: "", kind, role: "arrow", head, claimId: null } as const;
  return [
    ...drawLine(
      {
        ...line,
        points: [
          [size.width, 11],
          [124, 11],
        ],
      },
      face,
    ),
    ...drawPill(face, size),
  ];
}

function claimSample(look: Partial<ClaimFace>): Shape[] {
  return drawClaim({ ...plainFace, ...look }, { width: 96, height: 22 });
}
