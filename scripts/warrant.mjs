// @ts-check

import "./setup/node-version.mjs";
import { pathToFileURL } from "node:url";
import { bundleCommand } from "./bundling/command.mjs";
import { installPackages } from "./setup/install.mjs";

// Standard output belongs to what the command prints.
console.log = console.error;

// Whoever reads it may have seen enough, as head does.
process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ fault) => {
  if (fault.code !== "EPIPE") throw fault;
  process.exit();
});

try {
  await installPackages({ development: false });
  // npm runs scripts in the project's folder; names of files count from where the person stands.
  process.chdir(process.env.INIT_CWD ?? ".");
  const folder = pathToFileURL(`${await bundleCommand()}/`);
  const { runWarrant } = await import(new URL("warrant.mjs", folder).href);
  process.exitCode = await runWarrant(process.argv.slice(2), folder);
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
