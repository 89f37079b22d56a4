import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { addSource, claim } from "./person";

const FLOOD = "The new quay will flood.";
const SOUND = "the wall is sound";
const LETTER = `A letter on the quays

Quays of timber have stood here for ages. Élise measured the new quay herself.`;

/** Writes the chain of who says it in the passage of the picked claim. */
async function sayWho(page: Page, ...links: readonly (readonly [name: string, act: string])[]): Promise<void> {
  await inspector(page).getByRole("button", { name: "Who says it?" }).click();
  for (const [i, [name, act]] of links.entries()) {
    if (i > 0) await page.getByRole("button", { name: "Add a speaker" }).click();
    await page.getByLabel(`Speaker ${i + 1}`, { exact: true }).fill(name);
    await page.getByLabel("does what").nth(i).selectOption(act);
  }
  await page.getByRole("button", { name: "Keep" }).click();
}

test("[A5] one voice alone is shown in text and map, counted, and left by one key", async ({ page }) => {
  await newMap(page, "One voice");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await sayWho(page, ["The council", "asserts"]);
  await withWords(page, SOUND, /New claim/);
  await keepSentence(page);
  await sayWho(page, ["The council", "reports"], ["the harbour master", "asserts"]);
  await page.keyboard.press("i");
  await page.getByRole("option", { name: /The council, reporting the harbour master/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "reporting the harbour master" })).toContainText(
    "1 claim, 1 passage",
  );
  await expect(claim(page, FLOOD)).toHaveClass(/\bdim\b/);
  await expect(claim(page, SOUND)).not.toHaveClass(/\bdim\b/);
  await expect(page.locator(".hl-dim")).toHaveText(FLOOD);
  await expectAccessible(page);
  await page.keyboard.press("i");
  await expect(page.locator(".hl-dim")).toHaveCount(0);
  await expect(claim(page, FLOOD)).not.toHaveClass(/\bdim\b/);
  await saved(page);
});

test("[S7] words are found in this text, in all texts and in claims, with the same field", async ({ page }) => {
  await newMap(page, "Finding");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await addSource(page, LETTER);
  await page.keyboard.press("Control+f");
  await page.getByLabel("Find in this text").fill("quay");
  const counted = page.locator(".src-find:visible .num");
  await expect(counted).toHaveText("1 of 3");
  await page.getByRole("button", { name: "Whole words" }).click();
  await expect(counted).toHaveText("1 of 1");
  await page.getByRole("button", { name: "Word forms" }).click();
  await expect(counted).toHaveText("1 of 3");
  await page.getByRole("radio", { name: "All texts" }).click();

  const panel = page.getByRole("complementary", { name: "Find" });
  await expect(panel.getByRole("status")).toHaveText("4 places in 2 sources");
  await panel.getByLabel("Words to find").fill("elise");
  await expect(panel.getByRole("status")).toHaveText("1 place in 1 source");
  await panel.getByLabel("Words to find").fill("quay");
  await expect(panel.getByRole("status")).toHaveText("4 places in 2 sources");
  await panel.getByLabel("Words to find").press("ArrowDown");
  await expect(panel.getByRole("button", { name: /The new quay will flood/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /Minutes/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".src-picked:visible")).toHaveText("quay");
  await expectAccessible(page);

  await panel.getByRole("radio", { name: "Claims" }).click();
  await panel.getByRole("button", { name: FLOOD }).click();
  await expect(claim(page, FLOOD)).toHaveClass(/\bpicked\b/);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await page.keyboard.press("Control+Shift+F");
  await expect(panel.getByLabel("Words to find")).toBeFocused();
  await page.keyboard.press("Escape");
  await saved(page);
});
