import { expect, test } from "@playwright/test";
import { expectAccessible } from "../browser/accessible";

test("other people stand on the claims that they are at, and are named to those who cannot see them", async ({
  page,
}) => {
  await page.goto("/gallery/map?state=others");
  const box = (number: number) => page.getByRole("button", { name: new RegExp(`^Claim ${number}[,:]`) });
  await expect(box(7)).toHaveAccessibleName(/; Mia Kern is here$/);
  await expect(box(5)).toHaveAccessibleName(/; Jo Tan writes here$/);
  await expect(box(2)).toHaveAccessibleName(/Ada Oak is here, Bo Lund is here, Cy Moss is here, Di Rush is here$/);
  await expect(box(7).locator(".presence-marks text")).toHaveText(["MK"]);
  await expect(box(2).locator(".presence-marks text")).toHaveText(["AO", "BL", "+2"]);
  await expect(box(1).locator(".presence-marks")).toHaveCount(0);
  await expectAccessible(page);
});

test("who may only read is given no handle, and cannot drag or write", async ({ page }) => {
  await page.goto("/gallery/map?state=reading");
  const picked = page.locator(".react-flow .pickable[aria-current]");
  await expect(picked).toBeVisible();
  await expect(page.getByRole("button", { name: "Add premise" })).toHaveCount(0);
  await picked.dblclick();
  await page.keyboard.press("F2");
  await expect(page.locator(".map-pane textarea")).toHaveCount(0);
  await picked.click({ button: "right" });
  await expect(page.getByRole("menu", { name: "What is picked" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Delete" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expectAccessible(page);
});
