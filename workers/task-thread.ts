/** A task with the number that its messages bear. */
export interface TaskRequest<Task> {
  readonly number: number;
  readonly task: Task;
}

/** What a thread tells of a task: the share that is done, from 0 to 1, or what came of it. */
export type TaskMessage<Result> =
  | { readonly number: number; readonly type: "progress"; readonly share: number }
  | { readonly number: number; readonly type: "done"; readonly result: Result };

type Kinds<Results> = keyof Results & string;

/** A thread that does tasks one after the other, so that a long one never holds up the page. `Results` by kind of task. */
export interface TaskThread<Task extends { readonly kind: Kinds<Results> }, Results> {
  /**
   * What a task comes to; `onProgress` hears of the share that is done, from 0 to 1. Rejects when Warrant fails over it,
   * which is a mistake of Warrant. Of a thread that is closed meanwhile it never settles.
   */
  run<T extends Task>(task: T, onProgress?: (share: number) => void): Promise<Results[T["kind"]]>;
  /** Gives up what is under way and ends the thread; another task starts it again. */
  close(): void;
}

interface Asker<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Tasks for the thread that `open` starts, at the first of them and again after one that it failed over. */
export function createTaskThread<Task extends { readonly kind: Kinds<Results> }, Results>(
  open: () => Worker,
): TaskThread<Task, Results> {
  type Result = Results[Kinds<Results>];
  const askers = new Map<number, Asker<Result>>();
  let thread: Worker | null = null;
  let count = 0;

  function start(): Worker {
    const started = open();
    started.onmessage = ({ data }: MessageEvent<TaskMessage<Result>>) => {
      const asker = askers.get(data.number);
      if (data.type === "progress") return asker?.onProgress?.(data.share);
      askers.delete(data.number);
      asker?.resolve(data.result);
    };
    started.onerror = ({ message }) => {
      started.terminate();
      thread = null;
      for (const { reject } of askers.values()) reject(new Error(message));
      askers.clear();
    };
    return started;
  }

  function run<T extends Task>(task: T, onProgress?: (share: number) => void): Promise<Results[T["kind"]]> {
    return new Promise((resolve, reject) => {
      thread ??= start();
      count += 1;
      // The thread answers each task with what belongs to its kind.
      askers.set(count, { resolve: resolve as Asker<Result>["resolve"], reject, onProgress });
      thread.postMessage({ number: count, task } satisfies TaskRequest<Task>);
    });
  }

  function close(): void {
    thread?.terminate();
    thread = null;
    askers.clear();
  }

  return { run, close };
}

/** Lets the thread that this runs in do tasks, as {@link createTaskThread} asks for them. */
export function doTasks<Task, Result>(
  work: (task: Task, onProgress: (share: number) => void) => Result | Promise<Result>,
): void {
  const tell = (message: TaskMessage<Result>) => postMessage(message);
  addEventListener("message", ({ data: { number, task } }: MessageEvent<TaskRequest<Task>>) => {
    const done = (result: Result) => tell({ number, type: "done", result });
    const result = work(task, (share) => tell({ number, type: "progress", share }));
    // A failure in between is told to whoever started the thread, as one at once is.
    if (result instanceof Promise) result.then(done, reportError);
    else done(result);
  });
}
