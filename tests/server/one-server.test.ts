import { existsSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDataFolder } from "../db/embedded";
import { addClaim, createMap } from "../db/steps";
import { followStream, isBuilt, type Server, startServer } from "../simulated/servers";

describe.runIf(isBuilt)("a server on one's own machine", () => {
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    folder = await newDataFolder();
    server = await startServer({ DATABASE_URL: "", WARRANT_DATA: folder });
  });
  afterAll(async () => {
    await server.end("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  it("runs no script on a page but its own, each page with a nonce of its own", async () => {
    const pages = await Promise.all([1, 2].map(() => fetch(`${server.address}/maps`)));
    const policies = pages.map(({ headers }) => headers.get("content-security-policy") ?? "");
    const [nonce, other] = policies.map(
      (policy) => /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1],
    );
    expect(nonce).toBeTruthy();
    expect(nonce).not.toBe(other);
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policies[0]).toContain(rule);
    }
    const scripts = (await pages[0]!.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  });

  it("shows words as words: no markup that somebody wrote becomes markup of a page, nor ends a script of it", async () => {
    const mapId = uuidv7();
    const markup = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>";
    const post = (path: string, sent: object) =>
      fetch(server.address + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ command: sent }),
      });
    expect((await post("/api/maps", createMap(mapId, markup))).status).toBe(201);
    expect((await post(`/api/maps/${mapId}/commands`, addClaim(markup))).status).toBe(200);
    for (const path of ["/maps", `/maps/${mapId}`]) {
      const html = await (await fetch(server.address + path)).text();
      expect(html, path).toContain("alert(1)");
      expect(html, path).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it("answers pages and API under its own names only", async () => {
    const statusUnder = (host: string, path: string) =>
      new Promise((resolve, reject) => {
        const asked = request(server.address + path, { headers: { host } }, (reply) =>
          resolve(reply.resume().statusCode),
        );
        asked.once("error", reject).end();
      });
    for (const path of ["/maps", "/api/v1/openapi.json"]) {
      expect(await statusUnder("localhost", path)).toBe(200);
      expect(await statusUnder("evil.example", path)).toBe(421);
    }
  });

  it("refuses a body of more than 16 MB with the reason, and reads one of 12 MB whole", async () => {
    const send = (megabytes: number) =>
      fetch(`${server.address}/api/maps`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ command: createMap(uuidv7()) }) + " ".repeat(megabytes * 1024 * 1024),
      });
    expect((await send(12)).status).toBe(201);
    const refused = await send(20);
    expect([refused.status, await refused.json()]).toEqual([413, { reason: "The request is larger than 16 MB." }]);
  });

  it("ends its streams and itself on a signal, and leaves its folder free", async () => {
    const mapId = uuidv7();
    await fetch(`${server.address}/api/maps`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ command: createMap(mapId) }),
    });
    const stream = await followStream(server.address, mapId, 1);
    const over = stream.next();
    expect(existsSync(join(folder, "warrant.lock"))).toBe(true);
    expect(await server.end("SIGTERM")).toBe(0);
    expect((await over).done).toBe(true);
    expect(existsSync(join(folder, "warrant.lock"))).toBe(false);
  });
});
