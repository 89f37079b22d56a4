import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { addSource, claim, makeMap, mark, openText, selectWords, sourceTabs } from "./person";

const FLOOD = "The new quay will flood.";
const LOWER = "The sea wall is lower than the spring tide.";
const SOUND = "The harbour master says the wall is sound.";

test("words become claims, reasons and objections by mouse, and all is there after a reload", async ({ page }) => {
  await newMap(page, "By mouse");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await withWords(page, LOWER, /Supports 1/);
  await keepSentence(page);
  await claim(page, FLOOD).click();
  await withWords(page, SOUND, /Attacks 1/);
  await keepSentence(page);
  await saved(page);
  await page.reload();
  for (const words of [FLOOD, LOWER, SOUND]) await expect(claim(page, words)).toBeVisible();
  await claim(page, FLOOD).click();
  await expect(inspector(page)).toContainText("Holds because 2.");
  await expect(inspector(page)).toContainText("Contested by 3.");
  await expect(inspector(page)).toContainText("Minutes of the harbour council., ¶ 2");
});

test("what can be done with words grows as a claim is picked, beside them and in one row", async ({ page }) => {
  await newMap(page, "In one row");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await page.locator(".react-flow__pane").click({ position: { x: 20, y: 20 } });
  await selectWords(page, "He has a photograph of it.");
  const tools = page.getByRole("toolbar", { name: "Selected words" });
  const height = (await tools.boundingBox())?.height ?? 0;
  await claim(page, FLOOD).click();
  await expect(tools).toContainText("Tie to 1");
  await expect.poll(async () => (await tools.boundingBox())?.height).toBe(height);
  const words = await page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
  const box = await tools.boundingBox();
  expect((box?.y ?? 0) + height).toBeLessThanOrEqual(words);
});

test("the same is done with keys alone", async ({ page }) => {
  await newMap(page, "By keys");
  await openText(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await page.keyboard.press("c");
  await keepSentence(page);
  await expect(claim(page, "Minutes of the harbour council.")).toBeVisible();
  await openText(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("s");
  await keepSentence(page);
  await expect(inspector(page)).toContainText("A reason for 1");
  await saved(page);
});

test("a claim is tied to more words, and its passages lead to them", async ({ page }) => {
  await newMap(page, "Tied");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await selectWords(page, LOWER);
  await page.keyboard.press("q");
  await expect(inspector(page)).toContainText("2 passages");
  await expect(inspector(page).getByLabel("How near the claim stands to these words").last()).toHaveValue("paraphrase");
  await inspector(page).getByRole("button", { name: "The next passage" }).click();
  await expect(inspector(page)).toContainText("2 of 2");
  await inspector(page).getByRole("button", { name: "More for this passage" }).last().click();
  await page.getByRole("menuitem", { name: "Untie from the claim" }).click();
  await expect(inspector(page)).toContainText("1 passage");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(inspector(page)).toContainText("2 passages");
  await saved(page);
});

test("[A4] a picked claim brings its passage into sight in every text, and moves no text that shows one", async ({
  page,
}) => {
  const days = (year: number) =>
    Array.from({ length: 80 }, (_, day) => `On day ${day + 1} of ${year} the gauge was read at noon.`).join("\n\n");
  await makeMap(page, "Long", days(1));
  await mark(page, "On day 3 of 1 the gauge was read", "C");
  await keepSentence(page);
  await mark(page, "On day 70 of 1 the gauge was read", "Q");
  const scroller = page.locator(".src-scroll:visible").first();
  await selectWords(page, "On day 68 of 1 the gauge was read");
  const below = await scroller.evaluate((pane) => pane.scrollTop);
  expect(below).toBeGreaterThan(1000);
  await page.keyboard.press("c");
  await keepSentence(page);
  expect(await scroller.evaluate((pane) => pane.scrollTop)).toBe(below);
  await claim(page, "Claim 1").click();
  expect(await scroller.evaluate((pane) => pane.scrollTop)).toBe(below);
  await scroller.evaluate((pane) => pane.scrollTo(0, 1200));
  await claim(page, "Claim 2").click();
  const passage = (words: string) => openText(page).locator(".hl", { hasText: words });
  await expect(passage("day 68 of 1")).toBeInViewport();
  await saved(page);
  await addSource(page, days(2));
  await mark(page, "On day 75 of 2 the gauge was read", "C");
  await keepSentence(page);
  await saved(page);
  await page.reload();
  await sourceTabs(page).first().click();
  await claim(page, "Claim 3").click();
  await expect(passage("day 75 of 2")).toBeInViewport();
  await sourceTabs(page).first().click();
  await claim(page, "Claim 2").click();
  await expect(passage("day 68 of 1")).toBeInViewport();
});

test("a highlight claims nothing until somebody makes a claim of it", async ({ page }) => {
  await newMap(page, "Highlight");
  await selectWords(page, LOWER);
  await page.keyboard.press("h");
  await expect(inspector(page)).toContainText("highlight only");
  await inspector(page).getByRole("button", { name: "Make a claim of it" }).click();
  await keepSentence(page);
  await expect(claim(page, LOWER)).toBeVisible();
  await saved(page);
});

test("everything is undone and done again", async ({ page }) => {
  await newMap(page, "Undo");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await withWords(page, LOWER, /Supports 1/);
  await keepSentence(page);
  await page.keyboard.press("Control+z");
  await expect(claim(page, LOWER)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(claim(page, FLOOD)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+y");
  await expect(claim(page, LOWER)).toBeVisible();
  await saved(page);
});

test("who says it in a passage is told as a chain", async ({ page }) => {
  await newMap(page, "Voices");
  await withWords(page, SOUND, /New claim/);
  await keepSentence(page);
  await inspector(page).getByRole("button", { name: "Who says it?" }).click();
  const form = page.getByRole("dialog", { name: "Who says it" }).locator("form > *");
  const parts = await Promise.all((await form.all()).map((part) => part.boundingBox()));
  for (const [i, part] of parts.slice(1).entries())
    expect((part?.y ?? 0) - ((parts[i]?.y ?? 0) + (parts[i]?.height ?? 0))).toBeGreaterThanOrEqual(8);
  await page.getByLabel("Speaker 1", { exact: true }).fill("The minutes");
  await page.getByLabel("does what").selectOption("reports");
  await page.getByRole("button", { name: "Add a speaker" }).click();
  await page.getByLabel("Speaker 2", { exact: true }).fill("the harbour master");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(inspector(page)).toContainText("The minutes reports that the harbour master asserts");
  await saved(page);
});

test("a passage takes in a second stretch of words", async ({ page }) => {
  await newMap(page, "Stretches");
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await inspector(page).getByRole("button", { name: "More for this passage" }).click();
  await page.getByRole("menuitem", { name: /Add a stretch/ }).click();
  await expect(page.getByRole("button", { name: "Use these words" })).toBeVisible();
  await page.keyboard.down("Control");
  await selectWords(page, SOUND);
  await page.keyboard.up("Control");
  await page.getByRole("button", { name: "Use these words" }).click();
  await expect(inspector(page)).toContainText(`${FLOOD} … ${SOUND}`);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(inspector(page)).not.toContainText("…");
  await saved(page);
});
