import { closeTheStore } from "@/db/store";
import { log } from "./log";

/**
 * Makes SIGTERM and SIGINT end the streams, close the store and then the process.
 * The framework's own handlers wait for every connection, streams among them, or exit in the middle of a write: they are taken off.
 */
export function closeOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => close(signal));
  }
}

async function close(signal: string): Promise<void> {
  log("info", "closing", { signal });
  await closeTheStore();
  log("info", "closed");
  process.exit(0);
}
