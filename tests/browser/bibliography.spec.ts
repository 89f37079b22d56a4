import { expect, test } from "@playwright/test";
import { expectAccessible, newMap, saved } from "./at-the-desk";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("[S4] all sources are one bibliography, which is copied, and says what citations lack", async ({ page }) => {
  await newMap(page, "Cited");
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Bibliography of all sources" }).click();
  const dialog = page.getByRole("dialog", { name: "Bibliography" });
  await expect(dialog).toContainText("It has no author, no date, no address.");
  await expectAccessible(page);
  await dialog.getByRole("region", { name: "Citations to complete" }).getByRole("button").click();
  await page.getByLabel("Speaker or author").fill("Voss");
  await page.getByLabel("Date").fill("3 May 2031");
  await page.getByLabel("Address").fill("harbour.example/minutes");
  await page.getByRole("button", { name: "Keep" }).click();
  await saved(page);

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("bibliography");
  await page.keyboard.press("Enter");
  const entry = /^Voss. \(2031, May 3\)\. .*https:\/\/harbour\.example\/minutes$/;
  await expect(dialog.getByRole("listitem")).toHaveText(entry);
  await expect(dialog.getByText("Citations to complete")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Copy as text" }).click();
  await expect(dialog.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(entry);
  await dialog.getByRole("button", { name: "Copy with italics" }).click();
  const html = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes("text/html") ? (await item.getType("text/html")).text() : "";
    });
  await expect.poll(html).toContain("<i>");
});

test("[S4] while its entries are being made, a bibliography says so", async ({ page }) => {
  await page.addInitScript(() => {
    const send: (message: unknown, given?: StructuredSerializeOptions) => void = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: unknown, given?: StructuredSerializeOptions | Transferable[]) {
      const options = Array.isArray(given) ? { transfer: given } : given;
      setTimeout(() => send.call(this, message, options), 1500);
    };
  });
  await newMap(page, "Waited for");
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Bibliography of all sources" }).click();
  const dialog = page.getByRole("dialog", { name: "Bibliography" });
  await expect(dialog.getByRole("status")).toHaveText("Making the entries…");
  await expect(dialog.getByRole("button", { name: "Copy as text" })).toBeEnabled();
  await expect(dialog.getByRole("status")).toHaveText("");
});
