import { find } from "@/lib/argument/argument-map";
import { copyAndTell } from "./copying";
import type { WorkspaceCommand } from "./workspace-command";
import type { Workspace } from "./workspace-context";

/** Copying the address at which the map opens with the picked claim in the middle, for those who may read the map. */
export function addressCommands(workspace: Workspace): WorkspaceCommand[] {
  const { session, desk } = workspace;
  const picked = () => {
    const { picked: row } = desk.getState();
    return row?.table === "claims" ? find(session.getState().map, "claims", row.id) : undefined;
  };
  return [
    {
      id: "copyAddress",
      title: "Copy the address of this claim",
      hint: "for those who may read the map",
      key: null,
      topic: "picked",
      sign: { icon: "link" },
      isEnabled: () => picked() !== undefined,
      run: () => void copyAndTell(workspace, new URL(`#claim-${picked()?.number}`, location.href).href),
    },
  ];
}
