import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from "@argdown/core";
import { aif } from "@/lib/formats/aif";
import { argdown } from "@/lib/formats/argdown";
import { readFiles, writeFiles } from "@/lib/formats/catalogue";
import type { WarrantFile } from "@/lib/formats/warrant";
import { dialogue } from "./dialogues";
import { largeMap } from "./large-map";
import { count, hand, ms, times } from "./report";
import { interleave, median, ratio, timed } from "./rounds";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const CORPUS = 1000;

function read(text: string): WarrantFile {
  const reading = readFiles([{ name: "map", text }]);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

/** A dialogue of about 1,400 nodes, read and written, against the same file as bare JSON. */
async function measureAif() {
  const text = dialogue(1, 235);
  const map = read(text);
  const parsed = JSON.parse(text);
  const taken = await interleave(ROUNDS, {
    read: () => timed(() => read(text)),
    parse: () => timed(() => JSON.parse(text)),
    write: () => timed(() => writeFiles(aif, map, "map")),
    stringify: () => timed(() => JSON.stringify(parsed, null, 2)),
  });
  return { nodes: parsed.nodes.length, taken };
}

/** All maps of a corpus, each read and written as Argdown; a quarter of it tells whether that grows evenly. */
async function measureCorpus() {
  const texts = Array.from({ length: CORPUS }, (_, i) => dialogue(i, 6 + (i % 12)));
  const quarter = texts.slice(0, CORPUS / 4);
  const convert = (corpus: readonly string[]) =>
    timed(() => corpus.forEach((text) => writeFiles(argdown, read(text), "map")));
  const taken = await interleave(3, {
    quarter: () => convert(quarter),
    whole: () => convert(texts),
    parse: () => timed(() => texts.forEach((text) => JSON.parse(text))),
  });
  return { taken, growth: ratio(taken.whole, taken.quarter) / 4 };
}

function byReference(input: string): void {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), "parse");
  app.addPlugin(new DataPlugin(), "model");
  app.addPlugin(new ModelPlugin(), "model");
  app.run({ input, process: ["parse", "model"], logLevel: "silent" });
}

/** A map of 1,000 claims and relations as Argdown, read by Warrant and by the reference parser alone. */
async function measureArgdown() {
  const rows = largeMap({ seed: 1, size: 1000, counts: "claims and relations" });
  const text = writeFiles(argdown, { rows, contents: [] }, "map").files[0]?.text ?? "";
  const taken = await interleave(ROUNDS, {
    warrant: () => timed(() => read(text)),
    reference: () => timed(() => byReference(text)),
  });
  return { size: text.length, taken, over: ratio(taken.warrant, taken.reference) };
}

const dialogues = await measureAif();
const corpus = await measureCorpus();
const reference = await measureArgdown();
const reading = ratio(dialogues.taken.read, dialogues.taken.parse);
const writing = ratio(dialogues.taken.write, dialogues.taken.stringify);
const whole = median(corpus.taken.whole);

hand({
  title: "Formats",
  compared: `A dialogue of ${count(dialogues.nodes)} nodes as AIF JSON, made by a seed, read into a map (recognised, oddities listed) and written again with its losses, against JSON.parse and JSON.stringify of the same file. A corpus of ${count(CORPUS)} smaller ones, each read and written as Argdown, against a quarter of it. A map of 1,000 claims and relations as Argdown, read by Warrant and by @argdown/core 2.0.1 alone (its parser, data and model).`,
  aims: [
    {
      aim: "AIF of a dialogue read within 25 times of JSON.parse",
      measured: times(reading),
      isMet: reading <= 25,
    },
    {
      aim: "AIF of a dialogue written within 15 times of JSON.stringify",
      measured: times(writing),
      isMet: writing <= 15,
    },
    {
      aim: "Argdown read within 1.5 times of @argdown/core alone",
      measured: times(reference.over),
      isMet: reference.over <= 1.5,
    },
    {
      aim: "A corpus four times as large takes at most 1.3 times as long a map",
      measured: times(corpus.growth),
      isMet: corpus.growth <= 1.3,
    },
    {
      aim: "A map of the corpus read and written within 50 ms",
      measured: ms(whole / CORPUS),
      isMet: whole / CORPUS <= 50,
    },
  ],
  tables: [
    {
      caption: `AIF of ${count(dialogues.nodes)} nodes`,
      head: ["", "Warrant", "bare JSON", "times"],
      rows: [
        ["reading", ms(median(dialogues.taken.read)), ms(median(dialogues.taken.parse)), times(reading)],
        ["writing", ms(median(dialogues.taken.write)), ms(median(dialogues.taken.stringify)), times(writing)],
      ],
    },
    {
      caption: "Argdown and the corpus",
      head: ["", "Warrant", "against", "times"],
      rows: [
        [
          `Argdown of ${count(reference.size)} characters`,
          ms(median(reference.taken.warrant)),
          `${ms(median(reference.taken.reference))} (@argdown/core)`,
          times(reference.over),
        ],
        [
          `${count(CORPUS)} maps from AIF to Argdown`,
          ms(whole),
          `${ms(median(corpus.taken.parse))} (JSON.parse)`,
          times(ratio(corpus.taken.whole, corpus.taken.parse)),
        ],
      ],
    },
  ],
});
