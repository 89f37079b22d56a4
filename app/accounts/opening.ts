import { CannotOpen } from "@/db/database";
import { theStore } from "@/db/store";
import { noteAddresses } from "./address";
import { printFirstInvitation } from "./inviting";

/** Makes ready for people, where this process serves several: on one's own machine nothing happens. */
export function openAccounts(): void {
  if (!process.env.WARRANT_URL) return;
  noteAddresses();
  theStore().then(printFirstInvitation).catch(report);
}

function report(error: unknown): void {
  // What cannot be opened is told, with the reason, to whoever asks whether the server is well: the start script does.
  if (!(error instanceof CannotOpen)) console.error(error);
}
