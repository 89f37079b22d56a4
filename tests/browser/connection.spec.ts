import { expect } from "@playwright/test";
import { test } from "./accessible";
import { claim, makeMap, mark, write } from "./person";

const WORDS = `A short hearing

The old mill should be kept, because people meet there. The roof leaks, though, and nobody has paid for a new one.`;

test("without a connection work goes on, and arrives once when the server is back", async ({
  page,
  context,
  request,
}) => {
  await makeMap(page, "Cut line", WORDS);
  const mapId = page.url().split("/").at(-1);
  await context.setOffline(true);
  await mark(page, "The roof leaks", "C");
  await write(page, "The roof leaks.");
  await expect(page.getByText(/Offline, \d+ changes? waits?/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Saved")).toBeVisible({ timeout: 30_000 });
  const { rows } = await (await request.get(`/api/maps/${mapId}`)).json();
  expect(rows.claims.map(({ text }: { text: string }) => text)).toEqual(["The roof leaks."]);
});

test("what was waiting when a window was closed is sent by the next one that opens the map", async ({
  page,
  context,
  request,
}) => {
  await makeMap(page, "Closed too early", WORDS);
  const address = page.url();
  await page.route("**/commands", (route) => route.abort());
  await mark(page, "people meet there", "C");
  await write(page, "People meet there.");
  await expect(page.getByText(/Offline, \d+ changes? waits?/)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(address);
  await expect(claim(next, "People meet there.")).toBeVisible();
  await expect(next.getByText("Saved")).toBeVisible();
  const { rows } = await (await request.get(`/api/maps/${address.split("/").at(-1)}`)).json();
  expect(rows.claims).toHaveLength(1);
});

test("what the server took while its answer was lost is there once, and is undone once", async ({ page }) => {
  await makeMap(page, "Lost answer", WORDS);
  await mark(page, "people meet there", "C");
  await expect(page.getByText("Saved")).toBeVisible();
  // The server carries it out, and the window is gone before it hears so.
  const taken = new Promise<void>((resolve) =>
    page.route("**/commands", (route) => void route.fetch().then(() => resolve())),
  );
  await write(page, "Neighbours gather.");
  await taken;
  await page.unroute("**/commands");
  await page.reload();
  await expect(claim(page, "Neighbours gather.")).toBeVisible();
  await expect(page.getByText("Saved")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(claim(page, "people meet there")).toBeVisible();
  await expect(claim(page, "Neighbours gather.")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".react-flow").getByRole("button", { name: "people meet there" })).toHaveCount(0);
});

test("everything can be undone and done again, also after a reload", async ({ page }) => {
  await makeMap(page, "Undo", WORDS);
  await mark(page, "The old mill should be kept", "C");
  await write(page, "Keep the mill.");
  await mark(page, "people meet there", "S");
  await write(page, "People meet there.");
  await page.reload();
  await expect(claim(page, "People meet there.")).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Control+z");
  await expect(claim(page, "Keep the mill.")).toHaveCount(0);
  for (let i = 0; i < 4; i++) await page.keyboard.press("Control+Shift+z");
  await expect(claim(page, "Keep the mill.")).toBeVisible();
  await expect(claim(page, "People meet there.")).toBeVisible();
  await expect(page.locator(".react-flow").getByRole("button", { name: "Step: 2, supports claim 1" })).toBeVisible();
});

test("a stream that has fallen silent is opened again", async ({ page }) => {
  let opened = 0;
  await page.clock.install();
  await page.route(/\/events\?after=/, (route) => {
    opened += 1;
    // The connection stands and nothing comes through it, as after a machine has slept.
    return opened === 1 ? undefined : route.continue();
  });
  await makeMap(page, "Silent stream", WORDS);
  await expect.poll(() => opened).toBe(1);
  await page.clock.fastForward(60_000);
  await expect.poll(() => opened).toBe(2);
  await expect(page.locator(".status")).toHaveText("Saved");
});

test("a part of the page that cannot be fetched is told of, and comes when it can", async ({ page }) => {
  await makeMap(page, "Part of the page", WORDS);
  const address = page.url();
  await page.goto("/maps");
  let isCut = false;
  await page.route(/_next\/static\/.*\.js/, (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
  isCut = true;
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be fetched" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  isCut = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("files whose reading cannot be begun without the server say so, and can be left out", async ({ page }) => {
  await page.goto("/maps");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.context().route(/_next\/static\//, (route) => route.abort());
  const unfetched = page.getByText("could not be fetched, because the server did not answer").first();

  const map = { name: "a.argdown", mimeType: "text/plain", buffer: Buffer.from("[A]: It floods.") };
  await page.getByLabel("File that holds a map").setInputFiles([map]);
  await expect(unfetched).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: /^(Paste or drop a text|New map)/ }).click();
  const text = { name: "Tides.txt", mimeType: "text/plain", buffer: Buffer.from("High water stands at noon.") };
  await page.getByLabel("Files to read").setInputFiles([text]);
  await expect(unfetched).toBeVisible();
});
