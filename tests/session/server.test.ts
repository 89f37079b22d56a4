import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sendOriginal } from "@/components/session/originals";
import { loadContent, loadMap, postCommand } from "@/components/session/server";
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

describe("a file that is sent", () => {
  it.each([401, 429, 503])("is kept in the browser after a %i, and tried again", async (status) => {
    await served(json(status, { reason: "Not now." }));
    const told = await sendOriginal(uuidv7(), { file: new Blob(["words"]), sha256: "0".repeat(64) }, []);
    expect(told).toBe("The server does not take it now. It is tried again when the map is opened in this browser.");
  });
});
