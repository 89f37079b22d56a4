"use client";

import { useStore } from "zustand";
import { Button } from "@/components/ui/Button";
import { Tooltip } from "@/components/ui/Tooltip";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { toggleEvaluation } from "./evaluation-commands";
import { evaluationOf } from "./evaluation-state";

/** Lets the labels of the map be seen, or no longer. */
export function EvaluationSwitch() {
  const workspace = useWorkspace();
  const isOn = useStore(evaluationOf(workspace.desk), (at) => at.isOn);
  return (
    <Tooltip text="Show what is in, out or undecided" keyName="Shift+E">
      <Button aria-pressed={isOn} onClick={() => toggleEvaluation(workspace)}>
        <span className="soft">Evaluation</span>
      </Button>
    </Tooltip>
  );
}
