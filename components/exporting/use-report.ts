"use client";

import { useMemo } from "react";
import { useLabels } from "@/components/evaluation/label-of";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { themeNameOf, themes } from "@/lib/drawing/theme";
import type { Picture, WrittenReport } from "@/lib/reports/formats";
import type { ReportFormat } from "@/lib/reports/kinds";
import type { FigureWish, ReportTask } from "@/workers/exporting-task";
import type { ExportSettings } from "./export-settings";
import { type Exporter, type Outcome, useOutcome } from "./use-exporter";

const NO_PICTURE: Picture = { ok: false, reason: "" };

/** A report that is asked for; null for no format. `date` is that of the map's version. */
export function useReportTask(
  format: ReportFormat | null,
  settings: ExportSettings,
  wish: FigureWish,
  { stamp, date }: { readonly stamp: string; readonly date: string | null },
): ReportTask | null {
  const { desk } = useWorkspace();
  const labels = useLabels(desk);
  const { hasStamp, hasQuotations, palette } = settings;
  return useMemo(() => {
    if (!format) return null;
    const told = new Map([...labels].map(([id, { words }]) => [id, words]));
    const days = { light: themes[themeNameOf(palette, "light")], dark: themes[themeNameOf(palette, "dark")] };
    const words = { stamp: hasStamp ? stamp : null, hasQuotations, labels: told };
    return { ...wish, kind: "report", format, isPreview: false, ...words, themes: days, picture: NO_PICTURE, date };
  }, [format, labels, palette, hasStamp, stamp, hasQuotations, wish, date]);
}

/** The report as it will be saved; a Word document, which waits for its picture, is shown by its words. */
export function useReportFile(exporter: Exporter, task: ReportTask | null): Outcome<WrittenReport> {
  return useOutcome(
    exporter,
    useMemo(() => task && { ...task, isPreview: true }, [task]),
  );
}
