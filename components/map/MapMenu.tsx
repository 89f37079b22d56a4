"use client";

import { Fragment } from "react";
import { MenuChoice, MenuItem, MenuRule } from "@/components/ui/Menu";
import { DIRECTIONS } from "@/lib/argument/rows";
import type { MapCommand } from "./command";
import type { MapCommandName } from "./commands";
import { useMap, useMapState } from "./map-context";
import type { OpenMenu } from "./map-state";
import { PointMenu } from "./PointMenu";
import { tieChoices, tieOtherwise } from "./tying";

/** The menu that is open on the canvas, if one is. */
export function MapMenu() {
  const menu = useMapState((state) => state.menu);
  if (menu === null) return null;
  return menu.kind === "actions" ? <ActionsMenu menu={menu} /> : <KindsMenu menu={menu} />;
}

const ON_CLAIM: readonly (readonly MapCommandName[])[] = [
  ["edit", "fold", "focus"],
  ["addPremise", "addCoPremise", "addObjection", "undercut", "addCondition", "addException", "addWarrant"],
  ["addRephrase", "addPreference", "addSibling"],
  ["relate", "moveStep", "moveEarlier", "moveLater", "linkWithNeighbour", "unlink"],
  ["toggleImplicit", "pin", "unpin"],
  ["remove"],
];
const ON_STEP: readonly (readonly MapCommandName[])[] = [
  ["addCoPremise", "undercut", "addCondition", "addException", "addWarrant"],
  ["moveStep", "moveEarlier", "moveLater", "linkWithNeighbour", "linkAll", "makeConvergent"],
  ["toSupport", "toAttack", "toOnlyIf", "toUnless", "toRephrase", "toPreference"],
  ["focus", "remove"],
];
const ON_GROUND: readonly (readonly MapCommandName[])[] = [["addClaim"], ["fit", "unfoldAll", "tidy"]];

/** What can be done with what is picked, or with the whole map where nothing is. */
function ActionsMenu({ menu }: { readonly menu: OpenMenu }) {
  const { commands, view } = useMap();
  const { picked } = view.desk.getState();
  const isOnGround = picked === null;
  const groups = (isOnGround ? ON_GROUND : picked.table === "relations" ? ON_STEP : ON_CLAIM)
    .map((names) => names.map((name): MapCommand => commands[name]).filter((command) => command.isEnabled()))
    .filter((group) => group.length > 0);
  return (
    <MenuAt menu={menu} label={isOnGround ? "The map" : "What is picked"}>
      {groups.map((group, i) => (
        <Fragment key={group[0]?.id}>
          {i > 0 && <MenuRule />}
          {group.map(({ id, title, key, run }) => (
            <MenuItem key={id} keyName={key ?? undefined} onChoose={run}>
              {title}
            </MenuItem>
          ))}
        </Fragment>
      ))}
      {isOnGround && <DirectionChoice />}
    </MenuAt>
  );
}

/** On which side of the map its conclusions stand. */
function DirectionChoice() {
  const { commands } = useMap();
  const value = useMapState(({ drawn }) => drawn?.layout.direction ?? "up");
  const turns = { up: commands.turnUp, down: commands.turnDown, left: commands.turnLeft, right: commands.turnRight };
  const options = DIRECTIONS.map((direction) => ({ value: direction, name: turns[direction].title }));
  return (
    <>
      <MenuRule />
      <MenuChoice
        label="Where conclusions stand"
        value={value}
        options={options}
        onChange={(direction) => turns[direction].isEnabled() && turns[direction].run()}
      />
    </>
  );
}

/** How a claim that was just dropped on something is meant. */
function KindsMenu({ menu }: { readonly menu: Extract<OpenMenu, { kind: "kinds" }> }) {
  const { view } = useMap();
  const options = tieChoices(view.session.getState().map, menu.to).map(({ tie, title }) => ({
    value: tie,
    name: title,
  }));
  return (
    <MenuAt menu={menu} label="How it is meant">
      <MenuChoice
        label="How it is meant"
        value={menu.chosen}
        options={options}
        onChange={(tie) => tie !== menu.chosen && tieOtherwise(view, menu.claimId, menu.to, tie)}
      />
    </MenuAt>
  );
}

function MenuAt(props: { readonly menu: OpenMenu; readonly label: string; readonly children: React.ReactNode }) {
  const { view } = useMap();
  return (
    <PointMenu
      x={props.menu.x}
      y={props.menu.y}
      label={props.label}
      onClose={() => view.store.setState({ menu: null })}
      onFocusBack={view.takeKeyboard}
    >
      {props.children}
    </PointMenu>
  );
}
