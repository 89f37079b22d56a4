import { plainWords } from "@/lib/argument/sentences";
import type { Report } from "./report";

/** A report as plain text: claims by number, and under each what bears on it and the words that it rests on. */
export function writePlainText({ title, stamp, claims, questions, sources }: Report): string {
  const body = claims.map(({ number, text, isImplicit, label, sentences, quotations }) => {
    const told = [...(isImplicit ? ["implicit"] : []), ...(label ? [label] : [])].join(", ");
    const quoted = quotations.map(({ words, voice, place }) => {
      return `“${words.replace(/\s+/g, " ")}” (${[voice, place].filter(Boolean).join("; ")})`;
    });
    return [
      `${number}. ${text}${told ? ` (${told})` : ""}`,
      ...[...sentences.map(plainWords), ...quoted].map((line) => `    ${line}`),
    ].join("\n");
  });
  return `${[
    [title, ...(stamp ? [stamp] : [])].join("\n"),
    ...body,
    ...(questions.length > 0
      ? [["Open questions", ...questions.map(({ step, question }) => `- ${question} (${step})`)].join("\n")]
      : []),
    ...(sources.length > 0 ? [["Sources", ...sources.map((source) => `- ${source}`)].join("\n")] : []),
  ].join("\n\n")}\n`;
}
