import type { KeyName } from "@/components/ui/keys";
import { all } from "@/lib/argument/argument-map";
import { type Direction, directionOf } from "@/lib/argument/direction";
import { type MapCommand, pickedIn } from "./command";
import type { MapView } from "./view";

/** The arrows that take the place of others where conclusions do not stand at the top. */
const ARROWS: Readonly<Record<Direction, Readonly<Record<KeyName, KeyName>>>> = {
  up: {},
  down: { ArrowUp: "ArrowDown", ArrowDown: "ArrowUp" },
  left: { ArrowUp: "ArrowLeft", ArrowDown: "ArrowRight", ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" },
  right: { ArrowUp: "ArrowRight", ArrowDown: "ArrowLeft", ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" },
};

/** A command whose arrow key is told for conclusions at the top, under the arrow that leads the same way in the map as it stands. */
export function turning(view: MapView, command: MapCommand): MapCommand {
  const { key } = command;
  return {
    ...command,
    get key() {
      const arrows = ARROWS[directionOf(view.session.getState().map)];
      return key?.replace(/Arrow\w+/, (arrow) => arrows[arrow] ?? arrow) ?? null;
    },
  };
}

const TITLES: Readonly<Record<Direction, string>> = {
  up: "Conclusions at the top",
  down: "Conclusions at the bottom",
  left: "Conclusions on the left",
  right: "Conclusions on the right",
};

const TURNS = { up: "turnUp", down: "turnDown", left: "turnLeft", right: "turnRight" } as const;

/** Commands that turn the whole map, for everyone who sees it. */
export function turnCommands(view: MapView) {
  return {
    turnUp: turnTo(view, "up"),
    turnDown: turnTo(view, "down"),
    turnLeft: turnTo(view, "left"),
    turnRight: turnTo(view, "right"),
  };
}

function turnTo(view: MapView, direction: Direction): MapCommand {
  const map = () => view.session.getState().map;
  return {
    id: TURNS[direction],
    title: TITLES[direction],
    key: null,
    isEnabled: () => view.camera() !== null && directionOf(map()) !== direction,
    run() {
      const settings = { ...all(map(), "maps")[0]?.settings, direction };
      view.carryOut({ actions: [{ type: "editMap", set: { settings } }], pick: pickedIn(view) }, null);
    },
  };
}
