import { type ArgumentMap, all, countReferring, get } from "../argument-map";
import { inferFidelity } from "../fidelity";
import { isOnStep, isRoot, premisesOf, relationsFrom, relationsOn } from "../graph";
import type { Anchor, Relation } from "../rows";
import { plainWords, stepWords } from "../sentences";
import { type Hint, hint, listed } from "./hint";

/** Anchors that are called quotations although the claim has other words than the passage. */
export function misquotations(map: ArgumentMap): Hint[] {
  return all(map, "anchors").flatMap((anchor) => {
    const claim = get(map, "claims", anchor.claimId);
    if (anchor.fidelity !== "quotation" || isQuotedIn(claim.text, get(map, "spans", anchor.spanId).quote)) return [];
    const sentence = `${claim.number} is marked as a quotation, but its words are not those of the passage.`;
    return [hint("misquoted", anchor.id, sentence, placesOf(anchor))];
  });
}

function placesOf(anchor: Anchor) {
  return { claimIds: [anchor.claimId], anchorIds: [anchor.id] };
}

/** Whether a passage has the words of a claim. What the claim puts in square brackets was added, and is not looked for. */
function isQuotedIn(claim: string, quote: string): boolean {
  const pieces = claim.split(/\[[^\]]*\]|…|\.\.\./).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.length > 0 && pieces.every((piece) => inferFidelity(piece, quote) === "quotation");
}

/** Claims that stand in no passage and on no reason, and are not marked as implicit. Only in maps that have a source. */
export function unfounded(map: ArgumentMap): Hint[] {
  if (map.tables.sources.isEmpty()) return [];
  return all(map, "claims").flatMap((claim) => {
    if (claim.implicit || claim.text.trim() === "" || isFounded(map, claim.id)) return [];
    const sentence = `${claim.number} stands in no passage and on no reason, and is not marked as implicit. Who says it?`;
    return [hint("unfounded", claim.id, sentence, { claimIds: [claim.id] })];
  });
}

function isFounded(map: ArgumentMap, claimId: string): boolean {
  return (
    countReferring(map, "anchors", "claimId", claimId) > 0 ||
    relationsOn(map, claimId).some(({ kind }) => kind === "support" || kind === "rephrase") ||
    relationsFrom(map, claimId).some(({ kind }) => kind === "rephrase")
  );
}

/**
 * Objections that nothing answers, to claims that the map relies on: what it concludes, and what it gives as a reason
 * or a condition. An objection to an objection is itself an answer, and is let be.
 */
export function unanswered(map: ArgumentMap): Hint[] {
  return all(map, "relations").flatMap((relation) => {
    if (relation.kind !== "attack" || !isReliedOn(map, relation) || isAnswered(map, relation)) return [];
    const premises = premisesOf(map, relation.id).map(({ claimId }) => get(map, "claims", claimId));
    const numbers = premises.map(({ number }) => number);
    const isAre = isOnStep(relation) ? "undercut" : "contested";
    const sentence = `${targetName(map, relation)} is ${isAre} by ${listed(numbers)}, and nothing answers that.`;
    const target = relation.targetClaimId === null ? [] : [relation.targetClaimId];
    const claimIds = [...target, ...premises.map(({ id }) => id)];
    return [hint("unanswered", relation.id, sentence, { claimIds, relationIds: [relation.id] })];
  });
}

function targetName(map: ArgumentMap, relation: Relation): string {
  if (relation.targetClaimId !== null) return String(get(map, "claims", relation.targetClaimId).number);
  const words = plainWords(stepWords(map, get(map, "relations", relation.targetRelationId ?? "")));
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function isReliedOn(map: ArgumentMap, { targetClaimId, targetRelationId }: Relation): boolean {
  if (targetRelationId !== null) return get(map, "relations", targetRelationId).kind !== "attack";
  if (targetClaimId === null) return false;
  return isRoot(map, targetClaimId) || relationsFrom(map, targetClaimId).some(({ kind }) => kind !== "attack");
}

// Answered: struck itself, or in a premise; held under a condition; or outweighed.
function isAnswered(map: ArgumentMap, objection: Relation): boolean {
  const struck = [objection.id, ...premisesOf(map, objection.id).map(({ claimId }) => claimId)];
  return (
    struck.flatMap((id) => relationsOn(map, id)).some(({ kind }) => kind === "attack" || kind === "preference") ||
    relationsOn(map, objection.id).some(({ kind }) => kind === "onlyIf" || kind === "unless")
  );
}
