import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { claim, mark, openText, selectWords } from "./person";

const FLOOD = "The new quay will flood.";
const LOWER = "The sea wall is lower than the spring tide.";

/** Opens the text to be corrected, and gives its editor. */
async function correct(page: Page) {
  await page
    .getByRole("button", { name: /^More for / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Correct the text" }).click();
  const editor = page.locator(".correcting .ProseMirror");
  await expect(editor).toBeFocused();
  return editor;
}

/** Replaces words in the editor by selecting and typing. */
async function retype(page: Page, words: string, instead: string): Promise<void> {
  await page.locator(".correcting .ProseMirror").evaluate((editor, wanted) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`the editor does not say "${wanted}"`);
  }, words);
  await page.keyboard.type(instead);
}

const queue = (page: Page) => page.getByRole("complementary", { name: "Passages to review" });

/** A map with a claim on each of two sentences. */
async function mapOfTwo(page: Page, title: string): Promise<void> {
  await newMap(page, title);
  await withWords(page, FLOOD, /New claim/);
  await keepSentence(page);
  await withWords(page, LOWER, /Supports 1/);
  await keepSentence(page);
  await saved(page);
}

test("a corrected text takes its passages along, and those whose words were touched are reviewed by keyboard", async ({
  page,
}) => {
  await mapOfTwo(page, "Corrected");
  await correct(page);
  await expectAccessible(page);
  await expect(page.locator(".correcting .hl")).toHaveText([FLOOD, LOWER]);
  await retype(page, "lower", "higher");
  await expect(page.locator(".correcting .hl")).toHaveText([FLOOD, LOWER.replace("lower", "higher")]);
  await retype(page, "Minutes", "Record");
  await page.keyboard.press("Control+s");
  await expect(page.locator(".notice")).toContainText("1 of 2 passages moved, 1 to review.");
  await expect(openText(page)).toContainText("Record of the harbour council.");
  await claim(page, LOWER).click();
  await expect(inspector(page)).toContainText("Waits for its place");
  await expect(inspector(page)).toContainText(LOWER);
  await page.locator(".notice").getByRole("button", { name: "Review" }).click();
  await expect(queue(page)).toContainText("1 of 2 passages");
  await expect(page.locator(".old-side")).toContainText(/You corrected the text on \w+day,? .* at \d\d:\d\d/);
  await expect(page.locator(".cand").first()).toContainText("higher");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Every passage has its place")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(inspector(page)).toContainText("The sea wall is higher than the spring tide.");
  await saved(page);
  await page.keyboard.press("Control+z");
  await expect(inspector(page)).toContainText("Waits for its place");
  await page.keyboard.press("Control+z");
  await expect(openText(page)).toContainText("Minutes of the harbour council.");
  await expect(inspector(page)).not.toContainText("Waits for its place");
  await saved(page);
});

test("what was told before passages are reviewed lies over none of the buttons", async ({ page }) => {
  await mapOfTwo(page, "Told");
  await correct(page);
  await retype(page, "lower", "higher");
  await retype(page, "flood", "sink");
  await page.keyboard.press("Control+s");
  await expect(page.locator(".notice")).toContainText("2 to review");
  await claim(page, LOWER).click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("r");
  await expect(queue(page)).toBeVisible();
  await expect(page.locator(".notice")).not.toContainText(["to review"]);
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const notice = page.locator(".notice").filter({ hasText: "Undo" });
    const [above, below] = await Promise.all([notice.boundingBox(), page.locator(".review .acts").boundingBox()]);
    expect((above?.y ?? height) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  }
});

test("the inspector lies over no button of a text that is being corrected", async ({ page }) => {
  await mapOfTwo(page, "Narrow");
  await claim(page, LOWER).click();
  await page.setViewportSize({ width: 820, height: 900 });
  await expect(inspector(page)).toBeVisible();
  await correct(page);
  const save = page.getByRole("button", { name: "Save" });
  const room = async () => {
    const [button, panel] = await Promise.all([save.boundingBox(), inspector(page).boundingBox()]);
    return (panel?.x ?? 0) - (button?.x ?? 0) - (button?.width ?? Number.POSITIVE_INFINITY);
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
});

test("a place is pointed to in the text, and a passage is lost and found again", async ({ page }) => {
  await mapOfTwo(page, "Pointed");
  await correct(page);
  await retype(page, FLOOD, "All is well with the pier.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".correcting")).toBeHidden();
  await saved(page);
  await openText(page).focus();
  await page.keyboard.press("r");
  await expect(queue(page)).toContainText("1 of 2 passages");
  await page.keyboard.press("x");
  await expect(queue(page)).toContainText("lost");
  await page.keyboard.press("x");
  await expect(queue(page)).not.toContainText("lost");
  await page.keyboard.press("p");
  await expect(page.locator(".pointing")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".pointing")).toBeHidden();
  await expect(queue(page)).toBeVisible();
  await page.keyboard.press("p");
  await expect(openText(page)).toBeFocused();
  await mark(page, "Nobody has measured the wall since the storm.", "C");
  await expect(page.getByText("Every passage has its place")).toBeVisible();
  await page.getByRole("button", { name: "Back to the map" }).click();
  await claim(page, FLOOD).click();
  await expect(inspector(page)).toContainText("Nobody has measured the wall since the storm.");
  await saved(page);
});

test("a draft is there again after a reload, and cancelling asks before it goes", async ({ page }) => {
  await mapOfTwo(page, "Draft");
  await correct(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".correcting")).toBeHidden();
  await correct(page);
  await retype(page, "lower", "weaker");
  await page.waitForTimeout(800);
  await page.reload();
  const editor = page.locator(".correcting .ProseMirror");
  await expect(editor).toContainText("weaker");
  await expect(page.locator(".correcting")).toContainText("here again");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".correcting")).toContainText("Throw away what you have changed?");
  await page.getByRole("button", { name: "Throw away" }).click();
  await expect(editor).toBeHidden();
  await expect(openText(page)).toContainText("lower");
  await page.waitForTimeout(500);
  await page.reload();
  await expect(openText(page)).toContainText("lower");
  await expect(editor).toBeHidden();
});

test("two who correct one text lose nothing, and see what could not be put together", async ({ page, context }) => {
  await mapOfTwo(page, "Two at once");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(openText(other)).toContainText(FLOOD);
  await correct(other);
  await retype(other, "flood", "sink");
  await retype(other, "sound", "dry");

  await correct(page);
  await retype(page, "sound", "firm");
  await retype(page, "Minutes", "Record");
  await page.keyboard.press("Control+s");
  await saved(page);

  await expect(other.locator(".correcting")).toContainText("corrected by somebody else");
  await other.keyboard.press("Control+s");
  await expect(other.locator(".correcting .unmerged")).toContainText("you: dry, now: firm");
  const editor = other.locator(".correcting .ProseMirror");
  await expect(editor).toContainText("Record of the harbour council.");
  await expect(editor).toContainText("The new quay will sink.");
  await expect(editor).toContainText("the wall is firm");
  await expectAccessible(other);
  await other.keyboard.press("Control+s");
  await expect(openText(page)).toContainText("The new quay will sink.");
  await expect(openText(page)).toContainText("the wall is firm");
});

test("who marks words in the old text while another corrects it finds them in the queue, for certain", async ({
  page,
  context,
}) => {
  await newMap(page, "Late");
  const other = await context.newPage();
  await other.goto(page.url());
  await selectWords(other, LOWER);
  await correct(page);
  await retype(page, "Minutes", "The long record");
  await page.keyboard.press("Control+s");
  await saved(page);
  await expect(openText(other)).toContainText("The long record");
  await other.keyboard.press("h");
  await expect(inspector(other)).toContainText("Waits for its place");
  await inspector(other).getByRole("button", { name: "Find it" }).click();
  await expect(queue(other)).toContainText("1.00");
  await other.keyboard.press("Enter");
  await expect(other.getByText("Every passage has its place")).toBeVisible();
  await saved(other);
});

test("a new version from a file places what is certain", async ({ page }) => {
  await mapOfTwo(page, "Renewed");
  await page
    .getByRole("button", { name: /^More for / })
    .first()
    .click();
  await page.getByRole("menuitem", { name: /New version/ }).click();
  const text = `Minutes of the harbour council, second edition.

The new quay will certainly flood. The sea wall is lower than the spring tides. Nobody has measured the wall since the storm.

The harbour master says the wall is sound. He has a photograph of it.`;
  await page.getByLabel("The words of the text").fill(text);
  await page.getByRole("button", { name: "Bring in as new version" }).click();
  await expect(page.locator(".notice")).toContainText(/passages moved/);
  await claim(page, LOWER).click();
  await expect(inspector(page)).toContainText("The sea wall is lower than the spring tides.");
  await saved(page);
});

test("a correction that the server refuses comes back to be written on", async ({ page }) => {
  await newMap(page, "Refused");
  await correct(page);
  await retype(page, "lower", "weaker");
  await page.route("**/api/maps/*/commands", (route) =>
    route.fulfill({ status: 409, json: { refusal: { code: "changedSince", reason: "The text has been changed." } } }),
  );
  await page.keyboard.press("Control+s");
  const editor = page.locator(".correcting .ProseMirror");
  await expect(page.locator(".correcting")).toContainText("could not be kept");
  await expect(editor).toContainText("weaker");
  await page.unroute("**/api/maps/*/commands");
  await editor.focus();
  await page.keyboard.press("Control+s");
  await expect(openText(page)).toContainText("weaker");
  await expect(editor).toBeHidden();
  await page.getByRole("button", { name: "Understood" }).click();
  await saved(page);
});
