import { type ArgumentMap, find } from "../argument-map";
import { isOnStep, premisesOf } from "../graph";
import type { Id, Question, Relation, RelationKind } from "../rows";
import { come, gone, type Happened, updated } from "./happened";
import { counted, eachOr, numbered } from "./words";

/** What was done to relations, their premises and their critical questions. */
export function tellRelations(happened: Happened): string[] {
  return [...made(happened), ...altered(happened), ...premises(happened), ...parted(happened), ...questions(happened)];
}

/** What a claim that came with a relation is for: "against 1", "which undercuts 5 and 6"; empty where it is not its only premise. */
export function pointOf(map: ArgumentMap, relation: Relation): string {
  if (premisesOf(map, relation.id).length !== 1) return "";
  const target = targetNumbers(map, relation);
  return isOnStep(relation) ? `which ${ON_STEP[relation.kind][0]} ${target}` : `${ON_CLAIM[relation.kind]} ${target}`;
}

/** A relation in few words: "2 and 3 together are a reason for 1", "4 undercuts the step from 2 and 3". */
function statement(map: ArgumentMap, relation: Relation): string {
  const many = premisesOf(map, relation.id).length > 1;
  const from = `${premiseNumbers(map, relation.id)}${many ? " together" : ""}`;
  const target = targetNumbers(map, relation);
  if (isOnStep(relation)) return `${from} ${ON_STEP[relation.kind][many ? 1 : 0]} ${target}`;
  return `${from} ${many ? "are" : "is"} ${ON_CLAIM[relation.kind]} ${target}`;
}

const ON_CLAIM: Readonly<Record<RelationKind, string>> = {
  support: "a reason for",
  attack: "against",
  onlyIf: "needed for",
  unless: "an exception to",
  rephrase: "the same as",
  preference: "over",
  unknown: "related to",
};

/** What one premise does to a step, and what several do. */
const ON_STEP: Readonly<Record<RelationKind, readonly [one: string, several: string]>> = {
  support: ["warrants", "warrant"],
  attack: ["undercuts", "undercut"],
  onlyIf: ["is needed for", "are needed for"],
  unless: ["is an exception to", "are exceptions to"],
  rephrase: ["says again", "say again"],
  preference: ["counts for more than", "count for more than"],
  unknown: ["is related to", "are related to"],
};

/** The claim that a relation bears on, or the premises of the step that it bears on. */
function targetNumbers(map: ArgumentMap, { targetClaimId, targetRelationId }: Relation): string {
  if (targetClaimId) return String(find(map, "claims", targetClaimId)?.number ?? "");
  const step = find(map, "relations", targetRelationId ?? undefined);
  return step ? `the step from ${premiseNumbers(map, step.id)}` : "";
}

function premiseNumbers(map: ArgumentMap, relationId: Id): string {
  return numbered(premisesOf(map, relationId).flatMap(({ claimId }) => find(map, "claims", claimId)?.number ?? []));
}

function made(happened: Happened): string[] {
  const { before, after } = happened;
  const told = come(happened, "relations").filter((relation) => {
    const claims = premisesOf(after, relation.id).map(({ claimId }) => claimId);
    return claims.length !== 1 || claims.some((id) => find(before, "claims", id));
  });
  return eachOr(
    told,
    (relation) => `said that ${statement(after, relation)}`,
    (count) => `drew ${counted(count, "relation")}`,
  );
}

function altered(happened: Happened): string[] {
  const { after } = happened;
  const told = (columns: (keyof Relation)[], words: (step: Relation) => string) =>
    eachOr(
      updated(happened, "relations", ...columns).flatMap(({ id }) => find(after, "relations", id) ?? []),
      words,
      (count) => `changed ${counted(count, "step")}`,
    );
  const step = ({ id }: Relation) => `the step from ${premiseNumbers(after, id)}`;
  return [
    ...told(["kind"], (row) => `now says that ${statement(after, row)}`),
    ...told(["targetClaimId", "targetRelationId"], (row) => `turned ${step(row)} to ${targetNumbers(after, row)}`),
    ...told(["scheme"], (row) => `${row.scheme ? "chose a scheme for" : "took the scheme off"} ${step(row)}`),
    ...told(["strength"], (row) => `set the strength of ${step(row)}`),
    ...told(["note"], (row) => `wrote a note on ${step(row)}`),
    ...told(["order"], (row) => `moved ${step(row)} among its like`),
  ];
}

// Premises of a relation that was there before and is there still.
function premises(happened: Happened): string[] {
  const stays = ({ relationId }: { relationId: Id }) =>
    find(happened.before, "relations", relationId) && find(happened.after, "relations", relationId);
  const number = (map: ArgumentMap, claimId: Id) => find(map, "claims", claimId)?.number ?? 0;
  const linked = come(happened, "premises").filter(stays);
  const loosed = gone(happened, "premises").filter(
    (premise) => stays(premise) && find(happened.after, "claims", premise.claimId),
  );
  const moved = updated(happened, "premises", "relationId").length;
  const ordered = updated(happened, "premises", "order").length;
  const cast = updated(happened, "premises", "role").length;
  return [
    ...(moved > 0 ? [`moved ${counted(moved, "premise")} to another step`] : []),
    ...(ordered > 0 && moved === 0 ? [`put ${counted(ordered, "premise")} in another place`] : []),
    ...(cast > 0 ? [`gave ${counted(cast, "premise")} another part in the scheme`] : []),
    ...eachOr(
      linked,
      ({ claimId, relationId }) =>
        `linked ${number(happened.after, claimId)} in ${withOthers(happened, relationId, claimId)}`,
      (count) => `linked ${counted(count, "premise")}`,
    ),
    ...eachOr(
      loosed,
      ({ claimId, relationId }) =>
        `took ${number(happened.before, claimId)} out of the step from ${premiseNumbers(happened.before, relationId)}`,
      (count) => `took ${counted(count, "premise")} out of their steps`,
    ),
  ];
}

function withOthers({ after }: Happened, relationId: Id, claimId: Id): string {
  const others = premisesOf(after, relationId).filter((premise) => premise.claimId !== claimId);
  return `with ${numbered(others.flatMap((premise) => find(after, "claims", premise.claimId)?.number ?? []))}`;
}

// A relation that went with a claim is not told beside it.
function parted(happened: Happened): string[] {
  const { before, after } = happened;
  const told = gone(happened, "relations").filter((relation) => {
    const claims = premisesOf(before, relation.id).map(({ claimId }) => claimId);
    return [...claims, relation.targetClaimId ?? ""].every((id) => id === "" || find(after, "claims", id));
  });
  return eachOr(
    told,
    (relation) => `no longer says that ${statement(before, relation)}`,
    (count) => `removed ${counted(count, "relation")}`,
  );
}

const SETTLED: Readonly<Record<Question["state"], string>> = {
  answered: "answered",
  raised: "raised",
  task: "set as a task",
};

function questions(happened: Happened): string[] {
  const { after } = happened;
  const settled = [
    ...come(happened, "questions"),
    ...updated(happened, "questions", "state", "answer").flatMap(({ id }) => find(after, "questions", id) ?? []),
  ];
  const reopened = gone(happened, "questions").filter(({ relationId }) => find(after, "relations", relationId));
  const on = (relationId: Id) => `a critical question on the step from ${premiseNumbers(after, relationId)}`;
  return [
    ...eachOr(
      settled,
      ({ state, relationId }) => `${SETTLED[state]} ${on(relationId)}`,
      (count) => `settled ${count} critical questions`,
    ),
    ...eachOr(
      reopened,
      ({ relationId }) => `reopened ${on(relationId)}`,
      (count) => `reopened ${count} critical questions`,
    ),
  ];
}
