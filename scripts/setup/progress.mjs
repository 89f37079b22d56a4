// @ts-check

const quietMs = 10_000;

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/**
 * Names a step that may take long, tells every ten seconds that it still runs, and at its end how long it took.
 * @template T
 * @param {string} name what is being done, in words for the person who waits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gave; what it throws passes through
 */
export async function step(name, work) {
  const began = Date.now();
  console.log(`${name} …`);
  const timer = setInterval(() => console.log(`  still at it (${seconds(Date.now() - began)})`), quietMs);
  try {
    const result = await work();
    console.log(`  done in ${seconds(Date.now() - began)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
