/** Runs once when the server starts: from then on faults are logged, a signal closes the store before the process ends, and requests tell where they come from. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logTheConsole } = await import("./app/log");
  // While one works on Warrant itself, the whole of a failure is wanted.
  if (process.env.NODE_ENV === "production") logTheConsole();
  const { closeOnSignal } = await import("./app/shutdown");
  closeOnSignal();
  const { openAccounts } = await import("./app/accounts/opening");
  openAccounts();
}
