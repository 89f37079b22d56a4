"use client";

import { MenuItem } from "@/components/ui/Menu";
import { useSession, useWorkspace } from "@/components/workspace/workspace-context";
import { listSuggestions, suggest } from "./suggesting-commands";

/** What a narrow screen's menu offers: to suggest changes, or to stop, and to see all suggestions. */
export function SuggestItem() {
  const workspace = useWorkspace();
  const isSuggesting = useSession(({ look }) => look === "suggesting");
  return (
    <>
      <MenuItem icon="marker" onChoose={() => suggest(workspace, !isSuggesting)}>
        {isSuggesting ? "Stop suggesting" : "Suggest changes"}
      </MenuItem>
      <MenuItem icon="list" onChoose={() => listSuggestions(workspace)}>
        All suggestions
      </MenuItem>
    </>
  );
}
