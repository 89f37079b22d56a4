import { expect, test } from "@playwright/test";
import { expectAccessible, exported, HARBOUR, newMap, saved } from "./at-the-desk";
import { openText, sourceTabs } from "./person";

test("a map is made of pasted words, and not a letter of them is lost", async ({ page }) => {
  await newMap(page, "Harbour");
  await expect(openText(page)).toContainText("The sea wall is lower than the spring tide.");
  const { contents } = await exported(page);
  expect(contents).toEqual([expect.objectContaining({ plain: HARBOUR })]);
  await expectAccessible(page);
});

test("the title is proposed from the first line until somebody writes another", async ({ page }) => {
  await page.goto("/maps");
  await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
  await page.getByLabel("The words of the text").fill(HARBOUR);
  await expect(page.getByLabel("Title of the map")).toHaveValue("Minutes of the harbour council.");
  await page.getByLabel("Title of the map").fill("Mine");
  await page.getByLabel("The words of the text").fill("Another text");
  await expect(page.getByLabel("Title of the map")).toHaveValue("Mine");
  await expectAccessible(page);
});

test("several files become several sources, and what cannot be read is told with its reason", async ({ page }) => {
  await page.goto("/maps");
  await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
  await page.getByLabel("Files to read").setInputFiles([
    { name: "Tides.txt", mimeType: "text/plain", buffer: Buffer.from("High water stands at noon.") },
    { name: "Walls.md", mimeType: "text/markdown", buffer: Buffer.from("# On walls\n\nWalls are *low*.") },
    { name: "Plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%âãÏÓ") },
  ]);
  const texts = page.getByRole("region", { name: "Texts" });
  await expect(texts.getByRole("button", { name: /^Tides\.txt 5 words/ })).toBeVisible();
  await expect(texts.getByRole("button", { name: /^Walls\.md 5 words/ })).toBeVisible();
  await expect(texts.getByRole("button", { name: /^Plan\.pdf .*PDF/ })).toBeVisible();
  await expect(page.getByText("1 of 3")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the map" }).click();
  await expect(sourceTabs(page)).toHaveCount(2);
  await expect(openText(page)).toContainText("High water stands at noon.");
  await page.getByRole("tab", { name: "On walls" }).click();
  await expect(openText(page)).toContainText("Walls are low.");
  await saved(page);
});

test("a source is added to an open map, named with its citation, and removed with undo", async ({ page }) => {
  await newMap(page, "Two sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").fill("A second voice.\n\nIt says little.");
  await page.getByRole("button", { name: "Add source", exact: true }).click();
  await expect(sourceTabs(page)).toHaveCount(2);
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Title and citation" }).click();
  await page.getByLabel("Speaker or author").fill("Voss");
  await page.getByLabel("Date").fill("3 May");
  const cited = page.getByRole("region", { name: "As cited" });
  await expect(cited).toContainText("Voss. (3 May). A second voice.");
  await cited.getByLabel("Citation style of this map").selectOption("Harvard (Cite Them Right)");
  await expect(cited).toContainText("Voss (3 May) “A second voice.”");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("tab", { name: "Voss, 3 May" })).toBeVisible();
  await page.getByRole("button", { name: /^More for Voss/ }).click();
  await page.getByRole("menuitem", { name: "Remove this source" }).click();
  await expect(sourceTabs(page)).toHaveCount(1);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("tab", { name: "Voss, 3 May" })).toBeVisible();
  await saved(page);
});
