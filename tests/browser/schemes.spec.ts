import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { exported, inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { markedWords } from "./marked-words";
import { claim, makeMap } from "./person";

/** A map of one step: the wall is lower than the tide, so the quay will flood. The step is picked. */
async function oneStep(page: Page, title: string): Promise<void> {
  await newMap(page, title);
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await page
    .locator(".react-flow")
    .getByRole("button", { name: /^Step: 2/ })
    .click();
  await expect(inspector(page)).toContainText("Support");
}

/** Chooses a scheme for the picked step with the keyboard alone. */
async function chooseScheme(page: Page, words: string): Promise<void> {
  await page.keyboard.press("y");
  await expect(page.getByPlaceholder(/Words of the scheme/)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(page.getByPlaceholder(/Words of the scheme/)).toHaveCount(0);
}

test("a scheme is chosen by keys, its missing premises are added, and its questions are settled with one key each", async ({
  page,
}) => {
  await oneStep(page, "Scheme");
  await chooseScheme(page, "expert op");
  await expect(inspector(page)).toContainText("An expert in the field says so.");
  await expect(inspector(page).getByRole("heading", { name: /Critical questions/ })).toContainText("6 open");
  await expect(page.getByRole("button", { name: /scheme: Expert opinion; 6 open questions/ })).toBeVisible();
  await expectAccessible(page);

  await inspector(page)
    .getByRole("button", { name: /Add the missing premise/ })
    .first()
    .click();
  const field = page.locator(".map-pane textarea");
  await expect(field).toBeFocused();
  await field.fill("The harbour master says that the quay will flood.");
  await field.press("Enter");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(inspector(page)).toContainText("2 linked premises");

  const asks = inspector(page).locator(".ask");
  await asks.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(asks.nth(1)).toBeFocused();
  await page.keyboard.press("t");
  await expect(inspector(page)).toContainText("Left as a task");
  await asks.first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("She has measured tides for thirty years.");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toContainText("She has measured tides for thirty years.");
  await asks.nth(4).focus();
  await page.keyboard.press("u");
  await expect(field).toHaveValue("Other experts disagree.");
  await field.press("Enter");
  await expect(inspector(page)).toContainText("Claim 4");

  await page.getByRole("button", { name: "3 open questions", exact: true }).click();
  await expect(inspector(page)).toContainText("Open questions");
  await expectAccessible(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "4 open questions", exact: true })).toBeVisible();
  await expect(claim(page, "Other experts disagree.")).toHaveCount(0);
  await saved(page);
  const { rows } = (await exported(page)) as { rows: { questions: { state: string }[] } };
  expect(rows.questions.map(({ state }) => state).sort()).toEqual(["answered", "task"]);
});

test("a short row of questions leads to a scheme, and a role is corrected by hand", async ({ page }) => {
  await oneStep(page, "Key");
  await page.keyboard.press("y");
  await page.getByRole("option", { name: /answer a few questions/ }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible(page);
  for (let i = 0; i < 6 && (await page.getByPlaceholder("Words of an answer").isVisible()); i++) {
    await page.getByPlaceholder("Words of an answer").press("Enter");
    await page.waitForTimeout(300);
  }
  const role = inspector(page).getByLabel("Role of 2 in the scheme");
  await expect(role).toBeVisible();
  const last = await role.locator("option").last().textContent();
  await role.selectOption({ label: last ?? "" });
  await expect(role.locator("option:checked")).toHaveText(last ?? "");
  await saved(page);
});

test("hints lead to their place and are put aside and brought back", async ({ page }) => {
  await oneStep(page, "Hints");
  await page.keyboard.press("e");
  const panel = page.getByRole("complementary", { name: "Hints" });
  await expect(panel.locator("button.jump").first()).toBeVisible();
  await expectAccessible(page);
  const count = await panel.locator("button.jump").count();
  await panel.locator("button.jump").first().focus();
  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await panel.locator("button.jump").first().focus();
  await page.keyboard.press("Delete");
  await expect(panel.locator("button.jump")).toHaveCount(count - 1);
  await panel.getByText(/^Put aside/).click();
  await panel.getByRole("button", { name: "Bring this hint back" }).click();
  await expect(panel.locator("button.jump")).toHaveCount(count);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await saved(page);
});

test("claims are put into groups, marked, and shown alone", async ({ page }) => {
  await oneStep(page, "Groups");
  await claim(page, "The sea wall").click();
  const group = inspector(page).getByLabel("Group of claim 2");
  await group.fill("Walls");
  await group.press("Enter");
  await expect(page.getByRole("button", { name: /Claim 2, Walls/ })).toBeVisible();
  await inspector(page)
    .getByRole("button", { name: /Mark of claim 2/ })
    .click();
  await page.getByRole("menuitemradio", { name: /Moss/ }).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("groups and tags");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Groups and tags" });
  await expect(panel.getByLabel("Title of the group")).toHaveValue("Walls");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Show only Walls" }).click();
  await expect(page.getByText("Walls 1 claim")).toBeVisible();
  await panel.getByRole("button", { name: /Delete the group/ }).click();
  await expect(page.getByText("Walls 1 claim")).toHaveCount(0);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByLabel("Title of the group")).toHaveValue("Walls");
  await panel.getByLabel("Add a group").fill("Stones");
  await panel.getByLabel("Add a group").press("Enter");
  await panel.getByRole("button", { name: "Put Stones into Walls" }).click();
  await panel.getByRole("button", { name: "Delete the group Walls with the group in it; its claims stay" }).click();
  await expect(page.getByText("Group Walls deleted with the group in it.")).toBeVisible();
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByLabel("Title of the group")).toHaveCount(2);
  await saved(page);
});

test("a part is copied with its source into another map, and one undo takes it out again", async ({ page }) => {
  await oneStep(page, "Part");
  await claim(page, "The new quay").click();
  await page.keyboard.press("Control+c");
  await saved(page);
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: /^Commands/ }).click();
  await page.keyboard.type("toulmin");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Commands/ }).click();
  await page.keyboard.type("template");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: /Rebuttal/ }).click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  await page
    .locator(".react-flow")
    .getByRole("button", { name: /Claim 1/ })
    .first()
    .click();
  await page.keyboard.press("Control+v");
  await expect(page.locator(".notice")).toContainText("2 claims and 1 source pasted.");
  await expect(claim(page, "The sea wall is lower")).toBeVisible();
  await expect(page.getByRole("tab", { selected: true }).first()).toBeVisible();
  await saved(page);
  const { rows, contents } = (await exported(page)) as { rows: Record<string, unknown[]>; contents: unknown[] };
  expect([rows.claims?.length, rows.spans?.length, rows.sources?.length, contents.length]).toEqual([8, 2, 1, 1]);
  await page.keyboard.press("Control+z");
  await expect(claim(page, "The sea wall is lower")).toHaveCount(0);
  await saved(page);
});

test("strengths are shown on wish and kept so in this browser", async ({ page }) => {
  await oneStep(page, "Strengths");
  await inspector(page).getByLabel("Strength of this relation").selectOption("strong");
  const step = page.locator(".react-flow").getByRole("button", { name: /^Step: 2/ });
  await expect(step).not.toHaveAccessibleName(/strong/);
  await page.getByRole("button", { name: "Legend" }).click();
  await page.getByRole("switch", { name: /Strength/ }).click();
  await expect(step).toHaveAccessibleName(/said to be strong/);
  await expectAccessible(page);
  await page.reload();
  await expect(step).toHaveAccessibleName(/said to be strong/);
});

test("indicator words are marked in the text on wish", async ({ page }) => {
  await makeMap(
    page,
    "Indicators",
    "The quay will flood because the wall is low. Therefore nobody should build there.",
  );
  const marked = () => markedWords(page, "indicator");
  expect(await marked()).toEqual([]);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("indicator words");
  await page.keyboard.press("Enter");
  await expect.poll(marked).toEqual(["because", "Therefore"]);
  await page.getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menuitem", { name: "Mark indicator words" }).click();
  await expect.poll(marked).toEqual([]);
});

test("reasons are linked and made convergent from the palette", async ({ page }) => {
  await oneStep(page, "Linked");
  await withWords(page, "Nobody has measured the wall since the storm.", /New claim/);
  await keepSentence(page);
  await claim(page, "The new quay").click();
  await page.keyboard.press("Tab");
  await page.locator(".map-pane textarea").fill("The tide is high.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("link all reasons");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toContainText("2 linked premises");
  await expect(inspector(page)).toContainText("2 and 4, taken together, are a reason for 1");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("reasons of their own");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).toContainText("1 premise");
  await saved(page);
});
