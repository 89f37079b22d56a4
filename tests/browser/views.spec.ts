import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { saved } from "./at-the-desk";
import { openWritten } from "./written";

/** The sample map, which every installation begins with: sixteen claims, and every kind of relation. */
async function openSample(page: Page): Promise<void> {
  await page.goto("/maps");
  await page
    .getByRole("link", { name: /Weir Bridge/ })
    .first()
    .click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await expect(page.getByRole("tab", { name: "Map" })).toBeVisible();
}

/** Shows a view of the map by its key, and waits for its figure. */
async function show(page: Page, key: string, label: string) {
  await page.keyboard.press(key);
  const view = page.getByRole("region", { name: label });
  await expect(view).toBeVisible();
  return view;
}

test("the text order has every claim once, beside its place, and picks both ways", async ({ page }) => {
  await openSample(page);
  const view = await show(page, "3", "Text order");
  await expect(view.getByRole("button", { name: /^Claim \d+/ })).toHaveCount(16);
  await expect(view.getByText("Hearing, 12 March")).toHaveCount(1);
  const flood = view.getByRole("button", { name: /The bearings were measured in a flood/ });
  await flood.click();
  await expect(flood).toHaveAttribute("aria-current", "true");
  await expect(page.locator(".inspector")).toContainText("The bearings were measured in a flood.");
  await page.keyboard.press("ArrowUp");
  await expect(view.locator('[aria-current="true"]')).toHaveCount(1);
  await expect(flood).not.toHaveAttribute("aria-current", "true");
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Map" }).click();
  await expect(page.locator('.map-pane [aria-current="true"]')).toHaveCount(1);
});

test("Toulmin's parts show the whole argument, or the step that is picked", async ({ page }) => {
  await openSample(page);
  const view = await show(page, "4", "Toulmin's parts");
  await expect(view.getByText("Without a place among these parts: 3, 8, 16")).toHaveCount(1);
  await view.getByRole("button", { name: /^Warrant\. Claim 9/ }).click();
  await page.getByRole("button", { name: "Only what is picked" }).click();
  await expect(view.getByRole("button", { name: /^Claim\. Claim/ })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Everything", exact: true }).click();
  await expect(view.getByRole("button", { name: /^Claim\. Claim/ })).toHaveCount(5);
});

test("Toulmin's parts show all again once what they showed alone is gone, or has no step left", async ({ page }) => {
  await openWritten(page, "a; b; c; d; e; b -> a; d -> c; e -> d");
  const view = await show(page, "4", "Toulmin's parts");
  const claims = view.getByRole("button", { name: /^Claim\. Claim/ });
  const only = page.getByRole("button", { name: "Only what is picked" });
  await view.getByRole("button", { name: /^Ground\. Claim 2/ }).click();
  await only.click();
  await expect(claims).toHaveCount(1);
  await view.getByRole("button", { name: /^Claim\. Claim 1/ }).click();
  await only.click();
  await view.getByRole("button", { name: /^Ground\. Claim 2/ }).click();
  await page.keyboard.press("Delete");
  await expect(view.getByText("There is no step to show.")).toBeVisible();
  await page.getByRole("button", { name: "Everything", exact: true }).click();
  await expect(claims).toHaveCount(2);
  await view.getByRole("button", { name: /^Ground\. Claim 5/ }).click();
  await only.click();
  await expect(claims).toHaveCount(1);
  await page.keyboard.press("Delete");
  await expect(claims).toHaveCount(1);
  await expect(view.getByRole("button", { name: /^Claim\. Claim 3/ })).toBeVisible();
});

test("a claim that is made in a view of one figure is written there", async ({ page }) => {
  await openWritten(page, "a; b; c; b -> a");
  const view = await show(page, "4", "Toulmin's parts");
  await view.getByRole("button", { name: /^Ground\. Claim 2/ }).click();
  await page.keyboard.press("o");
  const field = page.getByRole("textbox", { name: "Sentence of claim 4" }).first();
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill("Not so.");
  await field.press("Tab");
  await page.getByRole("textbox", { name: "Sentence of claim 5" }).first().fill("For this reason.");
  await page.keyboard.press("Enter");
  await expect(view.getByRole("button", { name: /^Ground\. Claim 5: For this reason/ })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(view.getByRole("button", { name: /^Ground\. Claim 5/ })).toHaveCount(0);
  await expect(view.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await expect(page.locator(".figure-writing")).toHaveCount(0);
});

test("the nodes of the technical notation are of the same rows, and are saved as a picture", async ({ page }) => {
  await openSample(page);
  const view = await show(page, "5", "Nodes of the technical notation");
  await expect(view.getByRole("button", { name: /^I-node/ })).toHaveCount(16);
  await expect(view.getByRole("button", { name: /^I-node. Claim 1:/ })).toBeInViewport();
  await expect(view.getByRole("button", { name: /^CA-node/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("dialog").getByText("Asserting").first()).toBeVisible();
  await page.getByRole("radio", { name: /^Drawing/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  await page.keyboard.press("Escape");
});

test("the colours of the map are chosen in the legend, and kept", async ({ page }) => {
  await openSample(page);
  const support = () =>
    page.locator(".map-pane").evaluate((pane) => getComputedStyle(pane).getPropertyValue("--map-support"));
  const before = await support();
  await page.getByRole("button", { name: "Legend" }).click();
  await page.getByRole("radio", { name: "Green and red" }).click();
  await expect.poll(support).not.toBe(before);
  await expectAccessible(page);
  const chosen = await support();
  await page.reload();
  await expect.poll(support).toBe(chosen);
  await page.getByRole("button", { name: "Legend" }).click();
  await page.getByRole("radio", { name: "For every eye" }).click();
  await expect.poll(support).toBe(before);
});

test("a map is stepped through by keys and clicker, and left by Escape", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Shift+P");
  const stage = page.getByRole("dialog", { name: "Step through the map" });
  await expect(stage).toContainText("1 of 16");
  await expect(stage).toContainText("Claim 1: The Weir Bridge should be closed");
  await expect(stage.locator(".stage text").filter({ hasText: "not safe" })).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(stage).toContainText("2 of 16");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(stage).toContainText("4 of 16");
  await page.keyboard.press("PageUp");
  await expect(stage).toContainText("3 of 16");
  await page.keyboard.press("n");
  await expect(stage.getByRole("region", { name: "Notes for the speaker" })).toContainText("Next:");
  await expectAccessible(page);
  const [notes] = await Promise.all([
    page.waitForEvent("popup"),
    stage.getByRole("button", { name: "Notes in a window of their own" }).click(),
  ]);
  await expect(notes.getByText(/^3 of 16/)).toBeVisible();
  await notes.keyboard.press("PageDown");
  await expect(notes.getByText(/^4 of 16/)).toBeVisible();
  await expect(stage).toContainText("4 of 16");
  await stage.getByRole("button", { name: "Notes in a window of their own" }).click();
  await expect.poll(() => notes.isClosed()).toBe(true);

  await page.keyboard.press("b");
  await expect(stage.locator(".stage")).toHaveCount(0);
  await page.keyboard.press("b");
  await page.keyboard.press("End");
  await expect(stage).toContainText("16 of 16");
  await expect(stage.getByRole("button", { name: "Next" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(stage).toHaveCount(0);
  await expect(page.locator(".map-panel :focus")).toHaveCount(1);
});

test("the order of the scenes is arranged by keys and by dragging, with notes, and kept with the map", async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/./).first().fill("Order and notes");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Order of the step-through" });
  await dialog.getByRole("button", { name: "As in the text" }).click();
  const scenes = dialog.getByRole("listitem");
  await expect(scenes).toHaveCount(16);
  const first = scenes.first();
  await first.getByRole("textbox").fill("Say what is at stake.");
  await first.getByRole("textbox").press("Alt+ArrowDown");
  await expect(scenes.nth(1).getByRole("textbox")).toHaveValue("Say what is at stake.");
  await expect(scenes.nth(1).getByRole("textbox")).toBeFocused();
  const dragged = await scenes.nth(5).locator(".num").textContent();
  await scenes.nth(5).locator(".grip").dragTo(scenes.nth(2));
  await expect(scenes.nth(2).locator(".num")).toHaveText(dragged ?? "");
  await scenes
    .first()
    .getByRole("button", { name: /^Leave out/ })
    .click();
  await expect(scenes).toHaveCount(15);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep it and begin" }).click();
  const stage = page.getByRole("dialog", { name: "Step through the map" });
  await expect(stage).toContainText("1 of 15");
  await page.keyboard.press("n");
  await expect(stage).toContainText("Say what is at stake.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await saved(page);
  await page.keyboard.press("Shift+P");
  await expect(stage).toContainText("1 of 16");
  await page.keyboard.press("Escape");
});

test("filters hold together, are counted, dim the rest, and go with one key", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Shift+F");
  const strip = page.getByRole("region", { name: "Filters" });
  await expect(strip).toContainText("16 of 16 claims");
  await strip.getByRole("button", { name: "Speaker" }).click();
  await page.getByRole("checkbox", { name: /^Lindqvist/ }).check();
  await expect(strip).toContainText("5 of 16 claims");
  await page.keyboard.press("Escape");
  await strip.getByRole("button", { name: "Part" }).click();
  await page.getByRole("checkbox", { name: /^Objections/ }).check();
  await expect(strip).toContainText("1 of 16 claims");
  await page.keyboard.press("Escape");
  await expect(page.locator(".map-pane .claim:not(.dim)")).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("Shift+F");
  await expect(strip).toHaveCount(0);
  await expect(page.locator(".map-pane .dim")).toHaveCount(0);
});

test("what is asked of the map can be taken back when nothing answers to it any more", async ({ page }) => {
  await openWritten(page, "a; b; c; b -> a; c -x a");
  await page.keyboard.press("Shift+F");
  const strip = page.getByRole("region", { name: "Filters" });
  await strip.getByRole("button", { name: "Part" }).click();
  await page.getByRole("checkbox", { name: /^Objections/ }).check();
  await page.keyboard.press("Escape");
  await page.locator(".map-pane .claim:not(.dim)").click();
  await page.keyboard.press("Delete");
  await expect(strip).toContainText("0 of 2 claims");
  await strip.getByRole("button", { name: "Part · 1" }).click();
  await page.getByRole("checkbox", { name: /^Objections/ }).click();
  await page.keyboard.press("Escape");
  await expect(strip).toContainText("2 of 2 claims");
  await page.locator(".map-pane .claim").first().click();
  await strip.getByRole("button", { name: "Around what is picked" }).press("Enter");
  await expect(strip.getByRole("button", { name: /^Around claim/ })).toBeFocused();
  await strip.getByRole("button", { name: /Show all/ }).press("Enter");
  await expect(strip).toHaveCount(0);
  await expect(page.locator(".map-pane [aria-current]")).toBeFocused();
});

test("find seeks in the claims while the keyboard is in the map, and says which one is picked", async ({ page }) => {
  await openSample(page);
  await page.locator(".map-pane .claim").first().click();
  await page.keyboard.press("Control+f");
  await page.getByRole("searchbox", { name: "Words to find" }).fill("bearing");
  const count = page.locator(".find-count");
  await expect(count).toHaveText("4 claims");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("2 of 4 claims");
  await page.keyboard.press("Escape");
});

test("the spine is lit, and what is around a claim step by step", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Shift+S");
  const strip = page.getByRole("region", { name: "Filters" });
  await expect(strip).toContainText("4 of 16 claims");
  await page.keyboard.press("Shift+S");
  await expect(strip).toHaveCount(0);
  await page.locator(".map-pane .claim").first().click();
  await page.keyboard.press("Shift+A");
  await expect(strip.locator(".around .num")).toHaveText("1");
  await page.keyboard.press("Shift+A");
  await expect(strip.locator(".around .num")).toHaveText("2");
  await strip.getByRole("button", { name: "One step fewer" }).click();
  await expect(strip.locator(".around .num")).toHaveText("1");
  await strip.getByRole("button", { name: /Show all/ }).click();
});

test("a dialog gives the keyboard back to where it was", async ({ page }) => {
  await openWritten(page, "a; b; b -> a");
  const claim = page.locator(".map-pane .claim").first();
  await claim.click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(claim).toBeFocused();
});
