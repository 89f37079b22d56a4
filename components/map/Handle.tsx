"use client";

import { Icon, type IconName } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
import type { MapCommand } from "./command";
import { useSession } from "./map-context";

interface HandleProps {
  readonly icon: IconName;
  readonly command: MapCommand;
  /** Shown only where there is no other way to it: no keys, and no second button. */
  readonly onTouch?: boolean;
}

/** A round button on the canvas that carries out one command; its tooltip names the command and its key. */
export function Handle({ icon, command, onTouch }: HandleProps) {
  const mayEdit = useSession(({ can }) => can.includes("edit"));
  if (command.changes && !mayEdit) return null;
  const look = onTouch ? "handle nodrag on-touch" : "handle nodrag";
  return (
    <Tooltip text={command.title} keyName={command.key ?? undefined}>
      <button
        type="button"
        className={look}
        tabIndex={-1}
        aria-label={command.title}
        onClick={(event) => {
          // For React the handle lies within the claim: a press on it is no press on the claim.
          event.stopPropagation();
          command.run();
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
