// @ts-check

import "./setup/node-version.mjs";
import { bundleCommand } from "./bundling/command.mjs";
import { buildPages } from "./setup/build.mjs";
import { installPackages } from "./setup/install.mjs";
import { serve } from "./setup/serve.mjs";
import { readSettings, withFreePort } from "./setup/settings.mjs";

const help = `Warrant: argument maps on source texts.

  npm start                  install, build when something changed, open the database, serve
  npm start -- --prepare     install and build only, for a folder that nobody may write to later
  npm run dev                serve with live reload, for work on Warrant itself

Environment
  PORT          port to listen on (3000); 0 takes any free one
  HOST          address to listen on (127.0.0.1, this machine only)
  WARRANT_DATA  folder that holds the maps (./data), used when DATABASE_URL is not set
  DATABASE_URL  a PostgreSQL to keep the maps in instead, e.g. postgresql://user:password@localhost/warrant
  WARRANT_DIST  folder for the built pages (.next)

For several people with accounts (docs/accounts.md)
  WARRANT_URL      the address that people use, e.g. https://warrant.example.org
  WARRANT_SECRET   a secret of 32 characters or more; both are needed
  WARRANT_SIGNUP   open lets anybody make an account (closed)
  WARRANT_PROXIES  how many proxies stand in front (0)
  SMTP_URL, MAIL_FROM                              where mail goes out, and whom it is from
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET  another site that vouches for people
  WARRANT_METRICS  a key of 16 characters or more; whoever has it gets figures for Prometheus at /metrics (off)

The first start makes the tables and a sample map. Ctrl-C closes Warrant; everything that was done is kept.`;

const known = new Set(["--dev", "--prepare", "--help", "-h"]);

/** @param {string[]} words @returns {Promise<number>} exit code */
async function main(words) {
  const unknown = words.find((word) => !known.has(word));
  if (unknown) throw new Error(`"${unknown}" is not an option of npm start. Try: npm start -- --help`);
  if (words.includes("--help") || words.includes("-h")) {
    console.log(help);
    return 0;
  }
  const dev = words.includes("--dev");
  const prepareOnly = words.includes("--prepare");
  const asked = readSettings(process.env);
  const settings = prepareOnly ? asked : await withFreePort(asked);
  await installPackages({ development: dev });
  if (!dev) await buildPages(settings.env, settings.data);
  // What runs in threads of the server, and, where this folder may not be written to later on, makes backups.
  await bundleCommand();
  return prepareOnly ? 0 : serve(settings, { dev });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
