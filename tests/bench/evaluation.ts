import { extensionsOf } from "@/lib/evaluation/extensions";
import { type Framework, neighbours } from "@/lib/evaluation/framework";
import { groundedOf } from "@/lib/evaluation/grounded";
import { groundedLabels } from "@/lib/evaluation/labels";
import { readFramework } from "@/lib/evaluation/read-framework";
import { clingoExtensions } from "../lib/evaluation/clingo";
import { scaleFree, smallWorld, sparse } from "../lib/evaluation/frameworks";
import { largeMap } from "./large-map";
import { count, hand, ms, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** Extensions that both solvers list at most. */
const MOST = 2000;

/** A framework as it is written in the form of ICCMA'23. */
function written(framework: Framework): string {
  const lines = [`p af ${framework.size}`];
  for (let i = 0; i < framework.size; i++)
    for (const to of neighbours(framework.attacked, i)) lines.push(`${i + 1} ${to + 1}`);
  return `${lines.join("\n")}\n`;
}

function read(text: string): Framework {
  const reading = readFramework(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.framework;
}

/** Frameworks without circles for the most part, so that grounded labels reach far into them. */
function layered(size: number): Framework {
  return sparse(size, 1, size);
}

async function measureMap() {
  const rows = largeMap({ seed: 1, size: 1400, counts: "claims and relations" });
  const switches = new Map([[rows.claims.at(-1)?.id ?? "", "off" as const]]);
  const taken = await interleave(ROUNDS * 3, { flip: () => timed(() => groundedLabels(rows, switches)) });
  return median(taken.flip);
}

async function measureGrounded() {
  const [small, large] = [written(layered(25_000)), written(layered(100_000))];
  const [smallGraph, graph] = [read(small), read(large)];
  const taken = await interleave(ROUNDS, {
    quarter: () => timed(() => groundedOf(smallGraph)),
    labels: () => timed(() => groundedOf(graph)),
    reading: () => timed(() => read(large)),
  });
  return { taken, growth: ratio(taken.labels, taken.quarter), overReading: ratio(taken.labels, taken.reading) };
}

const instances: readonly { readonly name: string; readonly framework: Framework }[] = [
  { name: "Erdős–Rényi, 150 arguments, 1,500 attacks", framework: sparse(150, 10, 3) },
  { name: "Erdős–Rényi, 767 arguments, 3,068 attacks", framework: sparse(767, 4, 4) },
  { name: "Watts–Strogatz, 100 arguments", framework: smallWorld(100, 2, 0.2, 0.3, 2) },
  { name: "Watts–Strogatz, 767 arguments", framework: smallWorld(767, 3, 0.05, 0.03, 9) },
  { name: "Barabási–Albert, 400 arguments", framework: scaleFree(400, 2, 0.1, 3) },
];

/** Times of both solvers for the same extensions. */
async function measurePreferred({ name, framework }: (typeof instances)[number]) {
  let found = 0;
  const taken = await interleave(Math.min(ROUNDS, 3), {
    warrant: () =>
      timed(() => {
        found = extensionsOf(framework, "preferred", MOST).extensions.length;
      }),
    clingo: () => timed(() => clingoExtensions(framework, "preferred", MOST)),
  });
  const against = ratio(taken.clingo, taken.warrant);
  return { against, row: [name, count(found), ms(median(taken.warrant)), ms(median(taken.clingo)), times(against)] };
}

const flip = await measureMap();
const { taken, growth, overReading } = await measureGrounded();
const preferred = [];
for (const instance of instances) preferred.push(await measurePreferred(instance));
const slowest = Math.min(...preferred.map(({ against }) => against));

hand({
  title: "Evaluation",
  compared: `Labels of a map of 1,400 claims and relations, made by a seed, after a claim is switched off: the framework is built and labelled anew. Grounded labels of a random framework of 100,000 arguments and as many attacks, against reading it from its text. Preferred extensions of random frameworks, the first ${count(MOST)} where there are more (Warrant then also says what is in all and in some, clingo does not), against clingo 5.8 in WebAssembly (clingo-wasm 0.6.0) by its own way to largest sets; grounding and the start of its run are part of its time.`,
  aims: [
    { aim: "Labels of a map of 1,400 after one flip within 100 ms", measured: ms(flip), isMet: flip <= 100 },
    {
      aim: "Grounded labels of 100,000 arguments within 5 times of reading the graph",
      measured: times(overReading),
      isMet: overReading <= 5,
    },
    {
      aim: "Linear: four times the arguments take no more than six times as long",
      measured: times(growth),
      isMet: growth <= 6,
    },
    {
      aim: "Preferred extensions no slower than by clingo",
      measured: `${times(slowest)} at the least`,
      isMet: slowest >= 1,
    },
  ],
  tables: [
    {
      caption: "Grounded labels",
      head: ["", "time"],
      rows: [
        ["25,000 arguments", ms(median(taken.quarter))],
        ["100,000 arguments", ms(median(taken.labels))],
        ["Beside it: reading 100,000 from text", ms(median(taken.reading))],
      ],
    },
    {
      caption: "Preferred extensions",
      head: ["", "extensions", "Warrant", "clingo", "clingo takes"],
      rows: preferred.map(({ row }) => row),
    },
  ],
});
