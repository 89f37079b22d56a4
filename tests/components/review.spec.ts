import { expect, test } from "@playwright/test";
import { expectAccessible } from "../browser/at-the-desk";

test("the review queue shows old words beside the places found, and is worked through by keyboard", async ({
  page,
}) => {
  await page.goto("/gallery/review");
  const queue = page.getByRole("complementary", { name: "Passages to review" });
  await expect(queue).toContainText("2 of 4 passages");
  await expect(queue.getByRole("listitem")).toHaveCount(3);
  await expect(queue.getByRole("listitem").last()).toContainText("lost");
  await expect(page.locator(".cand").first()).toContainText(/every\s*each/);
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(queue.getByRole("button").nth(1)).toHaveAttribute("aria-current", "true");
  await expect(page.locator(".cand").first().locator("ins").first()).toContainText("which");
  await page.keyboard.press("Enter");
  await expect(queue).toContainText("1 of 4 passages");
  await page.keyboard.press("x");
  await expect(queue).toContainText("0 of 4 passages");
  await expect(queue.getByText("lost", { exact: true })).toHaveCount(2);
});

test("a phone shows the queue above the passage", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/gallery/review");
  await expect(page.locator(".cand").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
