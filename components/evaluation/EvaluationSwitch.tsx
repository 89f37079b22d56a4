"use client";

import { useStore } from "zustand";
import { Tooltip } from "@/components/ui/Tooltip";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { toggleEvaluation } from "./evaluation-commands";
import { evaluationOf } from "./evaluation-state";
import { LabelSign } from "./LabelMark";

/** Lets the labels of the map be seen, or no longer; where the head is narrow, only its sign stands there. */
export function EvaluationSwitch() {
  const workspace = useWorkspace();
  const isOn = useStore(evaluationOf(workspace.desk), (at) => at.isOn);
  return (
    <Tooltip text="Show what is in, out or undecided" keyName="Shift+E">
      <button
        type="button"
        className="btn evaluation-switch"
        aria-label="Evaluation"
        aria-pressed={isOn}
        onClick={() => toggleEvaluation(workspace)}
      >
        <LabelSign face={{ is: "in" }} />
        <span className="soft">Evaluation</span>
      </button>
    </Tooltip>
  );
}
