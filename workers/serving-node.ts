import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Served, ServingKind, Servings, ServingTask } from "./serving-task";

/** What one piece of work may cost. */
const LIMITS = { ms: 60_000, memoryMb: 1024 } as const;
/** How many are done at once, and how many may wait for their turn. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
/** How long a thread that has nothing to do is kept, ms: starting one takes longer than most of what it does. */
const IDLE_MS = 60_000;

/** What came of a piece of work: that, or that there are too many of them just now. */
export type Serving<Answer> = Served<Answer> | "busy";

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
  /** Threads with nothing to do, and what ends each after a while. */
  readonly idle: Map<Worker, NodeJS.Timeout>;
}

// The site's code is evaluated several times in one process; they take turns together.
const KEY = Symbol.for("warrant.serving");
const held = globalThis as { [KEY]?: Turns };

/**
 * Does a piece of work in a thread, with limits of time and memory; one that goes beyond them takes its thread along.
 * `packages` is the folder of packages, in whose cache the scripts of threads lie. Throws where Warrant fails over it,
 * which is a mistake of Warrant.
 */
export async function serveInThread<K extends ServingKind>(
  kind: K,
  body: Servings[K]["body"],
  packages: string,
): Promise<Serving<Servings[K]["answer"]>> {
  held[KEY] ??= { running: 0, waiting: [], idle: new Map() };
  const turns = held[KEY];
  if (turns.running < AT_ONCE) turns.running += 1;
  else if (turns.waiting.length >= MOST_WAITING) return "busy";
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await serve(turns, { kind, body, packages });
  } finally {
    // The turn goes over to who waits longest.
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  }
}

type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "slow" }
  | { readonly kind: "failed"; readonly error: unknown };

async function serve<K extends ServingKind>(
  turns: Turns,
  task: ServingTask<K>,
): Promise<Served<Servings[K]["answer"]>> {
  const thread = takeThread(turns, task.packages);
  const outcome = await ask<Served<Servings[K]["answer"]>>(thread, task);
  if (outcome.kind === "done") {
    keepThread(turns, thread);
    return outcome.result;
  }
  void thread.terminate();
  if (outcome.kind === "slow") return refused(`It was stopped after ${LIMITS.ms / 1000} seconds.`);
  if (isOutOfMemory(outcome.error))
    return refused(`It was stopped: it took more than ${LIMITS.memoryMb} MB of memory.`);
  throw new Error(`${task.kind} failed in its thread`, { cause: outcome.error });
}

function refused(reason: string): Extract<Served<never>, { ok: false }> {
  return { ok: false, reason, path: "" };
}

function takeThread({ idle }: Turns, packages: string): Worker {
  const [kept] = idle;
  if (!kept) return openThread(packages);
  const [thread, timer] = kept;
  clearTimeout(timer);
  idle.delete(thread);
  thread.ref();
  return thread;
}

function keepThread({ idle }: Turns, thread: Worker): void {
  const timer = setTimeout(() => {
    idle.delete(thread);
    void thread.terminate();
  }, IDLE_MS);
  // Neither keeps the process alive.
  timer.unref();
  thread.unref();
  idle.set(thread, timer);
}

function openThread(packages: string): Worker {
  const script = pathToFileURL(join(packages, ".cache", "warrant-command", "serving-node-thread.mjs"));
  // What a parser has to say in between belongs to nobody.
  return new Worker(script, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
  });
}

function ask<Result>(thread: Worker, task: ServingTask): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end({ kind: "slow" }), LIMITS.ms);
    const end = (outcome: Outcome<Result>) => {
      clearTimeout(timer);
      // Not all listeners: the thread has some of its own.
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(outcome);
    };
    const onMessage = (result: Result) => end({ kind: "done", result });
    const onError = (error: unknown) => end({ kind: "failed", error });
    const onExit = () => end({ kind: "failed", error: "the thread ended early" });
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
