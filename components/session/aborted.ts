/** Resolves once a signal has been given, which may be long ago: a lock can be granted after the window that asked has gone. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
