"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useLabels } from "@/components/evaluation/label-of";
import { makeFile } from "@/components/session/figure-requests";
import { useMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { Print } from "@/lib/drawing/print";
import type { Theme } from "@/lib/drawing/theme";
import type { ReportFormat, ReportParts } from "@/lib/reports/formats";
import type { Report } from "@/lib/reports/report";
import type { ExportSettings } from "./export-settings";
import { useExtracted } from "./use-print";

/** The map in words as a report tells it; null until what writes it has come, and while none is wanted. */
export function useReport(isWanted: boolean, settings: ExportSettings, stamp: string): Report | null {
  const { contents, desk } = useWorkspace();
  const map = useMap();
  const texts = useStore(contents, (at) => at.loaded);
  const labels = useLabels(desk);
  const claims = useExtracted(settings);
  const [report, setReport] = useState<Report | null>(null);
  const { hasQuotations, hasStamp } = settings;
  const wishes = useMemo(() => {
    const told = new Map([...labels].map(([id, { words }]) => [id, words]));
    return { stamp: hasStamp ? stamp : null, hasQuotations, claims, contents: texts, labels: told };
  }, [labels, hasStamp, stamp, hasQuotations, claims, texts]);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    // What writes bibliographies is large, and few need it.
    void import("@/lib/reports/report").then(({ reportOf }) => isCurrent && setReport(reportOf(map, wishes)));
    return () => {
      isCurrent = false;
    };
  }, [isWanted, map, wishes]);
  return isWanted ? report : null;
}

/** The text of a report as it will be saved; a Word document is shown by its words. */
export function useReportText(
  format: ReportFormat | null,
  report: Report | null,
  print: Print | null,
  theme: Theme,
): string {
  const [text, setText] = useState("");
  useEffect(() => {
    if (!format || !report) return;
    let isCurrent = true;
    const shown = format === "word" ? "plain" : format;
    const parts: ReportParts = { report, print, theme, date: null, picture: async () => null };
    void import("@/lib/reports/formats")
      .then(({ writeReport }) => writeReport(shown, parts))
      .then((bytes) => isCurrent && setText(new TextDecoder().decode(bytes)));
    return () => {
      isCurrent = false;
    };
  }, [format, report, print, theme]);
  return text;
}

interface ReportJob extends Omit<ReportParts, "picture"> {
  readonly mapId: string;
  readonly format: ReportFormat;
}

/** Dots per inch of the picture that stands behind the figure of a Word document. */
const DPI = 200;

/** A report as a file. Rejects when `signal` ends it. */
export async function makeReport({ mapId, format, ...parts }: ReportJob, signal: AbortSignal): Promise<Blob> {
  const { print, theme, date } = parts;
  const picture = async () => {
    const pages = print?.pages.slice(0, 1) ?? [];
    if (!print || pages.length === 0) return null;
    const order = { format: "png", pages, scale: print.scale, theme, isTransparent: false, dpi: DPI, date } as const;
    const made = await makeFile(mapId, order, signal);
    return made.ok ? new Uint8Array(await made.file.arrayBuffer()) : null;
  };
  const { writeReport } = await import("@/lib/reports/formats");
  const bytes = await writeReport(format, { ...parts, picture });
  return new Blob([bytes.slice()]);
}
