import { expect, type Page } from "@playwright/test";
import { test } from "./accessible";
import { newMap, saved } from "./at-the-desk";
import { claim, mark, openText, write } from "./person";

/** What a page over plain HTTP from another machine does not have. */
const overPlainHttp = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, "randomUUID", { value: undefined });
    Object.defineProperty(Crypto.prototype, "subtle", { value: undefined });
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
  });

/** What a browser answers where a person has forbidden sites to keep anything. */
const whereNothingIsKept = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    for (const area of ["localStorage", "sessionStorage"]) Object.defineProperty(window, area, { get: refuse });
    IDBFactory.prototype.open = refuse;
    LockManager.prototype.request = async () => refuse();
    LockManager.prototype.query = async () => refuse();
  });

/** What a browser answers where its disk is full. */
const whereTheDiskIsFull = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
  });

for (const [name, prepare] of [
  ["over plain HTTP", overPlainHttp],
  ["where the browser keeps nothing", whereNothingIsKept],
  ["where the disk is full", whereTheDiskIsFull],
] as const) {
  test(`a map is made and worked on ${name}, and hears of others`, async ({ page, browser, baseURL }) => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await prepare(page);
    await newMap(page, `Shut: ${name}`);
    await mark(page, "The new quay will flood.", "C");
    await write(page, "The quay floods.");
    await page.keyboard.press("Delete");
    await expect(page.locator(".notice")).toContainText("Undo");
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await expect(claim(page, "The quay floods.")).toBeVisible();
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await saved(page);

    const other = await (await browser.newContext({ baseURL })).newPage();
    await other.goto(page.url());
    await mark(other, "The sea wall is lower than the spring tide.", "C");
    await write(other, "The wall is low.");
    await expect(page.getByRole("main").getByText("The wall is low.").first()).toBeVisible();
    await other.context().close();

    await page.reload();
    await expect(openText(page)).toBeVisible();
    expect(faults).toEqual([]);
  });

  test(`a file becomes a map ${name}, and its original is kept`, async ({ page }) => {
    await prepare(page);
    await page.goto("/maps");
    await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
    const buffer = Buffer.from(`High water stands at noon ${name}.`);
    await page.getByLabel("Files to read").setInputFiles([{ name: "Tides.txt", mimeType: "text/plain", buffer }]);
    await page.getByRole("button", { name: "Make the map" }).click();
    await expect(openText(page)).toContainText("High water stands at noon");
    const { rows } = await (await page.request.get(`/api/maps/${page.url().split("/").at(-1)}`)).json();
    const [{ original }] = rows.sourceTexts;
    const kept = await page.request.get(`${page.url().replace("/maps/", "/api/maps/")}/originals/${original.sha256}`);
    expect(await kept.text()).toBe(buffer.toString());
  });
}
