import { expect, type Page } from "@playwright/test";
import { test } from "./accessible";
import { HARBOUR, inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { claim, openText, sourceTabs } from "./person";

/** How many maps are found by a title. */
async function countOf(page: Page, title: string): Promise<number> {
  const list = await (await page.request.get(`/maps?q=${encodeURIComponent(title)}`)).text();
  return new Set(list.match(/\/maps\/[0-9a-f-]{36}/g)).size;
}

/** Lets pages come late, as over a slow line; what is asked of the server itself comes as ever. */
async function slowPages(page: Page): Promise<void> {
  await page.route(/\/maps\/[0-9a-f-]{36}\?/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
}

test("pressing twice makes one map, however late its page comes", async ({ page }) => {
  await page.goto("/maps");
  const title = `Twice ${Date.now()}`;
  await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
  await page.getByLabel("The words of the text").fill("One line.");
  await page.getByLabel("Title of the map").fill(title);
  await slowPages(page);
  const made = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Make the map" }).click();
  await made;
  const again = page.getByRole("button", { name: /Make the map|Open the map/ });
  await expect(again).toBeEnabled();
  await again.click();
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  expect(await countOf(page, title)).toBe(1);
});

test("a copy that is asked for twice is made once", async ({ page }) => {
  const title = `Copied ${Date.now()}`;
  await newMap(page, title);
  await page.goto("/maps");
  await slowPages(page);
  for (let i = 0; i < 2; i++) {
    await page.getByRole("button", { name: `More for ${title}`, exact: true }).click();
    await page.getByRole("menuitem", { name: "Make a copy" }).click();
    await page.waitForTimeout(300);
  }
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
  expect(await countOf(page, `Copy of ${title}`)).toBe(1);
});

test("a text that is added without clean-up by a double press is added once", async ({ page }) => {
  await newMap(page, "Double press");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").fill(`Ida Holm: ${HARBOUR}\n\n`.repeat(200));
  await page.getByRole("button", { name: "Check first" }).click();
  await page.getByRole("button", { name: "Add without clean-up" }).dblclick();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // A second text would come only after the first.
  await page.waitForTimeout(1500);
  await saved(page);
  await expect(sourceTabs(page)).toHaveCount(2);
});

test("a file that is dropped while another is looked at joins it", async ({ page }) => {
  await newMap(page, "Dropped late");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").fill("Pasted before anything was dropped.");
  const drop = (name: string) =>
    page.evaluate((named) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([`The words of ${named}.`], named, { type: "text/plain" }));
      for (const type of ["dragover", "drop"]) {
        window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, name);
  await drop("first.txt");
  const texts = page.getByRole("region", { name: "Texts" });
  await expect(texts.getByRole("button", { name: /^first\.txt/ })).toBeVisible();
  await expect(texts.getByRole("button", { name: /^Pasted text/ })).toBeVisible();
  await page.getByLabel("Speaker or author").fill("Ida Holm");
  await drop("second.txt");
  await expect(texts.getByRole("button", { name: /^second\.txt 4 words/ })).toBeVisible();
  await texts.getByRole("button", { name: /^first\.txt/ }).click();
  await expect(page.getByLabel("Speaker or author")).toHaveValue("Ida Holm");
  await page.getByRole("button", { name: "Add 3 sources" }).click();
  await expect(sourceTabs(page)).toHaveCount(4);
});

test("the keyboard goes on from a title that was renamed by key", async ({ page }) => {
  await newMap(page, "Before");
  for (const key of ["Enter", "Escape"]) {
    await page.getByRole("button", { name: /^(Before|After)$/ }).click();
    await page.getByLabel("Title of the map").fill("After");
    await page.keyboard.press(key);
    await expect(page.getByRole("button", { name: "After" })).toBeFocused();
  }
});

test("an input method keeps its Enter and its Escape", async ({ page }) => {
  await newMap(page, "Written by hand");
  const cdp = await page.context().newCDPSession(page);
  const press = async (key: "Enter" | "Escape") => {
    await cdp.send("Input.imeSetComposition", { text: "海港", selectionStart: 2, selectionEnd: 2 });
    const windowsVirtualKeyCode = 229;
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode });
  };
  await page.getByRole("button", { name: "Written by hand" }).click();
  const field = page.getByLabel("Title of the map");
  for (const key of ["Enter", "Escape"] as const) {
    await press(key);
    await expect(field).toBeFocused();
  }
  await cdp.send("Input.insertText", { text: "海港" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "海港" })).toBeFocused();

  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").focus();
  await press("Escape");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("an address whose end is written anew leads there, and says what has gone", async ({ page }) => {
  await newMap(page, "Led there");
  await page.getByRole("tab", { name: "Outline" }).click();
  const { rows } = await (await page.request.get(page.url().replace("/maps/", "/api/maps/"))).json();
  const textId = rows.sourceTexts[0].id;
  const go = (hash: string) => page.evaluate((to) => location.assign(to), `#${hash}`);
  await go(`${textId}:0-7`);
  await expect(page.locator(".src-picked")).toHaveText("Minutes");
  await go("claim-9");
  await expect(page.locator(".notice")).toContainText("Claim 9, which the address names, is not in this map any more.");
  await go("talk:018f0000-0000-7000-8000-000000000000");
  await expect(page.locator(".notice").last()).toContainText("The comment that the address names is not in this map.");
  await go("018f0000-0000-7000-8000-000000000000:3-9");
  await expect(page.locator(".notice").last()).toContainText("is not in this map any more.");
});

test("a claim that an address names is picked in the outline too", async ({ page }) => {
  await newMap(page, "Named in the outline");
  await page.getByRole("tab", { name: "Outline" }).click();
  await page
    .getByRole("button", { name: /first claim|Write/i })
    .first()
    .click();
  await page.keyboard.type("The quay floods.");
  await page.keyboard.press("Enter");
  await saved(page);
  const address = page.url();
  await page.goto("/maps");
  await page.goto(`${address.replace(/#.*/, "")}#claim-1`);
  await expect(page.getByRole("complementary", { name: "Claim 1" })).toBeVisible();
  await expect(openText(page)).toBeVisible();
});

test("a comment that is being written is there again after a look elsewhere, and after a reload", async ({ page }) => {
  await newMap(page, "Half a comment");
  await withWords(page, "Nobody has measured the wall since the storm.", /New claim/);
  await keepSentence(page);
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await claim(page, "Nobody has measured the wall").click();
  const field = inspector(page).getByLabel("Comment on claim 1");
  await field.fill("Who has");
  await claim(page, "The new quay will flood.").click();
  await expect(field).toBeHidden();
  await claim(page, "Nobody has measured the wall").click();
  await expect(field).toHaveValue("Who has");
  await saved(page);
  await page.reload();
  await claim(page, "Nobody has measured the wall").click();
  await expect(field).toHaveValue("Who has");
  await field.press("End");
  await field.pressSequentially(" measured it?");
  await field.press("Enter");
  await expect(inspector(page).getByText("Who has measured it?")).toBeVisible();
  await saved(page);
  await page.reload();
  await claim(page, "Nobody has measured the wall").click();
  await expect(field).toHaveValue("");
});

test("who speaks first is written while the second is not yet named", async ({ page }) => {
  await newMap(page, "Two voices");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await inspector(page).getByTitle("Who says it").click();
  await page.getByLabel("Speaker 1", { exact: true }).fill("Nobody");
  await page.getByRole("button", { name: "Add a speaker" }).click();
  await expect(page.getByLabel("Speaker 2", { exact: true })).toBeFocused();
  const first = page.getByLabel("Speaker 1", { exact: true });
  await first.fill("");
  await first.pressSequentially("Ida Holm");
  await expect(first).toHaveValue("Ida Holm");
});

test("a dialog closes, and says why, when somebody else deletes what it is about", async ({ page, context }) => {
  for (const dialog of ["Title and citation", "New version from a file"]) {
    await newMap(page, `Deleted under ${dialog}`);
    await page.getByRole("button", { name: /^More for/ }).click();
    await page.getByRole("menuitem", { name: dialog }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: /^More for/ }).click();
    await other.getByRole("menuitem", { name: "Remove this source" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator(".notice")).toContainText("What you were at has been deleted meanwhile.");
    await expect(page.getByText("This map has no text yet.")).toBeVisible();
    await other.close();
  }
});
