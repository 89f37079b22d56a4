import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector } from "./at-the-desk";
import { claim } from "./person";
import { openWritten } from "./written";

const QUAY = "The wall is low -> The quay will flood; The tide is high -> The quay will flood";

test("[G7] what is asked about the steps to a claim stands on it, and a key leads to all that is asked", async ({
  page,
}) => {
  await openWritten(page, QUAY, (id) => [
    { type: "editRelation", id: id("The wall is low -> The quay will flood"), set: { scheme: "sign" } },
  ]);
  await expect(claim(page, "The quay will flood").first()).toHaveAccessibleName(/; 3 open questions$/);
  await expect(page.getByRole("button", { name: "3 open questions", exact: true })).toBeVisible();
  await page.locator(".map-pane").focus();
  await page.keyboard.press("Shift+Y");
  await expect(inspector(page).getByRole("heading", { name: "Open questions" })).toBeVisible();
  await inspector(page).locator(".ask").first().focus();
  await page.keyboard.press("t");
  await expect(claim(page, "The quay will flood").first()).toHaveAccessibleName(/; 2 open questions$/);
  await page.keyboard.press("2");
  await expect(page.getByRole("row", { name: /The quay will flood; 2 open questions$/ })).toContainText("?2");
  await expectAccessible(page);
});

test("[G2] reasons are linked and unlinked by a key each, on the canvas and in the outline", async ({ page }) => {
  await openWritten(page, QUAY);
  await claim(page, "The tide is high").first().click();
  await page.keyboard.press("Shift+L");
  await expect(page.locator(".react-flow").getByRole("button", { name: /^Step: / })).toHaveCount(1);
  await expect(claim(page, "The tide is high").first()).toBeFocused();
  await page.keyboard.press("2");
  const tide = page.getByRole("row", { name: /The tide is high/ });
  await expect(tide).toHaveAccessibleName(/^and .*linked with/);
  await expect(tide).toBeFocused();
  await page.keyboard.press("Shift+U");
  await expect(tide).toHaveAccessibleName(/^because 3: The tide is high$/);
  await page.keyboard.press("Shift+L");
  await expect(tide).toHaveAccessibleName(/linked with/);
  await page.keyboard.press("Control+z");
  await expect(tide).not.toHaveAccessibleName(/linked with/);
});
