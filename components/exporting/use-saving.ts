"use client";

import { useMemo, useState } from "react";
import { useKeptMap, useWorkspace } from "@/components/workspace/workspace-context";
import type { FigureWish, PrintTask } from "@/workers/exporting-task";
import { type ExportKind, WORDS } from "./export-kinds";
import type { ExportSettings } from "./export-settings";
import { type Made, type Making, makeFigure, makeWord, packed } from "./making";
import { save, sizeWords } from "./saving";
import { type Exporter, useOutcome } from "./use-exporter";
import { titleOf, useFigureWish, useStamp, useVersion } from "./use-print";
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
  const task = useReportTask(isReport ? kind.report : null, settings, wish, { stamp, date: version?.at ?? null });
  const { file: report, told } = useReportMade(exporter, task);
  const format = isData ? kind.id : null;
  const name = titleOf(map);
  const written = useOutcome(
    exporter,
    useMemo(() => (format === null ? null : ({ kind: "data", format, name } as const)), [format, name]),
  );
  const [step, setStep] = useState<string | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [saved, setSaved] = useState<{ readonly of: FigureWish; readonly kind: ExportKind; size: number } | null>(null);
  const shown = kind?.id === "word" ? told : report;
  const { isCurrent } = isData ? written : isReport ? shown : printing;
  const isReady = isCurrent && (kind?.as !== "figure" || printing.result?.print != null);

  async function make(making: Making): Promise<Made | null> {
    if (kind?.as === "data") return written.result && packed(written.result.files, kind.ending);
    if (kind?.as === "report") {
      const { ending } = kind;
      if (task?.format === "word") {
        return { ok: true, file: await makeWord(exporter, { mapId: session.mapId, task }, making), ending };
      }
      return report.result && { ok: true, file: new Blob([report.result.bytes.slice()]), ending };
    }
    const format = (["svg", "png", "pdf"] as const).find((name) => name === kind?.id);
    const print = printing.result?.print;
    if (!format || !print) return null;
    const date = version?.at ?? null;
    return makeFigure(exporter, { mapId: session.mapId, format, wish, print, settings, date }, making);
  }

  async function start() {
    const controller = new AbortController();
    const ended = new Promise<never>((_, reject) =>
      controller.signal.addEventListener("abort", () => reject(controller.signal.reason)),
    );
    setFault(null);
    setStep("The file is being made …");
    setRunning(controller);
    try {
      const made = await Promise.race([make({ signal: controller.signal, onStep: setStep }), ended]);
      if (made?.ok && kind) {
        save(made.file, `${name}.${made.ending}`);
        setSaved({ of: wish, kind, size: made.file.size });
      } else if (made && !made.ok) setFault(made.reason);
    } catch (error) {
      // Ended by the person: nothing is to be said.
      if (!controller.signal.aborted) throw error;
    } finally {
      setRunning(null);
    }
  }

  /** In bytes, of all its files; null where the file is made only when it is saved. */
  function sizeNow(): number | null {
    if (isData) return written.result && new Blob(written.result.files.map(({ text }) => text)).size;
    if (isReport && kind.id !== "word") return report.result?.bytes.length ?? null;
    return saved?.of === wish && saved.kind === kind ? saved.size : null;
  }

  /** How many pages or files, and how much they hold, as far as it is known. */
  function extentWords(): string {
    const pages = kind?.as === "figure" ? (printing.result?.print?.pages.length ?? 0) : 0;
    const files = isData ? (written.result?.files.length ?? 0) : 0;
    const size = sizeNow();
    return [
      ...(pages > 0 ? [pages === 1 ? "1 page" : `${pages} pages`] : []),
      ...(files > 1 ? [`${files} files`] : []),
      ...(size === null ? [] : [sizeWords(size)]),
    ].join(", ");
  }

  return {
    /** Empty as long as it is not made. */
    extent: isCurrent ? extentWords() : "",
    printed: printing.result,
    theme: wish.theme,
    report: report.result,
    told: told.result,
    written: written.result,
    isCurrent,
    fault,
    isReady,
    step: running === null ? null : step,
    start: () => void (isReady && running === null && start()),
    cancel: () => {
      running?.abort();
      exporter.thread.close();
    },
  };
}
