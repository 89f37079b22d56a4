import { expect, type Locator } from "@playwright/test";
import { test } from "./accessible";
import { newMap } from "./at-the-desk";

const style = (of: Locator, name: "outlineStyle" | "backgroundColor") =>
  of.evaluate((element, property) => getComputedStyle(element)[property], name);

test.use({ contextOptions: { forcedColors: "active" } });

test("with colours of one's own, what is chosen and what is on can be told", async ({ page }) => {
  await newMap(page, "Forced colours");
  await expect.poll(() => style(page.getByRole("tab", { name: "Map" }), "outlineStyle")).toBe("solid");
  expect(await style(page.getByRole("tab", { name: "Outline" }), "outlineStyle")).toBe("none");

  await page.keyboard.press("Control+K");
  const chosen = page.getByRole("dialog").locator('[aria-selected="true"]');
  expect(await style(chosen, "outlineStyle")).toBe("solid");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Theme" }).click();
  await page.keyboard.press("ArrowDown");
  expect(await style(page.locator("[data-highlighted]"), "outlineStyle")).toBe("solid");
  await page.keyboard.press("Escape");

  await page.goto(`${page.url().replace(/#.*/, "")}/history`);
  const knob = page.getByRole("switch").locator("span");
  const ground = (of: Locator) => style(of, "backgroundColor");
  for (let i = 0; i < 2; i++) {
    expect(await ground(knob)).not.toBe(await ground(page.getByRole("switch")));
    await page.getByRole("switch").click();
  }
});
