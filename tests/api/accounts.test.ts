import { describe, expect, it, vi } from "vitest";
import { printFirstInvitation } from "@/app/accounts/inviting";
import { localPath } from "@/app/accounts/local-path";
import { modeOf } from "@/app/accounts/mode";
import * as password from "@/app/api/account/password/route";
import * as account from "@/app/api/account/route";
import * as session from "@/app/api/account/sessions/[session]/route";
import * as otherSessions from "@/app/api/account/sessions/route";
import * as health from "@/app/api/health/route";
import * as invitation from "@/app/api/invitations/[token]/route";
import * as newPassword from "@/app/api/new-password/route";
import * as signIn from "@/app/api/sign-in/route";
import * as signOut from "@/app/api/sign-out/route";
import * as signUp from "@/app/api/sign-up/route";
import * as teams from "@/app/api/teams/route";
import { listMaps } from "@/db/queries/maps";
import { sessionsOf } from "@/db/queries/sessions";
import { theStore } from "@/db/store";
import { SAMPLE_ID } from "@/lib/examples/sample";
import { type Account, Browser, firstAccount, newAccount, onNewServer, printed, SERVER_SECRET, SITE } from "./accounts";
import { at, nothing } from "./requests";

onNewServer();

let ann: Promise<Account> | undefined;
const theFirst = () => (ann ??= firstAccount());
const isIn = async (browser: Browser) => (await teams.GET(browser.request("/"), nothing)).status === 200;
const entering = (browser: Browser, email: string, word: string) =>
  signIn.POST(browser.request("/", "POST", { email, password: word }), nothing).then((reply) => browser.keep(reply));

describe("how the server is run", () => {
  const server = { WARRANT_URL: SITE, WARRANT_SECRET: SERVER_SECRET };

  it("is for one person without settings, and for several with an address and a strong secret", () => {
    expect(modeOf({})).toEqual({ kind: "local" });
    expect(modeOf(server)).toMatchObject({
      kind: "server",
      isSignUpOpen: false,
      proxies: 0,
      mail: null,
      provider: null,
    });
  });

  it.each([
    ["a secret without an address", { WARRANT_SECRET: SERVER_SECRET }, /WARRANT_URL is not/],
    ["an address without a secret", { WARRANT_URL: SITE }, /WARRANT_SECRET is not/],
    ["a short secret", { ...server, WARRANT_SECRET: "short" }, /shorter than 32/],
    ["a secret of few letters", { ...server, WARRANT_SECRET: "ab".repeat(20) }, /guessed/],
    [
      "a secret out of instructions",
      { ...server, WARRANT_SECRET: "please-change-me-to-something-1234567890" },
      /guessed/,
    ],
    ["no address", { ...server, WARRANT_URL: "warrant" }, /must be an address/],
    ["an address of another kind", { ...server, WARRANT_URL: "ftp://warrant.test" }, /must be an address/],
    ["an address of a page", { ...server, WARRANT_URL: `${SITE}/maps` }, /end with the name/],
    ["a word for signing up", { ...server, WARRANT_SIGNUP: "perhaps" }, /closed or open/],
    ["a mail server without a sender", { ...server, SMTP_URL: "smtp://mail.test" }, /MAIL_FROM/],
    ["a provider without its secret", { ...server, OIDC_ISSUER: SITE, OIDC_CLIENT_ID: "x" }, /OIDC_CLIENT_SECRET/],
    ["many proxies", { ...server, WARRANT_PROXIES: "many" }, /0 to 9/],
  ])("is refused with %s", (_, environment, reason) => expect(() => modeOf(environment)).toThrow(reason));

  it("does not open with a weak secret, and says why", async () => {
    vi.stubEnv("WARRANT_SECRET", "weak");
    const reply = await health.GET(new Browser().request("/api/health"), nothing);
    vi.stubEnv("WARRANT_SECRET", SERVER_SECRET);
    expect([reply.status, await reply.json()]).toMatchObject([
      503,
      { reason: expect.stringContaining("32 characters") },
    ]);
  });

  it("goes by one name alone", async () => {
    const { browser } = await theFirst();
    const statusAt = (host: string) =>
      teams.GET(browser.request("/", "GET", undefined, { host }), nothing).then(({ status }) => status);
    expect(await statusAt("warrant.test")).toBe(200);
    for (const host of ["127.0.0.1:3000", "localhost", "evil.test", "warrant.test:81"])
      expect(await statusAt(host)).toBe(421);
  });
});

describe("a page to go on to", () => {
  it("is one of this site, or the list of maps", () => {
    expect(localPath("/maps/1?a=b#c")).toBe("/maps/1?a=b#c");
    for (const elsewhere of [
      "//evil.test",
      "/\\evil.test",
      "https://evil.test",
      "maps",
      "",
      null,
      "/\t/evil.test",
      "/a\\b",
      ["/maps"],
    ])
      expect(localPath(elsewhere)).toBe("/maps");
  });
});

describe("the first account", () => {
  it("is made once, with what the server prints, and takes over the maps that were there", async () => {
    const { id: reader } = await theFirst();
    const listed = await listMaps((await theStore()).db, { reader });
    expect(listed.map(({ id }) => id)).toEqual([SAMPLE_ID]);
    expect(await printed(async () => printFirstInvitation(await theStore()))).toBe("");
  });

  it("is not made by guessing", async () => {
    const body = { name: "X", password: "a long enough one", email: "x@people.test" };
    const reply = await invitation.POST(new Browser().request("/", "POST", body), at({ token: "x".repeat(43) }));
    expect(reply.status).toBe(404);
  });
});

describe("an invitation", () => {
  it("makes one account, for the mail address that it was sent to", async () => {
    const bob = await newAccount(await theFirst(), "Bob");
    expect(bob.email).toBe("bob@people.test");
    expect(await isIn(bob.browser)).toBe(true);
  });

  it("cannot be asked for where accounts are made by invitation", async () => {
    const reply = await signUp.POST(new Browser().request("/", "POST", { email: "y@people.test" }), nothing);
    expect(reply.status).toBe(403);
  });
});

describe("a name", () => {
  it("is words of one line", async () => {
    const { browser } = await theFirst();
    const rename = async (name: string) => (await account.PUT(browser.request("/", "PUT", { name }), nothing)).status;
    for (const name of ["", "A\0nn", "Ann\nPS", "Ann\u0085", "A".repeat(201)])
      expect(await rename(name), name).toBe(400);
    for (const name of ["Änne 王 👩‍🏫", " Ann "]) expect(await rename(name), name).toBe(200);
  });
});

describe("signing in", () => {
  it("needs the password, keeps its cookie from scripts and other sites, and ends by signing out", async () => {
    const { email } = await theFirst();
    const browser = new Browser();
    expect((await entering(browser, email, "not the password")).status).toBe(401);
    expect((await entering(browser, "nobody@people.test", "a long enough one")).status).toBe(401);
    expect(await isIn(browser)).toBe(false);
    const reply = await entering(browser, email.toUpperCase(), "a long enough one");
    expect(reply.status).toBe(200);
    const cookie = reply.headers.getSetCookie().find((each) => each.includes("session_token")) ?? "";
    for (const word of [/HttpOnly/i, /Secure/i, /SameSite=Lax/i]) expect(cookie).toMatch(word);
    expect(await isIn(browser)).toBe(true);
    browser.keep(await signOut.POST(browser.request("/", "POST"), nothing));
    expect(await isIn(browser)).toBe(false);
  });

  it("takes no more than a form holds from anybody", async () => {
    const large = new Browser().request("/", "POST", { email: "a@people.test", password: "x".repeat(2 * 1024 * 1024) });
    expect((await signIn.POST(large, nothing)).status).toBe(413);
  });

  it("is refused to a page of another site, and to a cookie that nobody signed", async () => {
    const { email, browser } = await theFirst();
    const body = { email, password: "a long enough one" };
    const foreign = new Browser().request("/", "POST", body, { origin: "https://evil.test" });
    expect((await signIn.POST(foreign, nothing)).status).toBe(403);
    const [name = "", value = ""] = [...browser.cookies].find(([each]) => each.includes("session_token")) ?? [];
    const forged = new Browser();
    forged.keep(new Response(null, { headers: { "set-cookie": `${name}=${value.split(".")[0]}.forged` } }));
    expect(await isIn(forged)).toBe(false);
  });

  it("is tried ten times about one account from one address, and goes on from another", async () => {
    const dan = await newAccount(await theFirst(), "Dan");
    const tryFrom = (address: string, word: string) =>
      signIn
        .POST(
          new Browser().request("/", "POST", { email: dan.email, password: word }, { "x-warrant-address": address }),
          nothing,
        )
        .then(({ status }) => status);
    const tried = [];
    for (let i = 0; i < 11; i += 1) tried.push(await tryFrom("192.0.2.1", "wrong"));
    expect(tried).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect(await tryFrom("192.0.2.1", "a long enough one")).toBe(429);
    expect(await tryFrom("192.0.2.2", "a long enough one")).toBe(200);
    const spoofed = new Browser().request(
      "/",
      "POST",
      { email: dan.email, password: "wrong" },
      { "x-warrant-address": "192.0.2.1", "x-forwarded-for": "192.0.2.9" },
    );
    expect((await signIn.POST(spoofed, nothing)).status).toBe(429);
  });

  it("is listed by browser, each of which can be signed out", async () => {
    const eve = await newAccount(await theFirst(), "Eve");
    const [second, third] = [new Browser(), new Browser()];
    await entering(second, eve.email, "a long enough one");
    await entering(third, eve.email, "a long enough one");
    const { db } = await theStore();
    const listed = await sessionsOf(db, eve.id);
    expect(listed).toHaveLength(3);
    const newest = listed[0]?.id ?? "";
    await session.DELETE(eve.browser.request("/", "DELETE"), at({ session: newest }));
    expect([await isIn(eve.browser), await isIn(second), await isIn(third)]).toEqual([true, true, false]);
    const { browser } = await theFirst();
    await session.DELETE(browser.request("/", "DELETE"), at({ session: listed[2]?.id ?? "" }));
    expect(await isIn(eve.browser)).toBe(true);
    await otherSessions.DELETE(eve.browser.request("/", "DELETE"), nothing);
    expect([await isIn(eve.browser), await isIn(second)]).toEqual([true, false]);
  });
});

describe("a new password", () => {
  it("is set by what was sent, once, and signs out everywhere", async () => {
    const fay = await newAccount(await theFirst(), "Fay");
    const ask = (email: string) => newPassword.POST(new Browser().request("/", "POST", { email }), nothing);
    expect(await printed(() => ask("nobody@people.test"))).toBe("");
    const told = await printed(() => ask(fay.email));
    const token = new URL(/https:\S+/.exec(told)?.[0] ?? SITE).searchParams.get("token");
    const set = (word: string) =>
      newPassword
        .PUT(new Browser().request("/", "PUT", { token, password: word }), nothing)
        .then(({ status }) => status);
    expect(await set("short")).toBe(400);
    expect(await set("another long one")).toBe(200);
    expect(await set("yet another long one")).toBe(400);
    expect(await isIn(fay.browser)).toBe(false);
    expect((await entering(new Browser(), fay.email, "another long one")).status).toBe(200);
  });

  it("needs the old one of whoever is signed in", async () => {
    const gus = await newAccount(await theFirst(), "Gus");
    const other = new Browser();
    await entering(other, gus.email, "a long enough one");
    const change = async (current: string) => {
      const request = gus.browser.request("/", "PUT", { current, password: "another long one" });
      return gus.browser.keep(await password.PUT(request, nothing)).status;
    };
    expect(await change("wrong")).toBe(400);
    expect(await change("a long enough one")).toBe(200);
    expect([await isIn(gus.browser), await isIn(other)]).toEqual([true, false]);
  });
});
