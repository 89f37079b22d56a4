// @ts-check

import "./setup/node-version.mjs";
import { bundleProgram } from "./bundling/program.mjs";
import { buildPages } from "./setup/build.mjs";
import { installPackages } from "./setup/install.mjs";
import { CommandFailed, run, stopAll } from "./setup/run.mjs";
import { deploy } from "./testing/deployment.mjs";

const help = `npm run faults                          every run, about ten minutes
npm run faults -- --only NAME [--only …]   some of them
npm run faults -- --seconds N              how long each disturbs (30)

Each lets eight simulated browsers work on one map through a real server, makes something go wrong again and again, and
counts at the end what was acknowledged and is lost, who shows something else, and whether the log gives the tables.

  clients             nothing goes wrong
  requests            requests and answers are lost, doubled, delayed and overtake each other
  kill-pglite         the server is killed without a chance, on the embedded database
  kill-postgres       the same on PostgreSQL
  database-restarted  PostgreSQL is ended in order, at once and without a chance, and started again
  failover            the primary is killed, and its synchronous standby promoted in its place
  disk-full           the disk of the data folder is filled to the last byte, and emptied again (needs a user who may mount)
  disk-full-postgres  the same with the disk of PostgreSQL, which is started again where it ended itself
  clock               the clock is set back by an hour again and again
  deployment          the steps of the Dockerfile, in a folder of its own: packages for production, build, an ordinary user,
                      a tree that is only read, health, and an end within 10 seconds while streams are open

Environment
  SEED   the seed of all that is random, which each run prints`;

const runs = [
  "clients",
  "requests",
  "kill-pglite",
  "kill-postgres",
  "database-restarted",
  "failover",
  "disk-full",
  "disk-full-postgres",
  "clock",
];
const known = [...runs, "deployment"];

/** @param {string[]} words @returns {{ names: string[], seconds: string }} */
function readWords(words) {
  const [names, rest] = [/** @type {string[]} */ ([]), [...words]];
  let seconds = "30";
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = rest.shift() ?? "";
    if (word === "--only" && known.includes(value)) names.push(value);
    else if (word === "--seconds" && /^\d{1,4}$/.test(value)) seconds = value;
    else throw new Error(`"${word} ${value}" is not understood.\n\n${help}`);
  }
  return { names: names.length > 0 ? names : known, seconds };
}

/** Lets the simulated browsers run. @param {string[]} names @param {string} seconds @returns {Promise<boolean>} whether all held */
async function runFaults(names, seconds) {
  const dist = { WARRANT_DIST: process.env.WARRANT_DIST || ".next-faults", NEXT_TELEMETRY_DISABLED: "1" };
  const env = { ...process.env, ...dist, FAULT_SECONDS: seconds };
  await buildPages(env);
  const program = await bundleProgram("tests/faults/faults.ts");
  return run(process.execPath, ["--enable-source-maps", program, ...names], { env, show: true }).then(
    () => true,
    (failure) => {
      if (failure instanceof CommandFailed) return false;
      throw failure;
    },
  );
}

/** @param {string[]} words @returns {Promise<boolean>} */
async function main(words) {
  const { names, seconds } = readWords(words);
  await installPackages({ development: true });
  const crowded = names.filter((name) => runs.includes(name));
  const held = crowded.length === 0 || (await runFaults(crowded, seconds));
  return (!names.includes("deployment") || (await deploy())) && held;
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => stopAll().finally(() => process.exit(130)));
}

try {
  if (process.argv.includes("--help")) console.log(help);
  else process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
