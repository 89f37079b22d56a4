import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { exported, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { openText } from "./person";

test("a map is found by a word of its claims, renamed, deleted and brought back", async ({ page }) => {
  await newMap(page, "To be found");
  await withWords(page, "Nobody has measured the wall since the storm.", /New claim/);
  await keepSentence(page);
  await page
    .getByLabel(/Sentence of claim 1/)
    .last()
    .fill("The barometer is broken.");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.goto("/maps");
  await page.getByRole("searchbox").fill("barometer");
  const card = page.locator(".card");
  await expect(card).toHaveCount(1);
  await expect(card).toContainText("1 source, 1 claim");
  await expectAccessible(page);

  await card.getByRole("link").focus();
  await page.keyboard.press("F2");
  await page.getByLabel("Title of the map").fill("Found and renamed");
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Found and renamed");
  await expect(card.getByRole("link")).toBeFocused();

  await card.getByRole("link").focus();
  await page.keyboard.press("Delete");
  await expect(card).toHaveCount(0);
  await expect(page.getByText("No map has “barometer”")).toBeVisible();
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(card).toContainText("Found and renamed");
});

test("a map that was deleted says so at its address, and comes back whole", async ({ page }) => {
  await newMap(page, "Gone and back");
  const address = page.url();
  await page.goto("/maps?q=Gone+and+back");
  await page.getByRole("button", { name: "More for Gone and back" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.locator(".card")).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This map was deleted." })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(openText(page)).toBeVisible();
});

test("a map goes out as JSON and comes in again as an equal one beside it", async ({ page }) => {
  await newMap(page, "Out and in");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await saved(page);
  const before = await exported(page);
  await page.goto("/maps");
  const file = { name: "map.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(before)) };
  await page.getByLabel("File that holds a map").setInputFiles(file);
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}$/);
  await expect(openText(page)).toBeVisible();
  const after = await exported(page);
  expect(withoutMapId(after)).toEqual(withoutMapId(before));
});

test("a file that is no map is refused with the place of its fault", async ({ page }) => {
  await page.goto("/maps");
  const file = {
    name: "odd.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"format":"warrant","version":1}'),
  };
  await page.getByLabel("File that holds a map").setInputFiles(file);
  await expect(page.locator(".notice")).toContainText("odd.json");
  await expect(page.locator(".notice")).toContainText("rows");
});

/** Beside the map that it came from, the new one needs an id of its own; nothing else may differ. */
function withoutMapId(file: Record<string, unknown>): unknown {
  const rows = file.rows as { maps: Record<string, unknown>[] };
  return { ...file, rows: { ...rows, maps: rows.maps.map(({ id: _, ...map }) => map) } };
}
