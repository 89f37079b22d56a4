import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page } from "@playwright/test";
import { all, referring, rowsOf } from "@/lib/argument/argument-map";
import { writeWarrant } from "@/lib/formats/warrant";
import { sampleWithTexts } from "../lib/reports/sample-with-texts";
import { expectAccessible, test } from "./accessible";

const { map, contents } = sampleWithTexts();
const title = all(map, "maps")[0]?.title ?? "";
const folder = mkdtempSync(join(tmpdir(), "warrant-page-"));
const path = join(folder, "map.html");

test.beforeAll(() => {
  const script = fileURLToPath(new URL("../../scripts/warrant.mjs", import.meta.url));
  writeFileSync(join(folder, "map.warrant.json"), writeWarrant({ rows: rowsOf(map), contents }));
  const options = { env: { ...process.env, INIT_CWD: folder } };
  execFileSync(process.execPath, [script, "report", "map.warrant.json", "-o", path], options);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const conclusion = all(map, "claims").find(
  ({ id }) =>
    referring(map, "premises", "claimId", id).length === 0 &&
    referring(map, "relations", "targetClaimId", id).length > 1,
)!;

const claim = (page: Page, number: number) => page.locator(`.claim[data-claim="${number}"]`);
const seen = (page: Page) => page.locator(".claim:not([hidden])");
const viewBox = (page: Page) => page.locator("#map").getAttribute("viewBox");

/** Opens the page from its file; whatever it asks for beside that is noted, and refused. */
async function open(page: Page): Promise<string[]> {
  const address = pathToFileURL(path).href;
  const asked: string[] = [];
  page.on("pageerror", (error) => asked.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") asked.push(message.text());
  });
  await page.route("**", (route) => {
    if (route.request().url() === address) return route.continue();
    asked.push(route.request().url());
    return route.abort();
  });
  await page.context().setOffline(true);
  await page.goto(address);
  await expect(seen(page)).toHaveCount(all(map, "claims").length);
  return asked;
}

test("[R6] is opened from a file without any request, by day and by night, and can be used by all", async ({
  page,
}) => {
  const asked = await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Light or dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Texts", exact: true }).click();
  await expectAccessible(page);
  expect(asked).toEqual([]);
});

test("[R6] by mouse: a claim is picked, folded, focused on, and the map moved", async ({ page }) => {
  const asked = await open(page);
  const count = await seen(page).count();
  await claim(page, conclusion.number).click();
  await expect(page.locator(`#claim-${conclusion.number}`)).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: "Fold", exact: true }).click();
  await expect(claim(page, conclusion.number).locator(".folded")).toHaveText(/^\+ \d+$/);
  expect(await seen(page).count()).toBeLessThan(count);
  await claim(page, conclusion.number).locator(".folded").click();
  await expect(seen(page)).toHaveCount(count);
  await page.getByRole("button", { name: "Focus", exact: true }).click();
  expect(await seen(page).count()).toBeLessThanOrEqual(count);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(seen(page)).toHaveCount(count);
  const whole = await viewBox(page);
  await page.getByRole("button", { name: "+", exact: true }).click();
  expect(await viewBox(page)).not.toBe(whole);
  const frame = await page.locator("#map").boundingBox();
  if (!frame) throw new Error("the map has no place");
  const near = await viewBox(page);
  await page.mouse.move(frame.x + 5, frame.y + 5);
  await page.mouse.down();
  await page.mouse.move(frame.x + 80, frame.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await viewBox(page)).not.toBe(near);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => viewBox(page)).not.toBe(near);
  await page.getByRole("button", { name: "Fit" }).click();
  expect(await viewBox(page)).toBe(whole);
  expect(asked).toEqual([]);
});

test("[R6] by keyboard: from claim to claim, folding, focusing, larger and smaller", async ({ page }) => {
  const asked = await open(page);
  const count = await seen(page).count();
  await claim(page, conclusion.number).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => seen(page).count()).toBeLessThan(count);
  await page.keyboard.press("Space");
  await expect(seen(page)).toHaveCount(count);
  await page.keyboard.press("ArrowDown");
  const below = page.locator(".claim:focus");
  await expect(below).toHaveClass(/on/);
  expect(await below.getAttribute("data-claim")).not.toBe(String(conclusion.number));
  await page.keyboard.press("f");
  await expect.poll(() => seen(page).count()).toBeLessThan(count);
  await page.keyboard.press("Escape");
  await expect(seen(page)).toHaveCount(count);
  const leaf = all(map, "claims").find(({ id }) => referring(map, "relations", "targetClaimId", id).length === 0);
  await claim(page, leaf?.number ?? 0).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Fold", exact: true })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Show all" })).toHaveAttribute("aria-disabled", "true");
  const whole = await viewBox(page);
  await page.keyboard.press("+");
  expect(await viewBox(page)).not.toBe(whole);
  await page.keyboard.press("0");
  await page.keyboard.press("Enter");
  await expect(page.locator(".claims .name:focus")).toBeVisible();
  expect(asked).toEqual([]);
});

test("[R6] leads from claims to their words and back", async ({ page }) => {
  const asked = await open(page);
  const link = page.getByRole("button", { name: "In the text" }).first();
  const number = await link.evaluate((element) => element.closest("li")?.dataset.claim);
  await link.click();
  const mark = page.locator("mark:focus");
  await expect(mark).toBeInViewport();
  await expect(mark).toHaveClass(/on/);
  await expect(claim(page, Number(number))).toHaveClass(/on/);
  const other = page.locator("mark[tabindex]:not(.on)").first();
  const [told = ""] = ((await other.getAttribute("data-claims")) ?? "").split(" ");
  await other.click();
  await expect(claim(page, Number(told))).toHaveClass(/on/);
  await expect(claim(page, Number(told))).toBeInViewport();
  await page.locator("mark[tabindex]").last().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("mark[tabindex]").last()).toHaveClass(/on/);
  expect(asked).toEqual([]);
});

test("[R6] finds words in claims and texts", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  await page.keyboard.type("bridge");
  await expect(page.locator("#found")).toHaveText(/^[1-9]\d* claims?, [1-9]\d* places? in texts$/);
  await expect(page.locator(".claim.found").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#found")).toHaveText(/^1 of \d+$/);
  await expect(page.locator(".here")).toBeInViewport();
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator("#found")).toHaveText(/^(\d+) of \1$/);
  await expect(page.locator(".here")).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(page.locator("#found")).toHaveText("");
});

test("[R6] comes on paper whole, with claims and texts", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".claims")).toBeVisible();
  await expect(page.locator(".texts")).toBeVisible();
  await expect(page.locator("#map")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
});

test("[R6] works on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const asked = await open(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await expect(page.locator("#map")).toBeVisible();
  await expectAccessible(page);
  await claim(page, conclusion.number).click();
  await expect(claim(page, conclusion.number)).toHaveClass(/on/);
  await page.getByRole("button", { name: "Texts", exact: true }).click();
  await expect(page.locator(".texts")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  expect(asked).toEqual([]);
});
