import { expect, test } from "@playwright/test";
import { expectAccessible } from "./at-the-desk";
import { addSource, claim, makeMap, mark, selectWords, write } from "./person";

const HEARING = `A hearing

The bridge must be shut to lorries before the winter comes.

The children need a shorter way to their school.`;
const LETTER = `A letter to the council

I write about the weather of the last weeks, which was good.

Heavy lorries should no longer be allowed on that bridge.`;

test("[S7] passages like the selected words are found, shown and tied with keys, here and in another map", async ({
  page,
  context,
}) => {
  await makeMap(page, "The other map", LETTER.replace("that bridge", "the old bridge"));
  await makeMap(page, "The bridge", HEARING);
  await mark(page, "The bridge must be shut to lorries", "C");
  await write(page, "Shut the bridge to lorries.");
  await addSource(page, LETTER);
  await claim(page, "Shut the bridge to lorries.").click();
  await page.keyboard.press("p");

  const panel = page.getByRole("complementary", { name: "Passages like this" });
  const first = panel.getByRole("button", { name: "Heavy lorries should no longer be allowed on that bridge." });
  await expect(panel.getByRole("listitem").nth(0)).toContainText("The bridge must be shut");
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /A letter/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".src-picked:visible")).toContainText("Heavy lorries");
  await first.focus();
  await page.keyboard.press("q");
  await expect(page.getByText("Tied to the claim.")).toBeVisible();
  await expectAccessible(page);

  const other = panel.getByRole("link", { name: /the old bridge/ }).first();
  const opening = context.waitForEvent("page");
  await other.click();
  const opened = await opening;
  await expect(opened.locator(".src-picked:visible")).toContainText("the old bridge");
  await opened.close();

  await page.keyboard.press("Escape");
  await expect(page.getByText("2 passages").first()).toBeVisible();
  await page.getByRole("tab", { name: /A hearing/ }).click();
  await selectWords(page, "The children need a shorter way to their school.");
  await page.keyboard.press("p");
  await expect(panel.getByText("No other passage here says anything like it.")).toBeVisible();
});
