import { plainWords } from "@/lib/argument/sentences";
import type { Quotation, Report, ReportedClaim } from "./report";

/** A report in Markdown (CommonMark). `figure` is the address of its picture; none where it is null. */
export function writeMarkdown(report: Report, figure: string | null = null): string {
  const { title, stamp, description, claims, questions, sources } = report;
  return `${[
    `# ${plain(title)}`,
    ...(stamp ? [`*${plain(stamp)}*`] : []),
    ...(figure ? [`![${plain(description)}](${figure})`] : []),
    "## Claims",
    ...claims.flatMap(claimParts),
    ...(questions.length > 0
      ? ["## Open questions", questions.map(({ step, question }) => `- ${plain(question)} (${plain(step)})`).join("\n")]
      : []),
    ...(sources.length > 0 ? ["## Sources", sources.map((source) => `- ${plain(source)}`).join("\n")] : []),
  ].join("\n\n")}\n`;
}

function claimParts({ number, text, isImplicit, label, sentences, quotations, note }: ReportedClaim): string[] {
  const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
  return [
    `**${number}** ${isImplicit ? `*${plain(text)}*` : plain(text)}${told ? ` (${plain(told)})` : ""}`,
    ...(sentences.length > 0 ? [sentences.map((pieces) => plain(plainWords(pieces))).join(" ")] : []),
    ...quotations.map(quoted),
    ...(note.trim() ? [plain(note)] : []),
  ];
}

function quoted({ words, voice, fidelity, place }: Quotation): string {
  const from = [voice, place, fidelity].filter(Boolean).join("; ");
  return `> “${plain(words)}” (${plain(from)})`;
}

/** Words in which nothing has a meaning to Markdown. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+])/, "\\$1");
}
