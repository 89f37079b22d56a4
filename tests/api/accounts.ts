import { rmSync } from "node:fs";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { invite, printFirstInvitation } from "@/app/accounts/inviting";
import * as invitation from "@/app/api/invitations/[token]/route";
import * as link from "@/app/api/links/[token]/route";
import * as links from "@/app/api/maps/[id]/links/route";
import * as members from "@/app/api/maps/[id]/members/route";
import * as maps from "@/app/api/maps/route";
import { findByEmail } from "@/db/queries/people";
import { closeTheStore, theStore } from "@/db/store";
import type { Role } from "@/lib/access";
import { newDataFolder } from "../db/embedded";
import { createMap } from "../db/steps";
import { at } from "./requests";

/** A server for several people, as these tests run one. */
export const SITE = "https://warrant.test";
export const SERVER_SECRET = "qW8-zN3kR7_vY1mT5xL9pB2dH6fJ4gC0sA";

/** Lets the handlers of a test file work as a server for several people, on a data folder of their own. */
export function onNewServer(more: Readonly<Record<string, string>> = {}): void {
  let folder: string;
  beforeAll(async () => {
    folder = await newDataFolder();
    const environment = { WARRANT_DATA: folder, DATABASE_URL: "", HOST: "", WARRANT_URL: SITE, ...more };
    for (const [name, value] of Object.entries({ WARRANT_SECRET: SERVER_SECRET, ...environment }))
      vi.stubEnv(name, value);
  });
  afterAll(async () => {
    await closeTheStore();
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
}

/** A browser: what it has been given to keep, and requests that carry it along. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  request(path: string, method = "GET", body?: unknown, headers: Record<string, string> = {}): Request {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = { host: new URL(SITE).host, origin: SITE, cookie, "content-type": "application/json", ...headers };
    const isBare = method === "GET" || body === undefined;
    return new Request(SITE + path, { method, headers: sent, body: isBare ? undefined : JSON.stringify(body) });
  }

  /** Keeps what a reply gives to keep. */
  keep(reply: Response): Response {
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return reply;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }
}

/** The secret at the end of an address. */
export const secretIn = (address: string) => address.split("/").at(-1) ?? "";

const PASSWORD = "a long enough one";

/** What was printed while something was done. */
export async function printed(work: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await work();
    return log.mock.calls.flat().join("\n");
  } finally {
    log.mockRestore();
  }
}

/** Somebody with an account, and the browser in which they are signed in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly browser: Browser;
}

/** Takes an invitation up in a new browser. */
export async function join(token: string, name: string, email?: string): Promise<Account> {
  const browser = new Browser();
  const request = browser.request("/", "POST", { name, password: PASSWORD, ...(email ? { email } : {}) });
  const reply = browser.keep(await invitation.POST(request, at({ token })));
  expect(reply.status).toBe(200);
  const { db } = await theStore();
  const known = await findByEmail(db, email ?? `${name.toLowerCase()}@people.test`);
  if (!known) throw new Error(`${name} has no account`);
  return { id: known.id, email: known.email, browser };
}

/** Makes the first account, with the address that the server prints. */
export async function firstAccount(name = "Ann"): Promise<Account> {
  const words = await printed(async () => printFirstInvitation(await theStore()));
  return join(secretIn(words.trim()), name, `${name.toLowerCase()}@people.test`);
}

/** Makes an account by an invitation of somebody who has one. */
export async function newAccount(by: Account, name: string): Promise<Account> {
  const email = `${name.toLowerCase()}@people.test`;
  const inviter = { id: by.id, name: "Ann" };
  const nothingMore = { mapId: null, role: null, teamId: null };
  const address = await invite(await theStore(), { email, inviter, to: "to an account", ...nothingMore });
  return join(secretIn(address ?? ""), name);
}

/** Makes a map of somebody's own. */
export async function mapOf({ browser }: Account): Promise<string> {
  const id = uuidv7();
  const made = await maps.POST(browser.request("/", "POST", { command: createMap(id, "Shared") }), at({} as never));
  expect(made.status).toBe(201);
  return id;
}

/** Makes somebody something to a map. */
export async function giveRole(by: Account, mapId: string, { email }: Account, role: Role): Promise<void> {
  const reply = await members.POST(by.browser.request("/", "POST", { email, role }), at({ id: mapId }));
  expect(reply.status).toBe(200);
}

/** Comes to a map by a new link, as a guest. */
export async function newGuest(by: Account, mapId: string, role: Role): Promise<Browser> {
  const made = await links.POST(by.browser.request("/", "POST", { role, days: 1 }), at({ id: mapId }));
  const { address } = await made.json();
  const browser = new Browser();
  const token = secretIn(address);
  const reply = browser.keep(await link.POST(browser.request("/", "POST", { name: "Guest" }), at({ token })));
  expect(reply.status).toBe(200);
  return browser;
}
