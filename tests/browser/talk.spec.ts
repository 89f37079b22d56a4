import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { inspector, keepSentence, newMap, saved, withWords } from "./at-the-desk";
import { makeAccount, newPerson, start, toldIn } from "./people";
import { claim, makeMap, mark, selectWords, write } from "./person";

const list = (page: Page) => page.getByRole("complementary", { name: "Comments" });

test("the owner of a machine comments, makes tasks, resolves them, and finds them again, by keyboard", async ({
  page,
}) => {
  await newMap(page, "Talk of a quay");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await claim(page, "The new quay will flood.").click();
  await page.keyboard.press("m");
  const field = inspector(page).getByLabel("Comment on claim 1");
  await expect(field).toBeFocused();
  await field.fill("Is that measured?");
  await field.press("Enter");
  await expect(inspector(page).getByText("Is that measured?")).toBeVisible();
  await expect(claim(page, "1 open talk")).toBeVisible();
  await inspector(page).getByRole("button", { name: "Make it a task" }).click();
  await expect(inspector(page).getByLabel("Who sees to it")).toHaveValue("owner");
  await inspector(page).getByLabel("Until when").fill("2031-02-03");
  await saved(page);
  await expectAccessible(page);

  // Words that nobody has marked are marked by being talked about; their mark on the rail leads to the talk.
  await selectWords(page, "He has a photograph of it.");
  await page.keyboard.press("m");
  const words = list(page).getByLabel("Comment on “He has a photograph of it.”");
  await expect(words).toBeFocused();
  await words.fill("Where is it?");
  await words.press("Enter");
  await expect(inspector(page).getByText("Where is it?")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Highlight: He has a photograph of it. (commented)" }).click();
  await expect(inspector(page).getByText("Where is it?")).toBeVisible();

  await page.locator(".react-flow").click({ position: { x: 300, y: 400 } });
  await page.keyboard.press("Shift+M");
  await expect(list(page).getByRole("article")).toHaveCount(2);
  await page.getByRole("button", { name: /^More for / }).press("Enter");
  await page.getByRole("menuitem", { name: "Comment on this text" }).press("Enter");
  await list(page).getByLabel("Comment on the text").fill("Is this the official wording?");
  await page.keyboard.press("Enter");
  const ofText = list(page).getByRole("article").filter({ hasText: "Is this the official wording?" });
  await ofText.getByRole("button", { name: "Resolve" }).press("Enter");
  await expect(list(page).getByRole("article")).toHaveCount(2);
  await list(page).getByRole("button", { name: "Resolve" }).first().click();
  await expect(list(page).getByRole("article")).toHaveCount(1);
  await list(page).getByRole("radio", { name: "Resolved 2" }).click();
  await expect(list(page).getByText("Where is it?")).toBeVisible();
  await expectAccessible(page);

  // A claim that goes leaves what was said of it.
  await list(page).getByRole("radio", { name: "Open 1" }).click();
  await list(page).getByRole("button", { name: "Claim 1" }).click();
  await claim(page, "The new quay will flood.").click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Shift+M");
  await expect(list(page)).toContainText("Claim “The new quay will flood.”");
  await saved(page);
  await list(page).getByRole("link", { name: /gone/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Here went “The new quay will flood.”" })).toBeVisible();
  await expect(page.locator(".fate.removed.sought")).toBeInViewport();
  await expect(page.getByRole("button", { name: "Bring back what went" })).toBeVisible();

  await page.goto("/open");
  const task = page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: /Is that measured/ });
  await expect(task.first()).toContainText("Talk of a quay");
  await expectAccessible(page);
  await task.first().click();
  await page.waitForURL(/\/maps\//);
  await expect(list(page).getByText("Is that measured?")).toBeVisible();
});

test("a moment gets a name, stands at an address of its own, and is gone back to from there", async ({ page }) => {
  await newMap(page, "Versions of a quay");
  await withWords(page, "The new quay will flood.", /New claim/);
  await keepSentence(page);
  await saved(page);
  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("button", { name: "Name this version" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("First");
  await page.getByRole("button", { name: "Keep the name" }).click();
  await page.getByRole("button", { name: "More for this version" }).press("Enter");
  await page.getByRole("menuitem", { name: "Rename it" }).press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("First reading");
  await page.getByRole("button", { name: "Keep the name" }).click();
  await expect(page.getByRole("navigation", { name: "Named versions" })).toContainText("First reading");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the map" }).click();
  await claim(page, "The new quay will flood.").click();
  await page.keyboard.press("Delete");
  await saved(page);

  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("navigation", { name: "Named versions" }).getByRole("button", { name: "First reading" }).click();
  await page.getByRole("link", { name: "Open “First reading”" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "First reading" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "In words" })).toContainText("The new quay will flood.");
  await expect(page.locator("svg.drawing")).toContainText("The new quay");
  await expectAccessible(page);
  await page.reload();
  await page.getByRole("link", { name: "Compare or restore" }).click();
  await page.getByRole("button", { name: "Restore this" }).click();
  await expect(page.getByRole("complementary", { name: "What was done" })).toContainText(
    "went back to an earlier moment",
  );
  await page.getByRole("link", { name: "Back to the map" }).click();
  await expect(claim(page, "The new quay will flood.")).toBeVisible();
});

test("a commenter talks with an editor, who names them, gives them a task and strikes what they said", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const editor = await newPerson(browser, server);
    await makeAccount(editor, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(editor, "The old mill", "The old mill should be kept, because people meet there.");
    await mark(editor, "The old mill should be kept", "C");
    await write(editor, "Keep the mill.");
    await saved(editor);
    const address = editor.url();
    await editor.getByRole("button", { name: "Share" }).click();
    await editor.getByLabel("Add somebody by mail address").fill("cora@example.test");
    await editor.getByLabel("What they may do").selectOption("commenter");
    await editor.getByRole("button", { name: "Add", exact: true }).click();
    const invitation = await toldIn(editor, "People");
    await editor.keyboard.press("Escape");

    const commenter = await newPerson(browser, server);
    await makeAccount(commenter, invitation, "Cora Lind");
    await expect(commenter).toHaveURL(address);
    await selectWords(commenter, "people meet there");
    await commenter.keyboard.press("m");
    await list(commenter).getByLabel("Comment on “people meet there”").fill("Which people?");
    await commenter.keyboard.press("Enter");
    await expect(inspector(commenter).getByText("Which people?")).toBeVisible();

    // The editor sees it come, unread, answers with a name, and gives it to whom they named.
    await expect(editor.getByRole("button", { name: "1 open talk, 1 unread" })).toBeVisible();
    await editor.reload();
    await editor.getByRole("button", { name: "1 open talk, 1 unread" }).click();
    await expect(list(editor).getByRole("article", { name: "Comments, 1 unread" })).toContainText("Cora Lind");
    await expect(editor.getByRole("button", { name: "1 open talk", exact: true })).toBeVisible();
    await list(editor).getByLabel("Answer").pressSequentially("@cor");
    await expect(list(editor).getByRole("option", { name: "Cora Lind" })).toBeVisible();
    await expectAccessible(editor);
    await editor.keyboard.press("Enter");
    await list(editor).getByLabel("Answer").pressSequentially("do you know?");
    await editor.keyboard.press("Enter");
    await list(editor).getByRole("button", { name: "Make it a task" }).click();
    await list(editor).getByLabel("Who sees to it").selectOption({ label: "Cora Lind" });
    await saved(editor);

    // It waits for the commenter, who may not touch the editor's words but takes their own back.
    await commenter.goto("/maps");
    await commenter.getByRole("link", { name: "Open for you 1" }).click();
    const task = commenter.getByRole("region", { name: "Tasks" }).getByRole("link");
    await expect(task).toContainText("Which people?");
    await expectAccessible(commenter);
    await task.click();
    await expect(inspector(commenter).getByText("@Cora Lind do you know?")).toBeVisible();
    await expect(inspector(commenter).getByRole("button", { name: "More about this comment" })).toHaveCount(1);
    await inspector(commenter).getByRole("button", { name: "More about this comment" }).click();
    await commenter.getByRole("menuitem", { name: "Take it back" }).click();
    await expect(list(editor).getByText("This comment was taken away.")).toBeVisible();
    await commenter.keyboard.press("Control+z");
    await expect(list(editor).getByText("Which people?")).toBeVisible();
    await list(editor).getByRole("button", { name: "More about this comment" }).first().click();
    await editor.getByRole("menuitem", { name: "Take it away" }).click();
    await expect(inspector(commenter).getByText("This comment was taken away.")).toBeVisible();
  } finally {
    await server.stop();
  }
});
