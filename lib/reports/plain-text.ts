import { plainWords } from "@/lib/argument/sentences";
import type { ReportedComment } from "./comments";
import { LEFT_OUT } from "./losses";
import { quotedFrom } from "./quotation";
import type { Report } from "./report";

/** A report as plain text: claims by number, and under each what bears on it and the words that it rests on; at its end what it does not hold. */
export function writePlainText(report: Report, losses: readonly string[]): string {
  const { title, stamp, questions, sources, comments } = report;
  const claims = report.claims.map(({ number, text, isImplicit, label, sentences, quotations, note, comments }) => {
    const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
    const quoted = quotations.map((quotation) => `“${onOneLine(quotation.words)}” (${quotedFrom(quotation)})`);
    return [
      `${number}. ${text}${told ? ` (${told})` : ""}`,
      ...[
        ...sentences.map(plainWords),
        ...quoted,
        ...(note.trim() ? [onOneLine(note)] : []),
        ...comments.map(said),
      ].map((line) => `    ${line}`),
    ].join("\n");
  });
  return `${[
    [title, ...(stamp ? [stamp] : [])].join("\n"),
    ...claims,
    ...listed(
      "Open questions",
      questions.map(({ step, question }) => `${question} (${step})`),
    ),
    ...listed("Sources", sources),
    ...listed("Comments", (comments ?? []).map(said)),
    ...listed(LEFT_OUT, losses),
  ].join("\n\n")}\n`;
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[heading, ...lines.map((line) => `- ${line}`)].join("\n")] : [];
}

function said({ by, text }: ReportedComment): string {
  return `${by}: ${onOneLine(text)}`;
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
