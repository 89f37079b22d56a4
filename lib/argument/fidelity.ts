import type { ArgumentMap } from "./argument-map";
import type { Action } from "./command";
import { anchorsOf } from "./graph";
import type { Fidelity, Id } from "./rows";

/** The actions that reword a claim; where it no longer has the words of a passage that it quoted, it paraphrases it. */
export function reword(map: ArgumentMap, claimId: Id, text: string): Action[] {
  const unquoted = anchorsOf(map, claimId).filter(
    ({ anchor, span }) => anchor.fidelity === "quotation" && inferFidelity(text, span.quote) !== "quotation",
  );
  return [
    { type: "editClaim", id: claimId, set: { text } },
    ...unquoted.map(({ anchor }): Action => ({ type: "editAnchor", id: anchor.id, set: { fidelity: "paraphrase" } })),
  ];
}

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
