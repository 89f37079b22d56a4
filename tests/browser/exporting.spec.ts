import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { newMap } from "./at-the-desk";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });
const preview = (page: Page) => dialog(page).locator(".preview");

/** The first report waits for what writes citations, which is long in coming on a busy machine. */
const CITED = { timeout: 90_000 };

async function openExport(page: Page): Promise<void> {
  await page.goto("/maps");
  await page
    .getByRole("link", { name: /Weir Bridge/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(preview(page)).toBeVisible();
}

function pressSave(page: Page): Promise<void> {
  return dialog(page).getByRole("button", { name: "Save file" }).click();
}

async function saved(page: Page, save = pressSave): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), save(page)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("[R1] a map is seen as it will come out, with legend and stamp, and saved as PDF, picture and drawing", async ({
  page,
}) => {
  await openExport(page);
  await dialog(page).getByRole("radio", { name: /^PDF/ }).click();
  await expect(preview(page)).toContainText("Legend");
  await expect(preview(page)).toContainText(/version \d+, \d+ \w+ \d{4}/);
  await expectAccessible(page);
  const pdf = await saved(page);
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await dialog(page)
    .getByRole("radio", { name: /^Picture/ })
    .click();
  await dialog(page).getByLabel("Resolution").selectOption("96");
  expect((await saved(page)).bytes.subarray(1, 4).toString()).toBe("PNG");
  await dialog(page)
    .getByRole("radio", { name: /^Drawing/ })
    .click();
  const svg = (await saved(page)).bytes.toString();
  expect(svg).toMatch(/^<svg .* width="[\d.]+pt"/);
});

test("[R8] a map too wide for the page is spread over pages, and what was chosen is kept", async ({ page }) => {
  await openExport(page);
  await dialog(page).getByRole("radio", { name: "Column" }).click();
  await expect(dialog(page).getByText(/its words come out at \d\.\d pt/)).toBeVisible();
  await dialog(page).getByLabel("Spread over pages").click();
  await expect(preview(page)).toContainText(/Page 1 of \d+/);
  await dialog(page).getByRole("button", { name: "Next page" }).click();
  await expect(preview(page)).toContainText(/Page 2 of \d+/);
  await expect(preview(page)).toContainText(/[←→↑↓]\d|\d[→]/u);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(dialog(page).getByRole("radio", { name: "Column" })).toBeChecked();
  await expect(preview(page)).toContainText(/Page 1 of \d+/);
});

test("[X1] what a format loses is told before it is saved", async ({ page }) => {
  await openExport(page);
  await dialog(page)
    .getByRole("radio", { name: /^Kialo/ })
    .click();
  await expect(preview(page)).toContainText("Discussion Title:");
  await expect(dialog(page).getByText("What this format loses")).toBeVisible();
  await expect(dialog(page).locator(".losses li").first()).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Warrant, whole" }).click();
  await expect(dialog(page).getByText("Nothing of this map.")).toBeVisible();
  const json = JSON.parse((await saved(page)).bytes.toString());
  expect(json.rows.claims.length).toBeGreaterThan(10);
});

test("[R4][X1] what is made of words can be copied in place of being saved, and its size is told", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExport(page);
  const copied = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item && (await (await item.getType(wanted)).text());
    }, type);
  await dialog(page)
    .getByRole("radio", { name: /^Kialo/ })
    .click();
  await expect(dialog(page).getByText(/^\d+ bytes$/)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Copy" }).click();
  await expect(dialog(page).getByText("Copied.")).toBeVisible();
  expect(await copied("text/plain")).toContain("Discussion Title:");
  await dialog(page)
    .getByRole("radio", { name: /^Word report/ })
    .click();
  await expect(dialog(page).getByRole("button", { name: "Copy" })).toBeVisible(CITED);
  await dialog(page).getByRole("button", { name: "Copy" }).click();
  await expect(dialog(page).getByText("Copied.")).toBeVisible();
  expect(await copied("text/html")).toMatch(/<h3[^>]*>Sample: the Weir Bridge<\/h3>[\s\S]*<b>16 <\/b>A life counts/);
  expect(await copied("text/plain")).toContain("16. A life counts");
  await dialog(page).getByRole("radio", { name: /^PDF/ }).click();
  await expect(dialog(page).getByText(/^1 page, \d+ kB$/)).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Copy" })).toHaveCount(0);
});

test("[R4][R7] a report is read before it is saved, with or without its quotations", async ({ page }) => {
  await openExport(page);
  await dialog(page)
    .getByRole("radio", { name: /^Markdown/ })
    .click();
  await expect(preview(page)).toContainText("## Claims", CITED);
  await expect(preview(page)).toContainText("asserts; ");
  await dialog(page).getByLabel("Quotations under each claim").click();
  await expect(preview(page)).not.toContainText("asserts; ");
  await expectAccessible(page);
  await dialog(page)
    .getByRole("radio", { name: /^Word report/ })
    .click();
  const sheet = dialog(page).getByRole("article", { name: "The report, as it will be saved" });
  await expect(sheet.getByRole("img", { name: /as it will be saved/ })).toBeVisible(CITED);
  await expect(sheet).toContainText("Holds because 2 and 4, taken together.");
  await expectAccessible(page);
  const word = await saved(page, async () => {
    // As for a moment after a list has closed, nothing has the focus.
    await expect(dialog(page).getByRole("button", { name: "Save file" })).toBeEnabled();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press("ControlOrMeta+Enter");
  });
  expect(word.name).toMatch(/\.docx$/);
  expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
});

test("[R1][R4] how large a file becomes is told before it is saved, and the saved one is as large", async ({
  page,
}) => {
  await openExport(page);
  for (const [kind, extent] of [
    [/^Word report/, /^\d+ kB$/],
    [/^Slides/, /^\d+ slides, \d+ kB$/],
    [/^PDF/, /^1 page, \d+ kB$/],
    [/^Picture/, /^1 page, \d+ kB$/],
  ] as const) {
    await dialog(page).getByRole("radio", { name: kind }).click();
    const told = dialog(page).locator(".foot .told");
    await expect(told).toHaveText(extent, CITED);
    const { bytes } = await saved(page);
    await expect(told).toHaveText(new RegExp(`(^|, )${Math.round(bytes.length / 1000)} kB$`));
  }
});

test("[R4] comments go into a report where that is chosen, with name and day, and what is left out stands in the file", async ({
  page,
}) => {
  await newMap(page, "Harbour");
  await page.getByRole("button", { name: /open talk/ }).click();
  await page.getByPlaceholder("Comment on the map…").fill("Who paid for the study?");
  await page.keyboard.press("Enter");
  await expect(page.locator(".thread .said")).toHaveText("Who paid for the study?");
  await page.getByRole("button", { name: "Export" }).click();
  await dialog(page)
    .getByRole("radio", { name: /^Markdown/ })
    .click();
  await expect(preview(page)).toContainText("- Comments are left out.", CITED);
  await expect(dialog(page).getByText("The list is written into the file.")).toBeVisible();
  await dialog(page).getByLabel("Comments").click();
  await expect(preview(page)).toContainText(/\*Comment by .+, \d+ \w+ \d{4}, on the map:\* Who paid for the study\?/);
  await expect(dialog(page).locator(".losses")).not.toContainText("Comments are left out.");
  await dialog(page)
    .getByRole("radio", { name: /^Word report/ })
    .click();
  const sheet = dialog(page).getByRole("article", { name: "The report, as it will be saved" });
  await expect(sheet).toContainText("Who paid for the study?", CITED);
  await expect(sheet).toContainText("Not in this file");
  await expectAccessible(page);
  await dialog(page)
    .getByRole("radio", { name: /^Slides/ })
    .click();
  await expect(dialog(page).getByLabel("Comments")).toHaveCount(0);
});

test("[R5][R6] slides and a page in one file are saved, and what they lose is told before", async ({ page }) => {
  await openExport(page);
  await dialog(page)
    .getByRole("radio", { name: /^Slides/ })
    .click();
  await expect(dialog(page).locator(".losses")).toContainText("Objections end in a barbed head", CITED);
  const slides = await saved(page);
  expect(slides.name).toMatch(/\.pptx$/);
  expect(slides.bytes.subarray(0, 2).toString()).toBe("PK");
  await dialog(page)
    .getByRole("radio", { name: /^Web page/ })
    .click();
  await expect(dialog(page).locator(".losses")).not.toContainText("barbed head");
  await expect(dialog(page).getByLabel("Legend")).toHaveCount(0);
  await expectAccessible(page);
  const html = await saved(page);
  expect(html.name).toMatch(/\.html$/);
  expect(html.bytes.toString()).toMatch(/^<!doctype html>/);
});

test("[R1] what is being made can be given up, and is made when it is asked for again", async ({ page }) => {
  let isHeld = true;
  await page.route("**/figures", (route) =>
    isHeld && route.request().method() === "POST" ? undefined : route.continue(),
  );
  await openExport(page);
  await dialog(page).getByRole("radio", { name: /^PDF/ }).click();
  await dialog(page).getByRole("button", { name: "Save file" }).click();
  await expect(dialog(page).getByText("The figure is being drawn …")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(dialog(page).getByText("The figure is being drawn …")).toBeHidden();
  isHeld = false;
  expect((await saved(page)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
});

test("what prints in other programs opens the export, where all of a map comes on paper", async ({ page }) => {
  await newMap(page, "On paper");
  await page.keyboard.press("ControlOrMeta+p");
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("print");
  await expect(page.getByRole("option").first()).toContainText("Export or print");
});

test("[R4] on a phone the kind of file is one field, and what comes out is in sight below it", async ({ page }) => {
  await openExport(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const kind = dialog(page).getByRole("combobox", { name: "Kind of file" });
  await kind.selectOption("png");
  await expect(preview(page).locator("svg, img").first()).toBeInViewport({ ratio: 0.1 });
  await expectAccessible(page);
  await kind.selectOption("argdown");
  await expect(preview(page)).toContainText("Weir Bridge");
  await expect(preview(page).getByText("Weir Bridge").first()).toBeInViewport();
  expect((await saved(page)).name).toMatch(/\.argdown$|\.ad$/);
});
