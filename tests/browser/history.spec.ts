import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { keepSentence, newMap, saved, withWords } from "./at-the-desk";

const steps = (page: Page) => page.getByRole("complementary", { name: "What was done" }).getByRole("button");

/** A claim with a reason, of which the claim was removed again. */
async function withARemovedClaim(page: Page, title: string): Promise<void> {
  await newMap(page, title);
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await saved(page);
  await page
    .locator(".react-flow")
    .getByRole("button", { name: /^Claim 2/ })
    .click();
  await page.keyboard.press("Delete");
  await expect(page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ })).toHaveCount(0);
  await saved(page);
}

test("the history tells each step in words, draws the map as it was, and brings back what went", async ({ page }) => {
  await withARemovedClaim(page, "History of a quay");
  const address = page.url();
  await page.getByRole("link", { name: "History" }).click();
  await page.waitForURL(/\/history/);
  await expect(steps(page).first()).toContainText("removed 2");
  await expect(steps(page).first()).toHaveAttribute("aria-current", "step");
  await expect(page.locator(".fate.removed")).not.toHaveCount(0);
  await expect(steps(page).nth(1)).toContainText("added 2, a reason for 1");
  await expect(steps(page).last()).toContainText("began the map “History of a quay”");
  await expectAccessible(page);
  await page.getByRole("slider", { name: "Step" }).press("ArrowLeft");
  await expect(page.locator(".fate.added")).not.toHaveCount(0);
  await expect(page.locator("svg.drawing")).toContainText("The sea wall");
  await page.getByRole("slider", { name: "Step" }).press("ArrowRight");
  await page.getByRole("button", { name: "Bring back what went" }).click();
  await expect(steps(page).first()).toContainText("brought back what had gone: added 2");
  await page.goto(address);
  await expect(page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ })).toBeVisible();
});

test("a moment is restored as a new step, and that can be undone", async ({ page }) => {
  await withARemovedClaim(page, "Back to a moment");
  const address = page.url();
  await page.getByRole("link", { name: "History" }).click();
  await steps(page).nth(1).click();
  await expect(page).toHaveURL(/at=\d+/);
  await page.getByRole("button", { name: "Restore this" }).click();
  await expect(steps(page).first()).toContainText("went back to an earlier moment");
  await page.goto(address);
  const second = page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ });
  await expect(second).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(second).toHaveCount(0);
  await saved(page);
});

test("a wide map opens round its conclusion, and in dark colours before anything has run", async ({ page }) => {
  const reasons = Array.from({ length: 12 }, (_, i) => [
    `1.${i + 1}. Pro: People would drive less, reason ${i + 1}.`,
    ...[1, 2, 3, 4].map((n) => `1.${i + 1}.${n}. Pro: Said in place ${i + 1}, ${n}.`),
  ]).flat();
  const text = ["Discussion Title: Wide ferries", "", "1. Ferries should be free.", ...reasons, ""].join("\n");
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByLabel("File that holds a map")
    .setInputFiles([{ name: "wide.txt", mimeType: "text/plain", buffer: Buffer.from(text) }]);
  await page.getByRole("button", { name: "Make the map" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}$/);
  const address = `${page.url()}/history`;
  await page.goto(address);
  for (const words of ["Ferries should be free.", "Said in place 1, 1.", "Said in place 2, 4."])
    await expect(page.locator("svg.drawing text", { hasText: words })).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.route(/_next\/static\/.*\.js/, (route) => route.abort());
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("svg.drawing rect[stroke]").first()).toHaveCSS("fill", "rgb(41, 40, 37)");
});
