"use client";

import "./relating.css";
import { Panel } from "@xyflow/react";
import { Button, IconButton } from "@/components/ui/Button";
import { useMap, useMapState, useSession } from "./map-context";
import { nameOfPicked } from "./names";

/** Says what is focused on and how far around it is shown, and lets both be changed. */
export function FocusStrip() {
  const { view, commands } = useMap();
  const focus = useMapState((state) => state.focus);
  const map = useSession((state) => state.map);
  if (!focus) return null;
  const { id, steps, hidesRest } = focus;
  const name = nameOfPicked(map, id);
  const showAll = () => {
    view.focus(null);
    view.takeKeyboard();
  };
  return (
    <Panel position="top-center" className="relating-strip focus-strip">
      <p role="status">
        Around <b>{name}</b>: {stepsInWords(steps)}
      </p>
      <IconButton
        icon="minus"
        label={commands.focusLess.title}
        keyName="-"
        disabled={steps === 1}
        onClick={commands.focusLess.run}
      />
      <IconButton
        icon="add"
        label={commands.focusMore.title}
        keyName="+"
        disabled={steps === null}
        onClick={commands.focusMore.run}
      />
      <Button aria-pressed={hidesRest} keyName="Shift+H" onClick={commands.hideRest.run}>
        Hide the rest
      </Button>
      <Button keyName="Escape" onClick={showAll}>
        Show all
      </Button>
    </Panel>
  );
}

function stepsInWords(steps: number | null): string {
  if (steps === null) return "all steps";
  return steps === 1 ? "one step each way" : `${steps} steps each way`;
}
