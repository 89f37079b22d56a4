import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PROVIDER_ID } from "@/app/accounts/auth";
import { isWithinLimits } from "@/app/accounts/limits";
import * as callback from "@/app/api/auth/callback/[provider]/route";
import * as elsewhere from "@/app/api/sign-in/elsewhere/route";
import * as teams from "@/app/api/teams/route";
import { findByEmail } from "@/db/queries/people";
import { theStore } from "@/db/store";
import { freePort } from "@/scripts/setup/settings.mjs";
import { type Account, Browser, firstAccount, newAccount, onNewServer, SITE } from "./accounts";
import { at, nothing } from "./requests";

onNewServer();

let provider: ChildProcess;
let ann: Account;

beforeAll(async () => {
  const port = await freePort(0);
  const settings = { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_CLIENT_ID: "warrant", OIDC_NAME: "School" };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret of this test alone");
  const answers = `${SITE}/api/auth/callback/${PROVIDER_ID}`;
  provider = spawn(process.execPath, ["tests/api/provider.mjs", String(port), answers], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise((resolve, reject) => {
    provider.stdout?.once("data", resolve);
    provider.once("exit", () => reject(new Error("the provider has ended")));
  });
  ann = await firstAccount();
});
afterAll(() => provider.kill());

/** A browser before the provider: follows it from page to page, keeps its cookies, and fills in its forms. */
async function answerOf(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next: { readonly url: URL; readonly form: URLSearchParams | null } = { url: new URL(address), form: null };
  for (let step = 0; step < 12; step += 1) {
    if (next.url.origin === SITE) return next.url;
    const headers: Record<string, string> = { cookie: [...jar].map((pair) => pair.join("=")).join("; ") };
    const reply: Response = await fetch(next.url, {
      method: next.form ? "POST" : "GET",
      body: next.form,
      headers,
      redirect: "manual",
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(key, value);
    }
    const location = reply.headers.get("location");
    if (location) next = { url: new URL(location, next.url), form: null };
    else next = filledIn(await reply.text(), next.url, name);
  }
  throw new Error("the provider leads nowhere");
}

function filledIn(page: string, at: URL, name: string) {
  const action = /action="([^"]+)"/.exec(page)?.[1];
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
  if (!action || !prompt) throw new Error(`no form on this page: ${page.slice(0, 300)}`);
  const form = new URLSearchParams(prompt === "login" ? { prompt, login: name, password: "any" } : { prompt });
  return { url: new URL(action, at), form };
}

/** The address of the provider to which a browser is sent. */
async function sentFrom(browser: Browser, next: string): Promise<string> {
  const sent = browser.keep(await elsewhere.POST(browser.request("/", "POST", { next }), nothing));
  expect(sent.status).toBe(200);
  return (await sent.json()).url;
}

/** The answer of the provider, as a browser brings it: where it is sent on to. */
async function bring(browser: Browser, { pathname, search }: URL): Promise<URL> {
  const reply = await callback.GET(browser.request(`${pathname}${search}`), at({ provider: PROVIDER_ID }));
  return new URL(browser.keep(reply).headers.get("location") ?? "", SITE);
}

/** Signs somebody in by the provider: the browser, and where it is sent on to. */
async function comeFromElsewhere(name: string, next = "/maps?q=a"): Promise<{ browser: Browser; to: URL }> {
  const browser = new Browser();
  const answer = await answerOf(await sentFrom(browser, next), name);
  return { browser, to: await bring(browser, answer) };
}

const isIn = async (browser: Browser) => (await teams.GET(browser.request("/"), nothing)).status === 200;

it("another site vouches for one who has an account with the same proved address", async () => {
  const bob = await newAccount(ann, "Bob");
  const { browser, to } = await comeFromElsewhere("bob");
  expect(to.href).toBe(`${SITE}/maps?q=a`);
  expect(await isIn(browser)).toBe(true);
  const { db } = await theStore();
  expect((await findByEmail(db, "bob@people.test"))?.id).toBe(bob.id);
});

it("leads on to no page of another site", async () => {
  const { to } = await comeFromElsewhere("bob", "//evil.test/");
  expect(to.href).toBe(`${SITE}/maps`);
});

it("lets nobody in whom the site does not vouch for with a proved address, or who was not invited", async () => {
  await newAccount(ann, "Unproved");
  for (const name of ["stranger", "unproved"]) {
    const { browser, to } = await comeFromElsewhere(name);
    expect([to.origin, to.pathname, to.searchParams.has("error")], name).toEqual([SITE, "/sign-in", true]);
    expect(await isIn(browser), name).toBe(false);
  }
});

it("takes no answer that this browser did not ask for", async () => {
  const answer = await answerOf(await sentFrom(new Browser(), "/maps"), "bob");
  const thief = new Browser();
  await bring(thief, answer);
  expect(await isIn(thief)).toBe(false);
});

it("is not begun without end: each beginning is kept, and asked of the other site", async () => {
  const begin = () => elsewhere.POST(new Browser().request("/", "POST", { next: "/maps" }), nothing);
  expect((await begin()).status).toBe(200);
  const store = await theStore();
  while (await isWithinLimits(store, new Headers(), "secret", "elsewhere"));
  expect((await begin()).status).toBe(429);
});
