import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../browser/accessible";

const open = async (page: Page, state: string, size = { width: 900, height: 860 }) => {
  await page.setViewportSize(size);
  await page.goto(`/gallery/outline?state=${state}`);
  await page.locator(".outline-row, .outline-empty").first().waitFor();
};
const row = (page: Page, name: RegExp) => page.getByRole("row", { name });

test("rows say what they are to the row above, and their level, place and branch", async ({ page }) => {
  await open(page, "alliances");
  const undercut = row(
    page,
    /^undercut 4: The wording only .*; breaks the step from 5, 6; West, via Lavrov; 1 passage$/,
  );
  await expect(undercut).toHaveAttribute("aria-level", "4");
  await expect(undercut).toHaveAttribute("aria-expanded", "true");
  await expect(row(page, /^and 6: .*; linked with 5/)).toHaveAttribute("aria-setsize", "2");
  await expect(row(page, /^but 8/)).toHaveAttribute("aria-posinset", "3");
  await expect(page.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "14");
  await expect(page.locator(".outline-row[tabindex='0']")).toHaveCount(1);
  await expectAccessible(page);
});

test("all branches are folded at once, and one is opened by what is picked in it", async ({ page }) => {
  await open(page, "alliances");
  await page.getByRole("button", { name: "Fold all" }).click();
  await expect(page.getByRole("row")).toHaveCount(5);
  await row(page, /^because 2/)
    .getByRole("button", { name: "Unfold" })
    .click();
  await expect(row(page, /^because 5/)).toBeVisible();
  await page.getByRole("button", { name: "Unfold all" }).click();
  await expect(page.getByRole("row")).toHaveCount(14);
});

test("a row is dragged below another, with all that hangs on it", async ({ page }) => {
  await open(page, "alliances");
  await row(page, /^but 12/).dragTo(row(page, /^but 8/));
  await expect(row(page, /^but 12/)).toHaveAttribute("aria-level", "3");
  await expect(row(page, /^but 13/)).toHaveAttribute("aria-level", "4");
});

test("what waits to be related is related to the row that is pressed, and another kind is offered", async ({
  page,
}) => {
  await open(page, "alliances");
  await row(page, /^but 8/).click();
  await page.keyboard.press("l");
  await expect(page.getByText(/Relate claim 8 to something/)).toBeVisible();
  await row(page, /^because 10/).click();
  await page.getByRole("menuitemradio", { name: "Attacks claim 10" }).click();
  await expect(row(page, /^but see 8/)).toBeVisible();
  await row(page, /^but see 8/).click();
  await page.keyboard.press("Enter");
  await expect(row(page, /^but 8/)).toBeFocused();
});

test("a map of 1,400 claims has only the rows in view on the page", async ({ page }) => {
  await open(page, "large");
  await expect(page.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "1400");
  expect(await page.locator(".outline-row").count()).toBeLessThan(80);
  await page.locator(".outline-row[tabindex='0']").focus();
  await page.keyboard.press("End");
  await expect(page.locator(".outline-row[aria-rowindex='1400']")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("One more.");
  await page.keyboard.press("Enter");
  await expect(row(page, /^because 1401: One more\.$/)).toBeFocused();
  await expectAccessible(page);
});

test("an empty outline says what to do first", async ({ page }) => {
  await open(page, "empty");
  await expect(page.getByText("or write the first claim here")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write the first claim" }).click();
  await page.keyboard.insertText("الطريق مسدود.");
  await page.keyboard.press("Enter");
  await expect(
    row(page, /^1: الطريق/)
      .locator("bdi")
      .first(),
  ).toHaveCSS("direction", "rtl");
});
