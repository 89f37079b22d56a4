"use client";

import { useMemo } from "react";
import { useStore } from "zustand";
import { useLabels } from "@/components/evaluation/label-of";
import { showing } from "@/components/map/showing";
import { useMap, useView, useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import { titleOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import { speakerAt } from "@/lib/argument/speaker-at";
import { technicalGraph } from "@/lib/argument/technical";
import type { TextOrderRow } from "@/lib/argument/text-order";
import { toulminSteps, withoutPart } from "@/lib/argument/toulmin";
import { claimFacesOf, relationFacesOf } from "@/lib/drawing/faces";
import { withLabels } from "@/lib/drawing/labelled";
import type { SpottedFigure } from "@/lib/drawing/spots";
import { drawTechnical } from "@/lib/drawing/technical";
import { drawTextOrder } from "@/lib/drawing/text-order";
import { drawToulmin } from "@/lib/drawing/toulmin";
import { blockAt } from "@/lib/text/content";
import { startOf } from "@/lib/text/extent";

/** The views that are drawn as one figure. */
export type FigureName = "text" | "toulmin" | "technical";

/** The figure of a view with the labels that are shown, drawn anew when the map changes; null for null. */
export function useFigureOf(name: FigureName | null): SpottedFigure | null {
  const { desk } = useWorkspace();
  const drawn = usePlainFigure(name);
  const labels = useLabels(desk);
  return useMemo(() => drawn && withLabels(drawn, labels), [drawn, labels]);
}

function usePlainFigure(name: FigureName | null): SpottedFigure | null {
  const { contents } = useWorkspace();
  const map = useMap();
  const strengths = useStore(showing, (at) => at.strengths);
  const loaded = useStore(contents, (at) => at.loaded);
  const toulmin = useToulmin();
  return useMemo(() => {
    const faces = { claims: claimFacesOf(map, { strengths }), relations: relationFacesOf(map, { strengths }) };
    const title = titleOf(map);
    switch (name) {
      case "text":
        return drawTextOrder(map, faces, title, (row) => placeWords(map, loaded, row));
      case "toulmin": {
        const steps = toulminSteps(map, toulmin, toulmin === null);
        return drawToulmin(steps, faces.claims, title, toulmin === null ? withoutPart(map, steps) : []);
      }
      case "technical":
        return drawTechnical(technicalGraph(map), title);
      case null:
        return null;
      default:
        return name satisfies never;
    }
  }, [map, name, loaded, toulmin, strengths]);
}

/** What alone is shown in Toulmin's parts; null where all is, as it is once that is gone from the map. */
export function useToulmin(): Id | null {
  const map = useMap();
  const shown = useView((at) => at.toulmin);
  return shown !== null && (find(map, "claims", shown) ?? find(map, "relations", shown)) ? shown : null;
}

type Loaded = ReturnType<Workspace["contents"]["getState"]>["loaded"];

/** "¶ 4 · Okafor": the paragraph of a passage, once its text has come, and who speaks there. */
function placeWords(map: ArgumentMap, loaded: Loaded, { span }: TextOrderRow): string {
  if (!span) return "";
  const content = loaded.get(find(map, "sourceTexts", span.textId)?.sha256 ?? "");
  const paragraph = content ? `¶ ${blockAt(content.blocks, startOf(span.extent)) + 1}` : "";
  return [paragraph, speakerAt(map, span)?.name ?? ""].filter((part) => part !== "").join(" · ");
}
