import { type ArgumentMap, all, find } from "./argument-map";
import { anchorsOf, comparePositions, positionOf, relationsFrom, type TextPosition, targetOf } from "./graph";
import type { Claim, Id, Relation, Source, Span } from "./rows";

/** A claim where the texts of a map first say it. `span` and `source` are null for one that no text says. */
export interface TextOrderRow {
  readonly claim: Claim;
  readonly span: Span | null;
  readonly source: Source | null;
}

/**
 * All claims in the order in which the texts say them: by source, then by place. One that no text says comes after the
 * claim that it bears on; where there is none in the texts, at the end, by number.
 */
export function textOrderOf(map: ArgumentMap): TextOrderRow[] {
  const claims = all(map, "claims").sort((a, b) => a.number - b.number);
  const stated = claims.flatMap((claim) => statedRow(map, claim));
  stated.sort((a, b) => comparePositions(a.at, b.at) || a.row.claim.number - b.row.claim.number);
  const isStated = new Set(stated.map(({ row }) => row.claim.id));
  const rows = stated.map(({ row }) => row);
  return withUnstated(
    map,
    rows,
    claims.filter(({ id }) => !isStated.has(id)),
  );
}

function statedRow(map: ArgumentMap, claim: Claim): { row: TextOrderRow; at: TextPosition }[] {
  const [first] = anchorsOf(map, claim.id);
  if (!first) return [];
  const { span } = first;
  const source = find(map, "sources", find(map, "sourceTexts", span.textId)?.sourceId) ?? null;
  return [{ row: { claim, span, source }, at: positionOf(map, span) }];
}

function withUnstated(map: ArgumentMap, rows: readonly TextOrderRow[], unstated: readonly Claim[]): TextOrderRow[] {
  const followers = new Map<Id | null, TextOrderRow[]>();
  const hostOf = hostsIn(map, new Set(rows.map(({ claim }) => claim.id)));
  for (const claim of unstated) {
    const host = hostOf(claim.id);
    const unsaid = { claim, span: null, source: null };
    const known = followers.get(host);
    if (known) known.push(unsaid);
    else followers.set(host, [unsaid]);
  }
  const following = (id: Id | null) => followers.get(id) ?? [];
  return [...rows.flatMap((row) => [row, ...following(row.claim.id)]), ...following(null)];
}

/**
 * Tells the claim of a text that a claim comes to bear on, by its first relations; null where it comes to none. What was
 * passed on the way is kept: in a deep map each claim would else go the whole way again.
 */
function hostsIn(map: ArgumentMap, placed: ReadonlySet<Id>): (claimId: Id) => Id | null {
  const known = new Map<Id, Id | null>([...placed].map((id) => [id, id]));
  return (claimId) => {
    const passed = new Set<Id>();
    let at: Id | undefined = claimId;
    while (at && !known.has(at) && !passed.has(at)) {
      passed.add(at);
      const relation: Relation | undefined = find(map, "relations", at) ?? relationsFrom(map, at)[0];
      at = relation && targetOf(relation);
    }
    const host = known.get(at ?? "") ?? null;
    for (const id of passed) known.set(id, host);
    return host;
  };
}
