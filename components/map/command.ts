import type { Session } from "@/components/session/session";
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
  /** Whether it changes the map, rather than what is seen of it. */
  readonly changes?: boolean;
  isEnabled(): boolean;
  run(): void;
}

/** The claim or relation that is picked and still there; null where there is none. */
export function pickedIn(view: MapView): Picked | null {
  const { picked } = view.desk.getState();
  const { map } = view.session.getState();
  return picked && picked.table !== "spans" && find(map, picked.table, picked.id) ? picked : null;
}

/** Commands that change the map: who may only read cannot give them, and is told so where they try. */
export function changing<Name extends string>(
  { session }: MapView,
  commands: Record<Name, MapCommand>,
): Record<Name, MapCommand> {
  const entries = Object.entries<MapCommand>(commands).map(([name, command]) => [name, held(session, command)]);
  return Object.fromEntries(entries) as Record<Name, MapCommand>;
}

/** Made anew by its parts, for its key may depend on how the map stands. */
function held(session: Session, command: MapCommand): MapCommand {
  const may = () => session.can.includes("edit");
  return {
    id: command.id,
    title: command.title,
    get key() {
      return command.key;
    },
    changes: true,
    isEnabled: () => may() && command.isEnabled(),
    run: () => (may() ? command.run() : session.refuseToChange()),
  };
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
