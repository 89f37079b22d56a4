"use client";

import { Icon, type IconName } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
import type { MapCommand } from "./command";

/** A round button on the canvas that carries out one command; its tooltip names the command and its key. */
export function Handle({ icon, command }: { readonly icon: IconName; readonly command: MapCommand }) {
  return (
    <Tooltip text={command.title} keyName={command.key ?? undefined}>
      <button type="button" className="handle nodrag" tabIndex={-1} aria-label={command.title} onClick={command.run}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
