import type { Picked } from "@/components/workspace/desk";
import type { ArgumentMap } from "@/lib/argument/argument-map";
import { rootsOf } from "@/lib/argument/graph";
import { type MapCommand, pickedIn } from "./command";
import { above, below, beside, claim, firstBearing, relation, stepMeant } from "./kin";
import { turning } from "./turning";
import type { MapView } from "./view";

type Way = (map: ArgumentMap, from: Picked) => Picked | null;

/** Commands that pick something near to what is picked. */
export function goCommands(view: MapView) {
  return {
    goToConclusion: going(view, "goToConclusion", "Go to the conclusion", "ArrowUp", above),
    goToPremise: going(view, "goToPremise", "Go to a premise", "ArrowDown", below),
    goToNext: going(view, "goToNext", "Go to the next sibling", "ArrowRight", (map, from) => beside(map, from, 1)),
    goToPrevious: going(view, "goToPrevious", "Go to the sibling before", "ArrowLeft", (map, from) =>
      beside(map, from, -1),
    ),
    goToStep: going(view, "goToStep", "Go to its step", "Shift+ArrowUp", (map, from) => {
      const step = from.table === "claims" ? stepMeant(map, from) : null;
      return step && relation(step.id);
    }),
    goToBearing: going(view, "goToBearing", "Go to a step that bears on it", "Shift+ArrowDown", firstBearing),
  };
}

/** With nothing picked, every way leads to the first root. */
function going(view: MapView, id: string, title: string, key: string, way: Way): MapCommand {
  const goal = () => {
    const { map } = view.session.getState();
    const from = pickedIn(view);
    if (from) return way(map, from);
    const [root] = rootsOf(map);
    return root ? claim(root.id) : null;
  };
  return turning(view, {
    id,
    title,
    key,
    isEnabled: () => goal() !== null,
    run() {
      const found = goal();
      if (found) view.pick(found);
    },
  });
}
