import { type ArgumentMap, find, get } from "../argument-map";
import type { Action, Target } from "../command";
import { premisesOf } from "../graph";
import type { Id, Premise, Relation } from "../rows";
import { findScheme } from "./catalogue";
import { missingRoles, questionTarget } from "./checklist";
import { objectionTo } from "./objections";
import { findBlanks, offeredClaim } from "./pattern";
import type { CriticalQuestion, Scheme, SchemeRole } from "./scheme";

/** The scheme that a step follows, where it is one that is known here; null otherwise. */
export function schemeOf({ scheme }: Pick<Relation, "scheme">): Scheme | null {
  return scheme === null ? null : findScheme(scheme);
}

/** What a step's scheme is called: by its name here, or as it was brought in; null where it follows none. */
export function schemeName(relation: Pick<Relation, "scheme">): string | null {
  return schemeOf(relation)?.name ?? relation.scheme;
}

/** Lets a step follow a scheme, or none (null); its premises take the roles that they seem to have. */
export function followScheme(map: ArgumentMap, relationId: Id, scheme: Scheme | null): Action[] {
  const premises = premisesOf(map, relationId);
  const roles = scheme ? inferRoles(map, scheme, premises) : new Map<Id, string>();
  return [
    { type: "editRelation", id: relationId, set: { scheme: scheme?.id ?? null } },
    ...premises.flatMap(({ id, role }): Action[] => {
      const wanted = roles.get(id) ?? null;
      return wanted === role ? [] : [{ type: "editPremise", id, set: { role: wanted } }];
    }),
  ];
}

/**
 * Which premise seems to fill which role: the one that it has already, else the one after whose pattern it is written,
 * else the first that is left. Premises beyond the roles get none.
 */
function inferRoles(map: ArgumentMap, scheme: Scheme, premises: readonly Premise[]): Map<Id, string> {
  const found = new Map<Id, string>();
  const assign = (fits: (premise: Premise, role: SchemeRole) => boolean) => {
    for (const premise of premises) {
      if (found.has(premise.id)) continue;
      const role = missingRoles(scheme, found.values()).find((each) => fits(premise, each));
      if (role) found.set(premise.id, role.id);
    }
  };
  assign((premise, role) => premise.role === role.id);
  assign(({ claimId }, role) => findBlanks(role.pattern, get(map, "claims", claimId).text) !== null);
  assign(() => true);
  return found;
}

/** The sentence that is offered for a role that no premise of a step fills. */
export function offeredFor(map: ArgumentMap, relation: Relation, scheme: Scheme, missing: SchemeRole): string {
  const texts = premisesOf(map, relation.id).map(
    ({ role, claimId }) => [role ?? "", get(map, "claims", claimId).text] as const,
  );
  const conclusion = find(map, "claims", relation.targetClaimId)?.text ?? null;
  return offeredClaim(scheme, missing, conclusion, Object.fromEntries(texts));
}

/** Adds an implicit claim for a role that no premise of a step fills, behind the premises of the roles before it. */
export function addMissing(
  map: ArgumentMap,
  relation: Relation,
  scheme: Scheme,
  missing: SchemeRole,
  newId: () => Id,
): { readonly actions: Action[]; readonly claimId: Id } {
  const claimId = newId();
  const before = rolesBefore(scheme, missing);
  const after = premisesOf(map, relation.id).findLast(({ role }) => role !== null && before.has(role))?.id ?? null;
  return {
    claimId,
    actions: [
      { type: "addClaim", id: claimId, text: offeredFor(map, relation, scheme, missing), implicit: true },
      { type: "addPremise", id: newId(), relationId: relation.id, claimId, role: missing.id, after },
    ],
  };
}

function rolesBefore(scheme: Scheme, role: SchemeRole): ReadonlySet<string> {
  return new Set(scheme.premises.slice(0, scheme.premises.indexOf(role)).map(({ id }) => id));
}

/** What a person lets a question become: an undercut of the step, or an objection to the conclusion or the premise that it doubts. */
export type Raising = "undercut" | "rebuttal";

/** Which of the two a question becomes where nobody chooses. */
export function raisingOf({ becomes }: CriticalQuestion): Raising {
  return becomes === "undercut" ? "undercut" : "rebuttal";
}

/** Lets an open question stand as an objection: a claim of its own, whose sentence is to be made sharper, named by the question. */
export function raiseQuestion(
  map: ArgumentMap,
  relation: Relation,
  question: CriticalQuestion,
  raising: Raising,
  newId: () => Id,
): { readonly actions: Action[]; readonly claimId: Id } {
  const [claimId, objectionId] = [newId(), newId()];
  const target = raising === "undercut" ? { relationId: relation.id } : rebutted(map, relation, question);
  return {
    claimId,
    actions: [
      { type: "addClaim", id: claimId, text: objectionTo(question) },
      { type: "addRelation", id: objectionId, kind: "attack", target, premises: [{ id: newId(), claimId }] },
      {
        type: "settleQuestion",
        id: newId(),
        relationId: relation.id,
        question: question.id,
        state: "raised",
        answer: "",
        objectionId,
      },
    ],
  };
}

function rebutted(map: ArgumentMap, relation: Relation, question: CriticalQuestion): Target {
  const aim = questionTarget(question, premisesOf(map, relation.id));
  if (aim.on === "premise") return { claimId: aim.claimId };
  if (relation.targetClaimId !== null) return { claimId: relation.targetClaimId };
  return { relationId: relation.targetRelationId ?? relation.id };
}

/** Says that somebody is to see to a question, or what its answer is. */
export function settle(
  relation: Relation,
  question: CriticalQuestion,
  state: "task" | "answered",
  answer: string,
  newId: () => Id,
): Action {
  return { type: "settleQuestion", id: newId(), relationId: relation.id, question: question.id, state, answer };
}
