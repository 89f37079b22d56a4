import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { keepSentence, newMap, saved, withWords } from "./at-the-desk";

const steps = (page: Page) => page.getByRole("complementary", { name: "What was done" }).getByRole("button");

/** A claim with a reason, of which the claim was removed again. */
async function withARemovedClaim(page: Page, title: string): Promise<void> {
  await newMap(page, title);
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await saved(page);
  await page
    .locator(".react-flow")
    .getByRole("button", { name: /^Claim 2/ })
    .click();
  await page.keyboard.press("Delete");
  await expect(page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ })).toHaveCount(0);
  await saved(page);
}

test("the history tells each step in words, draws the map as it was, and brings back what went", async ({ page }) => {
  await withARemovedClaim(page, "History of a quay");
  const address = page.url();
  await page.getByRole("link", { name: "History" }).click();
  await page.waitForURL(/\/history/);
  await expect(steps(page).first()).toContainText("removed 2");
  await expect(steps(page).first()).toHaveAttribute("aria-current", "step");
  await expect(page.locator(".fate.removed")).not.toHaveCount(0);
  await expect(steps(page).nth(1)).toContainText("added 2, a reason for 1");
  await expect(steps(page).last()).toContainText("began the map “History of a quay”");
  await expectAccessible(page);
  await page.getByRole("slider", { name: "Step" }).press("ArrowLeft");
  await expect(page.locator(".fate.added")).not.toHaveCount(0);
  await expect(page.locator("svg.drawing")).toContainText("The sea wall");
  await page.getByRole("slider", { name: "Step" }).press("ArrowRight");
  await page.getByRole("button", { name: "Bring back what went" }).click();
  await expect(steps(page).first()).toContainText("brought back what had gone: added 2");
  await page.goto(address);
  await expect(page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ })).toBeVisible();
});

test("a moment is restored as a new step, and that can be undone", async ({ page }) => {
  await withARemovedClaim(page, "Back to a moment");
  const address = page.url();
  await page.getByRole("link", { name: "History" }).click();
  await steps(page).nth(1).click();
  await expect(page).toHaveURL(/at=\d+/);
  await page.getByRole("button", { name: "Restore this" }).click();
  await expect(steps(page).first()).toContainText("went back to an earlier moment");
  await page.goto(address);
  const second = page.locator(".react-flow").getByRole("button", { name: /^Claim 2/ });
  await expect(second).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(second).toHaveCount(0);
  await saved(page);
});

test("a wide map opens round its conclusion, and in dark colours before anything has run", async ({ page }) => {
  const reasons = Array.from({ length: 12 }, (_, i) => [
    `1.${i + 1}. Pro: People would drive less, reason ${i + 1}.`,
    ...[1, 2, 3, 4].map((n) => `1.${i + 1}.${n}. Pro: Said in place ${i + 1}, ${n}.`),
  ]).flat();
  const text = ["Discussion Title: Wide ferries", "", "1. Ferries should be free.", ...reasons, ""].join("\n");
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page
    .getByLabel("File that holds a map")
    .setInputFiles([{ name: "wide.txt", mimeType: "text/plain", buffer: Buffer.from(text) }]);
  await page.getByRole("button", { name: "Make the map" }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}$/);
  const address = `${page.url()}/history`;
  await page.goto(address);
  for (const words of ["Ferries should be free.", "Said in place 1, 1.", "Said in place 2, 4."])
    await expect(page.locator("svg.drawing text", { hasText: words })).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.route(/_next\/static\/.*\.js/, (route) => route.abort());
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("svg.drawing rect[stroke]").first()).toHaveCSS("fill", "rgb(41, 40, 37)");
});

test.describe("far from the server", () => {
  test.use({ locale: "de-DE", timezoneId: "Pacific/Auckland" });

  test("a page that the server writes tells days and moments by the reader's clock", async ({ page }) => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await newMap(page, "Far away");
    const mapId = new URL(page.url()).pathname.split("/").at(-1);
    const send = async (...actions: object[]) => {
      const command = { id: crypto.randomUUID(), actions };
      const reply = await page.request.post(`/api/maps/${mapId}/commands`, { data: { command, contents: [] } });
      expect(reply.status(), await reply.text()).toBe(200);
    };
    const [versionId, threadId] = [crypto.randomUUID(), crypto.randomUUID()];
    await send({ type: "nameVersion", id: versionId, name: "First reading", seq: 1 });
    await send(
      { type: "addThread", id: threadId, kind: "maps", about: mapId },
      { type: "addComment", id: crypto.randomUUID(), threadId, text: "Look again.", mentions: [] },
      { type: "editThread", id: threadId, set: { person: "owner", due: "2020-02-03" } },
    );
    await page.goto(`/maps/${mapId}/versions/${versionId}`);
    const { at } = (await (await page.request.get(`/api/maps/${mapId}/history?before=2`)).json()).steps[0];
    const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "Pacific/Auckland" }).format(
      new Date(at),
    );
    await expect(page.getByRole("banner")).toContainText(day);
    await page.goto("/open");
    await expect(page.getByText("by Mo., 3. Feb. 2020, which has passed").first()).toBeVisible();
    await page.goto("/maps");
    await expect(page.getByText(/^changed/).first()).toBeVisible();
    expect(faults).toEqual([]);
  });
});
