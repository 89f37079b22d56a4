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

/** Kills a server and all that it started, without a chance to tidy up, and waits until nothing of it is left. */
async function kill({ pid }: ChildProcess): Promise<void> {
  if (!pid || !signal(pid, "SIGKILL")) return;
  await expect.poll(() => signal(pid, 0), { timeout: 30_000 }).toBe(false);
}

/** Signals a server and all that it started; false where there is nobody left to hear it. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, name);
  } catch {
    return false;
  }
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
