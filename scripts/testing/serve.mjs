// @ts-check
// The server of the browser tests: a production build of its own, a data folder that is thrown away, the gallery open.
// Playwright starts and ends it; PORT says where it listens.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleCommand } from "../bundling/command.mjs";
import { buildPages } from "../setup/build.mjs";
import { serve } from "../setup/serve.mjs";
import { readSettings, withFreePort } from "../setup/settings.mjs";

const data = mkdtempSync(join(tmpdir(), "warrant-browser-tests-"));
const { DATABASE_URL: _, ...env } = process.env;
try {
  const settings = await withFreePort(readSettings({ ...env, WARRANT_DATA: data, WARRANT_GALLERY: "1" }));
  await buildPages(settings.env);
  await bundleCommand();
  process.exitCode = await serve(settings, { dev: false });
} finally {
  rmSync(data, { recursive: true, force: true });
}
