import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../browser/accessible";

const open = async (page: Page, state: string, size = { width: 1440, height: 900 }) => {
  await page.setViewportSize(size);
  await page.goto(`/gallery/import?state=${state}`);
  await page.locator(".compare .ln").first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
};

for (const scheme of ["light", "dark"] as const) {
  test(`what goes is struck and what comes is underlined, and all is accessible when it is ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, "one");
    await expect(page.locator("del.cu")).toHaveText([/09:30/, /№/, /https:/]);
    await expect(page.locator("ins")).toHaveText("W");
    await expect(page.locator(".sp")).toHaveText(["Question", "Ida Holm"]);
    await expectAccessible(page);
  });
}

test("stretches without changes are folded, and unfold", async ({ page }) => {
  await open(page, "one");
  await expect(page.locator(".found")).not.toContainText(["The office has known this for a year."]);
  await page.getByRole("button", { name: "2 paragraphs without changes" }).click();
  await expect(page.locator(".found").filter({ hasText: "The office has known this for a year." })).toBeVisible();
});

test("a rule lists what it changed; pressed, a change is brought into sight", async ({ page }) => {
  await open(page, "one", { width: 1440, height: 420 });
  await page.getByRole("button", { name: /by “Page furniture”: hide/ }).click();
  await expect(page.locator("del.cu")).toHaveCount(0);
  await page.getByRole("button", { name: /by “Sentence broken by a page”: show/ }).click();
  await page.getByRole("button", { name: /^We are also concerned about the position of the other ports for/ }).click();
  await expect(page.locator("del.cu")).toBeInViewport();
});

test("two speakers are made one by their name, and one is said to be none", async ({ page }) => {
  await open(page, "one");
  await page.getByRole("button", { name: "Question, 1 turn" }).click();
  await expectAccessible(page);
  await page.getByLabel("Name of the speaker").fill("Ida Holm");
  await page.getByLabel("Name of the speaker").press("Enter");
  await page.getByRole("button", { name: "Ida Holm, 2 turns" }).click();
  await page.getByRole("button", { name: "No speaker" }).click();
  await expect(page.locator(".sp")).toHaveCount(0);
  await page.getByRole("button", { name: "Add source" }).click();
  await expect(page.locator("output")).toContainText('"turns":[]');
});

test("a megabyte is drawn only where it is in sight, and its changes are reached", async ({ page }) => {
  await open(page, "large");
  expect(await page.locator(".compare p").count()).toBeLessThan(600);
  await page.locator(".compare").evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await expect(page.locator(".found p").filter({ hasText: "Paragraph 9000 has" })).toBeVisible();
  expect(await page.locator(".compare p").count()).toBeLessThan(600);
});

test("a phone shows one side at a time, and nothing is wider than it", async ({ page }) => {
  await open(page, "several", { width: 390, height: 844 });
  await expect(page.locator(".clean p").first()).toBeVisible();
  await expect(page.locator(".found p").first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Changes and citation" }).click();
  await expect(page.getByRole("heading", { name: "Citation" })).toBeVisible();
  await expectAccessible(page);
});

test("to be touched, rules take room, and each count stands beside its rule", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await open(page, "one", { width: 390, height: 844 });
  await page.getByRole("button", { name: "Changes and citation" }).click();
  const lines = page.locator(".rule .line");
  await expect(lines.first()).toBeVisible();
  const off = await lines.evaluateAll((all) =>
    all.map((line) => {
      const [label, count] = [line.querySelector("label"), line.querySelector(".count")].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part ?? line);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      return Math.abs((label ?? 0) - (count ?? 0));
    }),
  );
  expect(off.length).toBeGreaterThan(5);
  expect(Math.max(...off)).toBeLessThan(4);
  await context.close();
});
