import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, saved } from "./at-the-desk";
import { claim } from "./person";
import { openWritten as open } from "./written";

const DEBATE =
  "The quay will flood; The wall is too low -> The quay will flood; The wall was raised -x The wall is too low; The papers are forged -x (The wall was raised -x The wall is too low); The tide is rising -> The quay will flood";

const bar = (page: Page) => page.getByRole("region", { name: "Evaluation", exact: true }).first();
const whatIf = (page: Page) => page.getByRole("region", { name: "What-if" });

test("[E1] labels come on by a key, with words, and go again", async ({ page }) => {
  await open(page, DEBATE);
  await expect(page.locator(".map-pane")).not.toContainText("out");
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toContainText("5 in.");
  await expect(claim(page, "The wall was raised").first()).toHaveAccessibleName(/; in$/);
  await expect(page.locator(".map-pane svg text", { hasText: /^out$/ })).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("row", { name: /The tide is rising.*; in$/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toBeHidden();
  await expect(page.locator(".map-pane svg text", { hasText: /^in$/ })).toHaveCount(0);
});

test("[E2][E4] a what-if is tried, explained, named, undone and left by the keyboard alone", async ({ page }) => {
  await open(page, DEBATE);
  await page.locator(".map-pane").focus();
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toContainText("5 in.");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("papers are forged");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toContainText("The papers are forged");

  await page.keyboard.press("d");
  await expect(whatIf(page)).toContainText(/Falls 2/);
  await expect(whatIf(page).getByLabel("Name of this what-if")).toHaveAttribute("placeholder", "What if not 4");
  await expect(claim(page, "The wall is too low").first()).toHaveAccessibleName(/; out, was in$/);
  await expect(claim(page, "Claim 1").first()).toHaveAccessibleName(/; in$/);
  await expectAccessible(page);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("wall is too low");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: "Claim 2" })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("z");
  const walk = inspector(page).locator(".walk li");
  await expect(walk.first()).toHaveText("2 is out, because the objection of 3 to 2 goes through.");
  await expect(page.locator(".map-pane .pickable.dim").first()).toBeAttached();
  await expectAccessible(page);

  await page.keyboard.press("Control+z");
  await expect(whatIf(page)).toContainText("A new what-if");
  await expect(claim(page, "The wall is too low").first()).toHaveAccessibleName(/; in$/);
  await page.keyboard.press("Control+Shift+z");
  await saved(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press("Escape");
  await expect(whatIf(page)).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("Open what-if");
  await page.keyboard.press("Enter");
  await expect(whatIf(page)).toContainText(/4 switched off/);
  const name = whatIf(page).getByLabel("Name of this what-if");
  await name.focus();
  await page.keyboard.type("No forgery");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.reload();
  await expect(claim(page, "The wall is too low").first()).toBeVisible();
  await page.keyboard.press("Shift+E");
  await page.getByRole("button", { name: "What if…" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "No forgery" }).focus();
  await page.keyboard.press("Enter");
  await expect(claim(page, "The wall is too low").first()).toHaveAccessibleName(/; out, was in$/);
});

test("[E1] several ways to believe are walked through, and none is said to be none", async ({ page }) => {
  await open(page, "a -x b; b -x a; a -> c; b -> c");
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toContainText("3 undecided.");
  await bar(page).getByLabel("Evaluate by").selectOption("preferred");
  await expect(bar(page)).toContainText("2 ways to believe: 1 in all, 2 in some.");
  await bar(page).getByRole("button", { name: "The next way" }).click();
  await expect(bar(page)).toContainText("Way 1 of 2: 2 in, 1 out.");
  await expectAccessible(page);

  await open(page, "a -x b; b -x c; c -x a");
  await page.keyboard.press("Shift+E");
  await bar(page).getByLabel("Evaluate by").selectOption("stable");
  await expect(bar(page)).toContainText("There is none:");
  await bar(page).getByLabel("Evaluate by").selectOption("dfquad");
  await expect(bar(page)).toContainText(/settled/i);
  await expect(page.locator(".map-pane svg text", { hasText: /^strength 0\.\d\d$/ }).first()).toBeVisible();
});

test("[E1] labels that are on are in the picture that is saved", async ({ page }) => {
  await open(page, DEBATE);
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toContainText("5 in.");
  await page.getByRole("button", { name: "Export" }).click();
  const preview = page.getByRole("dialog", { name: "Export" }).locator(".preview svg text");
  await expect(preview.filter({ hasText: /^out$/ })).toHaveCount(1);
});

test("[E1] a hard search says how far it is, can be stopped, and holds nothing up", async ({ page }) => {
  await open(page, hardMap(220));
  await page.keyboard.press("Shift+E");
  await bar(page).getByLabel("Evaluate by").selectOption("preferred");
  await expect(bar(page)).toContainText("Searching for", { timeout: 30_000 });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toContainText("Searching for");
  await bar(page).getByRole("button", { name: "Stop" }).click();
  await expect(bar(page)).toContainText("The search was stopped");
  await bar(page).getByRole("button", { name: "Take grounded" }).click();
  await expect(bar(page)).toContainText("undecided");
});

/** Claims that attack one another at random in one tight circle, where a search meets very many dead ends. */
function hardMap(size: number): string {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const attacks: string[] = [];
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) if (i !== j && random() < 7 / size) attacks.push(`c${i} -x c${j}`);
  return attacks.join("; ");
}

test("[E1] labels stand in every view of the map, and in its picture", async ({ page }) => {
  await open(page, DEBATE);
  await page.keyboard.press("Shift+E");
  await expect(bar(page)).toContainText("5 in.");
  for (const key of ["3", "4", "5"]) {
    await page.keyboard.press(key);
    const view = page.locator(".figure-view");
    await expect(view.getByRole("button", { name: /The wall was raised.*; in$/ }).first()).toBeVisible();
    await expect(view.locator("svg text", { hasText: /^in$/ }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Export" }).click();
    const preview = page.getByRole("dialog", { name: "Export" }).locator(".preview svg text");
    await expect(preview.filter({ hasText: /^in$/ }).first()).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("Shift+E");
  await expect(page.locator(".figure-view svg text", { hasText: /^in$/ })).toHaveCount(0);
});

test("[E3][E4] a strength tells what it is made of", async ({ page }) => {
  await open(page, DEBATE);
  await page.keyboard.press("Shift+E");
  await bar(page).getByLabel("Evaluate by").selectOption("dfquad");
  await claim(page, "The wall is too low").first().click();
  await expect(inspector(page)).toContainText("Strength 0.38");
  await page.keyboard.press("z");
  const walk = inspector(page).locator(".walk li");
  await expect(walk.first()).toHaveText(
    "2 has 0.38: the usual base score, 0.50, weakened by 3 (0.25), which takes it 25 % of the way to 0.",
  );
  await expect(walk.nth(1)).toContainText(
    "The objection of 3 to 2 has 0.25: it is as strong as its premise 3 (0.50), weakened by 4",
  );
  await expect(inspector(page)).toContainText("Objections add up as chances do");
  await expectAccessible(page);
  await bar(page).getByLabel("Evaluate by").selectOption("euler");
  await inspector(page).getByRole("button", { name: "Why?" }).click();
  await expect(inspector(page)).toContainText("stays as it is");
  await expect(walk.first()).toContainText("the usual base score, 0.50, weakened by 3");
});
