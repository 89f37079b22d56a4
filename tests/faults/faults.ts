import { type Outcome, RUNS } from "./runs";
import type { Found } from "./stage";

// Started by scripts/faults.mjs, which has built what is served: names of runs are the words, seconds and the seed lie in the environment.

/** What must hold after every run; a sentence for each thing that does not. */
function faultsOf({ lost, unknown, doubled, unsent, unequal, isWhole, acknowledged }: Found): string[] {
  return [
    ...(acknowledged === 0 ? ["nothing was acknowledged at all"] : []),
    ...(lost > 0 ? [`${lost} acknowledged commands are lost`] : []),
    ...(unknown > 0 ? [`${unknown} events are of commands that nobody was told of`] : []),
    ...(doubled > 0 ? [`${doubled} commands were carried out twice`] : []),
    ...(unsent > 0 ? [`${unsent} commands got no answer in the end`] : []),
    ...(unequal > 0 ? [`${unequal} browsers show something else than the tables`] : []),
    ...(isWhole ? [] : ["the log, folded, is not the tables"]),
  ];
}

function print(name: string, outcome: Outcome): boolean {
  if ("notRun" in outcome) {
    console.log(`- ${name}: not run, ${outcome.notRun}`);
    return true;
  }
  const { found, told } = outcome;
  const faults = faultsOf(found);
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${name}`);
  for (const [what, value] of Object.entries({ ...told, ...worded(found) })) console.log(`    ${what}: ${value}`);
  for (const fault of faults) console.log(`  ! ${fault}`);
  return faults.length === 0;
}

function worded(found: Found): Record<string, number | string> {
  const { acknowledged, refused, retried, events, unanswered, unknown } = found;
  const { lost, doubled, unsent, unequal, isWhole, backwards } = found;
  return {
    "commands acknowledged": acknowledged,
    "refused by the rules": refused,
    "tried again": retried,
    "events in the log": events,
    "of them with an earlier time than the one before": backwards,
    "of them carried out without an answer, and not sent again": unanswered,
    "of them of commands that nobody was told of": unknown,
    lost,
    "carried out twice": doubled,
    "without an answer in the end": unsent,
    "unequal browsers, of 8": unequal,
    "the log, folded, is the tables": isWhole ? "yes" : "NO",
  };
}

const seconds = Number(process.env.FAULT_SECONDS ?? 30);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const names = process.argv.slice(2);
let isGood = true;
for (const name of names.length > 0 ? names : Object.keys(RUNS)) {
  const run = RUNS[name];
  if (!run) throw new Error(`"${name}" is no run; there are ${Object.keys(RUNS).join(", ")}.`);
  console.log(`\n${name}, ${seconds} s, SEED=${seed}`);
  isGood = print(name, await run({ seconds, seed })) && isGood;
}
process.exit(isGood ? 0 : 1);
