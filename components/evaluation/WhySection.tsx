"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import { Pieces } from "@/components/panels/Pieces";
import { Button } from "@/components/ui/Button";
import { useMap, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import type { Piece } from "@/lib/argument/sentences";
import type { LabelFace } from "@/lib/drawing/label-mark";
import type { Switches } from "@/lib/evaluation/strikes";
import type { Why } from "@/workers/evaluating-task";
import { evaluationOf } from "./evaluation-state";
import { showWhy } from "./follow";
import { LabelSign } from "./LabelMark";
import { told } from "./measures";
import { SupposeOf } from "./SupposeOf";
import { strengthSentences } from "./strength-words";
import { whySentences } from "./why-words";
import { labelFaceOf, worthMeaning } from "./worth-words";

/** What evaluation says of what is picked, and why, while it is on. */
export function WhySection({ id, isStep }: { readonly id: Id; readonly isStep: boolean }) {
  const { desk } = useWorkspace();
  const store = evaluationOf(desk);
  const worth = useStore(store, ({ seen }) => seen?.worths.get(id));
  const switched = useStore(store, ({ switches }) => switches.get(id));
  const isTrying = useStore(store, ({ whatIf }) => whatIf !== undefined);
  const why = useStore(store, (at) => at.why);
  const mayEdit = useMay("edit");
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
      <Button look="line" aria-expanded={isOpen} onClick={() => showWhy(desk, isOpen ? null : id)}>
        {isOpen ? "Hide why" : "Why?"}
      </Button>
      {mayEdit && isTrying && !isStep && <SupposeOf claimId={id} />}
      {why && isInWalk && <Walk here={id} />}
    </section>
  );
}

/** The reasons for a label or a strength as a short walk, which stays open while one goes along it. */
function Walk({ here }: { readonly here: Id }) {
  const store = evaluationOf(useWorkspace().desk);
  const map = useMap();
  const why = useStore(store, (at) => at.why);
  const switches = useStore(store, (at) => at.switches);
  const steps = useMemo(() => (why ? stepsOf(map, why, switches) : []), [map, why, switches]);
  if (!why) return null;
  const left = why.steps.length - MOST_STEPS;
  return (
    <>
      <WalkHead why={why} />
      <ol className="walk">
        {steps.map((step) => (
          <WalkStep key={step.id} step={step} isHere={step.id === here} />
        ))}
      </ol>
      {left > 0 && <p className="hint">{left === 1 ? "And 1 step more." : `And ${left} steps more.`}</p>}
    </>
  );
}

/** In which way it is so; for strengths, how they are reckoned, and whether they have settled. */
function WalkHead({ why }: { readonly why: Why }) {
  const store = evaluationOf(useWorkspace().desk);
  const measure = useStore(store, (at) => at.measure);
  const balance = useStore(store, ({ seen }) => seen?.balance ?? null);
  if (why.kind === "label") return why.place === null ? null : <p className="hint">As it is in way {why.place + 1}:</p>;
  return (
    <>
      <p className="hint">{told(measure).rule}</p>
      {balance?.isConverged === false && (
        <p className="hint">
          On a circle these strengths had not settled when the search ended, so what is told of it holds only roughly.
        </p>
      )}
    </>
  );
}

/** Steps that are told; a walk is to be short. */
const MOST_STEPS = 12;

/** A step of a walk as it is told. */
interface ToldStep {
  readonly id: Id;
  readonly sign: LabelFace["is"];
  readonly sentence: readonly Piece[];
}

function stepsOf(map: ArgumentMap, why: Why, switches: Switches): ToldStep[] {
  if (why.kind === "label") {
    const steps = why.steps.slice(0, MOST_STEPS);
    const sentences = whySentences(map, steps, switches);
    return steps.map(({ id, label }, i) => ({ id, sign: label, sentence: sentences[i] ?? [] }));
  }
  const steps = why.steps.slice(0, MOST_STEPS);
  const sentences = strengthSentences(map, steps);
  return steps.map(({ id, strength }, i) => ({ id, sign: strength, sentence: sentences[i] ?? [] }));
}

interface WalkStepProps {
  readonly step: ToldStep;
  readonly isHere: boolean;
}

function WalkStep({ step, isHere }: WalkStepProps) {
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
        <LabelSign face={{ is: step.sign }} />
      </button>
      <span dir="auto">
        <Pieces pieces={step.sentence} />
      </span>
    </li>
  );
}
