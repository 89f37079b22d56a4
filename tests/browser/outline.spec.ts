import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { exported, inspector, keepSentence, newMap, saved, tabTo, withWords } from "./at-the-desk";
import { claim, selectWords, sourceTabs } from "./person";
import { openWritten } from "./written";

interface Kept {
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly targetRelationId: string | null;
    readonly scheme: string | null;
  }[];
  readonly questions: readonly { readonly state: string }[];
}

const row = (page: Page, name: RegExp) => page.getByRole("row", { name });
const field = (page: Page) => page.locator(".outline-pane textarea");

/** What is typed in an outline, and how many keys it took besides the words. */
function typist(page: Page) {
  let keys = 0;
  return {
    keys: () => keys,
    async press(...names: readonly string[]) {
      for (const name of names) await page.keyboard.press(name);
      keys += names.length;
    },
    async words(sentence: string) {
      await expect(field(page)).toBeFocused();
      await page.keyboard.insertText(sentence);
    },
  };
}

/** Opens the outline of a new map by its key, and comes by Tab to what is to be done first. */
async function emptyOutline(page: Page, title: string): Promise<void> {
  await newMap(page, title);
  await page.keyboard.press("2");
  const first = page.getByRole("button", { name: "Write the first claim" });
  await expect(first).toBeVisible();
  await page.getByRole("tab", { name: "Outline" }).focus();
  for (let i = 0; i < 8 && !(await first.evaluate((button) => button === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await expect(first).toBeFocused();
}

/** The keys before each claim of a map of thirty, the first of which is written already. */
const THIRTY: readonly (readonly string[])[] = [
  ["Tab"],
  ["Enter", "Enter"],
  ["Shift+Tab"],
  ["Enter", "u"],
  ["Tab"],
  ["Enter", "u"],
  ["Enter", "ArrowUp", "ArrowUp", "ArrowUp", "w"],
  ["Tab"],
  ["Enter", "n"],
  ["Tab"],
  ["Tab"],
  ["Enter", "Enter"],
  ["Enter", "Enter"],
  ["Enter", "o"],
  ["Tab"],
  ["Enter", "Enter"],
  ["Tab"],
  ["Shift+Tab"],
  ["Shift+Tab"],
  ["Tab"],
  ["Enter", "Enter"],
  ["Enter", "o"],
  ["Enter", "Enter"],
  ["Tab"],
  ["Enter", "Enter"],
  ["Enter", "Enter"],
  ["Tab"],
  ["Enter", "Enter"],
  ["Enter", "o"],
];

/** Chooses a scheme for the step of the claim before, leaves the first of its questions as a task, and comes back to the rows. */
async function chooseSign(page: Page): Promise<void> {
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("y");
  await expect(page.getByPlaceholder(/Words of the scheme/)).toBeFocused();
  await page.keyboard.type("sign");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: /Critical questions/ })).toContainText("3 open");
  await tabTo(page, ".inspector .ask", 60);
  await page.keyboard.press("t");
  await expect(inspector(page)).toContainText("Left as a task");
  await tabTo(page, ".outline-row", 90);
}

test("a map of thirty claims is written with two keys a claim besides the words", async ({ page }) => {
  await emptyOutline(page, "Thirty claims");
  const typing = typist(page);
  await typing.press("Enter");
  await typing.words("Claim one.");
  for (const [i, keys] of THIRTY.entries()) {
    await typing.press(...keys);
    await typing.words(`This is claim ${i + 2}.`);
  }
  await typing.press("Enter");
  await expect(page.locator(".outline-counts")).toHaveText("30 claims, 26 relations");
  expect(typing.keys()).toBeLessThanOrEqual(60);
  await chooseSign(page);
  await saved(page);
  const { rows } = (await exported(page)) as unknown as { readonly rows: Kept };
  const { claims, relations } = rows;
  const onSteps = relations.filter(({ targetRelationId }) => targetRelationId !== null).map(({ kind }) => kind);
  expect(claims).toHaveLength(30);
  expect(onSteps.sort()).toEqual(["attack", "attack", "support"]);
  expect(relations.filter(({ kind }) => kind === "onlyIf")).toHaveLength(1);
  expect(relations.filter(({ scheme }) => scheme === "sign")).toHaveLength(1);
  expect(rows.questions.map(({ state }) => state)).toEqual(["task"]);
  await page.keyboard.press("Home");
  await expect(row(page, /^undercut 5: This is claim 5\.; breaks the step from 3, 4/)).toBeVisible();
});

test("the tree is walked, folded, moved in and deleted by keys, and every step can be undone", async ({ page }) => {
  await emptyOutline(page, "By keys");
  const typing = typist(page);
  await typing.press("Enter");
  await typing.words("The quay will flood.");
  await typing.press("Tab");
  await typing.words("The wall is low.");
  await typing.press("Tab");
  await typing.words("It was measured.");
  await typing.press("Enter", "ArrowLeft");
  await expect(row(page, /^because 2/)).toBeFocused();
  await expect(row(page, /^because 2/)).toHaveAttribute("aria-level", "2");
  await typing.press("ArrowLeft");
  await expect(row(page, /^because 2/)).toHaveAttribute("aria-expanded", "false");
  await expect(row(page, /^because 3/)).toHaveCount(0);
  await typing.press("ArrowRight", "ArrowRight");
  await expect(row(page, /^because 3/)).toBeFocused();
  await typing.press("ArrowLeft", "Enter");
  await expect(field(page)).toHaveValue("The wall is low.");
  await typing.press("Enter", "Enter");
  await typing.words("It rains.");
  await typing.press("Enter", "Alt+ArrowUp");
  await expect(row(page, /^because 4/)).toHaveAttribute("aria-posinset", "1");
  await typing.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Link with the reason beside it" }).click();
  await expect(row(page, /^because 4: It rains\.; linked with 2/)).toBeVisible();
  await typing.press("Delete");
  await expect(row(page, /It rains/)).toHaveCount(0);
  await typing.press("Control+z");
  await expect(row(page, /It rains/)).toBeVisible();
  await typing.press("Enter", "Enter");
  await typing.press("Escape");
  await saved(page);
});

test("an indented list that is pasted becomes claims, and one step takes them back", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await emptyOutline(page, "A list");
  const list =
    "The quay will flood.\n  The wall is low.\n    - Nobody measured it.\n  + It rains.\n  but: The pumps are new.";
  await page.evaluate((words) => navigator.clipboard.writeText(words), list);
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("row")).toHaveCount(5);
  await expect(row(page, /^but 3: Nobody/)).toHaveAttribute("aria-level", "3");
  await expect(page.getByText("5 claims and 4 relations made from the list.")).toBeVisible();
  await expectAccessible(page);

  await row(page, /^because 2/).click();
  await page.keyboard.press("Control+x");
  await row(page, /^because 4/).click();
  await page.keyboard.press("Control+v");
  await expect(row(page, /^because 2/)).toHaveAttribute("aria-level", "3");
  await expect(row(page, /^but 3/)).toHaveAttribute("aria-level", "4");
  await page.keyboard.press("Control+c");
  await row(page, /^but 5/).click();
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("row")).toHaveCount(7);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Write the first claim" })).toBeVisible();
});

test("what is picked is picked in every view, and the canvas comes back where it was", async ({ page }) => {
  await newMap(page, "Two views");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await page.keyboard.press("o");
  await page.locator(".map-pane textarea").fill("The pumps are new.");
  await keepSentence(page);
  await page.keyboard.press("+");
  const viewport = page.locator(".react-flow__viewport");
  await expect(viewport).not.toHaveAttribute("style", /scale\(1\)/);
  await page.waitForTimeout(300);
  const before = await viewport.getAttribute("style");
  await page.getByRole("tab", { name: "Outline" }).click();
  await expect(page.locator(".map-pane")).toHaveCount(0);
  await expect(row(page, /^but 2/)).toHaveAttribute("aria-selected", "true");
  await row(page, /^1: /).click();
  await expect(inspector(page)).toContainText("Contested by 2");
  await row(page, /^but 2/)
    .getByRole("button", { name: /^but: / })
    .click();
  await page.getByRole("menuitem", { name: "Make it a support" }).click();
  await expect(row(page, /^because 2/)).toBeVisible();
  await row(page, /^because 2/).click();
  await page.getByRole("tab", { name: "Map" }).click();
  await expect(claim(page, "The pumps are new.")).toHaveAttribute("aria-current", "true");
  await expect(viewport).toHaveAttribute("style", before ?? "");
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.reload();
  await expect(row(page, /^because 2/)).toBeVisible();
});

test("on a phone the outline is read and written", async ({ page }) => {
  await newMap(page, "Phone");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Show the map" }).click();
  await page.getByRole("tab", { name: "Outline" }).click();
  await expect(row(page, /^1: The new quay/)).toBeVisible();
  const box = await row(page, /^1: /).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

test("what is cut is seen to be cut, moves when it is pasted, and is left by Escape", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWritten(page, "a; b; c; d; b -> a; c -> b; d -> a");
  await page.keyboard.press("2");
  await row(page, /^because 2/).click();
  await page.keyboard.press("Control+x");
  await expect(page.locator(".cut-strip")).toContainText("Claim 2 and what hangs on it are cut");
  await expect(page.locator(".outline-row.cut")).toHaveCount(2);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".outline-row.cut")).toHaveCount(0);
  await expect(row(page, /^because 2/)).toBeFocused();
  await page.keyboard.press("Control+x");
  await row(page, /^because 4/).click();
  await page.keyboard.press("Control+v");
  await expect(row(page, /^because 2/)).toHaveAttribute("aria-level", "3");
  await expect(page.locator(".cut-strip")).toHaveCount(0);
});

test("what was copied and is gone is pasted by its words, and what was cut not below itself", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWritten(page, "a; b; c; b -> a; c -> b");
  await page.keyboard.press("2");
  await row(page, /^because 2/).click();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Delete");
  await expect(page.getByRole("row")).toHaveCount(2);
  await row(page, /^1: a/).click();
  await page.keyboard.press("Control+v");
  await expect(row(page, /^because 4: b/)).toHaveAttribute("aria-level", "2");
  await expect(row(page, /^because 5: c/)).toHaveAttribute("aria-level", "3");
  await row(page, /^because 4: b/).click();
  await page.keyboard.press("Control+x");
  await row(page, /^because 5: c/).click();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("A claim cannot be moved below itself.")).toBeVisible();
  await expect(row(page, /^because 4: b/)).toHaveAttribute("aria-level", "2");
  await expect(page.locator(".cut-strip")).toBeVisible();
});

test("what is focused on takes in what is added to it, and what waits goes with its row", async ({ page }) => {
  await openWritten(page, "a; b; c; b -> a; c -> a");
  await page.keyboard.press("2");
  await row(page, /^because 2/).click();
  await page.keyboard.press("f");
  await expect(row(page, /^because 3/)).toHaveClass(/dim/);
  await page.keyboard.press("Tab");
  await field(page).fill("d");
  await page.keyboard.press("Enter");
  await expect(row(page, /^because 4: d/)).toBeFocused();
  await expect(row(page, /^because 4: d/)).not.toHaveClass(/dim/);
  await row(page, /^because 2/).click();
  await page.keyboard.press("l");
  await expect(page.locator(".relating-strip")).toContainText("Relate claim 2 to something");
  await page.keyboard.press("Delete");
  await expect(page.locator(".relating-strip")).toHaveCount(0);
  await expect(page.locator(".outline-row.dim")).toHaveCount(0);
});

test("a fold over what is picked stays while the map changes", async ({ page }) => {
  await openWritten(page, "a; b; c; b -> a; c -> b");
  await page.keyboard.press("2");
  await row(page, /^because 3/).click();
  await page.keyboard.press("F2");
  await field(page).fill("c, in other words");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Fold/ }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await expect(page.getByRole("row")).toHaveCount(2);
  await row(page, /^because 2/).click();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("button", { name: /^Fold/ })).toBeVisible();
});

test("the keyboard stays in the rows when the row on which it stands goes", async ({ page }) => {
  await openWritten(page, "a; b; c; d; b -> a; c -> b; d -> a");
  await page.keyboard.press("2");
  await row(page, /^because 3/).click();
  await page.keyboard.press("Delete");
  await expect(row(page, /^because 2/)).toBeFocused();
  await page.keyboard.press("Tab");
  await field(page).fill("e");
  await page.keyboard.press("Enter");
  await expect(row(page, /^because 5: e/)).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(row(page, /^because 5/)).toHaveCount(0);
  await expect(row(page, /^because 2/)).toBeFocused();
  await row(page, /^1: a/).click();
  await row(page, /^1: a/).click();
  await page.keyboard.press("Delete");
  await expect(row(page, /^2: b/)).toBeFocused();
  await page.keyboard.press("1");
  await page.locator(".map-pane .claim").last().click();
  await page.keyboard.press("o");
  await page.locator(".map-pane textarea").fill("f");
  await page.keyboard.press("Enter");
  await expect(claim(page, "f (")).toBeFocused();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(claim(page, "Claim 6")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".map-pane [aria-current]")).toBeFocused();
});

test("deleting a row that only names a claim takes it out of that step, and no more", async ({ page }) => {
  await openWritten(page, "b; a; c; b -> a; d, b -> c");
  await page.keyboard.press("2");
  const named = row(page, /see 1/);
  await named.click();
  await page.keyboard.press("Delete");
  await expect(named).toHaveCount(0);
  await expect(row(page, /^because 4: d/)).toBeVisible();
  await expect(page.locator(".notice")).toContainText("Claim 1 was taken out of this step");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await expect(named).toBeVisible();
});

test("words are dragged from the text onto a row, whose claim is tied to them", async ({ page }) => {
  await newMap(page, "Dragged words");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await page.getByRole("tab", { name: "Outline" }).click();
  await selectWords(page, "The sea wall is lower than the spring tide.");
  const from = await page.evaluate(() => {
    const [line] = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])].filter((box) => box.width > 20);
    return { x: (line?.left ?? 0) + 12, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  const to = await row(page, /^1: /).boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.mouse.move((to?.x ?? 0) + 200, (to?.y ?? 0) + 12, { steps: 12 });
  await expect(page.locator(".outline-row.lit")).toHaveCount(1);
  await page.mouse.up();
  await expect(row(page, /^1: .*2 passages/)).toBeVisible();
  await saved(page);
});

test("a branch is copied in one window and pasted with its source in another", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await newMap(page, "From here");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The sea wall is lower than the spring tide.", /Supports 1/);
  await keepSentence(page);
  await saved(page);
  await page.getByRole("tab", { name: "Outline" }).click();
  await row(page, /^1: /).click();
  await page.keyboard.press("Control+c");

  const other = await context.newPage();
  await openWritten(other, "We build elsewhere");
  await other.keyboard.press("2");
  await row(other, /We build elsewhere/).click();
  await other.keyboard.press("Control+v");
  await expect(row(other, /^because \d: The new quay will flood\..*1 passage$/)).toHaveAttribute("aria-level", "2");
  await expect(row(other, /The sea wall is lower.*1 passage$/)).toHaveAttribute("aria-level", "3");
  await expect(sourceTabs(other)).toHaveCount(1);
  await other.keyboard.press("Control+z");
  await expect(other.getByRole("row")).toHaveCount(1);
  await expect(sourceTabs(other)).toHaveCount(0);
  await other.close();
});
