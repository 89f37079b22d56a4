"use client";

import { useMemo } from "react";
import { Editing } from "@/components/panels/Editing";
import { PanelFrame } from "@/components/panels/PanelFrame";
import { Pieces } from "@/components/panels/Pieces";
import { QuestionList } from "@/components/panels/Questions";
import { questionsAbout } from "@/components/workspace/scheme-commands";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import type { Relation } from "@/lib/argument/rows";
import { openQuestionsOf } from "@/lib/argument/schemes/open-questions";
import { stepWords } from "@/lib/argument/sentences";

/** Every step of the map that has open critical questions, with them; each can be settled where it stands. */
export function OpenQuestionsPanel() {
  const { view } = useWorkspace();
  const map = useMap();
  const steps = useMemo(
    () => openQuestionsOf(map).sort((a, b) => firstNumber(map, a.relation) - firstNumber(map, b.relation)),
    [map],
  );
  const count = steps.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <PanelFrame
      title="Open questions"
      about={count === 0 ? "none" : `${count} in ${steps.length} ${steps.length === 1 ? "step" : "steps"}`}
      onClose={() => view.setState({ listing: null })}
    >
      {count === 0 && (
        <section className="sec first roomy">
          <p className="hint">
            No critical question is open. A step has questions when it follows a scheme: pick the step and press Y.
          </p>
        </section>
      )}
      {steps.map(({ relation, scheme }) => (
        <StepQuestions key={relation.id} relation={relation} name={scheme.name} />
      ))}
    </PanelFrame>
  );
}

function firstNumber(map: ArgumentMap, relation: Relation): number {
  const [first] = stepWords(map, relation).flatMap((piece) => (typeof piece === "string" ? [] : [piece.number]));
  return first ?? 0;
}

function StepQuestions({ relation, name }: { readonly relation: Relation; readonly name: string }) {
  const { desk, view } = useWorkspace();
  const map = useMap();
  const items = questionsAbout(map, relation).filter(({ state }) => state === "open" || state === "task");
  const show = () => {
    desk.setState({ picked: { table: "relations", id: relation.id } });
    view.setState({ narrow: "map" });
  };
  return (
    <section className="sec">
      <h3>
        <span className="step-words">
          <Pieces pieces={stepWords(map, relation)} />
        </span>
        <span className="rest">{name}</span>
      </h3>
      <button type="button" className="word-btn jump" onClick={show}>
        Show the step
      </button>
      <Editing>
        <QuestionList relation={relation} items={items} />
      </Editing>
    </section>
  );
}
