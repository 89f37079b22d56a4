import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";

/** Commands that let changes be suggested instead of made, and that list what is suggested. */
export function suggestingCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session } = workspace;
  return [
    {
      id: "suggest",
      title: "Suggest changes, or stop suggesting",
      hint: "an editor decides what becomes of them",
      key: "Shift+T",
      topic: "map",
      sign: { icon: "marker" },
      isEnabled: () => session.can.includes("comment"),
      run: () => suggest(workspace, session.getState().look !== "suggesting"),
    },
    {
      id: "suggestions",
      title: "All suggestions",
      key: "Shift+R",
      topic: "map",
      sign: { icon: "marker" },
      isEnabled: () => true,
      run: () => listSuggestions(workspace),
    },
  ];
}

/** Lets what is done from now on be suggested, or done again; where the list is open, what is suggested is shown on. */
export function suggest({ session, view }: Workspace, wanted: boolean): void {
  const rest = view.getState().listing === "suggestions" ? "proposed" : "map";
  session.lookAt(wanted ? "suggesting" : rest);
}

/** Opens the list of suggestions, or closes it. */
export function listSuggestions({ view }: Workspace): void {
  view.setState(({ listing }) => ({
    listing: listing === "suggestions" ? null : "suggestions",
    finding: null,
    alike: null,
    commenting: null,
  }));
}
