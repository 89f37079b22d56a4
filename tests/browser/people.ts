import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { freePort } from "@/scripts/setup/settings.mjs";
import { expectAccessible } from "./accessible";

/** A server for several people of this test alone: where it is, and the address of the first account. */
export interface Server {
  readonly url: string;
  readonly first: string;
  readonly stop: () => Promise<void>;
}

/** Starts one on an empty data folder; to be stopped by whoever started it. */
export async function start(): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), "warrant-accounts-"));
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  const own = { PORT: String(port), WARRANT_DATA: data, DATABASE_URL: "", WARRANT_URL: url };
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, ...own, WARRANT_SECRET: "k2N-vR8xT4_mQ7wZ1pB5hL9dF3sJ6yC0gA" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const first = await firstAddress(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, first, stop };
}

/** What the server prints for the first account, once it is open. */
function firstAddress(server: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (part: Buffer) => {
      printed += part.toString();
      const address = /http:\S+\/invitation\/\S+/.exec(printed)?.[0];
      if (address && printed.includes("Warrant is open at")) resolve(address);
    });
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

/** A browser of somebody's own, before the server. */
export async function newPerson(browser: Browser, { url }: Server): Promise<Page> {
  return (await browser.newContext({ baseURL: url, permissions: ["clipboard-write"] })).newPage();
}

/** Makes an account where an invitation leads to. */
export async function makeAccount(page: Page, address: string, name: string, email?: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your name, as others see it").fill(name);
  if (email) await page.getByLabel("Mail address").fill(email);
  await page.getByLabel(/^Password/).fill("a long enough one");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL(/\/maps/);
}

/** Makes an account where an invitation leads to, without a page. */
export async function enrol(browser: Browser, { url }: Server, address: string, name: string): Promise<void> {
  const context = await browser.newContext({ baseURL: url });
  const token = address.split("/").at(-1);
  const data = { name, password: "a long enough one" };
  const reply = await context.request.post(`/api/invitations/${token}`, { data, headers: { origin: url } });
  expect(reply.status()).toBe(200);
  await context.close();
}

/** Shares the map that is open with somebody who has no account yet; the address that makes them one. */
export async function shareWith(page: Page, email: string, role: "editor" | "commenter" | "viewer"): Promise<string> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByLabel("Add somebody by mail address").fill(email);
  await page.getByLabel("What they may do").selectOption(role);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const address = await toldIn(page, "People");
  await page.keyboard.press("Escape");
  return address;
}

/** The address that is told in a part of the dialog, to be passed on. */
export const toldIn = (page: Page, section: string) =>
  page.getByRole("region", { name: section }).getByLabel("Address to pass on").inputValue();
