import { closeTheStore } from "@/db/store";

/**
 * Makes SIGTERM and SIGINT end the streams, close the store and then the process.
 * The framework's own handlers wait for every connection, streams among them, or exit in the middle of a write: they are taken off.
 */
export function closeOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.removeAllListeners(signal);
    process.once(signal, close);
  }
}

async function close(): Promise<void> {
  await closeTheStore();
  process.exit(0);
}
