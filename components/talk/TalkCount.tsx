"use client";

import { Icon } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
import { useMap, useView, useWorkspace } from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { useUnreadCount } from "./talk-state";

/** How much is being talked over in the map, and whether any of it is unread, in the head over it; opens the list. */
export function TalkCount() {
  const { view } = useWorkspace();
  const open = all(useMap(), "threads").filter(({ resolved }) => !resolved).length;
  const unread = useUnreadCount();
  const isOpen = useView((at) => at.listing === "talk");
  const words = `${open} open ${open === 1 ? "talk" : "talks"}${unread > 0 ? `, ${unread} unread` : ""}`;
  return (
    <Tooltip text={words} keyName="Shift+M">
      <button
        type="button"
        className="btn talk-count"
        aria-pressed={isOpen}
        aria-label={words}
        onClick={() =>
          view.setState({
            listing: isOpen ? null : "talk",
            thread: null,
            commenting: null,
            finding: null,
            alike: null,
          })
        }
      >
        <span className={unread > 0 ? "sign-of has-unread" : "sign-of"} aria-hidden="true">
          <Icon name="speech" />
        </span>
        <span className="soft num">{open}</span>
      </button>
    </Tooltip>
  );
}
