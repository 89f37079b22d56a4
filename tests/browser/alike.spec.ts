import { expect } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { addSource, claim, makeMap, mark, selectWords, write } from "./person";

const HEARING = `A hearing

The dome of the observatory must be repaired before the winter comes.

The children need a shorter way to their school.`;
const LETTER = `A letter to the council

I write about the weather of the last weeks, which was good.

Somebody should repair the observatory and its leaking dome.`;

test("[S7] passages like the selected words are found, shown and tied with keys, here and in another map", async ({
  page,
  context,
}) => {
  await makeMap(page, "The other map", LETTER.replace("leaking dome", "rusty dome"));
  await makeMap(page, "The observatory", HEARING);
  await mark(page, "The dome of the observatory must be repaired", "C");
  await write(page, "Repair the observatory’s dome.");
  await addSource(page, LETTER);
  await claim(page, "Repair the observatory’s dome.").click();
  await page.keyboard.press("p");

  const panel = page.getByRole("complementary", { name: "Passages like this" });
  const first = panel.getByRole("button", { name: "Somebody should repair the observatory and its leaking dome." });
  await expect(panel.getByRole("listitem").nth(0)).toContainText("The dome of the observatory");
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /A letter/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".src-picked:visible")).toContainText("Somebody should repair");
  await first.focus();
  await page.keyboard.press("q");
  await expect(page.getByText("Tied to the claim.")).toBeVisible();
  await expectAccessible(page);

  const other = panel.getByRole("link", { name: /its rusty dome/ }).first();
  const opening = context.waitForEvent("page");
  await other.click();
  const opened = await opening;
  await expect(opened.locator(".src-picked:visible")).toContainText("its rusty dome");
  await opened.close();

  await page.keyboard.press("Escape");
  await expect(page.getByText("2 passages").first()).toBeVisible();
  await page.getByRole("tab", { name: /A hearing/ }).click();
  await selectWords(page, "The children need a shorter way to their school.");
  await page.keyboard.press("p");
  await expect(panel.getByText("No other passage here says anything like it.")).toBeVisible();
});
