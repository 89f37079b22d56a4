import { type ArgumentMap, find } from "@/lib/argument/argument-map";
import type { Id } from "@/lib/argument/rows";
import { type Piece, stepWords } from "@/lib/argument/sentences";

/** The steps of a walk that lead back to one from which one came. `nextOf` tells where a step leads. */
export function closingSteps<Step extends { readonly id: Id }>(
  steps: readonly Step[],
  nextOf: (step: Step) => readonly Id[],
): ReadonlySet<Id> {
  const next = new Map(steps.map((step) => [step.id, nextOf(step)]));
  const told = new Set<Id>();
  const closing = steps.filter(({ id }) => {
    told.add(id);
    return next.get(id)?.some((to) => told.has(to) && leadsTo(next, to, id));
  });
  return new Set(closing.map(({ id }) => id));
}

function leadsTo(next: ReadonlyMap<Id, readonly Id[]>, from: Id, to: Id): boolean {
  const reached = new Set([from]);
  for (const at of reached) for (const one of next.get(at) ?? []) reached.add(one);
  return reached.has(to);
}

/** A claim by its number, a relation by its ends. */
export function nameOf(map: ArgumentMap, id: Id): Piece[] {
  const claim = find(map, "claims", id);
  if (claim) return [{ claimId: claim.id, number: claim.number }];
  const relation = find(map, "relations", id);
  return relation ? stepWords(map, relation) : ["something that is gone"];
}

/** Clauses one after the other: "a; b, and c". */
export function listed(clauses: readonly (readonly Piece[])[]): Piece[] {
  return clauses.flatMap((clause, i) => {
    if (i === 0) return clause;
    return [i === clauses.length - 1 ? ", and " : "; ", ...clause];
  });
}

/** A sentence with a capital at its beginning. */
export function capital(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  return typeof first === "string" ? [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest] : [...pieces];
}
