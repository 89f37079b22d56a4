import type { Session } from "@/components/session/session";
import type { DeskStore } from "@/components/workspace/desk";
import { changing } from "./command";
import { addCommands } from "./commands-add";
import { changeCommands } from "./commands-change";
import { goCommands } from "./commands-go";
import { viewCommands } from "./commands-view";
import { type MapView, mapViewOf } from "./view";

export type MapCommands = ReturnType<typeof commandsFor>;
export type MapCommandName = keyof MapCommands;

/** Everything that can be done in the map that lies on a desk, by name. */
export function mapCommands(session: Session, desk: DeskStore): MapCommands {
  return commandsFor(mapViewOf(session, desk));
}

/** Everything that can be done on a canvas, by name; in the order in which a palette lists it. */
export function commandsFor(view: MapView) {
  return {
    ...changing(view, addCommands(view)),
    ...changing(view, changeCommands(view)),
    ...goCommands(view),
    ...viewCommands(view),
  };
}
