"use client";

import { Panel, useStore as useFlowStore } from "@xyflow/react";
import { Icon, type IconName } from "@/components/ui/icons";
import { Tooltip } from "@/components/ui/Tooltip";
import type { MapCommand } from "./command";
import { isBare } from "./drawn";
import { MiniMap } from "./MiniMap";
import { useDesk, useMap, useMapState } from "./map-context";

/** The small picture of the whole map, and what sets how much of it is in view. */
export function MapControls() {
  const { commands } = useMap();
  const bare = useMapState(({ drawn }) => drawn === null || isBare(drawn.map));
  if (bare) return null;
  return (
    <Panel position="bottom-left" className="map-controls">
      <MiniMap />
      <div className="zoom">
        <Control icon="add" command={commands.zoomIn} />
        <ZoomShare />
        <Control icon="minus" command={commands.zoomOut} />
      </div>
      <div className="zoom">
        <Control icon="fit" command={commands.fit} />
        <span />
        <FocusControl />
      </div>
    </Panel>
  );
}

function ZoomShare() {
  const share = useFlowStore((state) => Math.round(state.transform[2] * 100));
  return <span className="num">{share}%</span>;
}

function FocusControl() {
  const { commands } = useMap();
  const isFocused = useMapState(({ focus }) => focus !== null);
  const isPicked = useDesk(({ picked }) => picked !== null && picked.table !== "spans");
  return <Control icon="eye" command={commands.focus} isPressed={isFocused} isDisabled={!isFocused && !isPicked} />;
}

interface ControlProps {
  readonly icon: IconName;
  readonly command: MapCommand;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

function Control({ icon, command, isPressed, isDisabled = false }: ControlProps) {
  return (
    <Tooltip text={command.title} keyName={command.key ?? undefined}>
      <button
        type="button"
        className="btn icon"
        aria-label={command.title}
        aria-pressed={isPressed}
        disabled={isDisabled}
        onClick={command.run}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
