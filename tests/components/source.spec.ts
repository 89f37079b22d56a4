import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../browser/accessible";
import { markedWords } from "../browser/marked-words";

const open = async (page: Page, state: string, size = { width: 544, height: 810 }) => {
  await page.setViewportSize(size);
  await page.goto(`/gallery/source?state=${state}`);
  await page.locator(".src-text").waitFor();
  await page.evaluate(() => document.fonts.ready);
};
const said = (page: Page) => page.locator("output");
const selected = (page: Page) => page.evaluate(() => String(getSelection()));
const focusText = (page: Page) => page.locator(".src-text").focus();

/** Where words stand on the screen: the left edge of the first and the right edge of the last. */
const placeOf = (page: Page, words: string) =>
  page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector(".src-text") ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first && last)
        return {
          left: first.left,
          right: last.right,
          top: first.top + first.height / 2,
          bottom: last.top + last.height / 2,
        };
    }
    throw new Error(`not shown: ${sought}`);
  }, words);

const drag = async (page: Page, words: string) => {
  const { left, right, top, bottom } = await placeOf(page, words);
  await page.mouse.move(left + 1, top);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, bottom, { steps: 3 });
  await page.mouse.move(right, bottom, { steps: 3 });
  await page.mouse.up();
};

test("words are selected with the mouse, and the toolbar acts on them", async ({ page }) => {
  await open(page, "highlights");
  await drag(page, "a right to be heard");
  expect(await selected(page)).toBe("a right to be heard");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Supports 2" }).click();
  await expect(said(page)).toContainText("support");
  await expect(page.getByRole("button", { name: "Claim 20, supports: New" })).toBeVisible();
});

test("the toolbar stays in the pane and off the selected words", async ({ page }) => {
  await open(page, "plain");
  const inside = async (words: string) => {
    await drag(page, words);
    const toolbar = await page.getByRole("toolbar").boundingBox();
    const { top, bottom } = await placeOf(page, words);
    if (!toolbar) throw new Error("no toolbar");
    expect(toolbar.x).toBeGreaterThanOrEqual(0);
    expect(toolbar.x + toolbar.width).toBeLessThanOrEqual(544);
    expect(toolbar.y).toBeGreaterThanOrEqual(0);
    expect(toolbar.y + toolbar.height <= top || toolbar.y >= bottom).toBe(true);
  };
  await inside("Remarks on");
  await inside("leave theirs");
});

test("words are selected by keyboard: by character, word, sentence and paragraph, across paragraphs", async ({
  page,
}) => {
  await open(page, "highlights");
  await focusText(page);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".src-caret")).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowRight");
  expect(await selected(page)).toBe("Open");
  await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await expect(said(page)).toHaveText("words [[23,30]]");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(said(page)).toHaveText("words [[23,48]]");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(said(page)).toHaveText("words [[23,123]]");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await expect(said(page)).toHaveText("words [[23,48]]");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(said(page)).toContainText("[[23,4");
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("no words");
  await expectAccessible(page);
});

test("nothing that is typed changes the text", async ({ page }) => {
  await open(page, "highlights");
  const before = await page.locator(".src-text").textContent();
  await focusText(page);
  await page.keyboard.press("ControlOrMeta+a");
  for (const key of ["x", "Delete", "Backspace", "Enter", "ControlOrMeta+v", "ControlOrMeta+x"])
    await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  expect(await page.locator(".src-text").textContent()).toBe(before);
});

test("a stretch is added with Ctrl held, and with the key", async ({ page }) => {
  await open(page, "plain");
  await drag(page, "one half of the charter");
  await page.keyboard.down("Control");
  await drag(page, "with the same pen");
  await page.keyboard.up("Control");
  await expect(said(page)).toHaveText(/words \[\[\d+,\d+\],\[\d+,\d+\]\]/);
  await expect(page.locator(".src-picked")).toHaveText("one half of the charter");
  await page.keyboard.press("e");
  await expect(page.locator(".src-picked")).toHaveText(["one half of the charter", "with the same pen"]);
  await focusText(page);
  await page.keyboard.press("ArrowRight");
  for (let i = 0; i < 5; i++) await page.keyboard.press("Shift+ArrowRight");
  await expect(said(page)).toHaveText(/words \[\[\d+,\d+\],\[\d+,\d+\],\[\d+,\d+\]\]/);
  await page.keyboard.press("Escape");
  await expect(page.locator(".src-picked")).toHaveCount(0);
});

test("a click opens the one highlight, and lists them where several lie", async ({ page }) => {
  await open(page, "highlights");
  const one = await placeOf(page, "we are told");
  await page.mouse.click(one.left + 5, one.top);
  await expect(said(page)).toHaveText("opened 8");
  await expect(page.locator(".src-contours path")).toHaveCount(1);
  const three = await placeOf(page, "own alliances");
  await page.mouse.click(three.left + 5, three.top);
  const items = page.getByRole("menuitem");
  await expect(items).toHaveText([/2The freedom/, /5Each state/, /4The wording/]);
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("opened 5");
  await expect(page.locator(".src-text")).toBeFocused();
});

test("keys go from highlight to highlight, tell of each, and open it", async ({ page }) => {
  await open(page, "highlights");
  await focusText(page);
  await page.keyboard.press("]");
  await expect(page.locator("[aria-live=polite].unseen")).toHaveText(/Claim 1, conclusion/);
  await page.keyboard.press("]");
  await expect(page.locator("[aria-live=polite].unseen")).toHaveText(/Claim 2, supports/);
  await page.keyboard.press("[");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("opened 1");
  await page.keyboard.press("[");
  await expect(page.locator("[aria-live=polite].unseen")).toHaveText(/Claim 5, supports/);
});

test("each claim has a mark beside the text, listed by paragraph", async ({ page }) => {
  await open(page, "highlights");
  const list = page.getByRole("region", { name: "Highlights by paragraph" });
  await expect(list.getByRole("list", { name: "Paragraph 2" }).getByRole("button")).toHaveCount(5);
  await list.getByRole("button", { name: /Claim 6/ }).click();
  await expect(said(page)).toHaveText("opened 6");
  await expect(list.getByRole("button", { name: /Claim 6/ })).toHaveAttribute("aria-pressed", "true");
  const boxes = await list
    .getByRole("button")
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
  const edge = await page.locator(".src-pane").evaluate((pane) => pane.getBoundingClientRect().right);
  expect(edge - Math.max(...boxes.map(({ right }) => right))).toBeGreaterThanOrEqual(6);
});

test("pointing at a passage lights it, and every mark lights its passage", async ({ page }) => {
  await open(page, "highlights");
  const { left, top } = await placeOf(page, "we are told");
  await page.mouse.move(left + 5, top);
  await expect(page.locator(".src-lit")).toHaveText("An alliance is defensive, we are told");
  await page.mouse.move(2, 2);
  await expect(page.locator(".src-lit")).toHaveCount(0);
  await page.getByRole("button", { name: /Claim 14/ }).hover();
  await expect(page.locator(".src-lit")).toHaveText("until it is built across the neighbour’s well");
});

test("words are found, counted and stepped through", async ({ page }) => {
  await open(page, "finding");
  const field = page.getByRole("searchbox", { name: "Find in this text" });
  await field.fill("alliance");
  await expect(page.locator(".src-find .num")).toHaveText("1 of 3");
  await expect(page.locator(".src-current")).toHaveText("alliance");
  expect(await markedWords(page, "found")).toEqual(["alliance", "alliance", "alliance"]);
  await field.press("Enter");
  await expect(page.locator(".src-find .num")).toHaveText("2 of 3");
  await field.press("Shift+Enter");
  await expect(page.locator(".src-find .num")).toHaveText("1 of 3");
  await expectAccessible(page);
  await field.fill("nowhere");
  await expect(page.locator(".src-find .num")).toHaveText("Not in this text");
  await field.press("Escape");
  await expect(page.locator(".src-find")).toHaveCount(0);
  expect(await markedWords(page, "found")).toEqual([]);
  await expect(page.locator(".src-text")).toBeFocused();
});

test("what cannot be read is refused with a reason, and one line of three million characters is shown", async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await page.goto("/gallery/source?state=bring");
  const bring = (name: string, buffer: Buffer) =>
    page.getByLabel("A text").setInputFiles({ name, mimeType: "text/plain", buffer });
  await bring("a.pdf", Buffer.from("%PDF-1.4"));
  await expect(page.getByRole("status")).toHaveText(/The PDF is damaged/);
  await bring("a.txt", Buffer.from("word ".repeat(600_000)));
  await expect(page.locator(".src-text")).toContainText("word word");
  await page.locator(".src-text").focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.keyboard.press("Escape");
  expect(await page.locator(".src-scroll").evaluate((pane) => pane.scrollTop)).toBeGreaterThan(10_000);
});

test("a text from right to left is selected the way its keys point", async ({ page }) => {
  await open(page, "plain");
  const { right, top } = await placeOf(page, "שלום לכולם");
  await page.mouse.click(right - 1, top);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect("שלום").toContain(await selected(page));
  expect(await selected(page)).toHaveLength(2);
});

test("five thousand highlights: only marks near the reader's eyes are made, and far ones when they come", async ({
  page,
}) => {
  await open(page, "large");
  await expect(page.getByRole("button", { name: "Claim 1, supports: Claim 1" })).toBeAttached();
  expect(await page.locator(".src-mark").count()).toBeLessThan(200);
  await page.locator(".src-scroll").evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await expect(page.getByRole("button", { name: "Claim 5000, loose", exact: false })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Claim 49\d\d/ }).first()).toBeAttached();
});

test("the pane on a phone keeps its measure and takes fingers", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await open(page, "highlights", { width: 390, height: 844 });
  await page.locator(".src-mark").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const { left, top } = await placeOf(page, "we are told");
  await page.touchscreen.tap(left + 5, top);
  await expect(said(page)).toHaveText("opened 8");
  await page.getByRole("button", { name: /Claim 6/ }).tap();
  await expect(page.getByRole("menu", { name: "Highlights here" })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test("the pane holds its colours in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "highlights");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
});

test("the page's own fonts set the words", async ({ page }) => {
  await open(page, "highlights");
  const family = await page
    .locator(".src-section p")
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(family).toContain("Source Serif 4 Variable");
  expect(readFileSync("components/source/source.css", "utf8")).not.toMatch(/#[0-9a-f]{6}/i);
});
