"use client";

import { type ComponentType, useEffect, useRef } from "react";
import { EvaluationBar } from "@/components/evaluation/EvaluationBar";
import { EvaluationSwitch } from "@/components/evaluation/EvaluationSwitch";
import { NoTools, TechnicalView, TextOrderView, ToulminView } from "@/components/figures/FigureViews";
import { FilterStrip } from "@/components/filtering/FilterStrip";
import { ReviewCounts } from "@/components/hints/ReviewCounts";
import { SortedStrip } from "@/components/hints/SortedStrip";
import { useKeyboardStays } from "@/components/map/keyboard-stays";
import { mapViewOf } from "@/components/map/view";
import { OutlineTools } from "@/components/outline/OutlineTools";
import { SuggestingStrip } from "@/components/suggesting/SuggestingStrip";
import { IconButton } from "@/components/ui/Button";
import { CanvasTools, CanvasView } from "./CanvasView";
import { Deferred } from "./Deferred";
import { MAP_PANEL, MapViewTabs, tabId } from "./MapViewTabs";
import type { MapViewName } from "./map-views";
import { OutlineView } from "./OutlineView";
import { usePartClipboard } from "./use-part-clipboard";
import { useFills, useView, useWorkspace, type Workspace } from "./workspace-context";

/** What each view of the map shows, and what stands for it in the head. Only the view that is shown is on the page. */
const views: Readonly<
  Record<MapViewName, { readonly Body: ComponentType<Workspace>; readonly Tools: ComponentType<Workspace> }>
> = {
  map: { Body: CanvasView, Tools: CanvasTools },
  outline: { Body: OutlineView, Tools: OutlineTools },
  text: { Body: TextOrderView, Tools: NoTools },
  toulmin: { Body: ToulminView, Tools: NoTools },
  technical: { Body: TechnicalView, Tools: NoTools },
};

/** The map in the view that was chosen for it, and the head over it. */
export function MapSide() {
  const workspace = useWorkspace();
  const { view } = workspace;
  const fills = useView((at) => at.fills);
  const shown = useView((at) => at.shown);
  const panel = useRef<HTMLDivElement>(null);
  usePartClipboard(workspace, panel);
  const isHidden = useFills() === "source";
  const { Body, Tools } = views[shown];
  useKeyboardIn(workspace, shown);
  useKeyboardStays(mapViewOf(workspace.session, workspace.desk), panel);
  return (
    <section className="map-side" data-shown={shown} aria-label="The map and what is picked in it" inert={isHidden}>
      <div className="head">
        <MapViewTabs />
        <span className="grow" />
        <Deferred>
          <ReviewCounts />
        </Deferred>
        <EvaluationSwitch />
        <Tools {...workspace} />
        <IconButton
          icon={fills === "map" ? "narrow" : "wide"}
          label={fills === "map" ? "Share the screen with the text" : "Fill the screen"}
          onClick={() => view.setState({ fills: fills === "map" ? "both" : "map" })}
        />
      </div>
      <EvaluationBar />
      <SuggestingStrip />
      <SortedStrip />
      <FilterStrip />
      <div ref={panel} id={MAP_PANEL} className="map-panel" role="tabpanel" aria-labelledby={tabId(shown)}>
        <Body {...workspace} />
      </div>
    </section>
  );
}

/** Lets the keyboard go on in the view that comes, where it stood in the view that goes. */
function useKeyboardIn({ session, desk }: Workspace, shown: MapViewName): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    // Once the view that comes is drawn.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) mapViewOf(session, desk).takeKeyboard();
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, session, desk]);
}
