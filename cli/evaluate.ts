import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { text as textOf } from "node:stream/consumers";
import {
  listExtensions,
  namesOf,
  type Subject,
  subjectIn,
  type ToldListing,
  toldStrengths,
} from "@/lib/api/evaluation";
import { MOST_EXTENSIONS } from "@/lib/evaluation/extensions";
import { GRADUAL_SEMANTICS, type GradualSemantics } from "@/lib/evaluation/gradual";
import { SEMANTICS, type Semantics } from "@/lib/evaluation/labelling-clauses";
import { DONE, misunderstood, parsedWords, REFUSED, whyUnreadable } from "./asked";
import { printListing } from "./print-listing";

interface EvaluateArguments {
  readonly file: string;
  readonly semantics: Semantics;
  readonly gradual: GradualSemantics | undefined;
  readonly base: string | undefined;
  readonly limit: number;
  readonly seconds: number;
}

/** What went wrong with what the world gave, as a sentence. */
type Refusal = { readonly refused: string };

const OPTIONS = {
  semantics: { type: "string" },
  gradual: { type: "string" },
  base: { type: "string" },
  limit: { type: "string" },
  seconds: { type: "string" },
} as const;

/** `warrant evaluate`: prints what can be accepted together, or strengths, as a line of JSON. Gives the exit code. */
export async function evaluateCommand(words: readonly string[]): Promise<number> {
  const asked = argumentsOf(words);
  if (typeof asked === "string") return misunderstood(asked);
  const found = await subjectOf(asked.file);
  if ("refused" in found) return refuse(asked.file, found);
  if (asked.gradual === undefined) return tellExtensions(found, asked);
  const scores = await scoresOf(asked.base, found);
  if ("refused" in scores) return refuse(asked.base?.trimStart().startsWith("{") ? "--base" : `${asked.base}`, scores);
  process.stdout.write(`${JSON.stringify(toldStrengths(found, asked.gradual, scores))}\n`);
  return DONE;
}

function refuse(file: string, { refused }: Refusal): number {
  process.stderr.write(`${file === "-" ? "Standard input" : file}: ${refused}\n`);
  return REFUSED;
}

/** What the words ask for, or a sentence that says what is wrong with them. */
function argumentsOf(words: readonly string[]): EvaluateArguments | string {
  const parsed = parsedWords(words, OPTIONS);
  if (typeof parsed === "string") return parsed;
  const { values, positionals } = parsed;
  const [file = "-", another] = positionals;
  const semantics = SEMANTICS.find((name) => name === (values.semantics ?? "grounded"));
  const gradual = GRADUAL_SEMANTICS.find((name) => name === values.gradual);
  const limit = Number(values.limit ?? MOST_EXTENSIONS);
  const seconds = Number(values.seconds ?? Number.POSITIVE_INFINITY);
  if (another !== undefined) return "There is more than one file to evaluate.";
  if (values.semantics !== undefined && values.gradual !== undefined) return "Ask for --semantics or for --gradual.";
  if (!semantics) return `“${values.semantics}” is none of the semantics ${SEMANTICS.join(", ")}.`;
  if (values.gradual !== undefined && !gradual)
    return `“${values.gradual}” is none of the gradual semantics ${GRADUAL_SEMANTICS.join(", ")}.`;
  if (values.base !== undefined && !gradual) return "Base scores mean something only with --gradual.";
  if (!Number.isInteger(limit) || limit < 1) return `“${values.limit}” is no number of extensions.`;
  if (!(seconds > 0)) return `“${values.seconds}” is no number of seconds.`;
  return { file, semantics, gradual, base: values.base, limit, seconds };
}

/** What a file holds, recognised by its content. */
async function subjectOf(file: string): Promise<Subject | Refusal> {
  const text = await contentOf(file);
  if (typeof text !== "string") return text;
  const found = subjectIn([{ name: basename(file), text }]);
  if (!("refused" in found)) return found;
  const { refused, where } = found;
  return { refused: where === "" || refused.includes(where) ? refused : `${refused} (${where})` };
}

async function contentOf(file: string): Promise<string | Refusal> {
  try {
    const text = file === "-" ? await textOf(process.stdin) : await readFile(file, "utf8");
    return text.replace(/^\uFEFF/, "");
  } catch (error) {
    return { refused: whyUnreadable(error) };
  }
}

function tellExtensions(subject: Subject, asked: EvaluateArguments): number {
  const listing = withinTime(subject, asked);
  if ("refused" in listing) return refuse(asked.file, listing);
  if (!listing.isWhole) sayWhatIsLeftOut(listing, asked.limit);
  printListing(listing);
  return DONE;
}

function sayWhatIsLeftOut({ count }: ToldListing, limit: number): void {
  const many = count === null ? "more" : count.toLocaleString("en");
  process.stderr.write(`The first ${limit.toLocaleString("en")} extensions are listed; there are ${many}.\n`);
}

/** Searches until it is done or the time is over. */
function withinTime(subject: Subject, { semantics, limit, seconds }: EvaluateArguments): ToldListing | Refusal {
  const end = Date.now() + seconds * 1000;
  const search = listExtensions(subject, semantics, limit);
  let step = search.next();
  for (; !step.done; step = search.next())
    if (Date.now() > end) return { refused: `The search was stopped after ${seconds} seconds.` };
  return step.value;
}

/** Base scores by id, from a file or from the words themselves. */
async function scoresOf(base: string | undefined, subject: Subject): Promise<Map<string, number> | Refusal> {
  if (base === undefined) return new Map();
  const text = base.trimStart().startsWith("{") ? base : await contentOf(base);
  if (typeof text !== "string") return text;
  const parsed = parsedJson(text);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    return { refused: "Base scores are a JSON object of numbers by id." };
  const known = new Set(namesOf(subject));
  const scores = new Map<string, number>();
  for (const [id, score] of Object.entries(parsed)) {
    if (!known.has(id)) return { refused: `“${id}” is no argument that could have a base score.` };
    if (typeof score !== "number" || !(score >= 0 && score <= 1))
      return { refused: `The base score of “${id}” is no number from 0 to 1.` };
    scores.set(id, score);
  }
  return scores;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
