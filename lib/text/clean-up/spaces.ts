import { type Decision, type Draft, type Finding, liveLines } from "./draft";
import { tableLines } from "./tables";

// No-break, figure, thin and other typographic spaces, and tabulators, alone or in runs; or two and more plain ones.
const RUN =
  /[\t\u00a0\u2000-\u200a\u202f\u205f][ \t\u00a0\u2000-\u200a\u202f\u205f]*| [ \t\u00a0\u2000-\u200a\u202f\u205f]+/g;

/**
 * One plain space for any run of spaces between words. A no-break space stays where it is part of the spelling: between
 * digits, within French quotation marks and before French punctuation. Rows of a table that was set with spaces stay.
 */
export function evenSpaces(draft: Draft): Finding {
  const lines = liveLines(draft);
  const { plain } = draft.found;
  const tables = tableLines(lines);
  const decisions: Decision[] = [];
  for (const [i, { start, text, kind }] of lines.entries()) {
    if (kind === "code" || tables.has(i)) continue;
    for (const { index, 0: run } of text.matchAll(RUN)) {
      const [from, to] = [start + index, start + index + run.length];
      if (run.length === 1 && isSpelling(plain.charAt(from - 1), run, plain.charAt(to))) continue;
      decisions.push({ do: "spell", start: from, end: to, after: " " });
    }
  }
  return { decisions, doubts: [] };
}

function isSpelling(before: string, space: string, after: string): boolean {
  if (space === "\t") return false;
  return /[:;?!»›%‰°€$£]/.test(after) || /[«‹]/.test(before) || (/\d/.test(before) && /\d/.test(after));
}
