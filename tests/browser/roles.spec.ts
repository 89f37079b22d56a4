import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { inspector, saved } from "./at-the-desk";
import { makeAccount, newPerson, shareWith, start } from "./people";
import { claim, makeMap, mark, openText, selectWords, write } from "./person";

/** Gives a command by its name in the palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words);
  await page.getByRole("option", { name: words }).first().click();
}

/** Names of the items of a menu, which is closed again. */
async function itemsOf(page: Page, menu: string | RegExp): Promise<string[]> {
  await page.getByRole("button", { name: menu }).first().click();
  await expect(page.getByRole("menu")).toBeVisible();
  const names = await page.getByRole("menuitem").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

/** Looks through all that somebody who may not edit a map is shown: nothing of it would be refused. */
async function expectNothingToChange(page: Page, sourceMenu: readonly string[]): Promise<void> {
  await expect(page.getByRole("button", { name: "Add a source" })).toHaveCount(0);
  expect(await itemsOf(page, /^More for/)).toEqual(sourceMenu);
  await claim(page, "Keep the mill.").click();
  await expect(inspector(page).getByLabel("Sentence of claim 1")).toBeDisabled();
  await expect(inspector(page).getByRole("button", { name: "More", exact: true })).toHaveCount(0);
  await inspector(page).getByRole("button", { name: "Go to this relation" }).click();
  await inspector(page).getByRole("list").getByRole("link", { name: "Claim 2" }).click();
  await expect(inspector(page).getByRole("heading", { name: "Claim 2" })).toBeVisible();
  await claim(page, "Keep the mill.").click();
  await page.keyboard.press("p");
  const alike = page.getByRole("complementary", { name: "Passages like this" });
  await expect(alike.getByRole("button", { name: "People meet at the mill." })).toBeVisible();
  await expect(alike.getByRole("button", { name: /New claim|Tie to/ })).toHaveCount(0);
  await expectAccessible(page);

  await command(page, "Groups and tags");
  const groups = page.getByRole("complementary", { name: "Groups and tags" });
  await expect(groups.getByText("None yet.").first()).toBeVisible();
  await expect(groups.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+E");
  await expect(page.getByText(/2 in/)).toBeVisible();
  await expect(page.getByRole("button", { name: "What if…" })).toHaveCount(0);
  await page.keyboard.press("Shift+E");
  await command(page, "Bibliography of all sources");
  const bibliography = page.getByRole("dialog", { name: "Bibliography" });
  await expect(bibliography.getByLabel("Citation style of this map")).toBeDisabled();
  await expect(bibliography.getByRole("region", { name: "Citations to complete" })).toHaveCount(0);
  await page.keyboard.press("Escape");
}

test("who may only read or comment is offered nothing that would be refused", async ({ browser }) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const owner = await newPerson(browser, server);
    await makeAccount(owner, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(owner, "The old mill", "The old mill should be kept. People meet at the mill. The mill is old.");
    await mark(owner, "The old mill should be kept.", "C");
    await write(owner, "Keep the mill.");
    await mark(owner, "The mill is old.", "S");
    await write(owner, "The mill is old.");
    await saved(owner);
    const address = owner.url();
    const [viewer, commenter] = [await newPerson(browser, server), await newPerson(browser, server)];
    await makeAccount(viewer, await shareWith(owner, "vic@example.test", "viewer"), "Vic Stone");
    await makeAccount(commenter, await shareWith(owner, "cora@example.test", "commenter"), "Cora Lind");

    for (const [page, said] of [
      [viewer, []],
      [commenter, ["Comment on this text"]],
    ] as const) {
      await expect(page).toHaveURL(address);
      await expect(claim(page, "Keep the mill.")).toBeVisible();
      await expectNothingToChange(page, ["Bibliography of all sources", ...said, "Mark indicator words"]);
    }
    const tools = (page: Page) => page.getByRole("toolbar", { name: "Selected words" }).getByRole("button");
    await selectWords(viewer, "People meet at the mill.");
    await expect(tools(viewer)).toHaveCount(1);
    await expect(viewer.getByRole("button", { name: "Suggest changes" })).toHaveCount(0);
    await selectWords(commenter, "People meet at the mill.");
    await expect(tools(commenter)).toHaveCount(2);

    // A list offers each map what may be done with it.
    await viewer.goto("/maps");
    expect(await itemsOf(viewer, "More for The old mill")).toEqual(["Make a copy"]);
    await viewer.getByRole("link", { name: /The old mill/ }).focus();
    await viewer.keyboard.press("Delete");
    await viewer.keyboard.press("F2");
    await expect(viewer.getByLabel("Title of the map")).toHaveCount(0);
    await owner.goto("/maps");
    expect(await itemsOf(owner, "More for The old mill")).toHaveLength(3);
    await viewer.goto(`${address}/history`);
    await expect(viewer.getByRole("slider", { name: "Step" })).toBeVisible();
    await expect(viewer.getByRole("button", { name: /Restore|Name this version|Bring back/ })).toHaveCount(0);
    await viewer.goto(address);
    await expect(openText(viewer)).toContainText("The old mill");
    await expect(claim(viewer, "Keep the mill.")).toBeVisible();
  } finally {
    await server.stop();
  }
});
