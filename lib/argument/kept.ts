import { type ArgumentMap, all } from "./argument-map";
import type { Claim, Id, Premise, TableName } from "./rows";

/**
 * The same function of a claim's text, which remembers what it found for as long as the claim's row lives. Rows never
 * change in place, so that after an edit only the edited claims are looked at anew.
 */
export function keptByClaim<Found>(
  find: (text: string, language: string | null) => Found,
): (claim: Claim, language: string | null) => Found {
  const kept = new WeakMap<Claim, { readonly language: string | null; readonly found: Found }>();
  return (claim, language) => {
    const before = kept.get(claim);
    if (before && before.language === language) return before.found;
    const found = find(claim.text, language);
    kept.set(claim, { language, found });
    return found;
  };
}

/** The same function of a map, which remembers what it found for as long as the map lives. */
export function keptByMap<Found>(find: (map: ArgumentMap) => Found): (map: ArgumentMap) => Found {
  const kept = new WeakMap<ArgumentMap, { readonly found: Found }>();
  return (map) => {
    const before = kept.get(map) ?? { found: find(map) };
    kept.set(map, before);
    return before.found;
  };
}

/** The same function of a map, which gives its last finding again as long as none of these tables, all that it reads, has changed. */
export function keptByTables<Found>(
  tables: readonly TableName[],
  find: (map: ArgumentMap) => Found,
): (map: ArgumentMap) => Found {
  let last: { readonly map: ArgumentMap; readonly found: Found } | null = null;
  return (map) => {
    if (!last || tables.some((table) => last?.map.tables[table] !== map.tables[table])) {
      last = { map, found: find(map) };
    }
    return last.found;
  };
}

/** The claims that are premises of each relation, in no certain order. */
export const premisesByRelation = keptByMap((map): ReadonlyMap<Id, readonly Premise[]> => {
  const byRelation = new Map<Id, Premise[]>();
  for (const premise of all(map, "premises")) {
    const list = byRelation.get(premise.relationId);
    if (list) list.push(premise);
    else byRelation.set(premise.relationId, [premise]);
  }
  return byRelation;
});
