import type { Content } from "@/lib/text/content";
import { unpackText } from "./packed-text";
import type { PreparingOrder, PreparingReplies } from "./preparing-order";
import type { PreparingResults, PreparingTask } from "./preparing-task";
import { createTaskThread } from "./task-thread";

/** A thread that makes texts ready, one task after the other. */
export interface PreparingThread {
  run<T extends PreparingTask>(task: T): Promise<PreparingResults[T["kind"]]>;
  /** Gives up what is under way and ends the thread. */
  close(): void;
}

/** A preparing thread. */
export function createPreparingThread(): PreparingThread {
  const thread = createTaskThread<PreparingOrder, PreparingReplies>(
    () => new Worker(new URL("./preparing-thread.ts", import.meta.url), { type: "module" }),
  );
  let numbers = new WeakMap<Content, number>();
  let count = 0;

  async function numberOf(found: Content): Promise<number> {
    const known = numbers.get(found);
    if (known !== undefined) return known;
    const number = ++count;
    numbers.set(found, number);
    await thread.run({ kind: "keep", number, found });
    return number;
  }

  async function ask(task: PreparingTask): Promise<PreparingResults[PreparingTask["kind"]]> {
    if (task.kind === "hash") return thread.run(task);
    const of = await numberOf(task.found);
    if (task.kind === "cite") return thread.run({ kind: "cite", of });
    const { off, keep } = task;
    return unpackText(await thread.run({ kind: "prepare", of, off, keep }));
  }

  async function run<T extends PreparingTask>(task: T): Promise<PreparingResults[T["kind"]]> {
    try {
      return (await ask(task)) as PreparingResults[T["kind"]];
    } catch (error) {
      // The thread that failed has forgotten its texts; the next one is sent them again.
      numbers = new WeakMap();
      throw error;
    }
  }

  return { run, close: thread.close };
}
