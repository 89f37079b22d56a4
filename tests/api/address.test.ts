import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { addressOf, noteAddresses } from "@/app/accounts/address";

describe("where a request comes from", () => {
  const seen = (forwarded: string, proxies: number) =>
    addressOf(new Headers({ "x-warrant-address": "192.0.2.1", "x-forwarded-for": forwarded }), proxies);

  it("is the other end of its connection, whatever it says of itself", () => {
    expect(seen("203.0.113.9", 0)).toBe("192.0.2.1");
  });

  it("is what one's own proxies saw, not what somebody wrote before them", () => {
    expect(seen("203.0.113.9, 198.51.100.7", 1)).toBe("198.51.100.7");
    expect(seen("203.0.113.9, 198.51.100.7, 10.0.0.1", 2)).toBe("198.51.100.7");
    expect(seen("", 1)).toBe("192.0.2.1");
  });

  it("is noted on every request before anybody reads it, over what was written there", async () => {
    noteAddresses();
    const server = createServer(({ headers }, reply) => reply.end(String(headers["x-warrant-address"])));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const told = await new Promise<string>((resolve, reject) => {
      const headers = { "x-warrant-address": "203.0.113.9" };
      const asked = request({ port, host: "127.0.0.1", headers }, (reply) => {
        let body = "";
        reply.on("data", (part) => {
          body += part;
        });
        reply.on("end", () => resolve(body));
      });
      asked.on("error", reject).end();
    });
    server.close();
    expect(told).toBe("127.0.0.1");
  });
});
