import type { WorkspaceCommand } from "@/components/workspace/workspace-command";
import type { Workspace } from "@/components/workspace/workspace-context";

/** Commands to step through the map, and to arrange how. */
export function steppingCommands({ session, view }: Workspace): WorkspaceCommand[] {
  const isEnabled = () => session.getState().map.tables.claims.size > 0;
  return [
    {
      id: "stepping",
      title: "Step through the map",
      hint: "scene by scene, before an audience",
      key: "Shift+P",
      topic: "map",
      sign: { icon: "screen" },
      isEnabled,
      run: () => view.setState({ dialog: { kind: "stepping" } }),
    },
    {
      id: "scenes",
      title: "Order and notes of the step-through",
      key: null,
      topic: "map",
      sign: { icon: "list" },
      isEnabled,
      run: () => view.setState({ dialog: { kind: "scenes" } }),
    },
  ];
}
