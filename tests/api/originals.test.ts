import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as commands from "@/app/api/maps/[id]/commands/route";
import * as originals from "@/app/api/maps/[id]/originals/[sha256]/route";
import * as maps from "@/app/api/maps/route";
import { closeTheStore } from "@/db/store";
import type { Command } from "@/lib/argument/command";
import { sha256Of } from "@/lib/text/content";
import { newDataFolder } from "../db/embedded";
import { command, createMap, paragraph } from "../db/steps";

const ORIGIN = "http://127.0.0.1:3000";
const HOST = { host: "127.0.0.1:3000" };

let folder: string;
beforeAll(async () => {
  folder = await newDataFolder();
  vi.stubEnv("WARRANT_DATA", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("HOST", "");
});
afterAll(async () => {
  await closeTheStore();
  rmSync(folder, { recursive: true });
});

const post = (body: unknown) =>
  new Request(ORIGIN, {
    method: "POST",
    headers: { ...HOST, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const put = (id: string, sha256: string, bytes: Uint8Array<ArrayBuffer>) =>
  originals.PUT(new Request(ORIGIN, { method: "PUT", headers: HOST, body: bytes }), {
    params: Promise.resolve({ id, sha256 }),
  });
const get = (id: string, sha256: string) =>
  originals.GET(new Request(ORIGIN, { headers: HOST }), { params: Promise.resolve({ id, sha256 }) });
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const FILE = new Uint8Array([0, 1, 2, 0xff, 0xfe, 0x3c, 0x73]);

/** A map with a text that was read from a file of that name. */
async function mapFrom(bytes: Uint8Array, name: string): Promise<string> {
  const id = uuidv7();
  const made = await maps.POST(post({ command: createMap(id, "Made here") }), { params: Promise.resolve({} as never) });
  expect(made.status).toBe(201);
  const words = paragraph("The words.");
  const original = { name, sha256: hashOf(bytes), size: bytes.length };
  const text = { id: uuidv7(), sha256: sha256Of(words), length: words.plain.length, original };
  const add: Command = command({ type: "addSource", id: uuidv7(), title: "A text", citation: {}, text });
  const added = await commands.POST(post({ command: add, contents: [words] }), { params: Promise.resolve({ id }) });
  expect(added.status).toBe(200);
  return id;
}

describe("the original of a text", () => {
  it("is given back byte for byte, to be saved under its name and never shown", async () => {
    const id = await mapFrom(FILE, "Ответы (2031).pdf");
    expect((await put(id, hashOf(FILE), FILE)).status).toBe(200);
    const given = await get(id, hashOf(FILE));
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(FILE);
    expect(given.headers.get("content-type")).toBe("application/octet-stream");
    expect(given.headers.get("x-content-type-options")).toBe("nosniff");
    expect(given.headers.get("content-security-policy")).toContain("sandbox");
    const disposition = given.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment;/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toBe("Ответы (2031).pdf");
  });

  it("is kept once, however often it is sent", async () => {
    const id = await mapFrom(FILE, "a.pdf");
    expect([(await put(id, hashOf(FILE), FILE)).status, (await put(id, hashOf(FILE), FILE)).status]).toEqual([
      200, 200,
    ]);
  });

  it("is not taken under a hash that is not its own, nor where no text was read from it", async () => {
    const id = await mapFrom(FILE, "a.pdf");
    const other = new Uint8Array([9]);
    expect((await put(id, hashOf(FILE), other)).status).toBe(400);
    expect((await put(id, hashOf(other), other)).status).toBe(404);
    expect((await put(uuidv7(), hashOf(FILE), FILE)).status).toBe(404);
    expect((await get(id, hashOf(FILE))).status).toBe(404);
  });

  it("is taken up to 32 MB, and refused beyond", async () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(7);
    const id = await mapFrom(large, "large.pdf");
    expect((await put(id, hashOf(large), large)).status).toBe(200);
    expect((await (await get(id, hashOf(large))).arrayBuffer()).byteLength).toBe(large.length);
    const tooLarge = new Uint8Array(32 * 1024 * 1024 + 1);
    expect((await put(id, hashOf(large), tooLarge)).status).toBe(413);
  });

  it("is not taken from a page of another site", async () => {
    const id = await mapFrom(FILE, "a.pdf");
    const request = new Request(ORIGIN, {
      method: "PUT",
      headers: { ...HOST, origin: "http://evil.example" },
      body: FILE,
    });
    const reply = await originals.PUT(request, { params: Promise.resolve({ id, sha256: hashOf(FILE) }) });
    expect(reply.status).toBe(403);
  });
});
