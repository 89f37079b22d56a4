import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { claim, openText } from "./person";

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
});
