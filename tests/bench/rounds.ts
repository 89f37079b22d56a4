/** Times in ms of each contender, one a round; the n-th of each were taken right after one another. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Lets contenders run in turn, `rounds` times, after one round that does not count. Who begins changes from round to
 * round, so that what wanders on the machine meets all alike. Each gives the time that it took, in ms.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of turned(names, round)) {
      const ms = await contenders[name](round);
      if (round > 0) times[name].push(ms);
    }
    process.stdout.write(round === 0 ? "  warm" : ` ${round}`);
  }
  process.stdout.write("\n");
  return times;
}

function turned<T>(items: readonly T[], by: number): T[] {
  return items.map((_, i) => items[(i + by) % items.length] as T);
}

/** How long work takes, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The value in the middle; between two of them for an even number. Throws RangeError when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** How many times `b` goes into `a`: the median over the rounds. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((ms, round) => ms / (b[round] ?? Number.NaN)));
}
