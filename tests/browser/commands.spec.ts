import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { addSource, claim, openText } from "./person";

test("the palette does what is asked for the picked claim, and finds claims and words of the sources", async ({
  page,
}) => {
  await newMap(page, "Palette");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("condi");
  await expect(page.getByRole("option").first()).toContainText("Add condition");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.locator(".map-pane textarea").fill("The tide comes in.");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toContainText("Needed for 1");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("quay will");
  await page.getByRole("option", { name: /^1 ?The new quay/ }).click();
  await expect(inspector(page)).toContainText("Holds only if 2.");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("photograph");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await saved(page);
});

test("a question mark shows all keys, and Escape leads back", async ({ page }) => {
  await newMap(page, "Keys");
  await openText(page).focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "All shortcuts" });
  await expect(sheet).toContainText("New claim");
  await expect(sheet).toContainText("Add objection");
  await expect(sheet).toContainText("Supports the picked claim");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

test("a deleted claim comes back from its notice", async ({ page }) => {
  await newMap(page, "Deleted claim");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await claim(page, "The sea wall").click();
  await page.keyboard.press("Delete");
  await expect(page.locator(".notice")).toContainText("Claim 2 deleted, with 1 relation.");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(claim(page, "The sea wall")).toBeVisible();
  await saved(page);
});

test("the divider moves by keys, and either pane fills the screen", async ({ page }) => {
  await newMap(page, "Panes");
  const divider = page.getByRole("separator", { name: "Width of the text" });
  await divider.focus();
  const before = Number(await divider.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowRight");
  await expect(divider).toHaveAttribute("aria-valuenow", String(before + 16));
  await page.keyboard.press("ArrowLeft");
  await page.locator(".source-side").getByRole("button", { name: "Fill the screen" }).click();
  await expect(divider).toBeHidden();
  await page.getByRole("button", { name: "Share the screen with the map" }).click();
  await expect(divider).toBeVisible();
});

test("the theme is chosen once and stays", async ({ page }) => {
  await newMap(page, "In the dark");
  await page.getByRole("button", { name: "Theme", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(openText(page)).toBeVisible();
});

test("the theme of the device is followed while a page is open, also where no button chooses it", async ({ page }) => {
  const html = page.locator("html");
  await page.goto("/maps");
  await expect(html).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(html).toHaveAttribute("data-theme", "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(html).toHaveAttribute("data-theme", "light");
});

test("a source among many is chosen from a list, whose button is named only where pointer or keyboard rest on it", async ({
  page,
}) => {
  await newMap(page, "Many sources");
  for (const words of ["Second: the wall is old.", "Third: the tide is high."]) await addSource(page, words);
  const list = page.getByRole("button", { name: "All sources" });
  const name = page.locator(".tooltip", { hasText: "All sources" });
  await list.hover();
  await expect(name).toBeVisible();
  await list.click();
  await page.getByRole("menuitemradio", { name: /^Second/ }).click();
  await expect(openText(page)).toContainText("the wall is old");
  await expect(list).toBeFocused();
  await expect(name).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(list).toBeFocused();
  await expect(name).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(name).toHaveCount(0);
});
