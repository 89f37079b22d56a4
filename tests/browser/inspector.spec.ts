import { expect, type Page } from "@playwright/test";
import { SAMPLE_ID } from "@/lib/examples/sample";
import { test } from "./accessible";

const open = async (page: Page, size: { width: number; height: number }) => {
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/maps/${SAMPLE_ID}`);
  await expect(claim(page, 1)).toBeVisible();
};
const claim = (page: Page, number: number) =>
  page.locator(".map-pane").getByRole("button", { name: new RegExp(`^Claim ${number}[,:]`) });
const inspector = (page: Page) => page.getByRole("complementary", { name: /^Claim/ });

test("the panel that opens over the map does not hide what it is about", async ({ page }) => {
  await open(page, { width: 1024, height: 768 });
  await claim(page, 1).click();
  await expect(inspector(page)).toBeVisible();
  await expect(async () => {
    const [box, panel] = await Promise.all([claim(page, 1).boundingBox(), inspector(page).boundingBox()]);
    // The rest of the map is hardly wider than the claim: its border may touch the panel.
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + 8);
  }).toPass();
  await page.keyboard.press("f");
  const strip = page.getByText("Around claim 1");
  await expect(strip).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(strip).toHaveCount(0);
});

test("[M2] focusing on a claim leaves it to be read", async ({ page }) => {
  await open(page, { width: 1440, height: 900 });
  await claim(page, 1).click();
  await expect(inspector(page)).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByText("Around claim 1")).toBeVisible();
  await expect(claim(page, 1).getByText("The Weir Bridge should")).toBeInViewport();
});
