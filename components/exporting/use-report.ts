"use client";

import { useMemo } from "react";
import { useLabels } from "@/components/evaluation/label-of";
import { usePeople } from "@/components/talk/talk-state";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { themeNameOf, themes } from "@/lib/drawing/theme";
import type { Picture, WrittenReport } from "@/lib/reports/formats";
import type { ReportFormat } from "@/lib/reports/kinds";
import type { FigureWish, ReportTask, TellTask, ToldReport } from "@/workers/exporting-task";
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
  const { hasStamp, hasQuotations, hasComments, palette } = settings;
  const names = useTalkerNames();
  const talkers = hasComments ? names : null;
  return useMemo(() => {
    if (!format) return null;
    const told = new Map([...labels].map(([id, { words }]) => [id, words]));
    const days = { light: themes[themeNameOf(palette, "light")], dark: themes[themeNameOf(palette, "dark")] };
    const words = { stamp: hasStamp ? stamp : null, hasQuotations, labels: told, talkers };
    return { ...wish, kind: "report", format, ...words, themes: days, picture: NO_PICTURE, date };
  }, [format, labels, palette, hasStamp, stamp, hasQuotations, talkers, wish, date]);
}

/** Names by person of all who talked about the map; in a file nobody is “you”. */
function useTalkerNames(): ReadonlyMap<string, string> {
  const { me } = useWorkspace().session;
  const people = usePeople();
  return useMemo(() => new Map([me, ...people].map(({ id, name }) => [id, name])), [me, people]);
}

/** The report as it will be saved, and one that is shown as a page, because it is saved only with a picture, in words. */
export function useReportMade(
  exporter: Exporter,
  task: ReportTask | null,
): { readonly file: Outcome<WrittenReport>; readonly told: Outcome<ToldReport> } {
  const isWord = task?.format === "word";
  const telling = useMemo((): TellTask | null => (task && isWord ? { ...task, kind: "tell" } : null), [task, isWord]);
  return { file: useOutcome(exporter, isWord ? null : task), told: useOutcome(exporter, telling) };
}
