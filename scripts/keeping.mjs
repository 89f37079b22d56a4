// @ts-check
// `npm run backup` and `npm run restore`.

import "./setup/node-version.mjs";
import { pathToFileURL } from "node:url";
import { bundleCommand } from "./bundling/command.mjs";
import { installPackages } from "./setup/install.mjs";
import { fromRoot, root } from "./setup/place.mjs";

const { DATABASE_URL: url, WARRANT_DATA: folder, INIT_CWD: from = process.cwd() } = process.env;

// The migrations are looked for where the project lies.
process.chdir(root);

try {
  await installPackages({ development: false });
  const bundles = pathToFileURL(`${await bundleCommand()}/`);
  const { runKeeping } = await import(new URL("keeping.mjs", bundles).href);
  const place = url ? { url } : { folder: fromRoot(folder || "data") };
  process.exitCode = await runKeeping(process.argv.slice(2), { place, from });
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
