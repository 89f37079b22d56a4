import { expect, type Locator, type Page } from "@playwright/test";

/** What a person does at the desk, with the mouse and the keyboard, as a browser sees it. */

/** The text that is open. */
export function openText(page: Page): Locator {
  return page.locator(".ProseMirror:visible").first();
}

/** The tabs of the sources, one each. */
export function sourceTabs(page: Page): Locator {
  return page.getByRole("tablist", { name: "Sources" }).getByRole("tab");
}

/** Makes a map from words that are pasted, and opens it. */
export async function makeMap(page: Page, title: string, words: string): Promise<void> {
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByRole("button", { name: /New map|Paste or drop a text/ })
    .first()
    .click();
  await page.getByLabel("The words of the text").fill(words);
  await page.getByLabel("Title of the map").fill(title);
  await page.getByRole("button", { name: "Make the map" }).click();
  await addAsFound(page);
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await expect(openText(page)).toBeVisible();
}

/** Adds a source whose words are pasted, and leaves it open. */
export async function addSource(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").fill(words);
  await page.getByRole("button", { name: "Add source", exact: true }).click();
  await addAsFound(page);
  await expect(openText(page)).toContainText(words.slice(0, 20));
}

/** Adds words as they stand, where the preview shows first what could be done with them. */
async function addAsFound(page: Page): Promise<void> {
  const asFound = page.getByRole("button", { name: "Add without clean-up" });
  const dialog = page.getByRole("dialog");
  await expect.poll(async () => (await asFound.isVisible()) || !(await dialog.isVisible())).toBe(true);
  if (await asFound.isVisible()) await asFound.click();
}

/** Selects words of the open text by dragging over them. They must stand in one paragraph, once. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await endsOf(page, words);
  // What comes into sight is laid out only then, and fonts may still be on their way.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });
  const [from, to] = await endsOf(page, words);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().replace(/\s+/g, " "))).toBe(words);
}

/** Brings words of the open text into sight; where they begin and end in the window. */
async function endsOf(page: Page, words: string): Promise<readonly [[number, number], [number, number]]> {
  return openText(page).evaluate((text, wanted) => {
    for (const block of text.querySelectorAll("p, h1, h2, h3, li, blockquote, pre")) {
      const at = (block.textContent ?? "").indexOf(wanted);
      if (at < 0) continue;
      const point = (offset: number) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return { node, offset: left };
          left -= length;
        }
        throw new Error(`no offset ${offset}`);
      };
      const range = document.createRange();
      const [from, to] = [point(at), point(at + wanted.length)];
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      (range.startContainer.parentElement ?? block).scrollIntoView({ block: "center", behavior: "instant" });
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last) {
        return [
          [first.left + 0.5, first.top + first.height / 2],
          [last.right - 0.5, last.top + last.height / 2],
        ] satisfies [[number, number], [number, number]];
      }
    }
    throw new Error(`the text does not say "${wanted}"`);
  }, words);
}

/** Selects words and presses a key of the selection toolbar. */
export async function mark(page: Page, words: string, key: "C" | "S" | "A" | "Q" | "H"): Promise<void> {
  await selectWords(page, words);
  await expect(page.getByRole("toolbar", { name: /words/i })).toBeVisible();
  await page.keyboard.press(key.toLowerCase());
}

/** Writes the sentence of the claim that has just been made, over the words that stand in it. */
export async function write(page: Page, sentence: string): Promise<void> {
  const field = page.locator(".map-pane textarea, .react-flow textarea").first();
  await expect(field).toBeFocused();
  await field.fill(sentence);
  await field.press("Enter");
  await expect(field).toBeHidden();
}

/** The box of a claim in the map, by some of its words as assistive technology reads them. */
export function claim(page: Page, words: string): Locator {
  return page.locator(".react-flow").getByRole("button", { name: words });
}
