import { type ArgumentMap, find, get } from "@/lib/argument/argument-map";
import { isOnStep, premisesOf, relationsFrom, relationsOn, targetOf } from "@/lib/argument/graph";
import type { Claim, Id, Relation, RelationKind } from "@/lib/argument/rows";
import type { ClaimFace } from "@/lib/drawing/claim-face";
import type { LabelFace } from "@/lib/drawing/label-mark";
import type { RelationFace } from "@/lib/drawing/map";
import type { Faces } from "./drawn";

/** What a relation can be made into, as a menu names it. */
export const KIND_TITLES: Readonly<Record<RelationKind, string>> = {
  support: "Make it a support",
  attack: "Make it an attack",
  onlyIf: "Make it a condition: only if",
  unless: "Make it an exception: unless",
  rephrase: "Make it a restatement",
  preference: "Make it a preference",
  unknown: "Leave its kind open",
};

/** What a premise does to what it bears on. */
const DOES: Readonly<Record<RelationKind, string>> = {
  support: "supports",
  attack: "attacks",
  onlyIf: "is a condition of",
  unless: "is an exception to",
  rephrase: "restates",
  preference: "outranks",
  unknown: "relates to",
};

/** What is done to a claim or a step by the premises of a relation. */
const DONE: Readonly<Record<RelationKind, string>> = {
  support: "supported by",
  attack: "attacked by",
  onlyIf: "holds only if",
  unless: "holds unless",
  rephrase: "restated by",
  preference: "outranked by",
  unknown: "related to by",
};

/** Names by the faces that they go with: the faces of claims or those of relations. */
const known = new WeakMap<object, Map<Id, string>>();

/** How a claim of a map is read out, put together once for each state of the map; empty where it is gone. */
export function claimName({ map, claims }: Faces, id: Id): string {
  const row = find(map, "claims", id);
  return row ? knownOr(claims, id, () => nameWithLook(map, row, claims.get(id))) : "";
}

/** How a relation of a map is read out, as for claims. */
export function relationName({ map, relations }: Faces, id: Id): string {
  const row = find(map, "relations", id);
  return row ? knownOr(relations, id, () => [nameOfRelation(map, row), ...asides(relations.get(id))].join("; ")) : "";
}

function nameWithLook(map: ArgumentMap, row: Claim, face: ClaimFace | undefined): string {
  const asked = face ? [...openQuestions(face.marks.questions), ...openTalks(face.marks.comments)] : [];
  const said = face?.strength ? [`said to be ${face.strength}`] : [];
  return [nameOfClaim(map, row, face?.chip ?? ""), ...asked, ...said].join("; ");
}

/** How many questions are open, as it is read out; nothing where there is none. */
export function openQuestions(count: number): string[] {
  return count === 0 ? [] : [`${count} open ${count === 1 ? "question" : "questions"}`];
}

function openTalks(count: number): string[] {
  return count === 0 ? [] : [`${count} open ${count === 1 ? "talk" : "talks"}`];
}

/** What a pill shows beyond its word. */
function asides(face: RelationFace | undefined): string[] {
  if (!face) return [];
  const { scheme, strength } = face;
  return [
    ...(scheme ? [`scheme: ${scheme}`] : []),
    ...openQuestions(face.openQuestions),
    ...openTalks(face.comments),
    ...(strength ? [`said to be ${strength}`] : []),
  ];
}

/** A name with the label of what it names, while the map is evaluated. */
export function withLabel(name: string, label: LabelFace | null): string {
  return label && name !== "" ? `${name}; ${label.words}` : name;
}

function knownOr(faces: object, id: Id, name: () => string): string {
  const names = known.get(faces) ?? new Map<Id, string>();
  known.set(faces, names);
  const found = names.get(id) ?? name();
  names.set(id, found);
  return found;
}

/** A claim as it is read out: "Claim 2, Lavrov: text. Supports claim 1, undercut by 4." */
export function nameOfClaim(map: ArgumentMap, claim: Claim, chip: string): string {
  const who = chip === "" ? "" : `, ${chip}`;
  const text = claim.text === "" ? "no sentence yet" : claim.text;
  const ties = [
    ...relationsFrom(map, claim.id).map((row) => does(map, row, claim.id)),
    ...relationsOn(map, claim.id).map((row) => done(map, row)),
  ];
  return `Claim ${claim.number}${who}: ${text}${ties.length === 0 ? "" : ` (${ties.join("; ")})`}`;
}

/** A relation as it is read out: "5 and 6 together support claim 2, undercut by 4". */
export function nameOfRelation(map: ArgumentMap, relation: Relation): string {
  const premises = premisesOf(map, relation.id).map(({ claimId }) => claimId);
  const together = premises.length > 1 ? " together" : "";
  const ties = relationsOn(map, relation.id).map((row) => done(map, row));
  const sentence = `Step: ${numbers(map, premises)}${together}, ${verb(relation)} ${nameOfTarget(map, relation)}`;
  return [sentence, ...ties].join("; ");
}

/** A claim or a relation in two words: "claim 2", "the step to claim 1"; empty where it is gone. */
export function nameOfPicked(map: ArgumentMap, id: Id): string {
  const claim = find(map, "claims", id);
  if (claim) return `claim ${claim.number}`;
  const step = find(map, "relations", id);
  return step ? `the step to ${nameOfTarget(map, step)}` : "";
}

function does(map: ArgumentMap, relation: Relation, claimId: Id): string {
  const others = premisesOf(map, relation.id).flatMap((row) => (row.claimId === claimId ? [] : [row.claimId]));
  const together = others.length === 0 ? "" : `with ${numbers(map, others)} `;
  const struck = relationsOn(map, relation.id).map((row) => `, ${done(map, row)}`);
  return `${together}${verb(relation)} ${nameOfTarget(map, relation)}${struck.join("")}`;
}

function done(map: ArgumentMap, relation: Relation): string {
  const premises = premisesOf(map, relation.id).map(({ claimId }) => claimId);
  const how = isOnStep(relation) && relation.kind === "attack" ? "undercut by" : DONE[relation.kind];
  return `${how} ${numbers(map, premises)}`;
}

function verb(relation: Relation): string {
  return isOnStep(relation) && relation.kind === "attack" ? "undercuts" : DOES[relation.kind];
}

function nameOfTarget(map: ArgumentMap, relation: Relation): string {
  return nameOfPicked(map, targetOf(relation));
}

function numbers(map: ArgumentMap, claimIds: readonly Id[]): string {
  const found = claimIds.map((id) => String(get(map, "claims", id).number));
  const last = found.pop() ?? "";
  return found.length === 0 ? last : `${found.join(", ")} and ${last}`;
}
