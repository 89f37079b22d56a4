import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, exported, keepSentence, newMap, saved } from "./at-the-desk";
import { addSource, mark, openText, sourceTabs } from "./person";

/** A text as it stands in many a file: stamped, wrapped, with two spaces, and two who speak. */
const HEARING = `12.05.2031 09:30

Answers of delegate Ida Holm to questions about the harbour wall, Ostervik, May 12, 2031

Question: Has the council answered the letter of the harbour office?

Ida Holm: This morning we heard that  it has. The wall was measured twice last year, and both
times it was found to be lower than the spring tide by the width of a hand, which everybody
in the office has known for a long time.

https://harbour.example/answers/1796663/
`;

const hearing = { name: "hearing.txt", mimeType: "text/plain", buffer: Buffer.from(HEARING) };

/** Chooses files in the dialog that adds a source. */
async function choose(page: Page, ...files: (typeof hearing)[]): Promise<void> {
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("Files to read").setInputFiles(files);
  await expect(page.getByRole("heading", { name: "As it will be" })).toBeVisible();
}

test("a file is looked at before it is added, and comes to be what was seen", async ({ page }) => {
  await newMap(page, "Hearing");
  await choose(page, hearing);
  const preview = page.getByRole("dialog", { name: "Add a source" });
  await expect(preview.locator(".clean")).toContainText([
    "The wall was measured twice last year, and both times it was",
  ]);
  await expect(preview.locator("del").filter({ hasText: "09:30" })).toBeVisible();
  const sides = [preview.locator(".found").last(), preview.locator(".clean").last()];
  const [found, clean] = await Promise.all(sides.map((side) => side.boundingBox()));
  expect((found?.x ?? 0) + (found?.width ?? 0)).toBeCloseTo(clean?.x ?? Number.NaN, 0);
  await expect(preview.getByLabel("Date")).toHaveValue("12 May 2031");
  await expectAccessible(page);

  await preview.getByRole("button", { name: "Keep as found: 12.05.2031 09:30" }).click();
  await expect(preview.locator("del").filter({ hasText: "09:30" })).toHaveCount(0);
  await preview.getByRole("button", { name: "Question, 1 turn" }).click();
  await page.getByLabel("Name of the speaker").fill("Press");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(preview.locator(".sp")).toHaveText(["Press", "Ida Holm"]);
  await preview.getByLabel("Publisher").fill("Harbour office");
  // As for a moment after a list has closed.
  await preview.getByLabel("Publisher").evaluate((field) => field.blur());
  await page.keyboard.press("ControlOrMeta+Enter");

  await expect(openText(page)).toContainText("12.05.2031 09:30");
  await expect(openText(page)).toContainText(
    "heard that it has. The wall was measured twice last year, and both times",
  );
  await expect(openText(page)).not.toContainText("harbour.example");
  await expect(page.locator(".src-text:visible [data-speaker]")).toHaveCount(2);
  await saved(page);
  const { rows } = (await exported(page)) as { rows: Record<string, Record<string, unknown>[]> };
  expect(rows.speakers?.map(({ name }) => name).sort()).toEqual(["Ida Holm", "Press"]);
  expect(rows.sources?.at(-1)?.citation).toMatchObject({ publisher: "Harbour office", date: "12 May 2031" });

  await page.getByRole("button", { name: /^More for/ }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download the original" }).click();
  expect((await download).suggestedFilename()).toBe("hearing.txt");
  expect(await readFile(await (await download).path(), "utf8")).toBe(HEARING);
});

test("whoever has the turn is the first voice of a claim made of their words", async ({ page }) => {
  await newMap(page, "Voices");
  await choose(page, hearing);
  await page.getByRole("button", { name: "Add source", exact: true }).click();
  await mark(page, "measured twice last year", "C");
  await keepSentence(page);
  await expect(page.locator(".inspector .voice")).toHaveText(/Ida Holm asserts/);
  await saved(page);
});

test("a text can be added as it was found, and undone in one step", async ({ page }) => {
  await newMap(page, "As found");
  await choose(page, hearing);
  await page.getByRole("button", { name: "Add without clean-up" }).click();
  await expect(openText(page)).toContainText("harbour.example");
  await expect(sourceTabs(page)).toHaveCount(2);
  await saved(page);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(sourceTabs(page)).toHaveCount(1);
});

test("pasted words in which there is something to check are shown first", async ({ page }) => {
  await newMap(page, "Pasted");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("The words of the text").fill(HEARING);
  await page.getByRole("button", { name: "Add source", exact: true }).click();
  await expect(page.getByRole("heading", { name: "As found" })).toBeVisible();
  await page.getByRole("switch", { name: "Page furniture" }).click();
  await expect(page.locator("del").filter({ hasText: "09:30" })).toHaveCount(0);
  await page.getByRole("button", { name: "Add source", exact: true }).click();
  await expect(openText(page)).toContainText("harbour.example");
});

test("a file that is dropped on the field is read, and nothing hangs over the page after it", async ({ page }) => {
  await newMap(page, "Dropped");
  await page.getByRole("button", { name: "Add a source" }).click();
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["The wall is lower than the tide."], "wall.txt", { type: "text/plain" }));
    return data;
  });
  const field = page.getByLabel("The words of the text");
  await field.dispatchEvent("dragover", { dataTransfer });
  await expect(page.locator(".dropping")).toBeVisible();
  await field.dispatchEvent("drop", { dataTransfer });
  await expect(page.locator(".dropping")).toHaveCount(0);
  await expect(page.locator(".clean")).toContainText(["lower than the tide"]);
});

test("several files are read, one that cannot be is told, and a charset can be chosen", async ({ page }) => {
  await newMap(page, "Files");
  const old = { name: "old.txt", mimeType: "text/plain", buffer: Buffer.from("D\u00e4mme und D\u00fcnen.", "latin1") };
  const broken = { name: "plan.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004no") };
  await choose(page, old, broken, hearing);
  const files = page.getByRole("region", { name: "Texts" });
  await expect(files.getByRole("button", { name: /^plan\.docx ./ })).toBeVisible();
  await expect(files.getByRole("button", { name: /^hearing\.txt \d+ words/ })).toBeVisible();
  await expect(page.locator(".found p")).toContainText(["Dämme und Dünen."]);
  await page.getByLabel("Charset").selectOption("KOI8-R");
  await expect(page.locator(".found p")).not.toContainText(["Dämme"]);
  await page.getByLabel("Charset").selectOption("windows-1252");
  await expect(page.locator(".found p")).toContainText(["Dämme und Dünen."]);
  await page.getByRole("button", { name: "Next text" }).click();
  await expect(page.getByRole("alert")).toContainText("plan.docx");
  await page.getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByText("2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Next text" }).click();
  await expect(page.getByText("1 of 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add 2 sources" })).toBeEnabled();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(sourceTabs(page)).toHaveCount(3);
  await expect(openText(page)).toContainText("Dämme und Dünen.");
  await expect(page.getByRole("tab", { selected: true }).and(sourceTabs(page))).toBeInViewport({ ratio: 1 });
});

test("the preview goes by the keyboard alone", async ({ page }) => {
  await newMap(page, "Keys");
  await choose(page, hearing);
  const reach = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
      if (name.test(label)) return;
    }
    throw new Error(`Tab reaches nothing called ${name}`);
  };
  await reach(/^Keep as found: 12\.05/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Keep as found: 12\.05/, pressed: true })).toBeFocused();
  await reach(/^Ida Holm, 1 turn/);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name of the speaker")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Ida Holm, 1 turn/ })).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Add a source" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(sourceTabs(page)).toHaveCount(2);
});

test("a file that could not be sent is sent when the map is opened again", async ({ page }) => {
  await newMap(page, "Sent later");
  const originals = "**/api/maps/*/originals/*";
  await page.route(originals, (route) => route.abort());
  await choose(page, hearing);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(openText(page)).toContainText("The wall was measured twice last year");
  await saved(page);
  const sent = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.reload();
  await page.unroute(originals);
  expect((await sent).status()).toBe(200);
  await sourceTabs(page).last().click();
  await page.getByRole("button", { name: /^More for/ }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download the original" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toBe(HEARING);
});

test("[X16] a map is saved with its original files, and comes back with the very same", async ({ page }) => {
  await newMap(page, "Archived");
  await choose(page, hearing);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(openText(page)).toContainText("The wall was measured twice");
  await saved(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const archive = await (await page.request.get(`/api/maps/${id}/archive`)).body();
  await page.goto("/maps");
  const zip = { name: "Archived.zip", mimeType: "application/zip", buffer: archive };
  await page.getByLabel("File that holds a map").setInputFiles(zip);
  await page.getByRole("button", { name: "Make the map" }).click();
  await page.waitForURL((url) => /\/maps\/[0-9a-f-]{36}/.test(url.pathname) && !url.pathname.includes(String(id)));
  const copy = new URL(page.url()).pathname.split("/").at(-1);
  const { rows } = (await exported(page)) as { rows: { sourceTexts: { original: { sha256: string } | null }[] } };
  const sha256 = rows.sourceTexts.find(({ original }) => original !== null)?.original?.sha256;
  const original = await page.request.get(`/api/maps/${copy}/originals/${sha256}`);
  expect((await original.body()).equals(hearing.buffer)).toBe(true);
});

test("the field for words runs as they do, and takes a million characters at once", async ({ page }) => {
  await page.goto("/maps");
  await page
    .getByRole("button", { name: /New map|Paste or drop a text/ })
    .first()
    .click();
  const field = page.getByLabel("The words of the text");
  for (const [words, direction] of [
    ["“سلام” to all", "rtl"],
    ["1. Peace: سلام", "ltr"],
  ] as const) {
    await field.fill(words);
    await expect(field).toHaveCSS("direction", direction);
  }
  // Where Chromium has to find the direction out by itself, this takes it ten times as long as setting the words.
  await field.fill("");
  const tookMs = await field.evaluate((element: HTMLTextAreaElement) => {
    const words = "the wall of the harbour holds ".repeat(35_000);
    const twin = document.createElement("textarea");
    element.after(twin);
    const fill = (one: HTMLTextAreaElement) => {
      one.focus();
      const from = performance.now();
      document.execCommand("insertText", false, words);
      return performance.now() - from;
    };
    const [bare, ours] = [fill(twin), fill(element)];
    twin.remove();
    return { bare, ours };
  });
  expect(tookMs.ours).toBeLessThan(3 * tookMs.bare + 500);
});

test("tabs of sources that find no room fade out at the side where more of them are", async ({ page }) => {
  const shown = () =>
    page.getByRole("tablist", { name: "Sources" }).evaluate((tabs) => {
      const style = getComputedStyle(tabs);
      return [style.getPropertyValue("--more-before"), style.getPropertyValue("--more-behind")];
    });
  await newMap(page, "Tabs");
  await expect.poll(shown).toEqual(["0px", "0px"]);
  for (const name of [
    "Statement of the council on walls",
    "Answers of the harbour master to us",
    "Letter of the towns",
  ])
    await addSource(page, `${name}, and what came of it in the winter.\n\nNobody has measured it.`);
  await expect.poll(shown).toEqual(["24px", "0px"]);
  await sourceTabs(page).first().click();
  await expect.poll(shown).toEqual(["0px", "24px"]);
  await sourceTabs(page).nth(2).click();
  await expect.poll(shown).toEqual(["24px", "24px"]);
});
