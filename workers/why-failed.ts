/** What a thread was at when it failed. */
type Matter = "file" | "text" | "map";

/** Bundlers' and browsers' words for code that could not be fetched. A thread whose own code could not be says nothing at all. */
const UNFETCHED = /^$|failed to load chunk|loading chunk|dynamically imported module|importScripts|failed to fetch/i;

/** Why a thread did not do what it was asked, in a sentence. */
export function whyFailed(matter: Matter, error: unknown): string {
  const what = error instanceof Error ? error.message : String(error ?? "");
  if (UNFETCHED.test(what)) {
    return "What is needed for this could not be fetched, because the server did not answer. Try again when it does.";
  }
  return `Warrant failed over this ${matter}, which is a mistake of Warrant: ${what}`;
}
