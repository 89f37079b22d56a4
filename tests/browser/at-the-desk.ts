export { expectAccessible } from "./accessible";

import { expect, type Locator, type Page } from "@playwright/test";
import { makeMap, selectWords } from "./person";

/** A text of three paragraphs; each sentence stands in it once. */
export const HARBOUR = `Minutes of the harbour council.

The new quay will flood. The sea wall is lower than the spring tide. Nobody has measured the wall since the storm.

The harbour master says the wall is sound. He has a photograph of it.`;

/** Makes a map of the harbour's minutes, and waits until the server has it. */
export async function newMap(page: Page, title: string): Promise<void> {
  await makeMap(page, title, HARBOUR);
  await saved(page);
}

/** Waits until the server has all. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator(".status")).toHaveText("Saved");
}

/** Presses a button of the toolbar at the selected words. */
export async function withWords(page: Page, words: string, button: RegExp): Promise<void> {
  await selectWords(page, words);
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: button }).click();
}

/** Ends the writing of a new claim's sentence, which is ready to be edited. */
export async function keepSentence(page: Page): Promise<void> {
  const field = page.locator(".map-pane textarea");
  await expect(field).toBeFocused();
  await field.press("Enter");
  await expect(field).toBeHidden();
}

/** The panel of what is picked. */
export function inspector(page: Page): Locator {
  return page.locator(".inspector");
}

/** What the server holds of the map that is open, as its own JSON. */
export async function exported(page: Page): Promise<Record<string, unknown>> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  return (await page.request.get(`/api/maps/${id}/export`)).json();
}

/** Comes by the Tab key to an element, as whoever has no mouse must. */
export async function tabTo(page: Page, selector: string, most: number): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((of) => document.activeElement?.matches(of) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by ${most} presses of Tab`);
}
