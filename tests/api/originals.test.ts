import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as archive from "@/app/api/maps/[id]/archive/route";
import * as originals from "@/app/api/maps/[id]/originals/[sha256]/route";
import { MAP_PATH, MISSING_PATH, originalAt, originalPath } from "@/lib/formats/archive";
import { unpacked } from "@/lib/formats/packed";
import { readWarrant } from "@/lib/formats/warrant";
import { sha256Of } from "@/lib/text/content";
import { command, paragraph } from "../db/steps";
import { at, get, HOST, newMap, ORIGIN, onNewStore, send } from "./requests";

onNewStore();

const put = (id: string, sha256: string, bytes: Uint8Array<ArrayBuffer>) =>
  originals.PUT(new Request(ORIGIN, { method: "PUT", headers: HOST, body: bytes }), at({ id, sha256 }));
const fetchOriginal = (id: string, sha256: string) => originals.GET(get("/"), at({ id, sha256 }));
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const FILE = new Uint8Array([0, 1, 2, 0xff, 0xfe, 0x3c, 0x73]);

/** A map with a text that was read from a file of that name. */
async function mapFrom(bytes: Uint8Array, name: string): Promise<string> {
  const id = await newMap();
  const words = paragraph("The words.");
  const original = { name, sha256: hashOf(bytes), size: bytes.length };
  const text = { id: uuidv7(), sha256: sha256Of(words), length: words.plain.length, original };
  const added = await send(id, command({ type: "addSource", id: uuidv7(), title: "A text", citation: {}, text }), [
    words,
  ]);
  expect(added.status).toBe(200);
  return id;
}

describe("the original of a text", () => {
  it("is given back byte for byte, to be saved under its name and never shown", async () => {
    const id = await mapFrom(FILE, "Ответы (2031).pdf");
    expect((await put(id, hashOf(FILE), FILE)).status).toBe(200);
    const given = await fetchOriginal(id, hashOf(FILE));
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
    expect((await fetchOriginal(id, hashOf(FILE))).status).toBe(404);
  });

  it("is taken up to 32 MB, and refused beyond", async () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(7);
    const id = await mapFrom(large, "large.pdf");
    expect((await put(id, hashOf(large), large)).status).toBe(200);
    expect((await (await fetchOriginal(id, hashOf(large))).arrayBuffer()).byteLength).toBe(large.length);
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
    const reply = await originals.PUT(request, at({ id, sha256: hashOf(FILE) }));
    expect(reply.status).toBe(403);
  });
});

describe("[X16] an archive", () => {
  const filesIn = async (id: string) => {
    const reply = await archive.GET(get("/"), at({ id }));
    expect(reply.headers.get("content-type")).toBe("application/zip");
    const zip = unpacked(new Uint8Array(await reply.arrayBuffer()));
    if (!zip.ok) throw new Error(zip.reason);
    return new Map(zip.files.map(({ path, bytes }) => [path, bytes]));
  };

  it("holds the map and the very bytes of its originals", async () => {
    const id = await mapFrom(FILE, "../a/Ответы: «2031».pdf");
    await put(id, hashOf(FILE), FILE);
    const files = await filesIn(id);
    const path = [...files.keys()].find((name) => originalAt(name) === hashOf(FILE)) ?? "";
    expect(path).toBe(`originals/${hashOf(FILE)}/_a_Ответы_ «2031».pdf`);
    expect(files.get(path)).toEqual(FILE);
    const reading = readWarrant(new TextDecoder().decode(files.get(MAP_PATH)));
    expect(reading.ok && reading.rows.sourceTexts[0]?.original?.sha256).toBe(hashOf(FILE));
    expect(files.size).toBe(2);
  });

  it("names the originals that the server does not have", async () => {
    const files = await filesIn(await mapFrom(FILE, "gone.pdf"));
    expect(new TextDecoder().decode(files.get(MISSING_PATH))).toContain("gone.pdf");
  });

  it("gives an original no path but its own", () => {
    for (const name of ["..", "/etc/passwd", "a\\b", "", "\0", "x".repeat(1000)])
      expect(originalPath({ sha256: hashOf(FILE), name })).toMatch(/^originals\/[0-9a-f]{64}\/[^/\\\0]{1,150}$/);
  });
});
