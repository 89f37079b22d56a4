import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../browser/accessible";

const fitsIn = async (page: Page, widthPx: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(widthPx);

for (const state of ["empty", "full", "long", "error"]) {
  test(`the dialog about sharing can be read and used when it is ${state}, on a phone too`, async ({ page }) => {
    await page.goto(`/gallery/sharing?state=${state}`);
    const dialog = page.getByRole("dialog", { name: "Share" });
    await expect(dialog).toBeVisible();
    if (state === "error") await expect(dialog.getByRole("alert")).toContainText("cannot be reached");
    else await expect(dialog.getByRole("region", { name: "Links" })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsIn(page, 390);
    await expect(dialog).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
    await expectAccessible(page);
  });
}

test("a link is made once however often it is pressed, and tells how the map is embedded", async ({ page }) => {
  let asked = 0;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/maps/*/links", async (route) => {
    asked += 1;
    await answered;
    await route.fulfill({ json: { address: "https://warrant.example.test/link/secret" } });
  });
  await page.goto("/gallery/sharing?state=full");
  const links = page.getByRole("region", { name: "Links" });
  await links.getByRole("button", { name: "Make a link" }).dblclick();
  await expect.poll(() => asked).toBe(1);
  answer();
  await expect(links.getByLabel("Address to pass on")).toHaveValue("https://warrant.example.test/link/secret");
  expect(asked).toBe(1);
  const frame = links.getByLabel("HTML of the frame");
  await expect(frame).toHaveValue(/^<iframe .*embed\/secret/);
  await links.getByRole("switch", { name: /Open at claim 1/ }).click();
  await expect(frame).toHaveValue(/claim=1/);
  await links.getByLabel("Which moment of the map is shown").selectOption("version “First”");
  await expect(frame).toHaveValue(/version=/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await fitsIn(page, 390);
});

test("an address is copied over plain HTTP too, and where a browser refuses, that is said", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const address = "https://warrant.example.test/link/secret";
  await page.route("**/api/maps/*/links", (route) => route.fulfill({ json: { address } }));
  await page.goto("/gallery/sharing?state=full");
  const links = page.getByRole("region", { name: "Links" });
  await links.getByRole("button", { name: "Make a link" }).click();
  await links.getByRole("button", { name: "Copy" }).first().click();
  await expect(links.getByText("Copied.")).toBeVisible();
  const field = page.getByLabel("Add somebody by mail address");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(field).toHaveValue(address);
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await links.getByRole("button", { name: "Copy" }).first().click();
  await expect(links.getByText("This browser does not let it be copied here")).toBeVisible();
  await expectAccessible(page);
});

test("a link that cannot be made tells why, also when something else answers for the server", async ({ page }) => {
  await page.route("**/api/maps/*/links", (route) => route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }));
  await page.goto("/gallery/sharing?state=empty");
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText("The server answered 502.");
  await expectAccessible(page);
});

for (const state of ["empty", "full", "long"]) {
  test(`the page of one's account can be read and used when it is ${state}, on a phone too`, async ({ page }) => {
    await page.goto(`/gallery/account?state=${state}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ann Okafor");
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await fitsIn(page, 390);
    const [bar, name] = await Promise.all([
      page.locator(".topbar").boundingBox(),
      page.locator(".topbar .name").boundingBox(),
    ]);
    expect((name?.y ?? 0) + (name?.height ?? 0), "what Warrant is called stands in its bar").toBeLessThanOrEqual(
      (bar?.y ?? 0) + (bar?.height ?? 0),
    );
    await expectAccessible(page);
  });
}

test("a token is told once, and a refusal in a sentence", async ({ page }) => {
  const answers = [
    { status: 409, json: { reason: "You have as many tokens as anybody may have." } },
    { json: { token: "wrt_secret" } },
  ];
  await page.route("**/api/tokens", (route) => route.fulfill(answers.shift() ?? { status: 500 }));
  await page.goto("/gallery/account?state=full");
  const name = page.getByLabel("Name of a new token");
  await name.fill("Import");
  await name.press("Enter");
  await expect(page.getByText("You have as many tokens as anybody may have.")).toBeVisible();
  await expect(name).toHaveValue("Import");
  await name.press("Enter");
  await expect(page.getByLabel("Token", { exact: true })).toHaveValue("wrt_secret");
  await expect(name).toHaveValue("");
  await expectAccessible(page);
});

test("who could not be signed out is told that they are still signed in", async ({ page }) => {
  await page.goto("/gallery/account?state=full");
  await page.route("**/api/sign-out", (route) => route.abort());
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("status").first()).toHaveText(
    /^You are still signed in\. The server cannot be reached\./,
  );
});
