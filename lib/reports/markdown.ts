import { plainWords } from "@/lib/argument/sentences";
import type { ReportedComment } from "./comments";
import { LEFT_OUT } from "./losses";
import { type Quotation, quotedFrom } from "./quotation";
import type { Report, ReportedClaim } from "./report";

/** A report in Markdown (CommonMark), and at its end what it does not hold. */
export function writeMarkdown(report: Report, losses: readonly string[]): string {
  const { title, stamp, claims, questions, sources, comments } = report;
  return `${[
    `# ${plain(title)}`,
    ...(stamp ? [`*${plain(stamp)}*`] : []),
    ...(claims.length > 0 ? ["## Claims"] : []),
    ...claims.flatMap(claimParts),
    ...listed(
      "Open questions",
      questions.map(({ step, question }) => `${plain(question)} (${plain(step)})`),
    ),
    ...listed("Sources", sources.map(plain)),
    ...listed("Comments", (comments ?? []).map(said)),
    ...listed(LEFT_OUT, losses.map(plain)),
  ].join("\n\n")}\n`;
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`## ${heading}`, items(lines)] : [];
}

function items(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function claimParts(claim: ReportedClaim): string[] {
  const { number, text, isImplicit, label, sentences, quotations, note, comments } = claim;
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  return [
    `**${number}** ${isImplicit ? `*${plain(text)}*` : plain(text)}${told ? ` (${plain(told)})` : ""}`,
    ...(sentences.length > 0 ? [sentences.map((pieces) => plain(plainWords(pieces))).join(" ")] : []),
    ...quotations.map(quoted),
    ...(note.trim() ? [plain(note)] : []),
    ...(comments.length > 0 ? [items(comments.map(said))] : []),
  ];
}

function quoted(quotation: Quotation): string {
  return `> “${plain(quotation.words)}” (${plain(quotedFrom(quotation))})`;
}

function said({ by, text }: ReportedComment): string {
  return `*${plain(by)}:* ${plain(text)}`;
}

/** Words in which nothing has a meaning to Markdown. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+])/, "\\$1");
}
