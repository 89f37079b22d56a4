/** Where a browser keeps words by name: for the next pages, or for as long as a tab is open. */
type Area = "localStorage" | "sessionStorage";

/** The words that are kept under a name; null where none are, or the browser lets a page keep nothing. */
export function keptUnder(name: string, area: Area = "localStorage"): string | null {
  return withStorage(area, (storage) => storage.getItem(name));
}

/** Keeps words under a name, in place of those before; null lets them go. Where nothing can be kept, nothing is. */
export function keepUnder(name: string, words: string | null, area: Area = "localStorage"): void {
  withStorage(area, (storage) => (words === null ? storage.removeItem(name) : storage.setItem(name, words)));
}

/** Browsers answer with an exception where somebody has forbidden sites to keep anything, and where there is no room left. */
function withStorage<T>(area: Area, work: (storage: Storage) => T): T | null {
  if (typeof window === "undefined") return null;
  try {
    return work(window[area]);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
