import type { Scheme, SchemeRole } from "./scheme";

/** What is known to stand in the blanks of a scheme, by the blank's name. */
export type Blanks = Readonly<Record<string, string>>;

const BLANK = /\[([^\]]+)\]/g;

/** The names of the blanks of a pattern, in order of first use. */
export function blanksIn(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(BLANK)].map(([, name = ""]) => name))];
}

/** First words that have a capital only because they are first. */
const COMMON = /^(?:The|An?|It|This|That|There|These|Those|In|No|All|If|When|Some|Every|Most|Many|Nobody|People)\b/;

/** A pattern with its blanks filled as far as known; the others stay in their brackets, to be typed over. */
export function filled(pattern: string, blanks: Blanks): string {
  const sentence = pattern.replace(BLANK, (whole, name: string) => {
    const value = blanks[name] ?? whole;
    return COMMON.test(value) ? value.slice(0, 1).toLowerCase() + value.slice(1) : value;
  });
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** Longer sentences are not taken apart: nobody writes them after a pattern. */
const LONGEST = 600;

/**
 * What stands in the blanks of a pattern when a sentence was made after it; null when the sentence is of another form.
 * Case and the last full stop do not matter. Blanks that are still open stand for nothing.
 */
export function findBlanks(pattern: string, sentence: string): Blanks | null {
  if (sentence.length > LONGEST) return null;
  const names = blanksIn(pattern);
  const found = formOf(pattern, names).exec(withoutStop(sentence));
  if (!found) return null;
  const values = names.map((name, i) => [name, found.groups?.[`blank${i}`] ?? ""] as const);
  return Object.fromEntries(values.filter(([, value]) => !/\[[^\]]*\]/.test(value)));
}

/** A pattern as an expression whose group `blank0` is the first of `names`. A blank that recurs must say the same again. */
function formOf(pattern: string, names: readonly string[]): RegExp {
  const seen = new Set<string>();
  const pieces = withoutStop(pattern).split(BLANK);
  const source = pieces.map((piece, i) => {
    if (i % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const group = `blank${names.indexOf(piece)}`;
    const again = seen.has(piece);
    seen.add(piece);
    return again ? `\\k<${group}>` : `(?<${group}>.+?)`;
  });
  return new RegExp(`^${source.join("")}$`, "isu");
}

/**
 * The sentence that is offered as an implicit claim for a role that is missing: its pattern, with what the conclusion and
 * the premises already written say. `conclusion` is the text of the target claim, null where the target is a step;
 * `premises` are the texts of the premises by role.
 */
export function offeredClaim(
  scheme: Scheme,
  missing: SchemeRole,
  conclusion: string | null,
  premises: Readonly<Record<string, string>> = {},
): string {
  const known: Record<string, string> = {};
  for (const { id, pattern } of scheme.premises) Object.assign(known, findBlanks(pattern, premises[id] ?? ""));
  if (conclusion !== null) Object.assign(known, findBlanks(scheme.conclusion, conclusion));
  return filled(missing.pattern, known);
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, "");
}
