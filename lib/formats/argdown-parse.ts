import {
  ArgdownApplication,
  type IArgdownPlugin,
  type IArgdownResponse,
  type IArgument,
  type IEquivalenceClass,
  type IRelation,
  type ISection,
  ModelPlugin,
  ParserPlugin,
  tokenize,
} from "@argdown/core";
import { commentOf, commentsIn, isUnsaid } from "./argdown-words";
import type { Remark } from "./format";
import { isObject, type JsonObject, parseJson } from "./json";
import { parseYaml } from "./yaml";

/** What the reference parser finds in a file, and what of the file it could not take in. */
export interface ParsedArgdown {
  readonly statements: readonly IEquivalenceClass[];
  readonly arguments: readonly IArgument[];
  readonly relations: readonly IRelation[];
  readonly sections: readonly ISection[];
  readonly frontMatter: JsonObject;
  /** Comments from first to last, and as such the blocks that are no Argdown. */
  readonly comments: readonly Comment[];
  readonly problems: readonly Remark[];
}

/** What stands in a file without being said. */
export interface Comment {
  readonly line: number;
  readonly words: string;
}

/** Blocks with faults are left out, and the rest is read again, so many times at most. */
const MAX_ROUNDS = 30;

/** Takes Argdown apart by `@argdown/core`. What is nested deeper than any person writes is refused, with its line. */
export function parseArgdown(text: string): ParsedArgdown | { readonly line: number; readonly reason: string } {
  const { lines, frontMatter: front } = partsOf(text);
  const deep = lines.findIndex((line) => /^[ \t]{300,}\S|[[{]{50}/.test(line));
  if (deep >= 0) return { line: deep + 1, reason: "The file is nested too deep." };
  const problems: Remark[] = [];
  const unread: Comment[] = [];
  passIncludes(lines, problems);
  const frontMatter = front === null ? {} : (readYaml(front, 2, problems) ?? {});
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const input = `${lines.join("\n")}\n`;
    // The parser takes a file in which nothing is said for none of its own.
    if (isUnsaid(input)) {
      const comments = inOrder([...unread, ...commentsBetween([], input)]);
      return found({}, { frontMatter, comments, problems });
    }
    const { response, faults, data } = run(input);
    if (faults.length === 0) {
      const comments = inOrder([...unread, ...commentsBetween(response.tokens ?? [], input)]);
      return found(response, { frontMatter, comments, problems: [...problems, ...data] });
    }
    let mended = 0;
    for (const { line, reason } of faults) {
      // What else seems wrong in a block may come of the relation that is out of it now.
      if (line <= mended) continue;
      const where = `line ${line}`;
      if (takeRelation(lines, line)) {
        problems.push({ where, what: `${reason} The relation is left out, and kept as a comment.` });
        mended = endOfBlock(lines, line);
        continue;
      }
      const block = takeBlock(lines, line);
      if (block === "") continue;
      unread.push({ line, words: commentOf(block) });
      problems.push({ where, what: `${reason} The block is left out, and kept as a comment.` });
    }
  }
  return { line: 1, reason: "The file has more faults than Argdown of any person." };
}

/** Makes comments of the lines that ask for other files. */
function passIncludes(lines: string[], problems: Remark[]): void {
  for (const [i, words] of lines.entries()) {
    if (!/^[ \t]*@include\([^)]*\)[ \t]*$/.test(words)) continue;
    lines[i] = `// ${words.trim()}`;
    problems.push({
      where: `line ${i + 1}`,
      what: "It takes in another file, which is not read; it is kept as a comment.",
    });
  }
}

const NO_ARGDOWN = "This is no Argdown as its parser knows it.";

interface Fault {
  readonly line: number;
  readonly reason: string;
}

function run(input: string): { response: IArgdownResponse; faults: readonly Fault[]; data: readonly Remark[] } {
  const data: Remark[] = [];
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), "parse");
  app.addPlugin(readingData(data), "model");
  app.addPlugin(new ModelPlugin(), "model");
  const request = { input, logLevel: "silent", throwExceptions: true };
  const response = lexed(() => app.run({ ...request, process: ["parse"] }));
  if (!response) return { response: {}, faults: unlexed(input), data };
  const faults = (response.parserErrors ?? []).map(({ token }) => ({
    line: token.startLine || 1,
    reason: NO_ARGDOWN,
  }));
  const fault = faults.length === 0 ? modelled(() => app.run({ ...request, process: ["model"] }, response)) : null;
  return { response, faults: fault ? [fault] : faults, data };
}

/** What comes of words that fall apart into marks and words; null where they do not, as where a step is cut off. */
function lexed<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    // The lexer throws a bare error that names no place.
    if (error instanceof Error) return null;
    throw error;
  }
}

function isLexed(input: string): boolean {
  return lexed(() => tokenize(`${input}\n`)) !== null;
}

/** The blocks that do not fall apart by themselves; the first one where only all of them together do not. */
function unlexed(input: string): readonly Fault[] {
  let line = 1;
  const faults: Fault[] = [];
  for (const [i, block] of input.split(/(\n(?:[ \t]*\n)+)/).entries()) {
    if (i % 2 === 0 && !isLexed(block)) faults.push({ line, reason: NO_ARGDOWN });
    line += linesIn(block);
  }
  return faults.length > 0 ? faults : [{ line: 1, reason: NO_ARGDOWN }];
}

/** Builds the model; what the parser takes in and its model does not (a title such as `constructor`) is a fault. */
function modelled(build: () => void): Fault | null {
  try {
    build();
    return null;
  } catch (error) {
    if (error instanceof Error) return { line: 1, reason: `Argdown's parser gives up (${error.message}).` };
    throw error;
  }
}

/** The lines of a file, and the front matter before them, whose lines are left empty so that others keep their numbers. */
function partsOf(text: string): { lines: string[]; frontMatter: string | null } {
  const plain = text.replace(/\r\n?/g, "\n");
  const [whole, frontMatter = null] = /^\s*={3,}[ \t]*\n([\s\S]*?\n)?={3,}[ \t]*(?=\n|$)/.exec(plain) ?? [""];
  const rest = whole.replace(/[^\n]+/g, "") + plain.slice(whole.length);
  return { lines: rest.split("\n"), frontMatter };
}

function readYaml(text: string, line: number, problems: Remark[]): JsonObject | null {
  // Most data are JSON too, which is read much faster.
  const json = text.startsWith("{") ? parseJson(text) : null;
  const reading = json?.ok && json.doubled.length === 0 ? json : parseYaml(text, line);
  if (reading.ok && isObject(reading.value)) {
    problems.push(...reading.doubled);
    return reading.value;
  }
  problems.push({ where: `line ${line}`, what: "These data are no YAML by name and value; they are left out." });
  return null;
}

/** Takes data apart as YAML, between braces or in lines of their own; faults are listed and do not end the reading. */
function readingData(problems: Remark[]): IArgdownPlugin {
  return {
    name: "ReadingData",
    tokenListeners: {
      Data: (_request, _response, token, parent) => {
        const block = /^\{[ \t]*\n([\s\S]*)\}\s*$/.exec(token.image)?.[1];
        const line = token.startLine ?? 1;
        const data = block === undefined ? readYaml(token.image, line, problems) : readYaml(block, line + 1, problems);
        if (parent && data) parent.data = data;
      },
    },
  };
}

/** The comments of a file: they stand between what its tokens cover. */
function commentsBetween(tokens: NonNullable<IArgdownResponse["tokens"]>, input: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [line, counted, covered] = [1, 0, 0];
  const search = (to: number) => {
    for (const { at, words } of commentsIn(input.slice(covered, to))) {
      line += linesIn(input.slice(counted, covered + at));
      counted = covered + at;
      comments.push({ line, words });
    }
  };
  for (const { startOffset, endOffset } of tokens) {
    if (startOffset > covered) search(startOffset);
    covered = Math.max(covered, (endOffset ?? 0) + 1);
  }
  search(input.length);
  return comments;
}

function inOrder(comments: readonly Comment[]): readonly Comment[] {
  return comments.toSorted((a, b) => a.line - b.line);
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

/** Makes comments of a line that relates what stands above it to something, and of what hangs on it; whether it is one. */
function takeRelation(lines: string[], line: number): boolean {
  const [, indent = "", sign] = /^([ \t]+)(<?[+_-]|[+_-]>|><)[ \t]/.exec(lines[line - 1] ?? "") ?? [];
  if (sign === undefined || (lines[line - 2] ?? "").trim() === "") return false;
  for (let at = line - 1; at < lines.length; at++) {
    const words = lines[at] ?? "";
    if (at >= line && (words.trim() === "" || /^[ \t]*/.exec(words)?.[0].length === indent.length)) break;
    if (at >= line && !words.startsWith(indent)) break;
    lines[at] = `${indent}// ${words.trim()}`;
  }
  return true;
}

/** The number of the last line of the block in which a line stands. */
function endOfBlock(lines: readonly string[], line: number): number {
  const empty = lines.findIndex((words, at) => at >= line && words.trim() === "");
  return empty < 0 ? lines.length : empty;
}

/** Empties the block of lines in which a line stands, and gives it. */
function takeBlock(lines: string[], line: number): string {
  const isEmpty = (at: number) => (lines[at] ?? "").trim() === "";
  let from = Math.min(line, lines.length) - 1;
  while (from > 0 && isEmpty(from)) from -= 1;
  let to = from;
  while (from > 0 && !isEmpty(from - 1)) from -= 1;
  while (to < lines.length && !isEmpty(to)) to += 1;
  const block = lines.slice(from, to).join("\n");
  lines.fill("", from, to);
  return block;
}

function found(
  response: IArgdownResponse,
  told: Pick<ParsedArgdown, "frontMatter" | "comments" | "problems">,
): ParsedArgdown {
  return {
    statements: Object.values(response.statements ?? {}),
    arguments: Object.values(response.arguments ?? {}),
    relations: response.relations ?? [],
    sections: response.sections ?? [],
    ...told,
  };
}
