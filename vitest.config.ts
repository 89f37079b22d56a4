import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Everything that needs no browser: lib, db, walls, the scripts themselves.
 * TEST_DATABASE_URL, when set, names a PostgreSQL server on which the database tests run a second time;
 * `npm test` brings one up. What opens a page lies in tests/browser and tests/components (see playwright.config.ts).
 */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Much of the time goes by waiting for servers and disks: left to itself, a machine of two cores would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ["tests/searching.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/components/**", "tests/bench/**"],
    // A property test or the start of a database may take its time on a small machine; only a hang is a failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
