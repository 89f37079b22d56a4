import type { Id, Relation, RelationKind } from "@/lib/argument/rows";
import { FEATURES, type Feature } from "./feature";
import { premisesByRelation, type Reduction, relationsInOrder } from "./reduction";

const FEATURE_OF_KIND: Readonly<Record<RelationKind, Feature | null>> = {
  support: null,
  attack: "attacks",
  rephrase: "rephrase",
  preference: "preference",
  onlyIf: "conditions",
  unless: "conditions",
  unknown: "unknown",
};

/** Takes out of a map the relations, and what is said of them, that a format does not keep. */
export function reduceRelations(reduction: Reduction): void {
  reduction.dropRelations(lostRelations(reduction));
  if (!reduction.keeps("linked")) splitApart(reduction);
  if (!reduction.keeps("sharedClaims")) reduction.dropRelations(beyondForest(reduction));
  else if (!reduction.keeps("circles")) reduction.dropRelations(closingCircles(reduction));
  const { rows } = reduction;
  reduction.clear(
    "relations",
    "schemes",
    "scheme",
    () => null,
    ({ id }) => reduction.relation(id),
  );
  reduction.clear(
    "relations",
    "relationStrengths",
    "strength",
    () => null,
    ({ id }) => reduction.relation(id),
  );
  reduction.clear(
    "relations",
    "relationNotes",
    "note",
    () => "",
    ({ id }) => reduction.relation(id),
  );
  reduction.clear(
    "premises",
    "roles",
    "role",
    () => null,
    ({ relationId }) => reduction.relation(relationId),
  );
  if (!reduction.keeps("questions") && rows.questions.length > 0)
    reduction.keepRows(
      "questions",
      "questions",
      () => false,
      ({ relationId }) => reduction.relation(relationId),
    );
}

function lostRelations({ rows, keeps }: Reduction): Map<Id, string> {
  const out = new Map<Id, string>();
  for (const { id, kind, targetRelationId } of rows.relations) {
    const ofKind = FEATURE_OF_KIND[kind];
    if (ofKind && !keeps(ofKind)) out.set(id, `Lost: ${FEATURES[ofKind]}.`);
    else if (targetRelationId !== null && !keeps("undercuts")) out.set(id, `Lost: ${FEATURES.undercuts}.`);
  }
  return out;
}

/** Each premise gets a relation of its own; what bore on the relation bears on that of its first premise. */
function splitApart(reduction: Reduction): void {
  const { rows } = reduction;
  const relations = new Map(rows.relations.map((relation) => [relation.id, relation]));
  const places = new Map(rows.premises.map(({ id }, i) => [id, i]));
  for (const [relationId, premises] of premisesByRelation(rows)) {
    const relation = relations.get(relationId);
    if (!relation || premises.length < 2) continue;
    reduction.lose(reduction.relation(relationId), `Lost: ${FEATURES.linked}; each stands alone.`);
    for (const premise of premises.slice(1)) {
      // The id of the premise is free among relations, and is the same each time.
      rows.relations.push({ ...relation, id: premise.id });
      rows.premises[places.get(premise.id) ?? 0] = { ...premise, relationId: premise.id };
    }
  }
}

/** The relations that are left out so that each claim bears on one thing only and no circle is left. */
function beyondForest({ rows }: Reduction): Map<Id, string> {
  const trees = new Trees();
  const used = new Set<Id>();
  const premises = premisesByRelation(rows);
  const conclusions = conclusionsOf(rows.relations);
  const out = new Map<Id, string>();
  for (const { id } of relationsInOrder(rows)) {
    const reasons = (premises.get(id) ?? []).map(({ claimId }) => claimId);
    const conclusion = conclusions(id);
    if (reasons.some((claimId) => used.has(claimId))) out.set(id, `Lost: ${FEATURES.sharedClaims}.`);
    else if (reasons.some((claimId) => trees.root(claimId) === trees.root(conclusion)))
      out.set(id, `Lost: ${FEATURES.circles}.`);
    else
      for (const claimId of reasons) {
        used.add(claimId);
        trees.join(claimId, conclusion);
      }
  }
  return out;
}

/** The relations that would close a circle, taken in their order. */
function closingCircles({ rows }: Reduction): Map<Id, string> {
  const premises = premisesByRelation(rows);
  const conclusions = conclusionsOf(rows.relations);
  const above = new Map<Id, Id[]>();
  const out = new Map<Id, string>();
  for (const { id } of relationsInOrder(rows)) {
    const reasons = (premises.get(id) ?? []).map(({ claimId }) => claimId);
    const conclusion = conclusions(id);
    if (reachesAny(above, conclusion, new Set(reasons))) out.set(id, `Lost: ${FEATURES.circles}.`);
    else for (const claimId of reasons) above.set(claimId, [...(above.get(claimId) ?? []), conclusion]);
  }
  return out;
}

function reachesAny(above: ReadonlyMap<Id, readonly Id[]>, from: Id, sought: ReadonlySet<Id>): boolean {
  const passed = new Set([from]);
  const queue = [from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (sought.has(next)) return true;
    for (const id of above.get(next) ?? []) {
      if (!passed.has(id)) queue.push(id);
      passed.add(id);
    }
  }
  return false;
}

/** The claim that a relation bears on in the end, through the relations between. */
function conclusionsOf(relations: readonly Relation[]): (relationId: Id) => Id {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return (relationId) => {
    let at = byId.get(relationId);
    while (at && at.targetRelationId !== null) at = byId.get(at.targetRelationId);
    return at?.targetClaimId ?? "";
  };
}

/** Which claims hang together. */
class Trees {
  private readonly above = new Map<Id, Id>();

  root(id: Id): Id {
    let at = id;
    for (let next = this.above.get(at); next !== undefined; next = this.above.get(at)) at = next;
    return at;
  }

  /** Hangs the tree of a claim under another claim's root. */
  join(id: Id, under: Id): void {
    this.above.set(this.root(id), this.root(under));
  }
}
