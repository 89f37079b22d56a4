import { type ArgumentMap, rowsOf } from "@/lib/argument/argument-map";
import type { Content } from "@/lib/text/content";
import type { ExportingResults, ExportingTask, KeepTask } from "./exporting-task";
import { createTaskThread } from "./task-thread";

/** What is taken out: a map, and its texts as far as they are at hand, by hash. */
export interface ExportSubject {
  readonly map: ArgumentMap;
  readonly contents: ReadonlyMap<string, Content>;
}

type Task = Exclude<ExportingTask, KeepTask>;

/** A thread that takes maps out, one task after the other, so that a large one never holds up the page. */
export interface ExportingThread {
  run<T extends Task>(task: T, subject: ExportSubject): Promise<ExportingResults[T["kind"]]>;
  /** Gives up what is under way and ends the thread; another task starts it again. */
  close(): void;
}

/** An exporting thread. A map goes there once, and stays until another is asked about. */
export function createExportingThread(): ExportingThread {
  const thread = createTaskThread<ExportingTask, ExportingResults>(
    () => new Worker(new URL("./exporting-thread.ts", import.meta.url), { type: "module" }),
  );
  let kept: ExportSubject | null = null;

  async function run<T extends Task>(task: T, subject: ExportSubject): Promise<ExportingResults[T["kind"]]> {
    const { map, contents } = subject;
    const isKept = task.kind === "formats" || (kept?.map === map && kept.contents === contents);
    if (!isKept) kept = subject;
    try {
      const brought = isKept ? null : thread.run({ kind: "keep", rows: rowsOf(map), contents });
      const [result] = await Promise.all([thread.run(task), brought]);
      return result;
    } catch (error) {
      // The thread that failed has forgotten its map; the next one is sent it again.
      kept = null;
      throw error;
    }
  }

  function close(): void {
    kept = null;
    thread.close();
  }

  return { run, close };
}
