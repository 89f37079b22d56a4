import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** A text of three paragraphs; each sentence stands in it once. */
export const HARBOUR = `Minutes of the harbour council.

The new quay will flood. The sea wall is lower than the spring tide. Nobody has measured the wall since the storm.

The harbour master says the wall is sound. He has a photograph of it.`;

/** Makes a map through the interface from pasted words, and waits until it is open and saved. */
export async function newMap(page: Page, title: string, words = HARBOUR): Promise<void> {
  await page.goto("/maps");
  await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
  await page.getByLabel("The words of the text").fill(words);
  await page.getByLabel("Title of the map").fill(title);
  await page.getByRole("button", { name: "Make the map" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(theText(page)).toBeVisible();
  await saved(page);
}

/** The text that is open. */
export function theText(page: Page): Locator {
  return page.locator(".texts > .text:not(.away) .src-text");
}

/** The claims on the canvas, by their boxes. */
export function claimBox(page: Page, words: string): Locator {
  return page.locator(".map-pane .react-flow__node", { hasText: words });
}

/** Waits until the server has all. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator(".status")).toHaveText("Saved");
}

/** Draws over words with the mouse, as a reader would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await theText(page).evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) continue;
      return {
        from: { x: first.left + 0.5, y: first.top + first.height / 2 },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`"${sought}" does not stand in one piece of the text`);
  }, words);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y, { steps: 4 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
}

/** Presses a button of the toolbar at the selected words. */
export async function withWords(page: Page, words: string, button: RegExp): Promise<void> {
  await selectWords(page, words);
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: button }).click();
}

/** Ends the writing of a new claim's sentence, which is ready to be edited. */
export async function keepSentence(page: Page): Promise<void> {
  await expect(page.locator(".map-pane textarea")).toBeFocused();
  await page.keyboard.press("Enter");
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

/** Finds nothing to complain of for those who use other means than eyes and mouse. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
}
