import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it, vi } from "vitest";
import * as invitation from "@/app/api/invitations/[token]/route";
import * as alike from "@/app/api/maps/[id]/alike/route";
import * as commands from "@/app/api/maps/[id]/commands/route";
import * as copies from "@/app/api/maps/[id]/copies/route";
import * as events from "@/app/api/maps/[id]/events/route";
import * as exported from "@/app/api/maps/[id]/export/route";
import * as mapInvitation from "@/app/api/maps/[id]/invitations/[invitation]/route";
import * as link from "@/app/api/maps/[id]/links/[link]/route";
import * as links from "@/app/api/maps/[id]/links/route";
import * as member from "@/app/api/maps/[id]/members/[person]/route";
import * as members from "@/app/api/maps/[id]/members/route";
import * as map from "@/app/api/maps/[id]/route";
import * as sharing from "@/app/api/maps/[id]/sharing/route";
import * as talk from "@/app/api/maps/[id]/talk/route";
import * as share from "@/app/api/maps/[id]/teams/[team]/route";
import * as maps from "@/app/api/maps/route";
import * as teamInvitation from "@/app/api/teams/[team]/invitations/[invitation]/route";
import * as people from "@/app/api/teams/[team]/people/route";
import * as teams from "@/app/api/teams/route";
import { people as peopleTable } from "@/db/people-tables";
import { waitingAt } from "@/db/queries/invitations";
import { listMaps } from "@/db/queries/maps";
import { membersOf } from "@/db/queries/members";
import { theStore } from "@/db/store";
import { type Deed, deedsOf, may, ROLES, type Role, type Standing } from "@/lib/access";
import { ACTION_TYPES, type Action, type Command } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { play } from "../arbitraries";
import { addClaim, command, createMap, paragraph } from "../db/steps";
import { type Account, Browser, firstAccount, giveRole, mapOf, newAccount, newGuest, onNewServer } from "./accounts";
import { at } from "./requests";

onNewServer();

/** Everybody who could ask about a map. */
type Asker = Role | "guestEditor" | "guestViewer" | "stranger" | "nobody";

const STANDINGS: Readonly<Record<Asker, Standing | null>> = {
  ...(Object.fromEntries(ROLES.map((role) => [role, { role, isGuest: false }])) as Record<Role, Standing>),
  guestEditor: { role: "editor", isGuest: true },
  guestViewer: { role: "viewer", isGuest: true },
  stranger: null,
  nobody: null,
};
const ASKERS = Object.keys(STANDINGS) as readonly Asker[];
const HAS_ACCOUNT: readonly Asker[] = [...ROLES, "stranger"];

let ann: Account;
let accounts: Record<Role | "stranger", Account>;
let mapId: string;
let browsers: Record<Asker, Browser>;

beforeAll(async () => {
  ann = await firstAccount();
  mapId = await mapOf(ann);
  accounts = {
    owner: await newAccount(ann, "Olga"),
    editor: await newAccount(ann, "Edda"),
    commenter: await newAccount(ann, "Cora"),
    viewer: await newAccount(ann, "Vera"),
    stranger: await newAccount(ann, "Stan"),
  };
  for (const role of ROLES) await giveRole(ann, mapId, accounts[role], role);
  browsers = {
    ...(Object.fromEntries(Object.entries(accounts).map(([name, { browser }]) => [name, browser])) as Record<
      Role | "stranger",
      Browser
    >),
    guestEditor: await newGuest(ann, mapId, "editor"),
    guestViewer: await newGuest(ann, mapId, "viewer"),
    nobody: new Browser(),
  };
});

/** The maps that somebody may read, those with these words if any are given. */
const mapsOf = async ({ id }: Account, query = "") => listMaps((await theStore()).db, { query, reader: id });

/**
 * What must hold of one who asks: that they may do this with the map, have an account, belong to the team, show a token
 * (tests/api/programs.test.ts tries those), or nothing.
 */
type Need = Deed | "account" | "nothing" | "team" | "keeper" | "token";

/** Every handler there is, and what it asks for. Where the map or team is not the asker's, nobody gets in. */
const NEEDS: Readonly<Record<string, Need>> = {
  "PUT account": "account",
  "PUT account/password": "account",
  "DELETE account/sessions": "account",
  "DELETE account/sessions/[session]": "account",
  "GET auth/callback/[provider]": "nothing",
  "GET character-codes/[name]": "nothing",
  "GET health": "nothing",
  "GET metrics": "nothing",
  "GET ready": "nothing",
  "POST invitations/[token]": "nothing",
  "POST links/[token]": "nothing",
  "POST new-password": "nothing",
  "PUT new-password": "nothing",
  "POST sign-in": "nothing",
  "POST sign-in/elsewhere": "nothing",
  "POST sign-up": "nothing",
  "POST sign-out": "account",
  "POST maps": "account",
  "GET maps/[id]": "read",
  "POST maps/[id]/alike": "read",
  "POST maps/[id]/commands": "read",
  "POST maps/[id]/copies": "handOut",
  "GET maps/[id]/archive": "export",
  "GET maps/[id]/contents/[sha256]": "read",
  "GET maps/[id]/events": "read",
  "GET maps/[id]/export": "export",
  "GET maps/[id]/figures": "export",
  "POST maps/[id]/figures": "export",
  "GET maps/[id]/standing": "read",
  "POST maps/[id]/presence": "read",
  "DELETE maps/[id]/invitations/[invitation]": "share",
  "POST maps/[id]/links": "share",
  "DELETE maps/[id]/links/[link]": "share",
  "POST maps/[id]/members": "share",
  "PUT maps/[id]/members/[person]": "share",
  "DELETE maps/[id]/members/[person]": "read",
  "GET maps/[id]/originals/[sha256]": "read",
  "PUT maps/[id]/originals/[sha256]": "edit",
  "GET maps/[id]/sharing": "share",
  "GET maps/[id]/history": "read",
  "GET maps/[id]/talk": "read",
  "PUT maps/[id]/talk": "read",
  "GET maps/[id]/touches": "read",
  "PUT maps/[id]/teams/[team]": "share",
  "DELETE maps/[id]/teams/[team]": "share",
  "GET teams": "account",
  "POST teams": "account",
  "PUT teams/[team]": "keeper",
  "DELETE teams/[team]": "keeper",
  "POST teams/[team]/folders": "team",
  "PUT teams/[team]/folders/[folder]": "team",
  "DELETE teams/[team]/folders/[folder]": "team",
  "DELETE teams/[team]/invitations/[invitation]": "keeper",
  "POST teams/[team]/people": "keeper",
  "PUT teams/[team]/people/[person]": "keeper",
  "DELETE teams/[team]/people/[person]": "team",
  "GET oembed": "nothing",
  "POST tokens": "account",
  "DELETE tokens/[token]": "account",
  "GET v1/openapi.json": "nothing",
  "GET v1/formats": "nothing",
  "POST v1/convert": "token",
  "POST v1/check": "token",
  "POST v1/draw": "token",
  "POST v1/evaluate": "token",
  "POST v1/read": "token",
  "POST v1/report": "token",
  "GET v1/maps": "token",
  "POST v1/maps": "token",
  "POST v1/imports": "token",
  "GET v1/maps/[id]": "token",
  "POST v1/maps/[id]/commands": "token",
  "GET v1/maps/[id]/export": "token",
  "GET v1/[...address]": "nothing",
  "POST v1/[...address]": "nothing",
  "PUT v1/[...address]": "nothing",
  "PATCH v1/[...address]": "nothing",
  "DELETE v1/[...address]": "nothing",
};

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const API = "app/api";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every handler that the site has, by its method and address, as the file system shows it. */
async function handlers(): Promise<Map<string, Handler>> {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)route\.tsx?$/.test(file),
  );
  const found = new Map<string, Handler>();
  for (const file of files) {
    const route = (await import(join(process.cwd(), API, file))) as Record<string, Handler>;
    const address = file.replace(/\/route\.tsx?$/, "");
    for (const method of METHODS) if (route[method]) found.set(`${method} ${address}`, route[method]);
  }
  return found;
}

/** Asks a handler about a map; nothing of what it is sent is whole, so that whoever gets in changes nothing. */
async function ask(handler: Handler, name: string, browser: Browser, id: string): Promise<number> {
  const [method = "GET"] = name.split(" ");
  const parameters = { id, team: uuidv7(), person: uuidv7(), folder: uuidv7(), link: uuidv7(), session: uuidv7() };
  const others = { invitation: uuidv7(), sha256: "0".repeat(64), name: "none", token: "none", step: "none" };
  const hangUp = new AbortController();
  const request = new Request(browser.request("/api/auth/none", method, { nonsense: true }), { signal: hangUp.signal });
  const reply = await handler(request, at({ ...parameters, ...others }));
  hangUp.abort();
  return reply.status;
}

describe("every handler", () => {
  it("is in the table above, and nothing else is", async () => {
    const named = Object.keys(NEEDS);
    expect([...(await handlers()).keys()].sort()).toEqual(named.sort());
  });

  it("lets in whoever may do what it is for, and nobody else", async () => {
    for (const [name, handler] of await handlers()) {
      const need = NEEDS[name] ?? "nothing";
      // None of these belongs to the team that is asked for: for them it is not there.
      if (need === "team" || need === "keeper") {
        for (const asker of ASKERS)
          expect(await ask(handler, name, browsers[asker], mapId), `${name} ${asker}`).toBe(
            HAS_ACCOUNT.includes(asker) ? 404 : 401,
          );
        continue;
      }
      if (name === "DELETE account/sessions" || name === "POST sign-out") continue;
      for (const asker of ASKERS) {
        const status = await ask(handler, name, browsers[asker], mapId);
        const standing = STANDINGS[asker];
        if (need === "nothing") expect(status, `${name} ${asker}`).not.toBe(401);
        else if (need === "token") expect(status, `${name} ${asker}`).toBe(401);
        else if (need === "account") expect(status === 401, `${name} ${asker}`).toBe(!HAS_ACCOUNT.includes(asker));
        else if (!standing) expect(status, `${name} ${asker}`).toBe(asker === "nobody" ? 401 : 404);
        else if (!may(standing, need)) expect(status, `${name} ${asker}`).toBe(403);
        // One who may read may take themselves out, and is refused where they name somebody else.
        else if (name !== "DELETE maps/[id]/members/[person]")
          expect([401, 403], `${name} ${asker}`).not.toContain(status);
      }
    }
  });

  it("knows nobody's map for somebody else", async () => {
    const other = await mapOf(ann);
    for (const [name, handler] of await handlers()) {
      if (!name.includes("maps/[id]") || NEEDS[name] === "token") continue;
      for (const asker of ASKERS) {
        const status = await ask(handler, name, browsers[asker], other);
        expect(status, `${name} ${asker}`).toBe(HAS_ACCOUNT.includes(asker) ? 404 : 401);
      }
    }
  });

  it("refuses a body from elsewhere's page before it asks who sends it", async () => {
    for (const [name, handler] of await handlers()) {
      const [method = "GET"] = name.split(" ");
      if (method === "GET") continue;
      const request = ann.browser.request("/", method, {}, { origin: "https://evil.test" });
      const reply = await handler(request, at({ id: mapId, team: mapId, token: "x", step: "x" }));
      expect(reply.status, name).toBe(403);
    }
  });
});

describe("every page", () => {
  /** Pages that hold nothing of anybody's, or ask for a secret of their own. */
  const OPEN = /^(sign-in|sign-up|forgotten|new-password|invitation\/|link\/|embed\/|api-reference\/|gallery\/)/;

  it("asks who looks at it, unless it shows nothing of anybody's", () => {
    const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("page.tsx"));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      if (OPEN.test(page)) continue;
      const words = readFileSync(join("app", page), "utf8");
      expect(words, page).toMatch(/await (insiderAt|personAt|standingHere|findHere)\(/);
    }
  });
});

describe("every command", () => {
  /** One action of each kind, of random histories; what they name need not be in the map. */
  function oneOfEach(): Action[] {
    const kinds = new Map<string, Action>();
    for (let seed = 0; kinds.size < ACTION_TYPES.length - 2 && seed < 60; seed += 1) {
      play(
        Array.from({ length: 120 }, (_, i) => Math.imul(seed ^ (i * 0x9e3779b1), 0x85ebca6b) | 0),
        ({ command: { actions } }) => {
          for (const action of actions) if (!kinds.has(action.type)) kinds.set(action.type, action);
        },
      );
    }
    return [...kinds.values()];
  }

  it("is taken from those who may do what it amounts to, and from nobody else", async () => {
    const actions = oneOfEach().filter(({ type }) => type !== "editMap");
    expect(actions.length).toBeGreaterThan(ACTION_TYPES.length - 5);
    const deleting: Action[] = [
      { type: "editMap", set: { deleted: true } },
      { type: "editMap", set: { deleted: false } },
      { type: "editMap", set: { title: "Renamed" } },
    ];
    const restore = () => {
      const restoring = { command: command({ type: "editMap", set: { deleted: false } }) };
      return commands.POST(ann.browser.request("/", "POST", restoring), at({ id: mapId }));
    };
    for (const action of [...actions, ...deleting]) {
      for (const asker of ASKERS) {
        const request = browsers[asker].request("/", "POST", { command: command(action) });
        const { status } = await commands.POST(request, at({ id: mapId }));
        const standing = STANDINGS[asker];
        const isAllowed = [...deedsOf([action])].every((deed) => may(standing, deed));
        const expected = isAllowed ? [200, 409] : [standing ? 403 : asker === "nobody" ? 401 : 404];
        expect(expected, `${action.type} ${asker}`).toContain(status);
        // Guests have no way to a map that is deleted.
        if (status === 200 && action === deleting[0]) await restore();
      }
    }
  });

  it("that undoes is taken from those who may do what it undoes", async () => {
    const id = await mapOf(ann);
    await giveRole(ann, id, accounts.editor, "owner");
    const send = (by: Account, sent: Command) =>
      commands.POST(by.browser.request("/", "POST", { command: sent }), at({ id })).then(({ status }) => status);
    const deleting = command({ type: "editMap", set: { deleted: true } });
    const restoring = command({ type: "editMap", set: { deleted: false } });
    expect(await send(accounts.editor, deleting)).toBe(200);
    expect(await send(accounts.editor, restoring)).toBe(200);
    await giveRole(ann, id, accounts.editor, "editor");
    expect(await send(accounts.editor, command({ type: "undo", commandId: restoring.id }))).toBe(409);
    expect((await map.GET(accounts.editor.browser.request("/"), at({ id }))).status).toBe(200);
    const claiming = addClaim();
    expect(await send(accounts.editor, claiming)).toBe(200);
    expect(await send(accounts.editor, command({ type: "undo", commandId: claiming.id }))).toBe(200);
  });

  it("does not come to somebody else's map by the door for new ones", async () => {
    const stranger = accounts.stranger.browser;
    const first = command({ type: "createMap", id: mapId, title: "Mine now" });
    const reply = await maps.POST(stranger.request("/", "POST", { command: first }), at({} as never));
    expect(reply.status).toBe(409);
    const events = await map.GET(ann.browser.request("/"), at({ id: mapId }));
    expect(JSON.stringify(await events.json())).not.toContain("Mine now");
    const seen = createMap(uuidv7());
    await maps.POST(ann.browser.request("/", "POST", { command: seen }), at({} as never));
    const copied = await maps.POST(stranger.request("/", "POST", { command: seen }), at({} as never));
    expect([copied.status, JSON.stringify(await copied.json())]).toEqual([409, expect.not.stringContaining("event")]);
  });
});

/** Actions that begin a talk about a map. */
function beginTalk(about: string, text: string): Action[] {
  const threadId = uuidv7();
  return [
    { type: "addThread", id: threadId, kind: "maps", about },
    { type: "addComment", id: uuidv7(), threadId, text, mentions: [] },
  ];
}

describe("what is said of a map", () => {
  it("is said by whoever may comment, in their own name, and taken away by them or by who may edit", async () => {
    const id = await mapOf(ann);
    for (const role of ["editor", "commenter", "viewer"] as const) await giveRole(ann, id, accounts[role], role);
    const send = async (by: Account, ...actions: Action[]) => {
      const sent = command(...actions);
      const reply = await commands.POST(by.browser.request("/", "POST", { command: sent }), at({ id }));
      return { status: reply.status, commandId: sent.id };
    };
    const rows = async () => (await (await map.GET(ann.browser.request("/"), at({ id }))).json()).rows;
    expect((await send(accounts.viewer, ...beginTalk(id, "Me too?"))).status).toBe(403);
    const begun = await send(accounts.commenter, ...beginTalk(id, "Why?"));
    expect(begun.status).toBe(200);
    const [comment] = (await rows()).comments;
    expect(comment.author).toBe(accounts.commenter.id);
    const reword: Action = { type: "editComment", id: comment.id, text: "Because.", mentions: [] };
    expect((await send(accounts.editor, reword)).status).toBe(409);
    expect((await send(accounts.commenter, reword)).status).toBe(200);
    expect((await send(accounts.commenter, { type: "strikeComment", id: comment.id })).status).toBe(403);
    expect((await send(accounts.editor, { type: "strikeComment", id: comment.id })).status).toBe(200);
    expect((await rows()).comments).toMatchObject([{ text: "", withdrawn: true }]);
    const other = await send(accounts.commenter, ...beginTalk(id, "And why?"));
    expect((await send(accounts.commenter, { type: "undo", commandId: other.commandId })).status).toBe(200);
    expect((await rows()).threads).toHaveLength(1);
    expect((await send(accounts.commenter, { type: "nameVersion", id: uuidv7(), name: "Mine", seq: 1 })).status).toBe(
      403,
    );
  });

  it("is read by whoever asks as themselves", async () => {
    const id = await mapOf(ann);
    await giveRole(ann, id, accounts.viewer, "viewer");
    const begin = command(...beginTalk(id, "Why?"));
    await commands.POST(ann.browser.request("/", "POST", { command: begin }), at({ id }));
    const threadId = begin.actions.flatMap((action) => (action.type === "addThread" ? action.id : []))[0] ?? "";
    const body = { seen: { [threadId]: "a0" } };
    expect((await talk.PUT(accounts.viewer.browser.request("/", "PUT", body), at({ id }))).status).toBe(200);
    const seenBy = async (by: Account) => (await (await talk.GET(by.browser.request("/"), at({ id }))).json()).seen;
    expect([await seenBy(accounts.viewer), await seenBy(ann)]).toEqual([body.seen, {}]);
    const wrong = { seen: { [threadId]: "a0'; drop" } };
    expect((await talk.PUT(ann.browser.request("/", "PUT", wrong), at({ id }))).status).toBe(400);
  });
});

describe("what is found", () => {
  it("is of maps that one may read, and of this one alone for a guest", async () => {
    const sentence = "The lighthouse was built before the harbour.";
    const bring = async (id: string) => {
      const [content, textId] = [paragraph(sentence), uuidv7()];
      const text = { id: textId, sha256: sha256Of(content), length: sentence.length };
      const added = command({ type: "addSource", id: uuidv7(), title: "A text", citation: {}, text });
      const body = { command: added, contents: [content] };
      expect((await commands.POST(ann.browser.request("/", "POST", body), at({ id }))).status).toBe(200);
    };
    const [open, hidden] = [await mapOf(ann), await mapOf(ann)];
    await bring(hidden);
    await giveRole(ann, open, accounts.viewer, "viewer");
    const guest = await newGuest(ann, open, "viewer");
    const found = async (browser: Browser) => {
      const body = { words: "The lighthouse is older than the harbour." };
      const reply = await alike.POST(browser.request("/", "POST", body), at({ id: open }));
      return (await reply.json()).elsewhere.filter(({ mapId: at }: { mapId: string }) => at === hidden).length;
    };
    expect([await found(ann.browser), await found(accounts.viewer.browser), await found(guest)]).toEqual([1, 0, 0]);
    const listed = async (by: Account) => (await mapsOf(by)).map(({ id }) => id);
    expect(await listed(ann)).toEqual(expect.arrayContaining([open, hidden]));
    expect(await listed(accounts.viewer)).toContain(open);
    expect(await listed(accounts.viewer)).not.toContain(hidden);
    expect(await listed(accounts.stranger)).toEqual([]);
  });
});

describe("a deleted map", () => {
  it("is shut to guests until it is brought back, as its links are", async () => {
    const id = await mapOf(ann);
    const guest = await newGuest(ann, id, "editor");
    const doing = async (browser: Browser, sent: Command) =>
      (await commands.POST(browser.request("/", "POST", { command: sent }), at({ id }))).status;
    const read = async () => [
      (await map.GET(guest.request("/"), at({ id }))).status,
      (await exported.GET(guest.request("/"), at({ id }))).status,
    ];
    expect(await read()).toEqual([200, 200]);
    const deleting = command({ type: "editMap", set: { deleted: true } });
    expect(await doing(ann.browser, deleting)).toBe(200);
    expect(await read()).toEqual([401, 401]);
    expect(await doing(ann.browser, command({ type: "undo", commandId: deleting.id }))).toBe(200);
    expect([await read(), await doing(guest, addClaim())]).toEqual([[200, 200], 200]);
  });
});

describe("a class", () => {
  it("of thirty is given a copy each, which is theirs and the coach's, however often it is asked for", async () => {
    const { db } = await theStore();
    const id = await mapOf(ann);
    const reply = await teams.POST(ann.browser.request("/", "POST", { name: "Class of thirty" }), at({} as never));
    const { id: team } = await reply.json();
    const pupils = Array.from({ length: 30 }, (_, i) => ({
      id: uuidv7(),
      name: `Pupil ${i}`,
      email: `pupil${i}@class.test`,
    }));
    await db.insert(peopleTable).values(pupils.map((pupil) => ({ ...pupil, emailVerified: true })));
    const emails = [accounts.stranger.email, ...pupils.slice(1).map(({ email }) => email)];
    expect((await people.POST(ann.browser.request("/", "POST", { emails }), at({ team }))).status).toBe(200);
    const handOut = async (by: Account, body: object) => {
      const given = await copies.POST(by.browser.request("/", "POST", body), at({ id }));
      return [given.status, await given.json()];
    };
    const said = command(...beginTalk(id, "For my eyes only."));
    expect((await commands.POST(ann.browser.request("/", "POST", { command: said }), at({ id }))).status).toBe(200);
    const body = { id: uuidv7(), teamId: team };
    expect(await handOut(ann, body)).toEqual([200, { copies: 30 }]);
    expect(await handOut(ann, body)).toEqual([200, { copies: 30 }]);
    const listed = await mapsOf(accounts.stranger);
    expect(listed).toMatchObject([{ title: "Shared (Stan)" }]);
    const copy = listed[0]?.id ?? "";
    const roles = (await membersOf(db, copy)).map(({ personId, role }) => [personId, role]);
    expect(new Map(roles as [string, string][])).toEqual(
      new Map([
        [ann.id, "owner"],
        [accounts.stranger.id, "editor"],
      ]),
    );
    const copied = await (await map.GET(accounts.stranger.browser.request("/"), at({ id: copy }))).json();
    expect([copied.rows.threads, copied.rows.comments]).toEqual([[], []]);
    expect(await mapsOf(ann, "Shared (Pupil")).toHaveLength(29);
    expect((await handOut(accounts.editor, body))[0]).toBe(404);
  });

  it("knows the copies apart by their titles, however long the map's own is", async () => {
    const id = uuidv7();
    const made = { command: createMap(id, "Long ".repeat(40)) };
    expect((await maps.POST(ann.browser.request("/", "POST", made), at({} as never))).status).toBe(201);
    const team = await (await teams.POST(ann.browser.request("/", "POST", { name: "Two" }), at({} as never))).json();
    const emails = [accounts.viewer.email];
    await people.POST(ann.browser.request("/", "POST", { emails }), at({ team: team.id }));
    const body = { id: uuidv7(), teamId: team.id };
    expect((await copies.POST(ann.browser.request("/", "POST", body), at({ id }))).status).toBe(200);
    expect(await mapsOf(ann, "(Vera)")).toMatchObject([{ title: expect.stringMatching(/^Long .{188} \(Vera\)$/) }]);
  });
});

describe("a team", () => {
  it("tells its keepers who was invited and has not come, and lets each be withdrawn, with every address they were sent", async () => {
    const { db } = await theStore();
    const made = await teams.POST(ann.browser.request("/", "POST", { name: "Desk" }), at({} as never));
    const { id: team } = await made.json();
    const invite = async (...emails: string[]) => {
      const added = await people.POST(ann.browser.request("/", "POST", { emails }), at({ team }));
      return (await added.json()).invited.map(({ address }: { address: string }) => address.split("/").at(-1));
    };
    const [first] = await invite("dia@desk.test", "eva@desk.test");
    const [second] = await invite("Dia@desk.test");
    const [dia, eva] = await waitingAt(db, { teamId: team });
    expect([dia?.email, eva?.email]).toEqual(["dia@desk.test", "eva@desk.test"]);
    const withdraw = (by: Account, id = "") =>
      teamInvitation.DELETE(by.browser.request("/", "DELETE"), at({ team, invitation: id }));
    expect((await withdraw(accounts.stranger, dia?.id)).status).toBe(404);
    await people.POST(ann.browser.request("/", "POST", { emails: [accounts.stranger.email] }), at({ team }));
    expect((await withdraw(accounts.stranger, dia?.id)).status).toBe(403);
    expect((await withdraw(ann, dia?.id)).status).toBe(200);
    expect(await waitingAt(db, { teamId: team })).toEqual([eva]);
    const come = { name: "Dia", password: "a long enough one" };
    for (const token of [first, second]) {
      const reply = await invitation.POST(new Browser().request("/", "POST", come), at({ token }));
      expect(reply.status).toBe(404);
    }
  });
});

describe("a long list of people", () => {
  it("is invited to a team as a whole, or not at all", async () => {
    const { db } = await theStore();
    const keeper = await newAccount(ann, "Kim");
    const made = await teams.POST(keeper.browser.request("/", "POST", { name: "School" }), at({} as never));
    const { id: team } = await made.json();
    const invite = async (name: string, many: number) => {
      const emails = Array.from({ length: many }, (_, i) => `${name}${i}@school.test`);
      return (await people.POST(keeper.browser.request("/", "POST", { emails }), at({ team }))).status;
    };
    expect(await invite("first", 150)).toBe(200);
    expect(await invite("second", 51)).toBe(429);
    expect(await waitingAt(db, { teamId: team })).toHaveLength(150);
    expect(await invite("third", 50)).toBe(200);
    expect(await invite("third", 1)).toBe(429);
    const known = [accounts.viewer.email];
    expect((await people.POST(keeper.browser.request("/", "POST", { emails: known }), at({ team }))).status).toBe(200);
    expect(await waitingAt(db, { teamId: team })).toHaveLength(200);
  });
});

describe("sharing", () => {
  const put = (by: Account, id: string, person: Account, role: Role) =>
    member.PUT(by.browser.request("/", "PUT", { role }), at({ id, person: person.id })).then(({ status }) => status);
  const add = (by: Account, id: string, { email }: { readonly email: string }, role: Role) =>
    members.POST(by.browser.request("/", "POST", { email, role }), at({ id })).then(({ status }) => status);
  const takeOut = (by: Account, id: string, person: Account) =>
    member.DELETE(by.browser.request("/", "DELETE"), at({ id, person: person.id })).then(({ status }) => status);

  it("gives and takes nothing above the role of the one who shares", async () => {
    const { editor, owner, viewer, stranger } = accounts;
    expect(await put(editor, mapId, stranger, "owner")).toBe(403);
    expect(await put(editor, mapId, editor, "owner")).toBe(403);
    expect(await put(editor, mapId, owner, "viewer")).toBe(403);
    expect(await takeOut(editor, mapId, owner)).toBe(403);
    expect(await put(viewer, mapId, stranger, "viewer")).toBe(403);
    expect(await takeOut(viewer, mapId, editor)).toBe(403);
    expect(await add(editor, mapId, { email: "new@people.test" }, "owner")).toBe(403);
    expect(await add(editor, mapId, stranger, "editor")).toBe(200);
    expect(await takeOut(editor, mapId, stranger)).toBe(200);
  });

  it("lets nobody withdraw an invitation to a role above their own", async () => {
    const { db } = await theStore();
    const id = await mapOf(ann);
    await giveRole(ann, id, accounts.editor, "editor");
    const withdraw = async ({ browser }: Account) => {
      const [waiting] = await waitingAt(db, { mapId: id });
      const reply = await mapInvitation.DELETE(
        browser.request("/", "DELETE"),
        at({ id, invitation: waiting?.id ?? "" }),
      );
      return reply.status;
    };
    const olaf = { email: "olaf@people.test" };
    for (const role of ["owner", "viewer"] as const) expect(await add(ann, id, olaf, role)).toBe(200);
    expect(await withdraw(accounts.editor)).toBe(403);
    expect(await waitingAt(db, { mapId: id })).toHaveLength(1);
    expect(await withdraw(ann)).toBe(200);
    expect(await add(accounts.editor, id, olaf, "viewer")).toBe(200);
    expect(await withdraw(accounts.editor)).toBe(200);
    expect(await waitingAt(db, { mapId: id })).toEqual([]);
  });

  it("gives another role to members alone: who was taken out meanwhile stays out", async () => {
    const id = await mapOf(ann);
    await giveRole(ann, id, accounts.viewer, "commenter");
    expect(await put(ann, id, accounts.viewer, "viewer")).toBe(200);
    expect(await takeOut(ann, id, accounts.viewer)).toBe(200);
    expect(await put(ann, id, accounts.viewer, "editor")).toBe(404);
    expect((await map.GET(accounts.viewer.browser.request("/"), at({ id }))).status).toBe(404);
    expect(await takeOut(ann, id, accounts.viewer)).toBe(200);
    expect(await put(ann, id, { ...accounts.viewer, id: uuidv7() }, "viewer")).toBe(404);
  });

  it("leaves every map an owner, whoever goes at once", async () => {
    const id = await mapOf(ann);
    expect(await takeOut(ann, id, ann)).toBe(409);
    expect(await put(ann, id, ann, "editor")).toBe(409);
    await giveRole(ann, id, accounts.viewer, "owner");
    const statuses = await Promise.all([takeOut(ann, id, accounts.viewer), takeOut(accounts.viewer, id, ann)]);
    expect(statuses).toContain(200);
    const left = await membersOf((await theStore()).db, id);
    expect(left.filter(({ role }) => role === "owner")).toHaveLength(1);
  });

  it("with a team makes its people what the team is, until they leave it or the map is taken back", async () => {
    const id = await mapOf(ann);
    const { id: team } = await (
      await teams.POST(ann.browser.request("/", "POST", { name: "Class" }), at({} as never))
    ).json();
    const emails = [accounts.stranger.email, "late@people.test"];
    const added = await people.POST(ann.browser.request("/", "POST", { emails }), at({ team }));
    expect(await added.json()).toMatchObject({ invited: [{ email: "late@people.test" }] });
    const statusOf = () => map.GET(accounts.stranger.browser.request("/"), at({ id })).then(({ status }) => status);
    expect(await statusOf()).toBe(404);
    const shareAs = (role: string) => share.PUT(ann.browser.request("/", "PUT", { role }), at({ id, team }));
    expect((await shareAs("owner")).status).toBe(400);
    expect((await shareAs("viewer")).status).toBe(200);
    expect(await statusOf()).toBe(200);
    const editing = accounts.stranger.browser.request("/", "POST", { command: addClaim() });
    expect((await commands.POST(editing, at({ id }))).status).toBe(403);
    await share.DELETE(ann.browser.request("/", "DELETE"), at({ id, team }));
    expect(await statusOf()).toBe(404);
  });
});

describe("a request", () => {
  /** Sends all but the end of a request; `finish` sends that too, and gives the status of the reply. */
  function begin(handler: Handler, { url, headers }: Request, body: object, id: string) {
    const words = JSON.stringify(body);
    let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
    const start = (given: ReadableStreamDefaultController<Uint8Array>) => {
      sink = given;
      sink.enqueue(Buffer.from(words.slice(0, -1)));
    };
    const sent = { method: "POST", headers, body: new ReadableStream({ start }), duplex: "half" };
    const reply = handler(new Request(url, sent as RequestInit), at({ id }));
    const finish = async () => {
      sink?.enqueue(Buffer.from(words.slice(-1)));
      sink?.close();
      return (await reply).status;
    };
    return { finish };
  }

  it("that is sent slowly is judged by what its sender may do when all of it is there", async () => {
    const id = await mapOf(ann);
    const { id: person, browser } = accounts.editor;
    await giveRole(ann, id, accounts.editor, "editor");
    const asked = browser.request("/", "POST", {});
    const [claiming, linking] = [
      begin(commands.POST as Handler, asked, { command: addClaim() }, id),
      begin(links.POST as Handler, asked, { role: "editor", days: null }, id),
    ];
    // Time enough to be let in at the door, where nobody waited for the rest.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await member.DELETE(ann.browser.request("/", "DELETE"), at({ id, person }))).status).toBe(200);
    expect([await claiming.finish(), await linking.finish()]).toEqual([404, 404]);
    const told = await (await sharing.GET(ann.browser.request("/"), at({ id }))).json();
    const kept = await (await map.GET(ann.browser.request("/"), at({ id }))).json();
    expect([told.links, kept.rows.claims]).toEqual([[], []]);
  });
});

describe("a command", () => {
  it("that waits for its turn is judged by what its sender may do then", async () => {
    const id = await mapOf(ann);
    const { rooms } = await theStore();
    const guest = await newGuest(ann, id, "editor");
    await giveRole(ann, id, accounts.editor, "editor");
    const turns = vi.spyOn(rooms, "inTurn");
    let letOthersGo = () => {};
    const others = rooms.inTurn(id, () => new Promise<void>((resolve) => (letOthersGo = resolve)));
    const send = (browser: Browser) =>
      commands.POST(browser.request("/", "POST", { command: addClaim() }), at({ id })).then((reply) => reply.json());
    const waiting = [send(accounts.editor.browser), send(guest)];
    await vi.waitFor(() => expect(turns).toHaveBeenCalledTimes(3), { timeout: 20_000 });
    await member.DELETE(ann.browser.request("/", "DELETE"), at({ id, person: accounts.editor.id }));
    const { links: made } = await (await sharing.GET(ann.browser.request("/"), at({ id }))).json();
    await link.DELETE(ann.browser.request("/", "DELETE"), at({ id, link: made[0].id }));
    turns.mockRestore();
    letOthersGo();
    await others;
    const forbidden = { ok: false, refusal: { code: "forbidden" } };
    expect(await Promise.all(waiting)).toMatchObject([forbidden, forbidden]);
    expect((await (await map.GET(ann.browser.request("/"), at({ id }))).json()).rows.claims).toEqual([]);
  });
});

describe("a stream", () => {
  const open = async (browser: Browser, id: string) => {
    const reply = await events.GET(browser.request("/?after=0"), at({ id }));
    expect(reply.status).toBe(200);
    return reply.text();
  };

  it("ends when its link is withdrawn, and nobody comes by that link again", async () => {
    const id = await mapOf(ann);
    const guest = await newGuest(ann, id, "viewer");
    const ended = open(guest, id);
    const told = await (await sharing.GET(ann.browser.request("/"), at({ id }))).json();
    expect(told.links).toMatchObject([{ role: "viewer", guests: 1 }]);
    expect(JSON.stringify(told)).not.toContain("token");
    await link.DELETE(ann.browser.request("/", "DELETE"), at({ id, link: told.links[0].id }));
    expect(await ended).toContain("retry");
    expect((await map.GET(guest.request("/"), at({ id }))).status).toBe(401);
  });

  it("ends when its reader is taken out, and not for the others", async () => {
    const id = await mapOf(ann);
    await giveRole(ann, id, accounts.viewer, "viewer");
    await giveRole(ann, id, accounts.commenter, "commenter");
    const ended = open(accounts.viewer.browser, id);
    const other = await events.GET(accounts.commenter.browser.request("/?after=0"), at({ id }));
    let isOver = false;
    void other.text().then(() => {
      isOver = true;
    });
    await member.DELETE(ann.browser.request("/", "DELETE"), at({ id, person: accounts.viewer.id }));
    await ended;
    expect(isOver).toBe(false);
  });
});
