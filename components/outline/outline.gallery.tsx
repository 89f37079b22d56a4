"use client";

import { type ReactNode, useMemo } from "react";
import { mapStates } from "@/components/map/map.gallery";
import "@/components/source/source.css";
import "@/components/workspace/workspace.css";
import { OutlinePane } from "./OutlinePane";
import { OutlineTools } from "./OutlineTools";

/** One state of the outline with its head: the same tables as for the canvas. */
export function OutlineState({ name }: { readonly name: string }): ReactNode {
  const made = useMemo(() => mapStates[name]?.(), [name]);
  if (!made) return null;
  return (
    <section className="map-side" data-shown="outline" style={{ height: "100%" }} aria-label="The outline and its head">
      <div className="head">
        <span className="grow" />
        <OutlineTools {...made} />
      </div>
      <div className="map-panel">
        <OutlinePane {...made} />
      </div>
    </section>
  );
}
