import { type Framework, frameworkOf } from "./framework";

/** An abstract framework as it was written: its arguments by name, in their order. */
export interface NamedFramework {
  readonly names: readonly string[];
  readonly framework: Framework;
}

/** What came of reading: the framework, or one sentence that names the first bad line. */
export type FrameworkReading =
  | ({ readonly ok: true } & NamedFramework)
  | { readonly ok: false; readonly reason: string };

/** The forms in which frameworks are written: trivial graph, ASPARTIX facts, and the numbers of the ICCMA'23 competition. */
export type FrameworkForm = "tgf" | "apx" | "iccma";

/** Which form a text is in, from its content; null when it looks like none. */
export function inferForm(text: string): FrameworkForm | null {
  const form = certainForm(text);
  if (form) return form;
  if (/^\s*p\s+af\b/m.test(text)) return "iccma";
  if (/^\s*#\s*$/m.test(text)) return "tgf";
  return /^[^%\n]*\b(arg|att)\s*\(/m.test(text) ? "apx" : null;
}

/**
 * The form of a text that can be nothing else: its first line, but for remarks, is the first of ICCMA'23 or a fact, or all of
 * it is remarks on facts. Null where it may be something else: Argdown has headings that look like remarks.
 */
export function certainForm(text: string): "iccma" | "apx" | null {
  const first = firstSaid(text);
  if (/^p\s+af\s+\d+$/.test(first)) return "iccma";
  return /^(arg|att)\s*\(.*\)\s*\./.test(first) || (first === "" && /^\s*%/.test(text)) ? "apx" : null;
}

/** The first line that is neither empty nor a remark, without space round it; empty where there is none. */
function firstSaid(text: string): string {
  for (const [line] of text.matchAll(/.+/g)) if (!/^\s*([#%]|$)/.test(line)) return line.trim();
  return "";
}

/** Reads an abstract framework in any of the three forms. */
export function readFramework(text: string): FrameworkReading {
  const form = inferForm(text);
  switch (form) {
    case "tgf":
      return readTgf(text);
    case "apx":
      return readApx(text);
    case "iccma":
      return readIccma(text);
    case null:
      return refused(
        "This is no abstract framework: there is neither a line with # (tgf), nor arg(…) (apx), nor p af (ICCMA).",
      );
    default:
      return form satisfies never;
  }
}

/** Arguments and attacks as they are read, one after the other. */
class Draft {
  private readonly numbers = new Map<string, number>();
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  has(name: string): boolean {
    return this.numbers.has(name);
  }

  addArgument(name: string): void {
    this.numbers.set(name, this.numbers.size);
  }

  /** Adds an attack; gives the name that is of no argument, or null when all is well. */
  addAttack(from: string, to: string): string | null {
    const [attacker, attacked] = [this.numbers.get(from), this.numbers.get(to)];
    if (attacker === undefined) return from;
    if (attacked === undefined) return to;
    this.from.push(attacker);
    this.to.push(attacked);
    return null;
  }

  finish(): FrameworkReading {
    const names = [...this.numbers.keys()];
    return { ok: true, names, framework: frameworkOf(names.length, this.from, this.to) };
  }
}

function refused(reason: string): FrameworkReading {
  return { ok: false, reason };
}

function badLine(number: number, what: string): FrameworkReading {
  return refused(`Line ${number}: ${what}`);
}

const noArgument = (name: string) => `“${name}” is no argument of this framework.`;

/** Names line by line, a line with #, then attacks; what follows the names on a line is a label and says nothing. */
function readTgf(text: string): FrameworkReading {
  const draft = new Draft();
  let isBelow = false;
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const words = line.trim().split(/\s+/);
    const [first = "", second] = words;
    if (first === "") continue;
    if (!isBelow && first === "#" && second === undefined) isBelow = true;
    else if (!isBelow) {
      if (draft.has(first)) return badLine(at + 1, `the argument “${first}” stands there twice.`);
      draft.addArgument(first);
    } else {
      if (second === undefined) return badLine(at + 1, `“${line.trim()}” is no attack: it needs two arguments.`);
      const unknown = draft.addAttack(first, second);
      if (unknown !== null) return badLine(at + 1, noArgument(unknown));
    }
  }
  return draft.finish();
}

/** `p af n`, then two numbers from 1 to n on a line; a line that begins with # is a remark. */
function readIccma(text: string): FrameworkReading {
  const from: number[] = [];
  const to: number[] = [];
  let size: number | null = null;
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const words = line.trim();
    if (words === "" || words.startsWith("#")) continue;
    const numbers = /^(\d+)\s+(\d+)$/.exec(words);
    const header = /^p\s+af\s+(\d+)$/.exec(words);
    if (header && size === null) size = Number(header[1]);
    else if (!numbers || size === null)
      return badLine(at + 1, `“${words.slice(0, 80)}” is neither p af … at the top nor an attack below it.`);
    else {
      const wrong = [numbers[1], numbers[2]].find((word) => Number(word) < 1 || Number(word) > (size ?? 0));
      if (wrong !== undefined) return badLine(at + 1, noArgument(wrong));
      from.push(Number(numbers[1]) - 1);
      to.push(Number(numbers[2]) - 1);
    }
    if (size !== null && size > MOST_ARGUMENTS)
      return badLine(at + 1, `there are more than ${MOST_ARGUMENTS.toLocaleString("en")} arguments.`);
  }
  const names = Array.from({ length: size ?? 0 }, (_, i) => String(i + 1));
  return { ok: true, names, framework: frameworkOf(names.length, from, to) };
}

/** What a file may ask for by its first line alone. */
const MOST_ARGUMENTS = 10_000_000;

const NAME = /\s*("(?:[^"\\]|\\.)*"|[^\s(),.%"]+(?:\([^()]*\))?)\s*/.source;
const FACT = new RegExp(`\\s*(?:%.*|arg\\s*\\(${NAME}\\)\\s*\\.|att\\s*\\(${NAME},${NAME}\\)\\s*\\.|$)`, "y");

/** Facts `arg(a).` and `att(a,b).`, any number on a line; from % on a line is a remark. Attacks may stand before arguments. */
function readApx(text: string): FrameworkReading {
  const draft = new Draft();
  const attacks: [from: string, to: string, line: number][] = [];
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    FACT.lastIndex = 0;
    while (FACT.lastIndex < line.length) {
      const rest = line.slice(FACT.lastIndex).trim();
      const fact = FACT.exec(line);
      if (!fact) return badLine(at + 1, `“${rest.slice(0, 80)}” is neither arg(…). nor att(…,…).`);
      const [, name, from, to] = fact;
      if (name !== undefined) {
        // A fact that is said twice is no less true.
        if (!draft.has(name)) draft.addArgument(name);
      } else if (from !== undefined && to !== undefined) attacks.push([from, to, at + 1]);
      if (rest === "") break;
    }
  }
  for (const [from, to, line] of attacks) {
    const unknown = draft.addAttack(from, to);
    if (unknown !== null) return badLine(line, noArgument(unknown));
  }
  return draft.finish();
}
