import { createServer } from "node:net";
import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { addressOf, freePort, readSettings, withFreePort } from "@/scripts/setup/settings.mjs";

const env = { NODE_ENV: "test" } as const;

describe("the settings of a start", () => {
  it("are port 3000 on this machine alone and the folder data, when nothing is said", () => {
    const { host, port, data } = readSettings(env);
    expect([host, port]).toEqual(["127.0.0.1", 3000]);
    expect(isAbsolute(data) && data.endsWith("data")).toBe(true);
  });

  it("are handed to the server written out", async () => {
    const settings = await withFreePort(readSettings({ ...env, PORT: "0", WARRANT_DATA: "./maps" }));
    expect(settings.port).toBeGreaterThan(0);
    expect(settings.env).toMatchObject({ PORT: String(settings.port), HOST: "127.0.0.1", WARRANT_DATA: settings.data });
  });

  it.each(["80x", "65536", "-1", "3000 "])("refuse the port %j by name", (PORT) => {
    expect(() => readSettings({ ...env, PORT })).toThrow(`PORT is "${PORT}"`);
  });

  it("say which variable helps when the port is taken", async () => {
    const port = await freePort(0);
    const other = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    await expect(freePort(port)).rejects.toThrow("PORT=");
    other.close();
  });

  it("give an address that a browser here can open", () => {
    expect(addressOf({ host: "127.0.0.1", port: 3000 })).toBe("http://127.0.0.1:3000");
    expect(addressOf({ host: "0.0.0.0", port: 80 })).toBe("http://127.0.0.1:80");
    expect(addressOf({ host: "::", port: 80 })).toBe("http://[::1]:80");
    expect(addressOf({ host: "localhost", port: 80 })).toBe("http://localhost:80");
  });
});
