"use client";

import type { KeyboardEvent } from "react";
import { Tooltip } from "@/components/ui/Tooltip";
import { keepShown, MAP_VIEWS, type MapViewName } from "./map-views";
import { useView, useWorkspace } from "./workspace-context";

/** The id of the panel that all views of the map share. */
export const MAP_PANEL = "map-panel";

/** A tab for each view of the map. */
export function MapViewTabs() {
  const { view } = useWorkspace();
  const shown = useView((at) => at.shown);
  const show = (id: MapViewName) => {
    keepShown(id);
    view.setState({ shown: id });
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = MAP_VIEWS.findIndex(({ id }) => id === shown);
    const next = MAP_VIEWS[(at + step + MAP_VIEWS.length) % MAP_VIEWS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    show(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };
  return (
    <div className="seg tabs" role="tablist" aria-label="Views of the map" onKeyDown={keys}>
      {MAP_VIEWS.map(({ id, name, title, key }) => (
        <Tooltip key={id} text={title} keyName={key}>
          <button
            id={tabId(id)}
            type="button"
            role="tab"
            className="one"
            aria-selected={id === shown}
            aria-controls={MAP_PANEL}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => show(id)}
          >
            {name}
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

/** The id of the tab of a view, by which its panel names it. */
export function tabId(shown: MapViewName): string {
  return `view-${shown}`;
}
