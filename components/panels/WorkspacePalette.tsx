"use client";

import { useCallback } from "react";
import { RoleSign } from "@/components/source/role-icons";
import { Icon } from "@/components/ui/icons";
import { workspaceCommands } from "@/components/workspace/commands";
import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import { useMap, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, all, find } from "@/lib/argument/argument-map";
import { byOrder } from "@/lib/argument/order";
import { Palette, type PaletteGroup, type PaletteItem } from "./Palette";
import { showPassage } from "./Passages";
import { findPassages } from "./passage-search";

/** The command palette of a map: what can be done with what is picked, all else, claims, and words of the sources. */
export function WorkspacePalette() {
  const workspace = useWorkspace();
  const map = useMap();
  const { view } = workspace;
  const close = () => view.setState({ dialog: null });
  const groups = useCallback((words: string) => groupsOf(workspace, map, words), [workspace, map]);
  return (
    <Palette
      groups={groups}
      placeholder="A command, a claim, or words of a source"
      onShortcuts={() => view.setState({ dialog: { kind: "shortcuts" } })}
      onClose={close}
    />
  );
}

function groupsOf(workspace: Workspace, map: ArgumentMap, words: string): PaletteGroup[] {
  const commands = workspaceCommands(workspace).filter(({ id, isEnabled }) => id !== "palette" && isEnabled());
  const about = (topics: readonly string[]) => commands.filter(({ topic }) => topics.includes(topic)).map(itemOf);
  return [
    { heading: "For these words", isCommands: true, items: about(["words"]) },
    { heading: forPicked(workspace, map), isCommands: true, items: about(["picked"]) },
    { heading: "For this passage", isCommands: true, items: about(["passage"]) },
    { heading: "Commands", isCommands: true, items: about(["map", "text", "app"]) },
    { heading: "Claims and passages", isCommands: false, items: [...claimItems(workspace, map)], most: 40 },
    ...passageGroups(workspace, map, words),
  ];
}

function forPicked({ desk }: Workspace, map: ArgumentMap): string {
  const { picked } = desk.getState();
  const claim = picked?.table === "claims" ? find(map, "claims", picked.id) : undefined;
  return claim ? `For claim ${claim.number}` : picked?.table === "relations" ? "For this relation" : "In the map";
}

function itemOf(command: WorkspaceCommand): PaletteItem {
  const { id, title, hint, key, sign, run } = command;
  return {
    id: `command ${id}`,
    title,
    hint,
    keyName: key ?? undefined,
    sign: sign && (sign.role ? <RoleSign role={sign.role} /> : <Icon name={sign.icon} />),
    run,
  };
}

function claimItems({ desk }: Workspace, map: ArgumentMap): PaletteItem[] {
  return all(map, "claims")
    .sort(byOrder)
    .map((claim) => ({
      id: claim.id,
      title: claim.text || "No sentence yet",
      sign: String(claim.number),
      run: () => desk.setState({ picked: { table: "claims", id: claim.id } }),
    }));
}

/** Words of the sources are sought only when there is something to seek. */
function passageGroups(workspace: Workspace, map: ArgumentMap, words: string): PaletteGroup[] {
  const found = findPassages(map, workspace.contents.getState().loaded, words);
  if (found.length === 0) return [];
  const items = found.map(
    ({ textId, extent, quote, place }): PaletteItem => ({
      id: `${textId} ${extent[0][0]}`,
      title: quote,
      isQuote: true,
      place,
      sign: <Icon name="quote" />,
      run: () => {
        showPassage(workspace, { id: "", textId });
        requestAnimationFrame(() => {
          const pane = workspace.panes.get(textId);
          pane?.scrollTo({ offset: extent[0][0] });
          pane?.select(extent);
          pane?.focus();
        });
      },
    }),
  );
  return [{ heading: "Words of the sources", isCommands: false, items }];
}
