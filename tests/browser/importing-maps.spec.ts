import { readFile, rm, writeFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { expectAccessible, exported, newMap, saved } from "./at-the-desk";

const file = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

const QUAY = `===
title: The quay
===

[Flood]: The new quay will flood.
  + [Wall]: The sea wall is lower than the spring tide.
  - The harbour master says that the wall is sound.

<Measured>

(1) The wall was measured twice.
(2) Whoever measures twice is right.
-----
(3) [Wall]
`;

const KIALO = `Discussion Title: Ferries

1. Ferries should be free.
1.1. Pro: People would drive less.
1.2. Con: Somebody has to pay.
`;

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByLabel("File that holds a map").setInputFiles(files);
}

test("a map of another format is looked at before it is made, and opened", async ({ page }) => {
  await choose(page, file("quay.argdown", QUAY));
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await expect(preview.getByLabel("Title of the map")).toHaveValue("The quay");
  await expect(preview.locator(".holds")).toHaveText(/5 claims/);
  await expect(preview.locator(".outline-preview li").first()).toHaveText("The new quay will flood.");
  await expect(preview.getByText("Nothing.", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await preview.getByLabel("Title of the map").fill("Quay and wall");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}$/);
  await expect(page.getByText("The new quay will flood.").first()).toBeVisible();
  const { rows } = (await exported(page)) as { rows: Record<string, Record<string, unknown>[]> };
  expect(rows.maps?.[0]?.title).toBe("Quay and wall");
  expect(rows.relations).toHaveLength(3);
  expect(rows.premises).toHaveLength(4);
});

test("of many files each makes its map, and one that cannot be read stops no other", async ({ page }) => {
  const zip = zipSync({
    "corpus/quay.argdown": strToU8(QUAY),
    "corpus/ferries.txt": strToU8(KIALO),
    "corpus/broken.json": strToU8('{"nodes": ['),
  });
  await choose(page, { name: "corpus.zip", mimeType: "application/zip", buffer: Buffer.from(zip) });
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await preview.getByRole("button", { name: /^broken/ }).click();
  await expect(preview.getByRole("alert")).toContainText("The file breaks off in the middle");
  await expect(preview.getByText("1 file cannot be read.")).toBeVisible();
  await expectAccessible(page);
  await preview.getByRole("button", { name: /^Ferries/ }).click();
  await preview.getByLabel("Title of the map").fill("Ferries for all");
  await preview.getByRole("button", { name: "Make 2 maps" }).click();
  await expect(preview.getByText("2 maps made. 1 file cannot be read.")).toBeVisible();
  await preview.getByRole("contentinfo").or(preview).getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("link", { name: /Ferries for all/ })).toBeVisible();
});

test("a file that is moved before it is read stops no other, and what stands in its stead is told", async ({
  page,
}, info) => {
  const paths = ["quay.argdown", "ferries.txt", "late.txt"].map((name) => info.outputPath(name));
  const [quay = "", ferries = "", late = ""] = paths;
  await Promise.all([writeFile(quay, QUAY), writeFile(ferries, KIALO), writeFile(late, KIALO)]);
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByLabel("File that holds a map").setInputFiles(paths);
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await expect(preview.getByRole("button", { name: "Make 3 maps" })).toBeEnabled();
  await writeFile(ferries, `${KIALO}\n1.3. Pro: It was written meanwhile.\n`);
  await rm(late);
  await preview.getByRole("button", { name: "Make 3 maps" }).click();
  await expect(preview.getByText("1 map made. 2 maps could not be made.")).toBeVisible();
  await expect(preview.getByText(/^It cannot be opened: it is a folder, or it was moved or locked/)).toHaveCount(2);
});

test("a zip that holds nothing, or more than any corpus, is refused in a sentence", async ({ page }) => {
  const bomb = Buffer.from(zipSync({ "a.txt": new Uint8Array(10) }));
  bomb.writeUInt32LE(2_000_000_000, bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  const refusals = [
    ["empty.zip", Buffer.from(zipSync({ "folder/": new Uint8Array() })), "There is no file in it."],
    ["bomb.zip", bomb, "The zip holds more than any corpus"],
  ] as const;
  for (const [name, buffer, reason] of refusals) {
    await choose(page, { name, mimeType: "application/zip", buffer });
    const preview = page.getByRole("dialog", { name: "Maps from files" });
    await expect(preview.getByRole("alert")).toContainText(reason);
    await expect(preview.getByRole("button", { name: "Make the map" })).toBeDisabled();
  }
});

test("a name that turns words round is shown as it is", async ({ page }) => {
  await choose(page, file("safe\u202egpj.exe.argdown", "[A]: one\n"));
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await expect(preview.getByLabel("Title of the map")).toHaveValue("safegpj.exe");
  await expect(preview.getByText("Argdown, safegpj.exe.argdown")).toBeVisible();
});

test("the columns of a table are guessed, and can be said otherwise", async ({ page }) => {
  const table = "Nr,Claim,Reply to,Sign,Remark\n1,The quay will flood.,,,so they say\n2,The wall is high.,1,con,\n";
  await choose(page, file("claims.csv", table));
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await expect(preview.getByLabel("What Reply to holds")).toHaveValue("target");
  await expect(preview.locator(".outline-preview li")).toHaveText(["The quay will flood.", "−The wall is high."]);
  await preview.getByLabel("What Sign holds").selectOption("other");
  await expect(preview.locator('.outline-preview li[data-sign="for"]')).toHaveCount(1);
  await preview.getByLabel("What Remark holds").selectOption("text");
  await expect(preview.getByLabel("What Claim holds")).toHaveValue("other");
  await expect(preview.locator(".outline-preview li").first()).toHaveText("so they say");
  await expectAccessible(page);
});

test("what a file holds is added to the open map in one step", async ({ page }) => {
  await newMap(page, "Harbour");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByPlaceholder(/command/i).fill("claims from a file");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("option", { name: /Add claims from a file/ }).click();
  await (await chooser).setFiles([file("ferries.txt", KIALO)]);
  const preview = page.getByRole("dialog", { name: "Add from a file" });
  await expect(preview.locator(".outline-preview li")).toHaveCount(3);
  await preview.getByRole("button", { name: "Add to the map" }).click();
  await expect(preview).toBeHidden();
  await expect(page.locator(".notice")).toContainText("3 claims inserted.");
  await saved(page);
  const claims = async () => ((await exported(page)) as { rows: { claims: unknown[] } }).rows.claims.length;
  expect(await claims()).toBe(3);
  await page.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect.poll(claims).toBe(0);
});

test("a spreadsheet shows what its columns hold, and becomes a map", async ({ page }) => {
  const book = await readFile("tests/fixtures/spreadsheets/bridges.xlsx");
  await choose(page, { name: "bridges.xlsx", mimeType: "application/octet-stream", buffer: book });
  const preview = page.getByRole("dialog", { name: "Maps from files" });
  await expect(preview.getByLabel("Title of the map")).toHaveValue("bridges");
  await expect(preview.locator(".holds")).toHaveText(/3 claims/);
  await expect(preview.getByLabel("What Said on holds")).toHaveValue("other");
  await preview.getByLabel("What Said on holds").selectOption("note");
  await expect(preview.getByText("2022-02-10 · 2022-02-11")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForURL(/\/maps\/[0-9a-f-]{36}$/);
  const { rows } = (await exported(page)) as { rows: Record<string, Record<string, unknown>[]> };
  expect(rows.claims?.map(({ note }) => note).sort()).toEqual(["", "2022-02-10", "2022-02-11"]);
  expect(rows.relations).toHaveLength(2);
});
