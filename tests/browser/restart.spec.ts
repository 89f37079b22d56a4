import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "@/scripts/setup/settings.mjs";
import { test } from "./accessible";
import { claim, makeMap, mark, write } from "./person";

/** A server of this test alone, started as the README says. */
async function start(port: number, data: string): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), WARRANT_DATA: data, DATABASE_URL: "" };
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => chunk.includes("Warrant is open at") && resolve());
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return server;
}

/** Kills a server and all that it started, without a chance to tidy up. */
async function kill(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.pid) process.kill(-server.pid, "SIGKILL");
  await ended;
}

test("the server is killed, work goes on, and after a start all is there", async ({ browser }) => {
  test.setTimeout(240_000);
  const data = await mkdtemp(join(tmpdir(), "warrant-restart-"));
  const port = await freePort(0);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  let server = await start(port, data);
  try {
    await makeMap(page, "Killed", "The old mill should be kept, because people meet there.");
    await mark(page, "The old mill should be kept", "C");
    await write(page, "Keep the mill.");
    await expect(page.getByText("Saved")).toBeVisible();
    await kill(server);
    await mark(page, "people meet there", "S");
    await write(page, "People meet there.");
    await expect(page.getByText(/Offline/)).toBeVisible();
    server = await start(port, data);
    await expect(page.getByText("Saved")).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await expect(claim(page, "Keep the mill.")).toBeVisible();
    await expect(claim(page, "People meet there.")).toBeVisible();
  } finally {
    await kill(server);
    await context.close();
    await rm(data, { recursive: true, force: true });
  }
});
