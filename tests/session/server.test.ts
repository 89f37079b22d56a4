import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, it, vi } from "vitest";
import { askAlike } from "@/components/session/alike";
import { loadVersion } from "@/components/session/figure-requests";
import { loadHistory } from "@/components/session/history";
import { postMap } from "@/components/session/map-requests";
import { sendOriginal } from "@/components/session/originals";
import { doneSchema, request } from "@/components/session/requests";
import { loadContent, loadMap, postCommand, TOO_LARGE } from "@/components/session/server";
import { loadTalk } from "@/components/session/talk";
import { askTouches } from "@/components/session/touches";
import { command } from "../builders";

const waiting = { command: command({ type: "editMap", set: { title: "x" } }), contents: [], changes: [], told: "" };
const page = (status: number) => answer(status, "<!doctype html><p>Somebody else answers");
const json = (status: number, body: unknown) => answer(status, JSON.stringify(body));

function answer(status: number, body: string): RequestListener {
  return (_, response) => response.writeHead(status).end(body);
}

/** Answers, and is gone in the midst of its answer. */
const breaksOff: RequestListener = (_, response) => {
  response.writeHead(200, { "content-length": "1000" }).write('{"event":{"seq":1', () => response.destroy());
};

let server: Server | null = null;

/** Lets the page's requests go to a server that answers so. */
async function served(listener: RequestListener): Promise<void> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (address: string, request?: RequestInit) => fetch(origin + address, request));
}

afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
});

describe("[C6] a command that is sent", () => {
  it.each([
    ["an answer that breaks off", breaksOff],
    ["a page in place of an answer", page(200)],
    ["a proxy that knows no such server while it starts", page(404)],
    ["a fault of the server", json(503, { reason: "closing" })],
    ["a person who is signed out", json(401, { reason: "sign in" })],
  ])("waits and is sent again after %s", async (_, listener) => {
    await served(listener);
    expect(await postCommand("m", waiting)).toEqual({ kind: "unreachable" });
  });

  it("is done where the server says so", async () => {
    const event = { seq: 1 };
    await served(json(200, { event }));
    expect(await postCommand("m", waiting)).toEqual({ kind: "done", event });
  });

  it("is refused where the server says so", async () => {
    const refusal = { code: "unknown", reason: "There is no such claim." };
    await served(json(409, { refusal }));
    expect(await postCommand("m", waiting)).toEqual({ kind: "refused", refusal });
  });

  it("is refused where what stands before the server will never take it", async () => {
    await served(page(413));
    expect(await postCommand("m", waiting)).toMatchObject({ kind: "refused" });
  });
});

it("[C6] a map or a text whose answer breaks off is not there, and breaks nothing", async () => {
  await served(breaksOff);
  expect(await loadMap("m")).toBeNull();
  await expect(loadContent("m", "abc")).rejects.toThrow("could not be loaded");
});

describe("[C6] an answer that breaks off, or that is somebody else's page", () => {
  it.each([
    ["breaks off", breaksOff],
    ["is a page", page(200)],
    ["is a page of a proxy", page(502)],
  ])("%s: it tells nothing, and nobody waits for ever", async (_, listener) => {
    await served(listener);
    const { signal } = new AbortController();
    const question = { words: "a pact", around: "", except: null };
    expect(await request("POST", "/x", doneSchema)).toMatchObject({ ok: false });
    expect(await loadHistory("m", 1)).toBeNull();
    expect(await askTouches("m", "claims", ["a"])).toBeNull();
    expect(await askAlike("m", question, signal)).toBeNull();
    expect(await loadVersion("m")).toBeNull();
    expect(await loadTalk("m")).toBeNull();
  });

  it.each([
    ["broke off", breaksOff],
    ["was a page", page(200)],
  ])("does not count as done where it %s", async (_, listener) => {
    await served(listener);
    expect(await postMap(waiting.command, [])).toMatchObject({ ok: false, code: null });
  });

  it("is not told of a map that the server has made", async () => {
    await served(json(201, { ok: true, event: { seq: 1 } }));
    expect(await postMap(waiting.command, [])).toEqual({ ok: true });
  });
});

describe("a file that is sent", () => {
  it.each([
    ["a page in place of an answer", page(200)],
    ["a proxy that knows no such server while it starts", page(404)],
    ["an answer that breaks off", breaksOff],
  ])("is kept in the browser after %s, and tried again", async (_, listener) => {
    await served(listener);
    const told = await sendOriginal(uuidv7(), { file: new Blob(["words"]), sha256: "0".repeat(64) }, []);
    expect(told).toMatch(/^The server does not take it now\./);
  });

  it.each([
    ["the server has it", json(200, { ok: true }), null],
    ["the server will not have it", json(400, { reason: "Not those bytes." }), "Not those bytes."],
    ["something on the way never takes it", page(413), TOO_LARGE.reason],
  ])("is done with once %s", async (_, listener, reason) => {
    await served(listener);
    const told = await sendOriginal(uuidv7(), { file: new Blob(["words"]), sha256: "0".repeat(64) }, []);
    expect(told).toBe(reason);
  });

  it.each([401, 429, 503])("is kept in the browser after a %i, and tried again", async (status) => {
    await served(json(status, { reason: "Not now." }));
    const told = await sendOriginal(uuidv7(), { file: new Blob(["words"]), sha256: "0".repeat(64) }, []);
    expect(told).toBe("The server does not take it now. It is tried again when the map is opened in this browser.");
  });
});
