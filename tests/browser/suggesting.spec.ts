import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { saved } from "./at-the-desk";
import { makeAccount, newPerson, shareWith, start } from "./people";
import { claim, makeMap, mark, write } from "./person";

const list = (page: Page) => page.getByRole("complementary", { name: "Suggestions" });
const waiting = (page: Page, count: number) =>
  page.getByRole("button", { name: `${count} suggested ${count === 1 ? "change" : "changes"}` });

/** Presses a button by the keyboard alone. */
async function press(page: Page, name: RegExp): Promise<void> {
  await list(page).getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
}

/** Adds a reason for a claim, as whoever may edit or suggests does. */
async function addReason(page: Page, below: string, sentence: string): Promise<void> {
  await claim(page, below).click();
  await page.keyboard.press("Tab");
  await write(page, sentence);
}

test("a commenter suggests changes; an editor accepts one with what it needs, declines one, and sees what no longer fits", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const editor = await newPerson(browser, server);
    await makeAccount(editor, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(editor, "The old mill", "The old mill should be kept. People meet there. It is old.");
    await mark(editor, "The old mill should be kept.", "C");
    await write(editor, "Keep the mill.");
    await addReason(editor, "Keep the mill.", "People meet there.");
    await addReason(editor, "Keep the mill.", "It is old.");
    await saved(editor);
    const address = editor.url();
    const invitation = await shareWith(editor, "cora@example.test", "commenter");

    const commenter = await newPerson(browser, server);
    await makeAccount(commenter, invitation, "Cora Lind");
    await expect(commenter).toHaveURL(address);
    await claim(commenter, "Keep the mill.").click();
    await expect(claim(commenter, "Keep the mill.")).toHaveClass(/picked/);
    await commenter.keyboard.press("Shift+T");
    await expect(commenter.getByText("You are suggesting.")).toBeVisible();
    await expect(commenter.getByRole("button", { name: "Add a source" })).toHaveCount(0);
    await addReason(commenter, "Keep the mill.", "It pays its way.");
    await expect(claim(commenter, "It pays its way.")).toHaveAccessibleName(/only proposed/);
    await addReason(commenter, "It pays its way.", "Weddings are held there.");
    await claim(commenter, "People meet there.").click();
    await commenter.keyboard.press("F2");
    await write(commenter, "Many people meet there.");
    await claim(commenter, "It is old.").click();
    await commenter.keyboard.press("Delete");
    await expect(claim(commenter, "It is old.")).toHaveCount(0);
    await expect(waiting(commenter, 4)).toBeVisible();
    await saved(commenter);
    await expectAccessible(commenter);

    // The editor's map stays as it was until they look at what is suggested.
    await expect(waiting(editor, 4)).toBeVisible();
    await expect(claim(editor, "It pays its way.")).toHaveCount(0);
    await claim(editor, "Keep the mill.").click();
    await editor.keyboard.press("Shift+R");
    await expect(list(editor).getByRole("article", { name: "Suggestion of Cora Lind" })).toBeVisible();
    await expect(claim(editor, "It pays its way.")).toHaveAccessibleName(/only proposed/);
    await expect(claim(editor, "Many people meet there.")).toHaveAccessibleName(/these words are only proposed/);
    await expect(claim(editor, "It is old.")).toHaveAccessibleName(/proposed to take it out/);
    await expectAccessible(editor);

    // One is accepted with what it needs, in one step that can be undone.
    await press(editor, /^Accept: .*Weddings are held there/);
    await expect(editor.getByText("Accepted, with 1 more that it needs.")).toBeVisible();
    await expect(claim(editor, "Weddings are held there.")).not.toHaveAccessibleName(/only proposed/);
    await expect(claim(commenter, "It pays its way.")).not.toHaveAccessibleName(/only proposed/);
    await editor.keyboard.press("Control+z");
    await expect(claim(editor, "It pays its way.")).toHaveAccessibleName(/only proposed/);
    await expect(claim(commenter, "It pays its way.")).toHaveAccessibleName(/only proposed/);
    await press(editor, /^Accept: .*It pays its way/);
    await press(editor, /^Decline: removed .*It is old/);
    await expect(claim(commenter, "It is old.")).toBeVisible();
    await expect(waiting(commenter, 2)).toBeVisible();

    // What it is about goes meanwhile: it says so, to both.
    await claim(editor, "Many people meet there.").click();
    await editor.keyboard.press("Delete");
    await expect(list(editor)).toContainText("Does not fit any more: What it is about is no longer in the map.");
    await commenter.getByRole("button", { name: "See all" }).click();
    await expect(list(commenter)).toContainText("Does not fit any more");
    await expect(list(commenter).getByRole("button", { name: /^Accept/ })).toHaveCount(0);
    await press(commenter, /^Take back: reworded/);
    await expect(waiting(editor, 1)).toBeVisible();
    await list(editor).getByText("3 decided").click();
    await expect(list(editor).getByText("declined", { exact: true })).toBeVisible();
    await expect(list(editor).getByText("taken back", { exact: true })).toBeVisible();
    await saved(editor);

    await editor.getByRole("link", { name: "History" }).click();
    const done = editor.getByRole("complementary", { name: "What was done" });
    await expect(done).toContainText("accepted a suggested change; added 4");
    await expect(done).toContainText("suggested: removed 3: It is old.");
    // One person's steps alone can be listed.
    await done.getByLabel("Whose steps").selectOption({ label: "Cora Lind" });
    await expect(done).toContainText("suggested: removed 3: It is old.");
    await expect(done).not.toContainText("accepted a suggested change");
    await expectAccessible(editor);
  } finally {
    await server.stop();
  }
});
