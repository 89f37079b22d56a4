import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as health from "@/app/api/health/route";
import * as commands from "@/app/api/maps/[id]/commands/route";
import * as metrics from "@/app/api/metrics/route";
import * as ready from "@/app/api/ready/route";
import { faultOf, log, routeOf } from "@/app/log";
import { theStore } from "@/db/store";
import { addClaim, command } from "../db/steps";
import { get, JSON_BODY, newMap, of, onNewStore, post, send } from "./requests";

onNewStore();
afterEach(() => vi.restoreAllMocks());

const KEY = "a key of metrics, long enough";

/** What is written to standard error meanwhile. */
async function logged(work: () => unknown): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((words) => written.push(String(words)) > 0);
  await work();
  return written.join("");
}

describe("a program that watches over this one", () => {
  const foreign = (path: string) => get(path, { host: "10.0.0.7:3000" });

  it("hears that all is well and that changes are taken, whatever name it asks by", async () => {
    for (const handler of [health, ready]) {
      const reply = await handler.GET(foreign("/"));
      expect([reply.status, await reply.json()]).toEqual([200, { ok: true }]);
    }
  });

  it("hears that changes are not taken while the database is only to be read", async () => {
    const { db } = await theStore();
    await db.execute("set default_transaction_read_only = on");
    const replies = [await ready.GET(get("/")), await health.GET(get("/"))];
    await db.execute("set default_transaction_read_only = off");
    expect(replies.map(({ status }) => status)).toEqual([503, 200]);
  });

  it("gets figures only where they are on, and only with the key", async () => {
    expect((await metrics.GET(get("/"))).status).toBe(404);
    vi.stubEnv("WARRANT_METRICS", "short");
    expect((await metrics.GET(get("/"))).status).toBe(503);
    vi.stubEnv("WARRANT_METRICS", KEY);
    const statusWith = async (authorization: string) => (await metrics.GET(get("/", { authorization }))).status;
    expect([await statusWith(""), await statusWith(`Bearer ${KEY}x`), await statusWith(`Bearer ${KEY}`)]).toEqual([
      401, 401, 200,
    ]);
    vi.stubEnv("WARRANT_METRICS", "");
  });

  it("reads them as Prometheus does, commands by what became of them, and no word of anybody's", async () => {
    vi.stubEnv("WARRANT_METRICS", KEY);
    const mapId = await newMap();
    const claim = addClaim("Nobody may read this");
    await send(mapId, claim);
    await send(mapId, claim);
    await send(mapId, command({ type: "removeClaim", id: uuidv7() }));
    const text = await (await metrics.GET(get("/", { authorization: `Bearer ${KEY}` }))).text();
    vi.stubEnv("WARRANT_METRICS", "");
    const lines = text.trimEnd().split("\n");
    for (const line of lines)
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+)$/);
    const figure = (name: string) =>
      Number(
        lines
          .find((line) => line.startsWith(`${name} `))
          ?.split(" ")
          .at(-1),
      );
    expect(figure('warrant_commands_total{outcome="repeated"}')).toBe(1);
    expect(figure('warrant_commands_total{outcome="refused"}')).toBe(1);
    expect(figure('warrant_commands_total{outcome="failed"}')).toBe(0);
    expect(figure("warrant_command_seconds_count")).toBe(figure('warrant_command_seconds_bucket{le="+Inf"}'));
    expect(figure("process_resident_memory_bytes")).toBeGreaterThan(1e7);
    expect(text).not.toContain("Nobody");
    expect(text).not.toContain(mapId);
  });
});

describe("the log", () => {
  const secret = "the words of a source";
  const failure = Object.assign(
    new Error(`Failed query: insert … params: ${secret}\n    at ${secret}`, {
      cause: Object.assign(new Error(`Key (text)=(${secret}) already exists.`), {
        code: "23505",
        table: "claims",
        detail: secret,
      }),
    }),
    { query: secret },
  );

  it("tells of a failure what it was and where, and nothing of what was written", () => {
    const fault = faultOf(failure);
    expect(JSON.stringify(fault)).not.toContain(secret);
    expect(fault).toMatchObject({ name: "Error", cause: { code: "23505", table: "claims" } });
    expect(fault.at[0]).toContain("watching.test.ts");
    expect(faultOf(secret)).toEqual({ name: "string", at: [] });
  });

  it("is a line of JSON on a server for several people, and one for reading on one's own machine", async () => {
    vi.stubEnv("WARRANT_URL", "https://warrant.test");
    const line = await logged(() => log("error", "request failed", { route: "GET /api/maps" }, failure));
    expect(line.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ level: "error", event: "request failed", route: "GET /api/maps" });
    expect(line).not.toContain(secret);
    vi.stubEnv("WARRANT_URL", "");
    const plain = await logged(() => log("error", "request failed", { route: "GET /api/maps" }, failure));
    expect(plain).toContain("request failed, route GET /api/maps, Error");
    expect(await logged(() => log("info", "closing"))).toBe("");
  });

  it("names a route without ids, tokens and questions", () => {
    const at = (path: string) => routeOf(new Request(`https://warrant.test${path}`, { method: "POST" }));
    expect(at(`/api/maps/${uuidv7()}/commands?query=secret`)).toBe("POST /api/maps/*/commands");
    expect(at("/api/links/qW8zN3kR7vY1mT5xL9pB2dH6fJ4gC0sA-x")).toBe("POST /api/links/*");
    expect(at(`/api/links/${"a".repeat(43)}`)).toBe("POST /api/links/*");
  });

  it("has a line for a request that fails, without its words", async () => {
    const store = await theStore();
    const mapId = await newMap();
    vi.spyOn(store, "commit").mockRejectedValue(failure);
    let status = 0;
    const line = await logged(async () => {
      const request = post({ command: addClaim(secret) }, JSON_BODY);
      status = (await commands.POST(request, of(mapId))).status;
    });
    expect(status).toBe(500);
    expect(line).toContain("request failed, route POST /");
    expect(line).not.toContain(secret);
  });
});
