import type { Fidelity } from "./rows";

/** The fidelity that the words themselves suggest: a claim in the words of its passage is a quotation, else a paraphrase. */
export function inferFidelity(claim: string, quote: string): Extract<Fidelity, "quotation" | "paraphrase"> {
  const said = bare(claim);
  return said !== "" && bare(quote).includes(said) ? "quotation" : "paraphrase";
}

/** Words without case, punctuation and layout. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
