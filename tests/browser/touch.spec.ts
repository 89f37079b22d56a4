import { devices, expect, type Locator, type Page } from "@playwright/test";
import { test } from "./accessible";
import { exported, HARBOUR, inspector, keepSentence, saved } from "./at-the-desk";
import { claim, makeMap } from "./person";

const { defaultBrowserType: _, ...chromium } = devices["Desktop Chrome"];
test.use({ ...chromium, viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

const WALL = "The sea wall is lower than the spring tide.";

/** Where words stand on the page: the middle of the line that they begin on. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page
    .locator(".ProseMirror:visible")
    .first()
    .evaluate((text, words) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? "").indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const rect = range.getClientRects()[0];
        if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error(`the text does not say "${words}" in one piece`);
    }, words);
}

/** Puts a finger down, moves it through points, and lifts it. */
async function finger(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [first, ...rest] = points;
  if (!first) return;
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [first] });
  for (const point of rest) await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** Points on the way from one to another. */
function way(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number }[] {
  return Array.from({ length: 9 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / 8,
    y: from.y + ((to.y - from.y) * i) / 8,
  }));
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("nothing to be seen there");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Selects words as the device does after a long press, which a Chromium without a window does not do by itself. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .locator(".ProseMirror:visible")
    .first()
    .evaluate((text, words) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? "").indexOf(words);
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, words);
}

test("[S9] on a tablet words are selected, marked and reshaped", async ({ page }) => {
  await makeMap(page, "Touched", HARBOUR);
  const tools = page.getByRole("toolbar", { name: "Selected words" });
  await finger(page, [await placeOf(page, "flood")]);
  await select(page, "flood");
  await expect(tools).toBeVisible();
  for (const button of await tools.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1024);
  }
  await select(page, WALL);
  await tools.getByRole("button", { name: "New claim" }).tap();
  await page.locator(".map-pane textarea").press("Enter");
  await expect(claim(page, WALL)).toBeVisible();

  const end = page.getByRole("slider", { name: /^End of the passage/ }).first();
  const box = await end.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  await finger(page, way(await middleOf(end), await placeOf(page, "measured")));
  await expect(inspector(page)).toContainText(/Nobody has m/);
});

test("[A2] on a tablet a tap on several highlights offers each of them", async ({ page }) => {
  await makeMap(page, "Overlapping", HARBOUR);
  const tools = page.getByRole("toolbar", { name: "Selected words" });
  for (const words of [WALL, "sea wall is lower"]) {
    await select(page, words);
    await tools.getByRole("button", { name: "Highlight only" }).tap();
    await expect(tools).toBeHidden();
  }
  const { x, y } = await placeOf(page, "sea wall is lower");
  await page.touchscreen.tap(x, y);
  const menu = page.getByRole("menu", { name: "Highlights here" });
  await expect(menu.getByRole("menuitem")).toHaveCount(2);
  await menu.getByRole("menuitem").nth(1).tap();
  await expect(inspector(page)).toContainText("sea wall is lower");
});

test("[A1] on a tablet selected words are carried onto a claim", async ({ page }) => {
  await makeMap(page, "Carried", HARBOUR);
  const tools = page.getByRole("toolbar", { name: "Selected words" });
  await select(page, WALL);
  await tools.getByRole("button", { name: "New claim" }).tap();
  await keepSentence(page);
  await expect(claim(page, WALL)).toBeVisible();
  await inspector(page)
    .getByRole("button", { name: /^Close/ })
    .tap();
  await select(page, "measured the wall since the storm");
  await expect(tools).toBeVisible();
  await finger(page, way(await middleOf(tools.locator(".src-carry")), await middleOf(claim(page, WALL))));
  await saved(page);
  const { rows } = (await exported(page)) as { rows: { anchors: unknown[]; spans: { quote: string }[] } };
  expect(rows.anchors).toHaveLength(2);
  expect(rows.spans.map(({ quote }) => quote)).toContain("measured the wall since the storm");
});
