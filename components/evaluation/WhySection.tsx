"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import { Pieces } from "@/components/panels/Pieces";
import { Button } from "@/components/ui/Button";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { Id } from "@/lib/argument/rows";
import type { Piece } from "@/lib/argument/sentences";
import type { WhyStep } from "@/lib/evaluation/why";
import { isGradual } from "@/workers/evaluating-task";
import { evaluationOf } from "./evaluation-state";
import { showWhy } from "./follow";
import { LabelSign } from "./LabelMark";
import { SupposeOf } from "./SupposeOf";
import { whySentences } from "./why-words";
import { labelFaceOf, worthMeaning } from "./worth-words";

/** What evaluation says of what is picked, and why, while it is on. */
export function WhySection({ id, isStep }: { readonly id: Id; readonly isStep: boolean }) {
  const { desk } = useWorkspace();
  const store = evaluationOf(desk);
  const worth = useStore(store, ({ seen }) => seen?.worths.get(id));
  const switched = useStore(store, ({ switches }) => switches.get(id));
  const isTrying = useStore(store, ({ whatIf }) => whatIf !== undefined);
  const measure = useStore(store, (at) => at.measure);
  const why = useStore(store, (at) => at.why);
  const isInWalk = useStore(store, ({ walk }) => walk?.has(id) === true);
  if (worth === undefined) return null;
  const isOpen = why?.id === id;
  return (
    <section className="sec why-section" aria-label="How it stands">
      <h3>Evaluation</h3>
      <div className="line">
        <LabelSign face={labelFaceOf(worth, undefined, switched)} />
        <span>{worthMeaning(worth, isStep, switched)}</span>
      </div>
      {!isGradual(measure) && (
        <Button look="line" aria-expanded={isOpen} onClick={() => showWhy(desk, isOpen ? null : id)}>
          {isOpen ? "Hide why" : "Why?"}
        </Button>
      )}
      {isTrying && !isStep && <SupposeOf claimId={id} />}
      {why && isInWalk && <Walk here={id} />}
    </section>
  );
}

/** The reasons for a label as a short walk, which stays open while one goes along it. */
function Walk({ here }: { readonly here: Id }) {
  const store = evaluationOf(useWorkspace().desk);
  const map = useMap();
  const why = useStore(store, (at) => at.why);
  const switches = useStore(store, (at) => at.switches);
  const steps = useMemo(() => why?.steps.slice(0, MOST_STEPS) ?? [], [why]);
  const sentences = useMemo(() => whySentences(map, steps, switches), [map, steps, switches]);
  if (!why) return null;
  return (
    <>
      {why.place !== null && <p className="hint">As it is in way {why.place + 1}:</p>}
      <ol className="walk">
        {steps.map((step, i) => (
          <WalkStep key={step.id} step={step} sentence={sentences[i] ?? []} isHere={step.id === here} />
        ))}
      </ol>
      {why.steps.length > MOST_STEPS && <p className="hint">And {why.steps.length - MOST_STEPS} steps more.</p>}
    </>
  );
}

/** Steps that are told; a walk is to be short. */
const MOST_STEPS = 12;

interface WalkStepProps {
  readonly step: WhyStep;
  readonly sentence: readonly Piece[];
  readonly isHere: boolean;
}

function WalkStep({ step, sentence, isHere }: WalkStepProps) {
  const { desk } = useWorkspace();
  const map = useMap();
  const table = map.tables.relations.has(step.id) ? "relations" : "claims";
  return (
    <li aria-current={isHere ? "step" : undefined}>
      <button
        type="button"
        className="plain sign-btn"
        aria-label={table === "claims" ? "Go to this claim" : "Go to this step"}
        disabled={isHere}
        onClick={() => desk.setState({ picked: { table, id: step.id } })}
      >
        <LabelSign face={{ is: step.label }} />
      </button>
      <span dir="auto">
        <Pieces pieces={sentence} />
      </span>
    </li>
  );
}
