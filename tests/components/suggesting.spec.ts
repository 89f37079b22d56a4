import { expect, test } from "@playwright/test";
import { expectAccessible } from "../browser/at-the-desk";

test("suggested changes stand in a list and in the map, and are decided by the keyboard", async ({ page }) => {
  await page.goto("/gallery/suggesting");
  const list = page.getByRole("complementary", { name: "Suggestions" });
  const cora = list.getByRole("article", { name: "Suggestion of Cora Lind" });
  const box = (words: RegExp) => page.locator(".react-flow").getByRole("button", { name: words });
  await expect(cora.getByRole("listitem")).toHaveCount(4);
  await expect(cora).toContainText("After the visit on Monday");
  await expect(cora).toContainText("Takes along what it needs: added 4, a reason for 3: Its roof leaks.");
  await expect(cora).toContainText("Does not fit any more: What it is about is no longer in the map.");
  await expect(box(/Its roof leaks.*only proposed/)).toBeVisible();
  await expect(box(/The old mill should be closed.*these words are only proposed/)).toBeVisible();
  await expect(box(/Nobody visits the mill.*proposed to take it out/)).toBeVisible();
  await expectAccessible(page);

  await list.getByRole("button", { name: "Show in the map: added 5" }).click();
  await expect(box(/It rains in/)).toHaveClass(/picked/);
  await cora.getByRole("button", { name: "Accept: added 5" }).focus();
  await page.keyboard.press("Enter");
  await expect(box(/Its roof leaks/)).toBeVisible();
  await expect(box(/Its roof leaks.*only proposed/)).toHaveCount(0);
  await expect(list).toContainText("3 decided");
  await expect(list.locator(".proposal button").first()).toBeFocused();

  await cora.getByRole("button", { name: "Decline: reworded 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(box(/The old mill should be pulled down/)).toBeVisible();
  await list.getByText("4 decided").click();
  await expect(list.getByText("declined", { exact: true })).toHaveCount(2);
  await list.getByRole("button", { name: /Let it wait again: reworded/ }).click();
  await expect(cora.getByRole("button", { name: "Decline: reworded 1" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("tab", { name: "Outline" }).click();
  await expect(page.getByRole("row", { name: /The old mill should be closed.*only proposed/ })).toBeVisible();
  for (const view of ["Text", "Toulmin", "Nodes"]) {
    await page.getByRole("tab", { name: view }).click();
    const spot = page.locator(".figure-view").getByRole("button", { name: /should be closed.*only proposed/ });
    await expect(spot.first()).toBeVisible();
    await expect(page.locator(".figure-sheet .fate-mark.reworded").first()).toBeVisible();
    await expectAccessible(page);
  }
});

test("who suggests sees the map as they suggest it, and takes their own back", async ({ page }) => {
  await page.goto("/gallery/suggesting");
  const list = page.getByRole("complementary", { name: "Suggestions" });
  await list.getByRole("button", { name: "Suggest changes" }).click();
  const map = page.getByRole("region", { name: "The map and what is picked in it" });
  await expect(map).toContainText("You are suggesting. An editor decides what becomes of it.");
  const visitors = page.locator(".react-flow").getByRole("button", { name: "Nobody visits the mill" });
  await expect(visitors).toHaveCount(0);
  await expectAccessible(page);
  const mine = list.getByRole("article", { name: "Suggestion of You" });
  await mine.getByLabel("What your suggestion is for").fill("They do come.");
  await mine.getByRole("button", { name: "Take back: removed 2" }).click();
  await expect(mine).toHaveCount(0);
  await expect(visitors).toBeVisible();
  await map.getByRole("button", { name: "Stop" }).click();
  await expect(list.getByRole("button", { name: "Suggest changes" })).toBeVisible();
});

test("a map for which a crowd suggests much can be overlooked, decided and read from afar", async ({ page }) => {
  await page.goto("/gallery/suggesting?state=crowd");
  const list = page.getByRole("complementary", { name: "Suggestions" });
  await expect(list.getByRole("article")).toHaveCount(12);
  await expect(list).toContainText("144 open");
  const here = page.getByRole("button", { name: /^Here now:/ });
  await expect(here).toContainText("+8");
  await here.click();
  await expect(page.getByRole("button", { name: /^Follow / })).toHaveCount(12);
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  // From afar each change still stands round its claim, and no word is left that could not be read.
  await page.getByRole("button", { name: "Fit the map" }).click();
  const marks = page.locator(".react-flow .fate-mark");
  await expect(marks).not.toHaveCount(0);
  await expect(page.locator(".react-flow .fate-mark text")).toHaveCount(0);
  await expectAccessible(page);
  const inView = () =>
    marks.evaluateAll((all) => {
      const pane = document.querySelector(".react-flow")?.getBoundingClientRect();
      return all.every((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return pane && left >= pane.left && right <= pane.right && top >= pane.top && bottom <= pane.bottom;
      });
    });
  await expect.poll(inView).toBe(true);

  const lou = list.getByRole("article", { name: "Suggestion of Lou Lind" });
  await lou.getByRole("button", { name: "Accept all that fit" }).click();
  await expect(list).toContainText("140 open");
  await expect(lou.getByRole("listitem")).toHaveCount(8);
  await expect(lou.getByRole("button", { name: /^Accept/ })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a phone shows the suggestions in a sheet, and nothing reaches beyond its edge", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/gallery/suggesting");
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
