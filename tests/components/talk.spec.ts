import { expect, test } from "@playwright/test";
import { expectAccessible } from "../browser/at-the-desk";

test("comments stand beside a claim and in the list of all, where they are sifted", async ({ page }) => {
  await page.goto("/gallery/talk");
  const claim = page.getByRole("complementary", { name: "Claim 1" });
  const list = page.getByRole("complementary", { name: "Comments" });
  await expect(claim.getByRole("article")).toHaveCount(1);
  await expect(list.getByRole("article")).toHaveCount(3);
  await expect(list).toContainText("This comment was taken away.");
  await expect(list.getByLabel("Until when; this day has passed")).toHaveValue("2020-03-05");
  await expect(list.getByRole("link", { name: /gone/ })).toHaveAttribute("href", /history\?gone=[0-9a-f-]{36}$/);
  await expectAccessible(page);

  await claim.getByRole("button", { name: "1 resolved" }).click();
  await expect(claim.getByText("A typo in the title.")).toBeVisible();
  const field = claim.getByLabel("Answer").first();
  await field.pressSequentially("@be");
  await expect(claim.getByRole("option", { name: "Ben Adeyemi" })).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await field.press("Tab");
  await expect(field).toHaveValue("@Ben Adeyemi ");
  await field.press("Escape");
  await list.getByRole("radio", { name: "Mine 3" }).click();
  await list.getByRole("radio", { name: "Resolved 1" }).click();
  await list.getByRole("button", { name: "Open it again" }).click();
  await expect(list).toContainText("Nothing has been resolved yet.");
});

test("a phone shows the comments in a sheet, and nothing reaches beyond its edge", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/gallery/talk");
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
