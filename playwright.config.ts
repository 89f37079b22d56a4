import { defineConfig, devices } from "@playwright/test";
import { freePort } from "./scripts/setup/settings.mjs";
import { chromiumFlags, ensureChromium } from "./scripts/testing/chromium.mjs";

// Each worker reads this file again: what was chosen once is kept in the environment that they inherit.
process.env.WARRANT_TEST_PORT ??= String(await freePort(0));
process.env.WARRANT_CHROMIUM ??= await ensureChromium();
process.env.WARRANT_DIST ??= ".next-test";

const address = `http://127.0.0.1:${process.env.WARRANT_TEST_PORT}`;

/**
 * Tests in a real Chromium against a production server with an empty data folder (scripts/testing/serve.mjs).
 * tests/browser walks through pages as a person would. tests/components opens /gallery?panel=…, which shows each panel in
 * each state, so a component needs no second harness; WARRANT_GALLERY=1 opens the gallery in that server.
 * A test that needs a server of its own (to kill it, to run two) starts scripts/start.mjs with its own PORT and WARRANT_DATA.
 */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  // On a machine that is busy with other work a test may lose its turn once. It is listed by name; by hand nothing is tried twice.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 },
  projects: [
    { name: "components", testDir: "tests/components" },
    { name: "browser", testDir: "tests/browser" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    // A trace of every test takes nearly as long again as the tests; `--trace on` makes one where it is wanted.
    trace: "off",
    launchOptions: { executablePath: process.env.WARRANT_CHROMIUM, args: chromiumFlags },
  },
  webServer: {
    command: "node scripts/testing/serve.mjs",
    env: { ...process.env, PORT: process.env.WARRANT_TEST_PORT },
    url: `${address}/api/health`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 8000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
