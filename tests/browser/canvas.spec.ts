import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./accessible";
import { exported, inspector, newMap, saved, tabTo } from "./at-the-desk";
import { openWritten } from "./written";

interface Kept {
  readonly claims: readonly { readonly text: string }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly targetRelationId: string | null;
    readonly scheme: string | null;
  }[];
  readonly questions: readonly { readonly state: string }[];
}

/** The keys that make each claim after the first, once the sentence before it is finished. */
const CLAIMS: readonly (readonly string[])[] = [
  ["Tab"],
  ["Enter"],
  ["Shift+Tab"],
  ["u"],
  ["Tab"],
  ["u"],
  ["n"],
  ["Tab"],
  ["w"],
  ["Tab"],
  ["Enter"],
  ["o"],
  ["Tab"],
  ["Shift+Tab"],
  ["Enter"],
  ["Tab"],
  ["Enter"],
  ["o"],
  ["ArrowUp", "ArrowUp", "o"],
  ["Tab"],
  ["Enter"],
  ["Tab"],
  ["Tab"],
  ["Enter"],
  ["Shift+Tab"],
  ["Tab"],
  ["o"],
  ["Tab"],
];

async function write(page: Page, sentence: string): Promise<void> {
  const field = page.locator(".map-pane textarea");
  await expect(field).toBeFocused();
  await page.keyboard.insertText(sentence);
  await page.keyboard.press("Enter");
  await expect(field).toHaveCount(0);
}

test("[M1] a map of thirty claims with a scheme and its questions is built on the canvas by keys alone", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await newMap(page, "Thirty on the canvas");
  await page.getByRole("tab", { name: "Map", exact: true }).focus();
  await tabTo(page, ".empty-map button", 12);
  await page.keyboard.press("Enter");
  await write(page, "Claim 1.");
  for (const [i, keys] of CLAIMS.entries()) {
    for (const key of keys) await page.keyboard.press(key);
    await write(page, `This is claim ${i + 2}.`);
  }

  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("y");
  await expect(page.getByPlaceholder(/Words of the scheme/)).toBeFocused();
  await page.keyboard.type("sign");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: /Critical questions/ })).toContainText("3 open");
  await tabTo(page, ".inspector .ask", 60);
  await page.keyboard.press("t");
  await expect(inspector(page)).toContainText("Left as a task");
  await tabTo(page, ".inspector .ask", 60);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("u");
  await expect(page.locator(".map-pane textarea")).toBeFocused();
  await page.keyboard.press("Enter");

  await expectAccessible(page);
  await saved(page);
  const { rows } = (await exported(page)) as unknown as { readonly rows: Kept };
  const onSteps = rows.relations.flatMap(({ kind, targetRelationId }) => (targetRelationId === null ? [] : kind));
  expect(rows.claims).toHaveLength(30);
  expect(onSteps.filter((kind) => kind === "attack").length).toBeGreaterThanOrEqual(2);
  expect(onSteps.filter((kind) => kind === "support")).toHaveLength(1);
  expect(rows.relations.filter(({ kind }) => kind === "onlyIf")).toHaveLength(1);
  expect(rows.relations.filter(({ scheme }) => scheme === "sign")).toHaveLength(1);
  expect(rows.questions.map(({ state }) => state).sort()).toEqual(["raised", "task"]);
});

test("[M1] a map is turned, walked by the arrows that lead that way, and looked at step by step", async ({ page }) => {
  await page.goto("/maps");
  await page
    .getByRole("link", { name: /Weir Bridge/ })
    .first()
    .click();
  const pane = page.locator(".map-pane");
  await expect(pane.locator(".pickable").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("conclusions on the left");
  await page.keyboard.press("Enter");
  const at = (number: number) => pane.locator(`.pickable[aria-label^="Claim ${number},"]`);
  const left = async (number: number) => (await at(number).boundingBox())?.x ?? 0;
  await expect.poll(async () => (await left(10)) - (await left(1))).toBeGreaterThan(150);
  await pane.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(at(1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(at(2)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(at(4)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(at(2)).toBeFocused();

  await page.keyboard.press("f");
  await expect(pane.getByText("Around claim 2: all steps")).toBeVisible();
  await page.keyboard.press("-");
  await page.keyboard.press("Shift+H");
  await expect(at(12)).toHaveCount(0);
  await expect(at(5)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("+");
  await page.keyboard.press("Escape");
  await expect(at(12)).toHaveCount(1);
  await expect(pane.locator(".focus-strip")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await left(10)) - (await left(1))).toBeLessThan(150);
  await saved(page);
});

/** The boxes that cross links run through, by their names; null while no link is drawn. */
function boxesRunThrough(page: Page): Promise<string[] | null> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<SVGPathElement>(".lines.above path")];
    const boxes = [...document.querySelectorAll(".react-flow__node-claim, .react-flow__node-pill")];
    const points = links.flatMap((link) => {
      const onScreen = link.getScreenCTM() ?? new DOMMatrix();
      const step = link.getTotalLength() / 200;
      return Array.from({ length: 201 }, (_, i) => link.getPointAtLength(i * step).matrixTransform(onScreen));
    });
    const isWithin = ({ left, right, top, bottom }: DOMRect) =>
      points.some(({ x, y }) => x > left + 4 && x < right - 4 && y > top + 4 && y < bottom - 4);
    const met = boxes.filter((box) => isWithin(box.getBoundingClientRect()));
    return links.length === 0 ? null : met.map((box) => box.textContent ?? "");
  });
}

test("[M1] a link to another branch goes round the boxes, however the map was opened", async ({ page }) => {
  await openWritten(page, "b -> a; c -> a; d -> a; e -> b; f -> c; g -> f; h -> d; e -> h");
  await page.keyboard.press("0");
  await expect.poll(() => boxesRunThrough(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => boxesRunThrough(page)).toEqual([]);
});
