import { find } from "../argument-map";
import { relationsFrom } from "../graph";
import type { Anchor, Claim, Id } from "../rows";
import { come, gone, type Happened, updated } from "./happened";
import { pointOf } from "./telling-relations";
import { counted, eachOr, numbered, saying } from "./words";

/** What was done to claims and to their ties with texts. */
export function tellClaims(happened: Happened): string[] {
  return [
    ...eachOr(
      come(happened, "claims"),
      (claim) => `added ${claim.number}${manner(happened, claim)}${saying(claim.text)}`,
      (count) => `added ${count} claims`,
    ),
    ...edited(happened),
    ...eachOr(
      gone(happened, "claims"),
      (claim) => `removed ${claim.number}${saying(claim.text)}`,
      (count) => `removed ${count} claims`,
    ),
    ...ties(happened),
  ];
}

function manner(happened: Happened, claim: Claim): string {
  const relation = relationsFrom(happened.after, claim.id).find(({ id }) => isNew(happened, id));
  const point = relation ? pointOf(happened.after, relation) : "";
  return `${claim.implicit ? ", implicit" : ""}${point ? `, ${point}` : ""}`;
}

function isNew({ before }: Happened, relationId: Id): boolean {
  return !find(before, "relations", relationId);
}

function edited(happened: Happened): string[] {
  const told = (column: keyof Claim, words: (numbers: string, isOne: boolean) => string) => {
    const ids = updated(happened, "claims", column).map(({ id }) => id);
    return ids.length > 0 ? [words(numbersOf(happened, ids), ids.length === 1)] : [];
  };
  return [
    ...told("text", (numbers) => `reworded ${numbers}`),
    ...told("implicit", (numbers) => `changed whether anyone says ${numbers}`),
    ...told("strength", (numbers) => `set the strength of ${numbers}`),
    ...told("colour", (numbers) => `marked ${numbers} with a colour`),
    ...told("note", (numbers) => `wrote a note on ${numbers}`),
    ...told("order", (numbers, isOne) => `moved ${numbers} among ${isOne ? "its" : "their"} like`),
    ...pins(happened),
  ];
}

function pins(happened: Happened): string[] {
  const kept = [...come(happened, "places"), ...updated(happened, "places", "x", "y")].map(({ id }) => id);
  const free = gone(happened, "places")
    .map(({ id }) => id)
    .filter((id) => find(happened.after, "claims", id));
  return [
    ...(kept.length > 0 ? [`pinned ${numbersOf(happened, kept)}`] : []),
    ...(free.length > 0
      ? [`let ${numbersOf(happened, free)} find ${free.length === 1 ? "its own place" : "their own places"}`]
      : []),
  ];
}

/** The numbers of claims, as they are after or were before; empty for none. */
function numbersOf({ before, after }: Happened, ids: readonly Id[]): string {
  return numbered(ids.flatMap((id) => (find(after, "claims", id) ?? find(before, "claims", id))?.number ?? []));
}

// Ties that came or went with their claim are not told beside it.
function ties(happened: Happened): string[] {
  const { before, after } = happened;
  const tied = come(happened, "anchors").filter(({ claimId }) => find(before, "claims", claimId));
  const untied = gone(happened, "anchors").filter(({ claimId }) => find(after, "claims", claimId));
  const noted = updated(happened, "anchors", "note").length;
  const marked = updated(happened, "anchors", "fidelity").flatMap(({ id }) => find(after, "anchors", id) ?? []);
  return [
    ...byClaim(happened, tied, (count, claim) => `tied ${counted(count, "passage")} to ${claim}`),
    ...byClaim(happened, untied, (count, claim) => `untied ${counted(count, "passage")} from ${claim}`),
    ...(noted > 0 ? [`wrote a note on ${counted(noted, "passage")}`] : []),
    ...eachOr(
      marked,
      ({ claimId, fidelity }) => `marked ${numbersOf(happened, [claimId])} as ${fidelity}`,
      (count) => `said how near ${count} claims stand to their words`,
    ),
  ];
}

function byClaim(
  happened: Happened,
  anchors: readonly Anchor[],
  words: (count: number, claim: string) => string,
): string[] {
  return eachOr(
    [...new Set(anchors.map(({ claimId }) => claimId))],
    (id) => words(anchors.filter(({ claimId }) => claimId === id).length, numbersOf(happened, [id])),
    (count) => words(anchors.length, `${count} claims`),
  );
}
