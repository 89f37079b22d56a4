import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { claim, makeMap, mark, openText } from "./person";

test("a phone shows one pane at a time, and a sheet for the picked claim", async ({ page }) => {
  await newMap(page, "On the way");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await saved(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(openText(page)).toBeVisible();
  await page.getByRole("button", { name: "Show the map" }).click();
  await claim(page, "The new quay will flood.").click();
  await expect(inspector(page)).toContainText("1 passage");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tie words" }).click();
  await expect(page.getByRole("button", { name: "Show the map" })).toBeVisible();
  await expect(page.locator(".notice")).toContainText("Select the words");
  await page.getByRole("button", { name: /^More for / }).click();
  await expect(page.getByRole("menuitem", { name: "Title and citation" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "New version from a file…" })).toBeVisible();
  await page.getByRole("menuitem", { name: "Correct the text" }).click();
  await expect(page.locator(".correcting .hl")).toHaveText(["The new quay will flood."]);
  await expect(inspector(page)).toBeHidden();
});

test("[A4] what was picked in the map is in sight once a phone shows the text, and the reader's place is kept", async ({
  page,
}) => {
  const days = Array.from({ length: 60 }, (_, day) => `On day ${day + 1} the gauge was read at noon.`);
  await makeMap(page, "By the gauge", days.join("\n\n"));
  await mark(page, "On day 50 the gauge was read", "C");
  await keepSentence(page);
  await saved(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await page.getByRole("button", { name: "Show the map" }).click();
  await claim(page, "Claim 1").click();
  await page.getByRole("button", { name: "Show the text" }).click();
  const passage = openText(page).locator(".hl");
  await expect(passage).toBeInViewport();
  await page
    .locator(".src-scroll:visible")
    .first()
    .evaluate((pane) => pane.scrollTo(0, 0));
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("button", { name: "Show the text" }).click();
  await expect(openText(page)).toContainText("On day 1 ");
  await expect(passage).not.toBeInViewport();
});

test("[P5] made four times as large, no page has to be pushed aside to be read", async ({ page }) => {
  await newMap(page, "Seen large");
  const map = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of [map, `${map}/history`, "/maps", "/open"]) {
    await page.goto(path);
    await page.getByRole("heading").first().waitFor({ state: "attached" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test("a phone tells over the text, too, that it is offline, and what was refused", async ({ page, context }) => {
  await newMap(page, "Out of reach");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(openText(page)).toBeVisible();
  const head = page.getByRole("banner");
  await expect(head).toContainText("Out of reach");
  await context.setOffline(true);
  await mark(page, "The new quay will flood.", "H");
  await expect(head).toContainText("Offline, 1 change waits");
  await context.setOffline(false);
  await expect(head).toContainText("Out of reach", { timeout: 30_000 });
});
