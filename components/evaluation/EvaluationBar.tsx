"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { Button, IconButton } from "@/components/ui/Button";
import { Choice } from "@/components/ui/Field";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import { isGradual } from "@/workers/evaluating-task";
import { evaluationOf } from "./evaluation-state";
import { followEvaluation, giveUp, showWhy } from "./follow";
import { MEASURES, told } from "./measures";
import { outcomeWords, searchingWords } from "./outcome";
import { WhatIfBar } from "./WhatIfBar";
import { WhatIfMenu } from "./WhatIfMenu";
import { stepThroughWays } from "./ways";
import "./evaluation.css";

/** By what the map is evaluated and what comes of it, over the map while evaluation is on; it keeps the labels up to date. */
export function EvaluationBar() {
  const { session, desk } = useWorkspace();
  const store = evaluationOf(desk);
  const isOn = useStore(store, (at) => at.isOn);
  const measure = useStore(store, (at) => at.measure);
  useEffect(() => (isOn ? followEvaluation(session, desk) : undefined), [isOn, session, desk]);
  if (!isOn) return null;
  return (
    <section className="evaluation" aria-label="Evaluation">
      <div className="evaluation-bar">
        <Choice
          label="Evaluate by"
          value={measure}
          options={MEASURES}
          onChange={(chosen) => {
            showWhy(desk, null);
            store.setState({ measure: chosen });
          }}
        />
        <Outcome />
        <span className="grow" />
        {!isGradual(measure) && <Ways />}
        <WhatIfMenu />
      </div>
      <WhatIfBar />
    </section>
  );
}

/** What was found, or how far the search is. */
function Outcome() {
  const { desk } = useWorkspace();
  const map = useMap();
  const store = evaluationOf(desk);
  const seen = useStore(store, (at) => at.seen);
  const measure = useStore(store, (at) => at.measure);
  const isGivenUp = useStore(store, (at) => at.isGivenUp);
  const found = useStore(store, ({ searching }) => searching?.found ?? 0);
  // Told by whole seconds, so that it is not read out at every step.
  const seconds = useStore(store, ({ searching }) =>
    searching ? Math.floor((performance.now() - searching.since) / 1000) : 0,
  );
  const isLong = seconds > 0 && seen === null;
  if (isGivenUp) {
    return (
      <span className="outcome" role="status">
        The search was stopped, so nothing is labelled.
        <Button look="line" onClick={() => store.setState({ isGivenUp: false, measure: "grounded" })}>
          Take grounded
        </Button>
      </span>
    );
  }
  return (
    <span className="outcome" title={told(measure).meaning}>
      <span role="status">
        {isLong ? searchingWords(found, seconds) : seen ? outcomeWords(map, seen) : "Evaluating…"}
      </span>
      {isLong && (
        <Button look="line" onClick={() => giveUp(desk)}>
          Stop
        </Button>
      )}
    </span>
  );
}

/** Leads through several extensions, one after the other, and back to all together. */
function Ways() {
  const { desk } = useWorkspace();
  const listed = useStore(evaluationOf(desk), ({ seen }) => seen?.listed ?? 0);
  const place = useStore(evaluationOf(desk), ({ seen }) => seen?.place ?? null);
  if (listed < 2) return null;
  return (
    <span className="evaluation-ways">
      <IconButton icon="left" label="The way before" onClick={() => stepThroughWays(desk, -1)} />
      <span className="num">{place === null ? "All together" : `${place + 1} of ${listed}`}</span>
      <IconButton icon="right" label="The next way" onClick={() => stepThroughWays(desk, 1)} />
    </span>
  );
}
