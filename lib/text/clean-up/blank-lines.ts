import { type Decision, type Draft, type Finding, type LiveLine, liveLines } from "./draft";
import { tableLines } from "./tables";

/**
 * Evens what stands between lines: one empty line between paragraphs, none within; no space at the end of a line, before
 * its first word, and round the whole text. Cells, code and tables set with spaces stay as they are.
 */
export function evenBlankLines(draft: Draft): Finding {
  const lines = liveLines(draft);
  const tables = tableLines(lines);
  const decisions = lines.flatMap((line, i): Decision[] => {
    const before = lines[i - 1];
    if (line.joined !== null || isSet(line)) return [];
    if (!before) return line.start > 0 ? [{ do: "join", line: line.index, after: "" as const }] : [];
    if (isSet(before) || (tables.has(i) && tables.has(i - 1))) return [];
    const gap = draft.found.plain.slice(before.end, line.start);
    if (!gap.includes("\n")) return [];
    return [{ do: "join", line: line.index, after: line.block === before.block ? "\n" : "\n\n" }];
  });
  return { decisions: [...decisions, ...tail(draft)], doubts: [] };
}

function isSet({ kind }: LiveLine): boolean {
  return kind === "cell" || kind === "code";
}

function tail({ found: { plain }, lines }: Draft): Decision[] {
  const end = lines.at(-1)?.end ?? plain.length;
  return end < plain.length ? [{ do: "spell", start: end, end: plain.length, after: "" }] : [];
}
