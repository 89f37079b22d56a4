"use client";

import { stepBackInEvaluation } from "@/components/evaluation/evaluation-commands";
import { isTyping } from "@/components/ui/keys";
import { type Shortcut, useShortcuts } from "@/components/ui/shortcuts";
import { workspaceCommands } from "./commands";
import type { Workspace } from "./workspace-context";

/** Lets every command with a key be called from anywhere in the workspace; the panes see a press before. */
export function useWorkspaceKeys(workspace: Workspace): void {
  useShortcuts(() => shortcutsOf(workspace));
}

function shortcutsOf(workspace: Workspace): Shortcut[] {
  const { session, view } = workspace;
  const commands = workspaceCommands(workspace).filter(({ key, topic, isEnabled }) => {
    const isPlace = topic === "picked" && isAboutPlace(key ?? "");
    const isUnderQueue = view.getState().reviewing !== null && topic !== "app";
    return key !== null && !isPlace && !isUnderQueue && isEnabled();
  });
  return [
    ...commands.map(({ key, whileTyping, run }) => ({ key: key ?? "", whileTyping, run })),
    { key: "Mod+Y", run: () => session.redo() },
    ...(view.getState().reviewing ? [] : [{ key: "Escape", run: () => stepBack(workspace) }]),
  ];
}

/** Arrows, Tab, Enter and the space bar mean what they mean where the focus is. */
function isAboutPlace(key: string): boolean {
  return /Arrow|Tab|Enter|^ $/.test(key);
}

/** Escape gives up, one thing at a time: a legend, words being chosen anew, a list, what is picked, a walk or what-if, filters, one voice. */
function stepBack(workspace: Workspace): void {
  const { view, desk } = workspace;
  const { isLegendOpen, reshaping, alike, filters, finding, listing, voice } = view.getState();
  if (isTyping(document.activeElement)) return;
  if (isLegendOpen) view.setState({ isLegendOpen: false });
  else if (reshaping) view.setState({ reshaping: null });
  else if (finding) view.setState({ finding: null });
  else if (alike) view.setState({ alike: null });
  else if (listing) view.setState({ listing: null });
  else if (desk.getState().picked) desk.setState({ picked: null });
  else if (stepBackInEvaluation(workspace)) return;
  else if (filters) view.setState({ filters: null });
  else if (voice) view.setState({ voice: null });
}
