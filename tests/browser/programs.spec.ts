import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { claim, makeMap, mark, write } from "./person";

test("a token is made, told once, used, and revoked", async ({ page, request }) => {
  await page.goto("/maps");
  const palette = page.getByPlaceholder("A command or a map");
  // The page answers once it is awake.
  await expect(async () => {
    if (!(await palette.isVisible())) await page.getByRole("button", { name: "Commands" }).click({ timeout: 5000 });
    await expect(palette).toBeVisible({ timeout: 5000 });
  }).toPass();
  await palette.fill("Tokens for programs");
  await page.keyboard.press("Enter");
  await page.waitForURL("/account");
  await page.getByLabel("Name of a new token").fill("My script");
  await page.getByLabel("What the token lets programs do").selectOption("write");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^wrt_/);
  await expect(page.getByRole("listitem").filter({ hasText: "My script" })).toContainText(
    /may read and write.*never used/,
  );
  await expectAccessible(page);

  const headers = { authorization: `Bearer ${token}` };
  const made = await request.post("/api/v1/maps", { headers, data: { title: "Made by a script" } });
  expect(made.status()).toBe(201);
  const svg = await request.post("/api/v1/draw", {
    headers,
    data: { files: [{ name: "a.argdown", text: "[A]: The quay floods.\n  + [B]: The wall is low.\n" }], to: "svg" },
  });
  expect(await svg.text()).toContain("The wall is low.");
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "My script" })).toContainText("last used");
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke My script" }).click();
  await expect(page.getByText("The token “My script” is revoked.")).toBeVisible();
  expect((await request.get("/api/v1/maps", { headers })).status()).toBe(401);
});

test("what programs can ask for is a page to be read", async ({ page }) => {
  await page.goto("/api-reference");
  const entry = page.getByRole("article", { name: "Convert maps to another format" });
  await entry.getByText("Fields, answers and an example").click();
  await expect(entry.getByText("WritableFormat")).toBeVisible();
  await expect(entry.getByText(/^curl "http/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test("a claim has an address at which the map opens with it picked", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await makeMap(page, "The quay", "The quay floods, because the wall is low.");
  await mark(page, "The quay floods", "C");
  await write(page, "The quay floods.");
  await claim(page, "The quay floods.").click();
  await page.keyboard.press("Control+K");
  await page.keyboard.type("Copy the address of this claim");
  await page.keyboard.press("Enter");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/#claim-1$/);
  const address = await copied();
  await page.goto("/maps");
  await page.goto(address);
  await expect(page.getByRole("complementary").getByText("The quay floods.").first()).toBeVisible();
});
