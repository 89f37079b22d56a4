import type { KeyName } from "@/components/ui/keys";
import type { Picked } from "@/components/workspace/desk";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Gesture } from "./gestures";
import type { MapView } from "./view";

/** One thing that can be done in the map: the same for keys, menus, handles, tooltips and the palette. */
export interface MapCommand {
  readonly id: string;
  readonly title: string;
  readonly key: KeyName | null;
  isEnabled(): boolean;
  run(): void;
}

/** The claim or relation that is picked and still there; null where there is none. */
export function pickedIn(view: MapView): Picked | null {
  const { picked } = view.desk.getState();
  const { map } = view.session.getState();
  return picked && picked.table !== "spans" && find(map, picked.table, picked.id) ? picked : null;
}

/** A command that turns what is picked into a gesture; it is enabled where there is one. */
export function gestureCommand(
  view: MapView,
  id: string,
  title: string,
  key: KeyName | null,
  gestureOf: (map: ArgumentMap, picked: Picked) => Gesture | null,
): MapCommand {
  const gesture = () => {
    const picked = pickedIn(view);
    return picked && gestureOf(view.session.getState().map, picked);
  };
  return {
    id,
    title,
    key,
    isEnabled: () => gesture() !== null,
    run() {
      const made = gesture();
      if (made) view.carryOut(made);
    },
  };
}
