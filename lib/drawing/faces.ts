import { type ArgumentMap, all, countReferring, find, get, referring } from "@/lib/argument/argument-map";
import { textOf } from "@/lib/argument/graph";
import {
  type Anchor,
  type Claim,
  FIDELITIES,
  type Fidelity,
  type Id,
  type Relation,
  type Voice,
} from "@/lib/argument/rows";
import type { ClaimFace } from "./claim-face";
import type { RelationFace } from "./map";
import type { Strength } from "./pill";

/** What every claim and relation of a map shows, by id. */
export interface Faces {
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
}

/** What a map shows, as its rows tell. */
export function facesOf(map: ArgumentMap): Faces {
  return { claims: claimFacesOf(map), relations: relationFacesOf(map) };
}

/** What each claim of a map shows. */
export function claimFacesOf(map: ArgumentMap): Map<Id, ClaimFace> {
  return new Map(all(map, "claims").map((claim) => [claim.id, claimFaceOf(map, claim)]));
}

/** What the pill of each relation of a map shows. */
export function relationFacesOf(map: ArgumentMap): Map<Id, RelationFace> {
  return new Map(all(map, "relations").map((relation) => [relation.id, relationFaceOf(map, relation)]));
}

/**
 * What a claim shows. The border tells the closest of its anchors; the rule inside, that a speaker reports it and
 * nobody says it outright; a question mark, that a passage of it waits for its place. Folds and comments are not among the
 * rows read here.
 */
export function claimFaceOf(map: ArgumentMap, claim: Claim): ClaimFace {
  const anchors = referring(map, "anchors", "claimId", claim.id);
  const waiting = anchors.filter(({ spanId }) => isWaiting(map, spanId));
  const chains = anchors.map((anchor) => voicesOf(map, anchor)).filter((chain) => chain.length > 0);
  return {
    number: claim.number,
    text: claim.text,
    implicit: claim.implicit,
    fidelity: closest(anchors),
    reported: chains.length > 0 && chains.every(isReport),
    conclusion: isConclusion(map, claim),
    chip: claim.implicit ? "implicit" : chipOf(map, chains),
    marks: { passages: anchors.length, questions: waiting.length, comments: 0 },
    hiddenBelow: 0,
    status: null,
  };
}

/** Whether a passage waits for its place in the newest text of its source; one that is lost waits no longer. */
function isWaiting(map: ArgumentMap, spanId: Id): boolean {
  const span = find(map, "spans", spanId);
  if (!span || span.state === "lost") return false;
  return span.state === "review" || textOf(map, get(map, "sourceTexts", span.textId).sourceId).id !== span.textId;
}

/** What the pill of a relation shows. */
export function relationFaceOf(map: ArgumentMap, relation: Relation): RelationFace {
  return {
    kind: relation.kind,
    onRelation: relation.targetRelationId !== null,
    strength: strengthOf(relation.strength),
    openQuestions: 0,
    bearsOn: claimBorneOn(map, relation)?.number ?? null,
  };
}

/** A share of 1 as one of three grades: thirds. */
export function strengthOf(share: number | null): Strength {
  if (share === null) return null;
  if (share < 1 / 3) return "weak";
  return share < 2 / 3 ? "middling" : "strong";
}

function isConclusion(map: ArgumentMap, claim: Claim): boolean {
  return (
    countReferring(map, "premises", "claimId", claim.id) === 0 &&
    countReferring(map, "relations", "targetClaimId", claim.id) > 0
  );
}

function closest(anchors: readonly Anchor[]): Fidelity | null {
  const ranks = anchors.map((anchor) => FIDELITIES.indexOf(anchor.fidelity));
  return ranks.length === 0 ? null : (FIDELITIES[Math.min(...ranks)] ?? null);
}

function voicesOf(map: ArgumentMap, anchor: Anchor): Voice[] {
  return referring(map, "voices", "anchorId", anchor.id).sort((a, b) => a.place - b.place);
}

function isReport(chain: readonly Voice[]): boolean {
  return chain.length > 1 || chain[0]?.act === "reports";
}

/** "UK, via Lavrov" for what Lavrov reports of the UK; several speakers are named once each, in the order of the anchors. */
function chipOf(map: ArgumentMap, chains: readonly (readonly Voice[])[]): string {
  const sayings = chains.map((chain) => {
    const names = chain.map((voice) => get(map, "speakers", voice.speakerId).name).reverse();
    const [first = "", ...via] = names;
    return via.length === 0 ? first : `${first}, via ${via.join(", ")}`;
  });
  return [...new Set(sayings)].join(" · ");
}

function claimBorneOn(map: ArgumentMap, relation: Relation): Claim | undefined {
  const seen = new Set<Id>();
  let step: Relation | undefined = relation;
  while (step?.targetRelationId && !seen.has(step.id)) {
    seen.add(step.id);
    step = find(map, "relations", step.targetRelationId);
  }
  return find(map, "claims", step?.targetClaimId);
}
