"use client";

import { useStore } from "zustand";
import { Icon } from "@/components/ui/icons";
import { Menu, MenuItem, MenuRule } from "@/components/ui/Menu";
import { useMap, useMay, useWorkspace } from "@/components/workspace/workspace-context";
import { evaluationOf } from "./evaluation-state";
import { leaveWhatIf, openWhatIf, whatIfName, whatIfsOf } from "./what-if";

/** The what-ifs of the map, each to be opened, and a new one; nothing where there is none and none can be made. */
export function WhatIfMenu() {
  const workspace = useWorkspace();
  const map = useMap();
  const open = useStore(evaluationOf(workspace.desk), (at) => at.whatIf);
  const whatIfs = whatIfsOf(map);
  const mayEdit = useMay("edit");
  if (!mayEdit && whatIfs.length === 0) return null;
  const trigger = (
    <button type="button" className="btn line">
      What if…
      <Icon name="down" />
    </button>
  );
  return (
    <Menu trigger={trigger} align="end">
      {whatIfs.map((scenario) => (
        <MenuItem
          key={scenario.id}
          icon={scenario.id === open ? "check" : "diamond"}
          onChoose={() => openWhatIf(workspace, scenario.id)}
        >
          {whatIfName(map, scenario)}
        </MenuItem>
      ))}
      {whatIfs.length > 0 && <MenuRule />}
      {mayEdit && (
        <MenuItem icon="add" onChoose={() => openWhatIf(workspace, null)}>
          New what-if
        </MenuItem>
      )}
      {open !== undefined && (
        <MenuItem icon="close" keyName="Escape" onChoose={() => leaveWhatIf(workspace)}>
          Leave it: the map as it is
        </MenuItem>
      )}
    </Menu>
  );
}
