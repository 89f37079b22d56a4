/** Runs once when the server starts: from then on a signal closes the store before the process ends, and requests tell where they come from. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { closeOnSignal } = await import("./app/shutdown");
  closeOnSignal();
  const { openAccounts } = await import("./app/accounts/opening");
  openAccounts();
}
