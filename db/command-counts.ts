import type { Outcome } from "./queries/commit";

/** What becomes of commands: `repeated` ones had been carried out before, `failed` ones got no answer. */
const OUTCOMES = ["done", "repeated", "refused", "failed"] as const;

/** Seconds at which the buckets of durations end. */
const ENDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, Number.POSITIVE_INFINITY] as const;

/** How many commands a process has answered, how, and in what time. */
export class CommandCounts {
  readonly outcomes = new Map<(typeof OUTCOMES)[number], number>(OUTCOMES.map((outcome) => [outcome, 0]));
  /** Commands that took up to so many seconds, and longer than the bucket before. */
  readonly buckets = ENDS.map((upTo) => ({ upTo, value: 0 }));
  /** What all of them took together, in seconds. */
  seconds = 0;

  /** Counts what becomes of one command. */
  async note(work: () => Promise<Outcome>): Promise<Outcome> {
    const began = performance.now();
    let became: (typeof OUTCOMES)[number] = "failed";
    try {
      const outcome = await work();
      became = !outcome.ok ? "refused" : outcome.isNew ? "done" : "repeated";
      return outcome;
    } finally {
      this.#count(became, (performance.now() - began) / 1000);
    }
  }

  #count(became: (typeof OUTCOMES)[number], seconds: number): void {
    this.outcomes.set(became, (this.outcomes.get(became) ?? 0) + 1);
    this.seconds += seconds;
    const bucket = this.buckets.find(({ upTo }) => seconds <= upTo);
    if (bucket) bucket.value += 1;
  }
}
