import { createServer, type Server as Site } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { makeAccount, newPerson, start, toldIn } from "./people";
import { claim, makeMap, mark, write } from "./person";

/** Names the present moment of the map that is open, and comes back to the map; the id of the version. */
async function nameVersion(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "History" }).click();
  const field = page.getByRole("textbox", { name: "Name" });
  // The page answers once it is awake.
  await expect(async () => {
    if (!(await field.isVisible())) await page.getByRole("button", { name: "Name this version" }).click();
    await expect(field).toBeVisible({ timeout: 5000 });
  }).toPass();
  await field.fill(name);
  await page.getByRole("button", { name: "Keep the name" }).click();
  const opened = page.getByRole("link", { name: `Open “${name}”` });
  const id = (await opened.getAttribute("href"))?.split("/").at(-1) ?? "";
  await page.getByRole("link", { name: "Back to the map" }).click();
  return id;
}

/** A page of another site, with somebody's HTML in it. */
async function otherSite(html: string): Promise<{ readonly address: string; readonly site: Site }> {
  const site = createServer((_, reply) => {
    reply.setHeader("content-type", "text/html; charset=utf-8");
    reply.end(
      `<!doctype html><html lang="en"><title>A page of somebody else</title><main><h1>Elsewhere</h1>${html}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(site.address() as AddressInfo).port}`, site };
}

async function makeQuay(owner: Page): Promise<void> {
  await makeMap(owner, "The quay", "The quay floods, because the wall is low.");
  await mark(owner, "The quay floods", "C");
  await write(owner, "The quay floods.");
  await mark(owner, "the wall is low", "S");
  await write(owner, "The wall is low.");
  await expect(owner.locator(".status")).toHaveText("Saved");
}

test("a map is shown within another page, moved and folded by keys, until its link ends", async ({ browser }) => {
  test.setTimeout(400_000);
  const server = await start();
  try {
    const owner = await newPerson(browser, server);
    await makeAccount(owner, server.first, "Ann Okafor", "ann@example.test");
    await makeQuay(owner);
    await claim(owner, "The wall is low.").click();
    await owner.getByRole("button", { name: "Share" }).click();
    await owner.getByRole("button", { name: "Make a link" }).click();
    await toldIn(owner, "Links");
    await owner.getByLabel("Open at claim 2, which is picked").click();
    const links = owner.getByRole("region", { name: "Links" });
    const address = await links.getByLabel("Address to look at").inputValue();
    const html = await links.getByLabel("HTML of the frame").inputValue();
    expect(address).toMatch(/\/embed\/[\w-]+\?claim=2$/);
    await expectAccessible(owner);

    const { address: elsewhere, site } = await otherSite(html);
    try {
      const reader = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
      await reader.goto(elsewhere);
      const frame = reader.frameLocator("iframe");
      const top = frame.getByRole("button", { name: /^Claim 1: The quay floods\./ });
      await expect(top).toHaveAttribute("aria-expanded", "true");
      await expect(frame.getByRole("img", { name: /^Claim 2: The wall is low\./ })).toBeVisible();
      await expectAccessible(reader);
      await top.focus();
      await reader.keyboard.press("Enter");
      await expect(top).toHaveAttribute("aria-expanded", "false");
      await expect(frame.getByRole("img", { name: /^Claim 2/ })).toHaveCount(0);
      const zoom = frame.locator(".figure-zoom .num");
      const before = await zoom.textContent();
      await reader.keyboard.press("-");
      await expect(zoom).not.toHaveText(before ?? "");
      await reader.keyboard.press("Tab");

      // A version that was named stays as it was, whatever becomes of the map.
      await owner.keyboard.press("Escape");
      const version = await nameVersion(owner, "First reading");
      await claim(owner, "The wall is low.").click();
      await owner.keyboard.press("Delete");
      await expect(claim(owner, "The wall is low.")).toHaveCount(0);
      await expect(owner.locator(".status")).toHaveText("Saved");
      const { pathname } = new URL(address);
      await reader.goto(`${server.url}${pathname}`);
      await expect(reader.getByRole("img", { name: /^Claim 1: The quay floods\./ })).toBeVisible();
      await expect(reader.getByText("The wall is low.")).toHaveCount(0);
      await reader.goto(`${server.url}${pathname}?version=${version}`);
      await expect(reader.getByRole("img", { name: /^Claim 2: The wall is low\./ })).toBeVisible();
      await expect(reader.getByText(/^First reading, \d{4}-\d\d-\d\d$/)).toBeVisible();
      await expectAccessible(reader);
      await reader.goto(elsewhere);

      // Nothing else can be shown within another page.
      const framed = await reader.request.get(address);
      expect(framed.headers()["content-security-policy"]).toContain("frame-ancestors *");
      for (const path of ["/sign-in", "/maps", new URL(address).pathname.replace("embed", "link")]) {
        const other = await reader.request.get(`${server.url}${path}`);
        expect(other.headers()["content-security-policy"], path).toContain("frame-ancestors 'none'");
      }

      await owner.getByRole("button", { name: "Share" }).click();
      await owner.getByRole("button", { name: "End it" }).click();
      await expect(owner.getByRole("button", { name: "End it" })).toHaveCount(0);
      await reader.reload();
      await expect(reader.frameLocator("iframe").getByRole("heading", { name: "This link has ended." })).toBeVisible();
    } finally {
      site.close();
    }
  } finally {
    await server.stop();
  }
});
