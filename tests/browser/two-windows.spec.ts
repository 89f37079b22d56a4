import { expect } from "@playwright/test";
import { test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { claim } from "./person";

test("what is done in one window appears in the other, and a draft there is left alone", async ({ page, context }) => {
  await newMap(page, "Two windows");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await saved(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await claim(other, "The new quay will flood.").click();
  const draft = inspector(other).getByLabel("Sentence of claim 1");
  await draft.fill("The quay will flood in spring.");

  await claim(page, "The new quay will flood.").click();
  const mine = inspector(page).getByLabel("Sentence of claim 1");
  await mine.fill("The quay will flood every year.");
  await mine.press("Enter");

  await expect(claim(other, "every year")).toBeVisible();
  await expect(draft).toHaveValue("The quay will flood in spring.");
  await expect(inspector(other)).toContainText("Changed elsewhere meanwhile to “The quay will flood every year.”");
  await draft.press("Enter");
  await expect(claim(page, "in spring")).toBeVisible();
  await saved(page);
  await saved(other);
});
