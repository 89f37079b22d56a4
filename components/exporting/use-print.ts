"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useLabels } from "@/components/evaluation/label-of";
import { type FigureName, useFigureOf } from "@/components/figures/figures";
import { showing } from "@/components/map/showing";
import { loadVersion, type MapVersion } from "@/components/session/figure-requests";
import {
  useDesk,
  useKeptMap,
  useMap,
  useSession,
  useView,
  useWorkspace,
} from "@/components/workspace/workspace-context";
import { all } from "@/lib/argument/argument-map";
import { partAt } from "@/lib/argument/copied-part";
import { titleOf } from "@/lib/argument/graph";
import type { Id } from "@/lib/argument/rows";
import type { Extract, Paper } from "@/lib/drawing/printed";
import { wholeFigure } from "@/lib/drawing/spots";
import { onPaper, type Theme, themeNameOf, themes } from "@/lib/drawing/theme";
import type { FigureWish } from "@/workers/exporting-task";
import type { ExportSettings } from "./export-settings";

const WIDTHS = { free: null, page: 170, column: 84 } as const;
/** Height of a page over which a map is spread, in mm: A4 without its margins. */
const PAGE_HEIGHT = 257;

/** The map, or another view of it, as it is to come on paper. */
export function useFigureWish(settings: ExportSettings, stamp: string): FigureWish {
  const { desk } = useWorkspace();
  const map = useKeptMap();
  const strengths = useStore(showing, (at) => at.strengths);
  const labels = useLabels(desk);
  const claims = useExtracted(settings);
  const folded = useDesk((at) => at.folded);
  const view = useFigureOf(useFigureView(settings));
  const title = titleOf(map);
  const { extent, isTransparent } = settings;
  const theme = useMemo(() => themeFor(settings), [settings]);
  const paper = useMemo(() => paperFor(settings, title, stamp), [settings, title, stamp]);
  return useMemo(() => {
    const shown = extent === "shown" ? folded : new Set<Id>();
    const extract: Extract = { claims, folded: shown, shown: { strengths }, labels };
    return { extract, paper, drawn: view && wholeFigure(view), theme, isTransparent };
  }, [view, claims, folded, extent, strengths, labels, paper, theme, isTransparent]);
}

function paperFor(settings: ExportSettings, title: string, stamp: string): Paper {
  const widthMm = WIDTHS[settings.width];
  return {
    widthMm,
    heightMm: settings.isSpread && widthMm !== null ? PAGE_HEIGHT : null,
    pointSize: Number(settings.pointSize),
    caption: settings.hasCaption ? title : null,
    hasLegend: settings.hasLegend,
    stamp: settings.hasStamp ? stamp : null,
  };
}

/** Views that are one figure are taken as they are shown. */
function useFigureView({ extent }: ExportSettings): FigureName | null {
  const shown = useView((at) => at.shown);
  const isFigure = shown === "text" || shown === "toulmin" || shown === "technical";
  return extent === "shown" && isFigure ? shown : null;
}

/** The claims that go in; null for all. */
function useExtracted({ extent }: ExportSettings): ReadonlySet<Id> | null {
  const map = useKeptMap();
  const only = useDesk((at) => at.only);
  const picked = useDesk((at) => at.picked);
  return useMemo(() => {
    if (extent === "shown" && only) return new Set(all(map, "claims").flatMap(({ id }) => (only.has(id) ? [id] : [])));
    if (extent === "branch" && picked && picked.table !== "spans") {
      return new Set(partAt(map, picked.id).claims.map(({ id }) => id));
    }
    return null;
  }, [extent, map, only, picked]);
}

/** The version of the map that the server has, asked for once; null until it is known. */
export function useVersion(): MapVersion | null {
  const { session } = useWorkspace();
  const [version, setVersion] = useState<MapVersion | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadVersion(session.mapId).then((found) => isWanted && setVersion(found));
    return () => {
      isWanted = false;
    };
  }, [session]);
  return version;
}

/** Which map in which version of which day; the day is that of the version, whatever today is. */
export function useStamp(version: MapVersion | null): string {
  const map = useMap();
  const seq = useSession((at) => at.seq);
  const day = version?.at ? `, ${dayOf(version.at)}` : "";
  return `${titleOf(map)}, version ${version?.seq ?? seq}${day}. Drawn with Warrant.`;
}

function dayOf(at: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
}

/** The colours of a figure; by day it lies on white. */
function themeFor({ palette, isDark }: ExportSettings): Theme {
  const theme = themes[themeNameOf(palette, isDark ? "dark" : "light")];
  return isDark ? theme : onPaper(theme);
}
