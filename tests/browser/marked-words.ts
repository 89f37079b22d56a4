import type { Page } from "@playwright/test";

/** The words of texts that the browser marks under a name without an element of their own, in their order. */
export function markedWords(page: Page, name: "found" | "indicator"): Promise<string[]> {
  return page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map(String), name);
}
