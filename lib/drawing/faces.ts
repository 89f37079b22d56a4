import { type ArgumentMap, all, countReferring, find, get, referring } from "@/lib/argument/argument-map";
import { groupOf, textOf } from "@/lib/argument/graph";
import { keptByMap } from "@/lib/argument/kept";
import {
  type Anchor,
  type Claim,
  FIDELITIES,
  type Fidelity,
  type Group,
  type Id,
  type Relation,
  type Voice,
} from "@/lib/argument/rows";
import { countOpen } from "@/lib/argument/schemes/checklist";
import { schemeName, schemeOf } from "@/lib/argument/schemes/steps";
import { openThreads } from "@/lib/argument/talk";
import type { ClaimFace } from "./claim-face";
import type { RelationFace } from "./map";
import { type Strength, strengthOf } from "./strength";
import { isSwatch, type Swatch } from "./theme";

/** What every claim and relation of a map shows, by id. */
export interface Faces {
  readonly claims: ReadonlyMap<Id, ClaimFace>;
  readonly relations: ReadonlyMap<Id, RelationFace>;
}

/** What of the rows is shown only on wish. */
export interface Shown {
  /** How strong claims and relations are said to be, by the weight of borders and lines. */
  readonly strengths: boolean;
  /** How many talks about a claim or relation are open: for those at work on the map, not for what leaves it. */
  readonly talk?: boolean;
}

/** Everything that can be shown to others. */
export const SHOW_ALL: Shown = { strengths: true };

/** What a map shows, as its rows tell. */
export function facesOf(map: ArgumentMap): Faces {
  return { claims: claimFacesOf(map), relations: relationFacesOf(map) };
}

/** What each claim of a map shows. */
export function claimFacesOf(map: ArgumentMap, shown: Shown = SHOW_ALL): Map<Id, ClaimFace> {
  return new Map(all(map, "claims").map((claim) => [claim.id, claimFaceOf(map, claim, shown)]));
}

/** What the pill of each relation of a map shows. */
export function relationFacesOf(map: ArgumentMap, shown: Shown = SHOW_ALL): Map<Id, RelationFace> {
  return new Map(all(map, "relations").map((relation) => [relation.id, relationFaceOf(map, relation, shown)]));
}

/**
 * What a claim shows. The border tells the closest of its anchors; the rule inside, that a speaker reports it and
 * nobody says it outright; a question mark, that a passage of it waits for its place or that a step to it has open
 * critical questions. Folds are not among the rows read here.
 */
export function claimFaceOf(map: ArgumentMap, claim: Claim, shown: Shown = SHOW_ALL): ClaimFace {
  const anchors = referring(map, "anchors", "claimId", claim.id);
  const questions = countWaiting(map, anchors) + questionsAbout(map, claim.id);
  const group = groupOf(map, claim.id);
  const chains = anchors.map((anchor) => voicesOf(map, anchor)).filter((chain) => chain.length > 0);
  return {
    number: claim.number,
    text: claim.text,
    implicit: claim.implicit,
    fidelity: closest(anchors),
    reported: chains.length > 0 && chains.every(isReport),
    conclusion: isConclusion(map, claim),
    chip: withGroup(claim.implicit ? "implicit" : chipOf(map, chains), group),
    swatches: swatchesOf(map, claim, group),
    strength: shownStrength(claim.strength, shown),
    marks: { passages: anchors.length, questions, comments: shown.talk ? openThreads(map, claim.id) : 0 },
    hiddenBelow: 0,
    status: null,
  };
}

/** The title of a claim's group stands behind who says it. */
function withGroup(chip: string, group: Group | undefined): string {
  const title = group?.title ?? "";
  return chip !== "" && title !== "" ? `${chip} · ${title}` : chip + title;
}

function swatchesOf(map: ArgumentMap, claim: Claim, group: Group | undefined): Swatch[] {
  const tags = referring(map, "taggings", "claimId", claim.id).map(({ tagId }) => get(map, "tags", tagId).colour);
  return [...new Set([claim.colour, group?.colour ?? null, ...tags].filter(isSwatch))];
}

function countWaiting(map: ArgumentMap, anchors: readonly Anchor[]): number {
  return anchors.filter(({ spanId }) => isWaiting(map, spanId)).length;
}

/** How many critical questions are open about the steps that bear on a claim. */
export function questionsAbout(map: ArgumentMap, claimId: Id): number {
  return questionsByClaim(map).get(claimId) ?? 0;
}

/** Few steps follow a scheme: finding those takes far less than asking claim by claim. */
const questionsByClaim = keptByMap((map): ReadonlyMap<Id, number> => {
  const counts = new Map<Id, number>();
  for (const step of map.tables.relations.values()) {
    if (step.scheme === null || step.targetClaimId === null) continue;
    const open = openQuestionsOf(map, step);
    if (open > 0) counts.set(step.targetClaimId, (counts.get(step.targetClaimId) ?? 0) + open);
  }
  return counts;
});

/** Whether a passage waits for its place in the newest text of its source; one that is lost waits no longer. */
function isWaiting(map: ArgumentMap, spanId: Id): boolean {
  const span = find(map, "spans", spanId);
  if (!span || span.state === "lost") return false;
  return span.state === "review" || textOf(map, get(map, "sourceTexts", span.textId).sourceId).id !== span.textId;
}

/** What the pill of a relation shows. */
function relationFaceOf(map: ArgumentMap, relation: Relation, shown: Shown = SHOW_ALL): RelationFace {
  return {
    kind: relation.kind,
    onRelation: relation.targetRelationId !== null,
    strength: shownStrength(relation.strength, shown),
    openQuestions: openQuestionsOf(map, relation),
    scheme: schemeName(relation),
    comments: shown.talk ? openThreads(map, relation.id) : 0,
    bearsOn: claimBorneOn(map, relation)?.number ?? null,
  };
}

/** How strong a row is said to be, where strengths are shown. */
function shownStrength(share: number | null, shown: Shown): Strength {
  return shown.strengths ? strengthOf(share) : null;
}

function openQuestionsOf(map: ArgumentMap, relation: Relation): number {
  const scheme = schemeOf(relation);
  return scheme ? countOpen(scheme, referring(map, "questions", "relationId", relation.id)) : 0;
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
