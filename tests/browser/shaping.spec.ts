import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { selectWords } from "./person";

const WALL = "The sea wall is lower than the spring tide.";

const grip = (page: Page, name: RegExp): Locator => page.getByRole("slider", { name });

/** A claim in words of the text, picked, with nothing selected any more. */
async function claimIn(page: Page, words: string): Promise<void> {
  await newMap(page, "Shaping");
  await withWords(page, words, /New claim/);
  await keepSentence(page);
  await expect(grip(page, /^Beginning of the passage/)).toBeVisible();
}

/** The middle of the gap before or after words that stand once in the text. */
async function besides(page: Page, words: string, side: "before" | "after"): Promise<[number, number]> {
  return page
    .locator(".ProseMirror:visible")
    .first()
    .evaluate(
      (text, { words, side }) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? "").indexOf(words);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const rects = [...range.getClientRects()];
          const rect = side === "before" ? rects[0] : rects.at(-1);
          if (rect) return [side === "before" ? rect.left : rect.right, rect.top + rect.height / 2];
        }
        throw new Error(`the text does not say "${words}" in one piece`);
      },
      { words, side },
    );
}

/** Takes a grip by its knob, above the line where the passage begins and below it where it ends. */
async function drag(page: Page, side: "Beginning" | "End", to: readonly [number, number]): Promise<void> {
  const box = await grip(page, new RegExp(`^${side} of the passage`)).boundingBox();
  if (!box) throw new Error("no such grip");
  // The end goes by as much as the pointer, which is so far from the middle of the line.
  const off = (box.height / 2 + 3) * (side === "End" ? 1 : -1);
  const [toX, toY] = to;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + off);
  await page.mouse.down();
  await page.mouse.move(toX, toY + off, { steps: 6 });
  await page.mouse.up();
}

test("[A1] the ends of a passage are dragged, each in one step that is undone", async ({ page }) => {
  await claimIn(page, WALL);
  await drag(page, "End", await besides(page, "measured", "after"));
  await expect(inspector(page)).toContainText(`${WALL} Nobody has measured`);
  await expect(page.getByText(/The passage now reads: The sea wall .* measured/)).toBeAttached();
  await drag(page, "Beginning", await besides(page, "will flood", "before"));
  await expect(inspector(page)).toContainText("will flood. The sea wall");
  await page.keyboard.press("Control+z");
  await expect(inspector(page).locator(".quote")).toHaveText(`${WALL} Nobody has measured`);
  await page.keyboard.press("Control+z");
  await expect(inspector(page).locator(".quote")).toHaveText(WALL);
  await saved(page);
});

test("[A1] words right beside a selected passage are selected as any others", async ({ page }) => {
  await claimIn(page, WALL);
  await selectWords(page, "will flood.");
  await selectWords(page, "Nobody has measured");
  await expect(inspector(page).locator(".quote")).toHaveText(WALL);
});

test("[A1] keys begin and end a passage elsewhere, by words and by characters", async ({ page }) => {
  await claimIn(page, WALL);
  const quote = inspector(page).locator(".quote");
  await page.keyboard.press("k");
  await expect(quote).toHaveText(`${WALL} Nobody`);
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+K");
  await expect(quote).toHaveText(WALL);
  await page.keyboard.press("b");
  await expect(quote).toHaveText("sea wall is lower than the spring tide.");
  await page.keyboard.press("v");
  await page.keyboard.press("v");
  await expect(quote).toHaveText(`flood. ${WALL}`);
  await grip(page, /^Beginning/).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(quote).toHaveText(WALL.slice(1));
  await expect(grip(page, /^Beginning/)).toHaveAttribute("aria-valuetext", WALL.slice(1));
  await saved(page);
});

test("[A2] a passage is split, takes in a stretch and leaves one out", async ({ page }) => {
  await claimIn(page, WALL);
  const quotes = inspector(page).locator(".quote");
  await selectWords(page, "The new quay");
  await page.keyboard.press("g");
  await expect(quotes).toHaveText([`The new quay … ${WALL}`]);
  await selectWords(page, "is lower");
  await page.keyboard.press("Shift+G");
  await expect(quotes).toHaveText(["The new quay … The sea wall … than the spring tide."]);
  await expect(grip(page, /^Beginning of part 3/)).toBeVisible();
  await grip(page, /^End of part 3/).focus();
  await page.keyboard.press("Delete");
  await expect(quotes).toHaveText(["The new quay … The sea wall"]);
  await page.keyboard.press("x");
  await expect(quotes).toHaveText(["The new quay", "The sea wall"]);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).last().click();
  await expect(quotes).toHaveText(["The new quay … The sea wall"]);
  await saved(page);
});
