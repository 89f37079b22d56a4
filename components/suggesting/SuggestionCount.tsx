"use client";

import { Icon } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
import { useKeptMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { openProposals } from "@/lib/argument/proposals";
import { listSuggestions } from "./suggesting-commands";

/** How many suggested changes wait, in the head over the map; opens their list. Nothing where none does and none ever did. */
export function SuggestionCount() {
  const workspace = useWorkspace();
  const map = useKeptMap();
  const isOpen = useView((at) => at.listing === "suggestions");
  if (map.tables.suggestions.isEmpty()) return null;
  const count = openProposals(map).length;
  const words = `${count} suggested ${count === 1 ? "change" : "changes"}`;
  return (
    <Tooltip text={words} keyName="Shift+R">
      <button
        type="button"
        className="btn talk-count"
        aria-pressed={isOpen}
        aria-label={words}
        onClick={() => listSuggestions(workspace)}
      >
        <span className="sign-of" aria-hidden="true">
          <Icon name="marker" />
        </span>
        <span className="soft num">{count}</span>
      </button>
    </Tooltip>
  );
}
