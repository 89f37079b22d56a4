import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { SAMPLE_ID, sampleMap } from "@/lib/examples/sample";
import { largeMap } from "../bench/large-map";
import { test } from "./accessible";

/** Px of the screen by which a claim may move when it is folded or unfolded. */
const STILL = 1;

const send = async (request: APIRequestContext, submission: object): Promise<void> => {
  const reply = await request.post("/api/maps", { data: submission });
  // It may be there from a try before.
  expect([200, 201, 409], await reply.text()).toContain(reply.status());
};

/** Picks a claim, and waits until the panel that opens beside the map has taken its room. */
const pick = async (page: Page, box: Locator): Promise<void> => {
  await expect(async () => {
    // A page that has only just opened may not hear the first press.
    await box.click({ position: { x: 12, y: 8 } });
    await expect(page.locator(".inspector")).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(async () => {
    const before = await box.boundingBox();
    await page.waitForTimeout(120);
    expect(await box.boundingBox()).toEqual(before);
  }).toPass();
};

/** Presses Space and tells how far the box was, in the farthest frame of the second after it, from where it stood. */
const driftOnSpace = async (page: Page, box: Locator): Promise<number> => {
  const watching = box.evaluate(async (node) => {
    const at = () => {
      const { left, right, top } = node.getBoundingClientRect();
      return { x: (left + right) / 2, y: top };
    };
    const start = at();
    let farthest = 0;
    for (const begun = performance.now(); performance.now() - begun < 1000; ) {
      await new Promise(requestAnimationFrame);
      farthest = Math.max(farthest, Math.abs(at().x - start.x), Math.abs(at().y - start.y));
    }
    return node.isConnected ? farthest : Number.POSITIVE_INFINITY;
  });
  await page.keyboard.press("Space");
  return watching;
};

const notOf = (id: string) => `:not([data-id="${id}"])`;

/** Folds and unfolds the first claims in view that have reasons, and tells how far each press moved its claim. */
const driftsOf = async (page: Page, most: number): Promise<number[]> => {
  const claims = page.locator(".react-flow__node-claim");
  await claims.first().waitFor();
  const drifts: number[] = [];
  const tried = new Set<string>();
  // Only what is near the view is on the page, and folding changes what that is.
  const next = async (): Promise<string | undefined> => {
    const untried = page.locator(".react-flow__node-claim").and(page.locator([...tried].map(notOf).join("") || "*"));
    const comes = untried.first().waitFor({ timeout: 5000 });
    const isThere = await comes.then(
      () => true,
      () => false,
    );
    return isThere ? ((await untried.first().getAttribute("data-id")) ?? undefined) : undefined;
  };
  for (let id = await next(); id && drifts.length < 2 * most; id = await next()) {
    tried.add(id);
    const box = page.locator(`.react-flow__node-claim[data-id="${id}"]`);
    if (!(await box.isVisible())) continue;
    await pick(page, box);
    const fold = box.getByText(/^\d+ below$/);
    const wasFolded = await fold.isVisible();
    const first = await driftOnSpace(page, box);
    if ((await fold.isVisible()) === wasFolded) continue;
    drifts.push(first, await driftOnSpace(page, box));
    await expect(fold).toBeVisible({ visible: wasFolded });
  }
  return drifts;
};

test("a claim of the sample stays where it is while it is folded and unfolded", async ({ page, request }) => {
  await send(request, sampleMap());
  await page.goto(`/maps/${SAMPLE_ID}`);
  const drifts = await driftsOf(page, 3);
  expect(drifts).toHaveLength(6);
  expect(Math.max(...drifts)).toBeLessThanOrEqual(STILL);
});

test("so does a claim of a large map, which opens folded", async ({ page, request }) => {
  const rows = largeMap({ seed: 11, size: 1400, counts: "claims and relations" });
  await send(request, { command: { id: uuidv7(), actions: [{ type: "addPart", rows }] } });
  await page.goto(`/maps/${rows.maps[0]?.id}`);
  const drifts = await driftsOf(page, 2);
  expect(drifts).toHaveLength(4);
  expect(Math.max(...drifts)).toBeLessThanOrEqual(STILL);
});
