import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { inspector, newMap, saved } from "./at-the-desk";
import { makeAccount, newPerson, shareWith, start, toldIn } from "./people";
import { claim, makeMap, mark, openText, write } from "./person";

/** Who is said to be at the map. */
const here = (page: Page) => page.getByRole("button", { name: /^Here now:/ });

/** Writes another sentence for a claim, in the panel. */
async function reword(page: Page, words: string, number: number, sentence: string): Promise<void> {
  await claim(page, words).click();
  const field = inspector(page).getByLabel(`Sentence of claim ${number}`);
  await field.fill(sentence);
  await field.press("Enter");
}

/** The zoom of the canvas, as it is drawn. */
const zoomOf = (page: Page) =>
  page.locator(".react-flow__viewport").evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

test("an editor, a commenter and a guest see each other, follow, and lose nothing where a network is cut", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const server = await start();
  try {
    const ann = await newPerson(browser, server);
    await makeAccount(ann, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(ann, "The old mill", "The old mill should be kept, because people meet there.");
    await mark(ann, "The old mill should be kept", "C");
    await write(ann, "Keep the mill.");
    await mark(ann, "people meet there", "S");
    await write(ann, "People meet there.");
    await saved(ann);
    const address = ann.url();
    await ann.getByRole("button", { name: "Share" }).click();
    await ann.getByLabel("Add somebody by mail address").fill("cora@example.test");
    await ann.getByLabel("What they may do").selectOption("commenter");
    await ann.getByRole("button", { name: "Add", exact: true }).click();
    const invitation = await toldIn(ann, "People");
    await ann.getByRole("button", { name: "Make a link" }).click();
    const link = await toldIn(ann, "Links");

    const cora = await newPerson(browser, server);
    await makeAccount(cora, invitation, "Cora Lind");
    await expect(cora).toHaveURL(address);
    const gus = await newPerson(browser, server);
    await gus.goto(link);
    await gus.getByLabel("Your name, as others see it").fill("Gus");
    await gus.getByRole("button", { name: "Open the map" }).click();
    await expect(openText(gus)).toBeVisible();

    // Everybody is told of everybody, and of what they have picked.
    await expect(here(gus)).toHaveAccessibleName(/Ann Okafor/);
    await expect(here(gus)).toHaveAccessibleName(/Cora Lind/);
    await expect(here(cora)).toHaveAccessibleName(/Gus/);
    await claim(cora, "Keep the mill.").click();
    await expect(claim(gus, "Keep the mill.")).toHaveAccessibleName(/Cora Lind is here/);
    await expectAccessible(gus);

    // The list of people is that of the moment when it was opened.
    await ann.keyboard.press("Escape");
    await ann.getByRole("button", { name: "Share" }).click();

    // Who may only read is given no tools to change anything; they come and go with the role, without a reload.
    await expect(cora.getByText("You may comment on this map, not change it.")).toBeVisible();
    await expect(cora.getByRole("button", { name: "Add a source" })).toHaveCount(0);
    await expect(inspector(cora).getByLabel("Sentence of claim 1")).toBeDisabled();
    await expectAccessible(cora);
    await ann.getByLabel("What Cora Lind may do").selectOption("editor");
    await expect(cora.getByText("You may comment on this map, not change it.")).toHaveCount(0);
    await expect(cora.getByRole("button", { name: "Add a source" })).toBeVisible();
    await expect(inspector(cora).getByLabel("Sentence of claim 1")).toBeEnabled();
    await ann.keyboard.press("Escape");

    // A guest follows the owner's eyes until a gesture of their own.
    await here(gus).click();
    await expectAccessible(gus);
    await gus.getByRole("button", { name: "Follow Ann Okafor" }).click();
    await gus.keyboard.press("Escape");
    await expect(gus.getByText("Following Ann Okafor")).toBeVisible();
    const before = await zoomOf(ann);
    await claim(ann, "Keep the mill.").click();
    await ann.keyboard.press("-");
    await expect.poll(() => zoomOf(ann)).not.toBeCloseTo(before, 2);
    await expect.poll(async () => Math.abs((await zoomOf(gus)) - (await zoomOf(ann)))).toBeLessThan(0.01);
    await claim(gus, "People meet there.").click();
    await expect(gus.getByText("Following Ann Okafor")).toHaveCount(0);

    // What one looks at and somebody else changes is told, quietly.
    await reword(ann, "Keep the mill.", 1, "Keep the old mill.");
    await expect(cora.getByText("Ann Okafor changed claim 1.")).toBeVisible();

    // Two write the same sentence while one has no network; both versions are there to choose from.
    await ann.context().setOffline(true);
    await reword(ann, "Keep the old mill.", 1, "Keep the mill, and mend it.");
    await reword(ann, "People meet there.", 2, "People met there.");
    await expect(ann.getByText("Offline, 2 changes wait")).toBeVisible();
    await reword(cora, "Keep the old mill.", 1, "Sell the mill.");
    await claim(cora, "People meet there.").click();
    await cora.keyboard.press("Delete");
    await saved(cora);
    await ann.context().setOffline(false);
    await expect(claim(cora, "Keep the mill, and mend it.")).toBeVisible();
    await ann.getByRole("button", { name: "See all 2" }).click();
    const dialog = ann.getByRole("dialog", { name: "Not kept as you meant it" });
    await expect(dialog).toContainText("Sell the mill.");
    await expect(dialog).toContainText("People met there.");
    await expect(dialog).toContainText("It is no longer there.");
    await expect(dialog).toContainText(/deleted by Cora Lind|has been deleted/);
    await expectAccessible(ann);

    // It is still to be read after a reload.
    await ann.reload();
    await ann.getByRole("button", { name: "See all 2" }).click();
    await dialog.getByRole("button", { name: "Use theirs" }).click();
    await expect(claim(cora, "Sell the mill.")).toBeVisible();
    await dialog.getByRole("button", { name: "Understood" }).click();
    await saved(ann);

    // Who leaves is gone at once.
    await gus.close();
    await expect(here(ann)).not.toHaveAccessibleName(/Gus/);
  } finally {
    await server.stop();
  }
});

test("a branch that somebody deleted is brought back after others have worked on", async ({ browser }) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const ann = await newPerson(browser, server);
    await makeAccount(ann, server.first, "Ann Okafor", "ann@example.test");
    await makeMap(
      ann,
      "The old mill",
      "The old mill should be kept. People meet there. Weddings are held in it. It is dry.",
    );
    await mark(ann, "The old mill should be kept.", "C");
    await write(ann, "Keep the mill.");
    await mark(ann, "People meet there.", "S");
    await write(ann, "People meet there.");
    await mark(ann, "Weddings are held in it.", "S");
    await write(ann, "Weddings are held there.");
    await saved(ann);
    const address = ann.url();
    const edi = await newPerson(browser, server);
    await makeAccount(edi, await shareWith(ann, "edi@example.test", "editor"), "Edi Marsh");
    await expect(edi).toHaveURL(address);

    // One cuts a reason with what it rests on, and closes the window.
    await claim(edi, "People meet there.").click();
    await expect(claim(edi, "People meet there.")).toHaveClass(/picked/);
    await edi.keyboard.press("ControlOrMeta+x");
    for (const page of [edi, ann]) {
      await expect(claim(page, "People meet there.")).toHaveCount(0);
      await expect(claim(page, "Weddings are held there.")).toHaveCount(0);
    }
    await saved(edi);
    await edi.close();

    // The other works on, in what was round it.
    await reword(ann, "Keep the mill.", 1, "Keep the old mill.");
    await mark(ann, "It is dry.", "S");
    await write(ann, "It is dry.");
    await saved(ann);

    await ann.getByRole("link", { name: "History" }).click();
    const steps = ann.getByRole("complementary", { name: "What was done" }).getByRole("button");
    const cut = steps.filter({ hasText: "removed" });
    await expect(cut).toHaveCount(1);
    await cut.click();
    await expect(ann.locator(".fate.removed")).not.toHaveCount(0);
    await ann.getByRole("button", { name: "Bring back what went" }).click();
    await expect(steps.first()).toContainText("brought back what had gone");
    await expectAccessible(ann);
    await ann.goto(address);
    for (const words of ["Keep the old mill.", "It is dry.", "People meet there.", "Weddings are held there."]) {
      await expect(claim(ann, words)).toHaveCount(1);
    }
    await expect(claim(ann, "Weddings are held there.")).toHaveAccessibleName(/supports claim \d/);
    await claim(ann, "People meet there.").click();
    await expect(inspector(ann).getByRole("button", { name: "People meet there." })).toBeVisible();
  } finally {
    await server.stop();
  }
});

test("another window of one's own is there without noise, and what was being written survives a reload", async ({
  page,
  context,
}) => {
  await newMap(page, "Alone");
  await expect(here(page)).toHaveCount(0);
  await mark(page, "The new quay will flood", "C");
  await write(page, "The quay will flood.");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(here(other)).toHaveAccessibleName("Here now: you, in another window too");
  await claim(page, "The quay will flood.").click();
  await other.getByRole("button", { name: "Here now: you, in another window too" }).click();
  await expect(other.getByText("is at claim 1")).toBeVisible();
  await expectAccessible(other);
  await other.close();
  await expect(here(page)).toHaveCount(0);

  await claim(page, "The quay will flood.").click();
  await page.keyboard.press("F2");
  const field = page.locator(".map-pane textarea");
  await field.fill("The quay will flood, as the wall is l");
  await page.reload();
  await expect(field).toHaveValue("The quay will flood, as the wall is l");
  await field.press("Escape");
  await expect(claim(page, "The quay will flood.")).toBeVisible();

  const sentence = inspector(page).getByLabel("Sentence of claim 1");
  await sentence.fill("A sentence in the panel");
  await page.reload();
  await expect(sentence).toHaveValue("A sentence in the panel");
  await sentence.press("Enter");
  await expect(claim(page, "A sentence in the panel")).toBeVisible();
});
