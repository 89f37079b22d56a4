"use client";

import { useMemo } from "react";
import { useKeptMap, useWorkspace } from "@/components/workspace/workspace-context";
import { titleOf } from "@/lib/argument/graph";
import type { PrintTask } from "@/workers/exporting-task";
import { type ExportKind, WORDS } from "./export-kinds";
import type { ExportSettings } from "./export-settings";
import type { FileOrder } from "./making";
import { save, sizeWords } from "./saving";
import { type Exporter, useOutcome } from "./use-exporter";
import { useMaking } from "./use-making";
import { useFigureWish, useStamp, useVersion } from "./use-print";
import { useReportMade, useReportTask } from "./use-report";

/** In a report the caption, the stamp and the pages are the document's own; slides and a page in one file have no paper. */
function settingsIn(report: string, settings: ExportSettings): ExportSettings {
  const own = { ...settings, isSpread: false, hasCaption: false, hasStamp: false };
  if (report === "slides") return { ...own, width: "free" };
  return report === "page" ? { ...own, width: "free", hasLegend: false, isDark: false } : own;
}

/** What will come out of the map as it is set, how far the saving of it is, and how that is begun and ended. */
export type Saving = ReturnType<typeof useSaving>;

export function useSaving(exporter: Exporter, kind: ExportKind | null, settings: ExportSettings) {
  const { session } = useWorkspace();
  const map = useKeptMap();
  const version = useVersion();
  const stamp = useStamp(version);
  const isReport = kind?.as === "report";
  const own = useMemo(() => (isReport ? settingsIn(kind.id, settings) : settings), [isReport, kind?.id, settings]);
  const wish = useFigureWish(own, stamp);
  const isData = kind?.as === "data";
  const isDrawn = kind !== null && !isData && !WORDS.has(kind.id);
  const printing = useOutcome(
    exporter,
    useMemo((): PrintTask | null => (isDrawn ? { ...wish, kind: "print" } : null), [isDrawn, wish]),
  );
  const date = version?.at ?? null;
  const task = useReportTask(isReport ? kind.id : null, settings, wish, { stamp, date });
  const { file: report, told } = useReportMade(exporter, task);
  const format = isData ? kind.id : null;
  const name = titleOf(map);
  const written = useOutcome(
    exporter,
    useMemo(() => (format === null ? null : ({ kind: "data", format, name } as const)), [format, name]),
  );
  const isWord = kind?.id === "word";
  const { isCurrent } = isData ? written : isWord ? told : isReport ? report : printing;
  const isReady = isCurrent && (kind?.as !== "figure" || printing.result?.print != null);
  const order = useOrder(isReady ? kind : null, {
    ...{ exporter, mapId: session.mapId, wish, settings, date, task },
    print: printing.result?.print ?? null,
    report: report.result,
    files: written.result?.files ?? null,
  });
  // What the server draws is drawn ahead only where that is soon done.
  const isDrawnSoon = printing.isCurrent && printing.result?.drawings === null;
  const isAhead = kind?.as === "figure" || isWord ? isDrawnSoon : true;
  const making = useMaking(order, isAhead, (made) => save(made.file, `${name}.${made.ending}`));

  /** How many pages, slides or files, and how much they hold, as far as it is known. */
  function extentWords(): string {
    const { made } = making;
    return [
      ...(kind?.as === "figure" ? counted(printing.result?.print?.pages.length ?? 0, "page") : []),
      ...(isReport ? counted(report.result?.slides ?? 0, "slide") : []),
      ...(written.result && written.result.files.length > 1 ? counted(written.result.files.length, "file") : []),
      ...(made ? [sizeWords(made.file.size)] : []),
    ].join(", ");
  }

  return {
    ...making,
    /** Empty as long as it is not made. */
    extent: isCurrent ? extentWords() : "",
    printed: printing.result,
    theme: wish.theme,
    report: report.result,
    told: told.result,
    written: written.result,
    isCurrent,
    isReady,
  };
}

/** What is to be made, the same from one rendering to the next as long as nothing of it changes; null for no kind. */
function useOrder(kind: ExportKind | null, parts: Omit<FileOrder, "kind">): FileOrder | null {
  const { exporter, mapId, wish, print, settings, date, task, report, files } = parts;
  return useMemo(
    () => kind && { kind, exporter, mapId, wish, print, settings, date, task, report, files },
    [kind, exporter, mapId, wish, print, settings, date, task, report, files],
  );
}

/** "1 page", "4 pages"; nothing for none. */
function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}
