"use client";

import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useKeptMap, useWorkspace } from "@/components/workspace/workspace-context";
import { createExportingThread, type ExportingThread, type ExportSubject } from "@/workers/exporting";
import type { ExportingResults, ExportingTask, KeepTask } from "@/workers/exporting-task";

/** What takes the open map out, beside the page, and the map with its texts. */
export interface Exporter {
  readonly thread: ExportingThread;
  readonly subject: ExportSubject;
}

/** An exporter for as long as its screen is open. */
export function useExporter(): Exporter {
  const { contents: store } = useWorkspace();
  const map = useKeptMap();
  const contents = useStore(store, (at) => at.loaded);
  const [thread] = useState(createExportingThread);
  useEffect(() => () => thread.close(), [thread]);
  return useMemo(() => ({ thread, subject: { map, contents } }), [thread, map, contents]);
}

type Task = Exclude<ExportingTask, KeepTask>;

/** What a task comes to, and whether that is of the task as it is now. The last result stays until the next has come. */
export interface Outcome<Result> {
  readonly result: Result | null;
  readonly isCurrent: boolean;
}

/** Has a task done whenever it changes; nothing for null. Keep `task` the same from one rendering to the next. */
export function useOutcome<T extends Task>(exporter: Exporter, task: T | null): Outcome<ExportingResults[T["kind"]]> {
  type Done = { readonly of: T; readonly by: Exporter; readonly result: ExportingResults[T["kind"]] };
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (!task) return;
    let isWanted = true;
    exporter.thread.run(task, exporter.subject).then(
      (result) => isWanted && setDone({ of: task, by: exporter, result }),
      (error: unknown) => isWanted && setFault(error),
    );
    return () => {
      isWanted = false;
    };
  }, [exporter, task]);
  // A failure of the thread is a mistake of Warrant: it goes where all of them go.
  if (fault !== null) throw fault;
  if (!task || !done) return { result: null, isCurrent: false };
  return { result: done.result, isCurrent: done.of === task && done.by === exporter };
}
