import { type ArgumentMap, all, highest } from "../argument-map";
import type { Change } from "../change";
import { insert } from "../edit";
import { byOrder, orderAfter } from "../order";
import { type Refusal, refuse } from "../refusal";
import { type Claim, type Relation, type Row, type Rows, TABLES } from "../rows";
import { withoutTalk } from "../talk";
import type { Handler } from "./handler";

/** Brings in rows: a whole map where nothing is yet, or a part beside what is there. Its ids must be new. */
export const addPart: Handler<"addPart"> = (map, { rows }, { actor }) => {
  const refusal = refusedPart(map, rows);
  if (refusal) return refusal;
  const part = map.tables.maps.isEmpty() ? asTold(rows, actor) : beside(map, rows);
  return TABLES.flatMap((table) => sorted(table, part).map((row) => insert(table, row) as Change));
};

function refusedPart(map: ArgumentMap, rows: Rows): Refusal | null {
  const isNew = map.tables.maps.isEmpty();
  if (isNew && rows.maps.length !== 1) return refuse("malformed", "A map needs one title row.");
  if (!isNew && rows.maps.length > 0) return refuse("notEmpty", "A whole map cannot be put into another.");
  const doubled = TABLES.find((table) => new Set(rows[table].map(({ id }) => id)).size < rows[table].length);
  if (doubled) return refuse("doubled", `Two rows of ${doubled} have one id.`);
  const numbers = new Set(rows.claims.map(({ number }) => number));
  return numbers.size < rows.claims.length ? refuse("doubled", "Two claims have one number.") : null;
}

/**
 * A whole map with what was said of it, where nobody has said what a file only puts into their mouth. Names of moments
 * stay with the log that they name.
 */
function asTold(rows: Rows, actor: string | null): Rows {
  const asMine = <T extends { readonly author: string | null }>(row: T): T => ({
    ...row,
    author: row.author === actor ? actor : null,
  });
  return {
    ...rows,
    comments: rows.comments.map(asMine),
    suggestions: rows.suggestions.map(asMine),
    versions: [],
  };
}

/** The same part with numbers and places behind those of the map; the part's own order is kept, what was said of it is not. */
function beside(map: ArgumentMap, rows: Rows): Rows {
  const { lastNumber, lastOrder } = highest(map);
  let order = lastOrder;
  const claims = [...rows.claims].sort(byOrder).map((claim) => {
    order = orderAfter(order);
    return { ...claim, order };
  });
  const byNumber = [...claims].sort((a, b) => a.number - b.number);
  const numbers = new Map(byNumber.map(({ id }, i) => [id, lastNumber + 1 + i]));
  let last = all(map, "sources").sort(byOrder).at(-1)?.order ?? null;
  const sources = [...rows.sources].sort(byOrder).map((source) => {
    last = orderAfter(last);
    return { ...source, order: last };
  });
  return {
    ...withoutTalk(rows),
    sources,
    claims: claims.map((claim): Claim => ({ ...claim, number: numbers.get(claim.id) ?? claim.number })),
  };
}

/** The rows of a table in an order in which each names only rows before it. */
function sorted<T extends keyof Rows>(table: T, rows: Rows): readonly Row<T>[] {
  if (table !== "relations") return rows[table] as readonly Row<T>[];
  const relations = new Map(rows.relations.map((relation) => [relation.id, relation]));
  const depth = depthsOf(relations);
  const byDepth = [...rows.relations].sort((a, b) => (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0));
  return byDepth as unknown as readonly Row<T>[];
}

/** How deep each relation stands below a claim; in a circle, which the rules refuse, some number. */
function depthsOf(relations: ReadonlyMap<string, Relation>): Map<string, number> {
  const depths = new Map<string, number>();
  for (const relation of relations.values()) {
    const path: string[] = [];
    let at: Relation | undefined = relation;
    while (at && !depths.has(at.id) && !path.includes(at.id)) {
      path.push(at.id);
      at = at.targetRelationId ? relations.get(at.targetRelationId) : undefined;
    }
    const base = at ? (depths.get(at.id) ?? 0) + 1 : 0;
    path.reverse().forEach((id, i) => depths.set(id, base + i));
  }
  return depths;
}
