import type { Id, Relation } from "@/lib/argument/rows";
import { extensionsOf } from "@/lib/evaluation/extensions";
import { frameworkOf } from "@/lib/evaluation/framework";
import type { Semantics } from "@/lib/evaluation/labelling-clauses";
import type { Argued } from "@/lib/evaluation/same-claims";

/** One way to argue for a claim or to take a step: the tree written out, by all claims and relations that stand in it. */
interface Tree {
  readonly top: Id;
  readonly parts: ReadonlySet<Id>;
}

/**
 * The claims that are in under a semantics when every way to argue is an argument of its own, as ASPIC+ has it: slow and
 * obvious. Knows reasons, objections, undercuts, exceptions and warrants; no tree goes through one thing twice on its way down.
 */
export function aspicClaimsIn(argued: Argued, semantics: Semantics): string[] {
  const trees = [...argued.claims, ...argued.relations].flatMap(({ id }) => treesFor(argued, id, new Set()));
  const [from, to]: [number[], number[]] = [[], []];
  for (const [i, { top }] of trees.entries()) {
    const relation = argued.relations.find(({ id }) => id === top);
    if (!relation || relation.kind === "support") continue;
    const target = relation.targetClaimId ?? relation.targetRelationId ?? "";
    for (const [j, struck] of trees.entries()) {
      if (!struck.parts.has(target)) continue;
      from.push(i);
      to.push(j);
    }
  }
  const texts = new Map(argued.claims.map(({ id, text }) => [id, text]));
  const told = extensionsOf(frameworkOf(trees.length, from, to), semantics).extensions.map((extension) =>
    [...new Set(extension.flatMap((i) => texts.get(trees[i]?.top ?? "") ?? []))].sort().join(" "),
  );
  return [...new Set(told)].sort();
}

function treesFor(argued: Argued, id: Id, above: ReadonlySet<Id>): Tree[] {
  if (above.has(id)) return [];
  const inside = new Set([...above, id]);
  const relation = argued.relations.find((one) => one.id === id);
  const supports = argued.relations.filter((one) => isGround(argued, one, id));
  const premises = relation ? argued.premises.filter(({ relationId }) => relationId === id) : [];
  const needed = premises.map(({ claimId }) => treesFor(argued, claimId, inside));
  const grounds = supports.length === 0 ? [] : [supports.flatMap((support) => treesFor(argued, support.id, inside))];
  return choices([...needed, ...grounds]).map((chosen) => ({
    top: id,
    parts: new Set([id, ...chosen.flatMap(({ parts }) => [...parts])]),
  }));
}

function isGround(argued: Argued, { id, kind, targetClaimId, targetRelationId }: Relation, target: Id): boolean {
  const isSelf = argued.premises.some(({ relationId, claimId }) => relationId === id && claimId === target);
  return kind === "support" && (targetClaimId ?? targetRelationId) === target && !isSelf;
}

/** Every way to take one of each list. */
function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((sofar, list) => sofar.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]]);
}
